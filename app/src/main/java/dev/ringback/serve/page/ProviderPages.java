package dev.ringback.serve.page;

import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Dossier;
import dev.ringback.model.Provider;
import dev.ringback.model.Purpose;
import dev.ringback.rank.Findings;
import dev.ringback.rank.Line;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Standing;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.words.Words;
import dev.ringback.serve.words.Words.Marked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes all that is known of a provider ready to be shown. */
final class ProviderPages {
    /** The rest is one tap away. */
    private static final int CHANGES = 5;

    private final Words words;
    private final PromiseWords promises;
    private final TermWords terms;
    private final FormViews forms;
    private final TroubleViews troubles;
    private final EvidenceWords evidence;
    private final ChangeViews changes;
    private final ReviewsViews reviews;
    private final ObservedViews observed;
    private final WhyViews why;

    ProviderPages(Words words) {
        this.words = words;
        this.promises = new PromiseWords(words);
        this.terms = new TermWords(words);
        this.forms = new FormViews(words);
        this.troubles = new TroubleViews(words);
        this.evidence = new EvidenceWords(words);
        this.changes = new ChangeViews(words);
        this.reviews = new ReviewsViews(words);
        this.observed = new ObservedViews(words);
        this.why = new WhyViews(words);
    }

    ProviderPage of(Dossier dossier, ShopQuestion question, View view) {
        Provider provider = dossier.provider();
        String path = "/providers/" + provider.slug();
        Optional<Shop> shop = question.shop();
        Optional<Findings> findings = shop.map(one -> view.ranker().findings(dossier, one));
        Optional<StandingWords> standings = findings.map(
                one -> new StandingWords(words, one, shop.orElseThrow().country()));
        FactViews facts = new FactViews(words, dossier, standings);
        return new ProviderPage(
                provider.slug(),
                provider.name(),
                line(provider),
                about(provider),
                findings.map(one -> summary(one, shop.orElseThrow())).orElseGet(() -> published(provider)),
                findings.map(one -> promises.gap(one.coverage())).orElse(""),
                findings.map(one -> promises.origin(one.coverage())).orElse(""),
                calls(dossier, findings),
                forms.of(question, view, path, words.of("provider.submit"), true),
                shop.isPresent(),
                findings.flatMap(one -> WeekStrips.of(
                        words,
                        shop.orElseThrow(),
                        one.coverage(),
                        view.edition().asOf())),
                shop.map(one -> why.of(dossier, one, question, view)),
                facts.groups(),
                words.of("provider.facts", dossier.facts().counted().size()),
                facts.differences(),
                provider.conflicts(),
                provider.notFound(),
                observed.of(dossier, shop.map(Shop::country), view.generation()),
                reviews.of(provider.slug(), view.generation()),
                troubles.of(dossier),
                ChangesController.of(view.generation(), Optional.of(provider.slug())).stream()
                        .limit(CHANGES)
                        .map(change -> changes.of(change, view.generation()))
                        .toList(),
                "/changes" + Query.of(Map.of("provider", provider.slug())),
                new ProviderPage.Link(FactViews.href(provider.website()), host(provider.website())),
                "/" + Query.of(RankingViews.shopParams(question)),
                "/api/v1" + path,
                evidence.edition(view.edition()));
    }

    private static String host(String url) {
        return url.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    private String line(Provider provider) {
        List<String> parts = new ArrayList<>();
        parts.add(words.of("role." + provider.role()));
        parts.add(countries(provider.countries()));
        return String.join(words.of("separator"), parts);
    }

    private String countries(List<String> codes) {
        return codes.stream().map(words::country).sorted().collect(Collectors.joining(", "));
    }

    private List<String> about(Provider provider) {
        List<String> about = new ArrayList<>();
        if (!provider.aliases().isEmpty()) {
            about.add(words.of("provider.aliases", String.join(", ", provider.aliases())));
        }
        provider.parent().ifPresent(parent -> about.add(words.of("provider.parent", parent)));
        provider.note().ifPresent(about::add);
        return about;
    }

    private Marked summary(Findings findings, Shop shop) {
        Provider provider = findings.dossier().provider();
        if (provider.claims().isEmpty()) {
            return published(provider);
        } else if (!provider.serves(shop.country())) {
            return words.marked("provider.elsewhere", words.country(shop.country()));
        }
        return promises.promise(findings.coverage());
    }

    private Marked published(Provider provider) {
        if (provider.claims().isEmpty()) {
            return new Marked(words.of("provider.nothing"), "", "");
        }
        long hours = provider.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.SUPPORT)
                .flatMap(claim -> claim.contact().flatMap(Contact::hours).stream())
                .count();
        String facts = words.of("provider.published.facts", provider.claims().size());
        return words.marked(hours == 0 ? "provider.published.nohours" : "provider.published", facts, hours);
    }

    /** Numbers for help, each once; for a shop those that hold for it. */
    private List<ProviderPage.Call> calls(Dossier dossier, Optional<Findings> findings) {
        Provider provider = dossier.provider();
        Map<String, ProviderPage.Call> calls = new LinkedHashMap<>();
        for (Claim claim : dossier.facts().counted()) {
            Optional<String> number = provider.callable(claim).filter(phone -> isForHelp(claim, findings));
            number.ifPresent(phone -> calls.putIfAbsent(phone, call(claim, phone, dossier)));
        }
        return List.copyOf(calls.values());
    }

    private static boolean isForHelp(Claim claim, Optional<Findings> findings) {
        if (claim.kind() != ClaimKind.SUPPORT && claim.kind() != ClaimKind.EMERGENCY) {
            return false;
        } else if (findings.isPresent()) {
            return findings.get().coverage().lines().stream()
                    .filter(line -> line.standing() != Standing.ASIDE)
                    .map(Line::claim)
                    .anyMatch(claim::equals);
        }
        return switch (claim.purpose().orElse(Purpose.SUPPORT)) {
            case SUPPORT, EMERGENCY, TECHNICAL_HELPDESK -> true;
            case SALES, VOICE_AUTHORISATION, COMPLAINTS, ONBOARDING, ACCOUNT_CLOSING -> false;
        };
    }

    private ProviderPage.Call call(Claim claim, String phone, Dossier dossier) {
        List<String> about = new ArrayList<>();
        if (!claim.scope().countries().isEmpty()) {
            about.add(countries(claim.scope().countries()));
        }
        claim.purpose()
                .filter(purpose -> purpose != Purpose.SUPPORT)
                .ifPresent(purpose -> about.add(words.of("purpose." + purpose)));
        about.add(
                claim.contact().flatMap(Contact::hours).map(terms::hours).orElseGet(() -> words.of("term.hours.none")));
        if (claim.scope().isBound()) {
            about.add(words.of("provider.call.bound"));
        }
        if (!dossier.facts().disputing(claim).isEmpty()) {
            about.add(words.of("provider.call.disputed"));
        }
        return new ProviderPage.Call(
                FactViews.phone(phone),
                String.join(words.of("separator"), about),
                promises.origin(claim.evidence()),
                claim.evidence().caution().orElse(""));
    }
}
