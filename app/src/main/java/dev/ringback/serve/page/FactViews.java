package dev.ringback.serve.page;

import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Dossier;
import dev.ringback.model.Provider;
import dev.ringback.model.Scope;
import dev.ringback.model.WatchedSource;
import dev.ringback.serve.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the facts of a provider ready to be shown. */
final class FactViews {
    /** What counts is read first; without a shop all are the same. */
    private static final List<String> ORDER = List.of("counts", "holds", "may_count", "aside");

    private final Words words;
    private final Dossier dossier;
    private final Provider provider;
    private final PromiseWords promises;
    private final TermWords terms;
    private final PageWords pages;
    private final Optional<StandingWords> standings;

    /** @param standings what facts mean for the shop; empty where none asks */
    FactViews(Words words, Dossier dossier, Optional<StandingWords> standings) {
        this.words = words;
        this.dossier = dossier;
        this.provider = dossier.provider();
        this.pages = new PageWords(words);
        this.promises = new PromiseWords(words);
        this.terms = new TermWords(words);
        this.standings = standings;
    }

    List<FactView.Group> groups() {
        return Arrays.stream(ClaimKind.values())
                .map(kind -> new FactView.Group(
                        words.of("kind." + kind),
                        words.has("kind.note." + kind) ? words.of("kind.note." + kind) : "",
                        dossier.facts().counted().stream()
                                .filter(claim -> claim.kind() == kind)
                                .map(this::fact)
                                .sorted(Comparator.comparingInt(fact -> ORDER.indexOf(fact.standingCode())))
                                .toList()))
                .filter(group -> !group.facts().isEmpty())
                .toList();
    }

    private FactView fact(Claim claim) {
        Optional<String> phone = claim.contact().flatMap(Contact::phone);
        Optional<String> callable = provider.callable(claim);
        String url = claim.evidence().source().url();
        return new FactView(
                claim.id(),
                promises.text(claim),
                terms.of(claim),
                callable.map(FactViews::phone).orElse(FactView.Phone.NONE),
                callable.isPresent() ? "" : phone.map(FactViews::readable).orElse(""),
                scope(claim.scope()),
                claim.evidence().caution().orElse(""),
                promises.origin(claim.evidence()),
                href(url),
                promises.read(claim.evidence()),
                dossier.page(claim).map(page -> pages.of(page, claim)).orElse(""),
                dossier.facts().confirming(claim).map(this::confirmed).orElse(""),
                standings.map(one -> one.of(claim).words()).orElse(""),
                standings.map(one -> one.of(claim).code()).orElse(""));
    }

    private String confirmed(Claim reading) {
        return dossier.page(reading)
                .flatMap(WatchedSource::lastSeenAt)
                .map(seen -> words.of("fact.confirmed", words.date(LocalDate.ofInstant(seen, ZoneOffset.UTC))))
                .orElseGet(() -> words.of("fact.confirmed.undated"));
    }

    List<FactView.Difference> differences() {
        return dossier.facts().differences().stream()
                .map(each -> new FactView.Difference(
                        new ChangeViews(words).subject(each.first()), side(each.first()), side(each.second())))
                .toList();
    }

    private FactView.Side side(Claim claim) {
        return new FactView.Side(
                words.of("differs." + who(claim)),
                String.join(words.of("separator"), terms.of(claim)),
                href(claim.evidence().source().url()),
                promises.origin(claim.evidence()),
                promises.read(claim.evidence()));
    }

    private static String who(Claim claim) {
        return claim.evidence()
                .reading()
                .map(reading -> reading.isVisible() ? "text" : "data")
                .orElse("written");
    }

    /** The address, if a browser may follow it. */
    static String href(String url) {
        return url.startsWith("https://") || url.startsWith("http://") ? url : "";
    }

    static FactView.Phone phone(String e164) {
        return new FactView.Phone("tel:" + e164, readable(e164));
    }

    /** {@code +1 617 682 0225}; numbers of other plans stay in one piece. */
    static String readable(String e164) {
        return e164.replaceFirst("^\\+1(\\d{3})(\\d{3})(\\d{4})$", "+1 $1 $2 $3");
    }

    private List<String> scope(Scope scope) {
        List<String> parts = new ArrayList<>();
        list(
                parts,
                "scope.countries",
                scope.countries().stream().map(words::country).toList());
        list(parts, "scope.plans", scope.plans());
        list(parts, "scope.products", scope.products());
        scope.reseller().ifPresent(one -> parts.add(words.of("scope.reseller", one)));
        scope.audience().ifPresent(one -> parts.add(words.of("scope.audience", one)));
        if (scope.customers() == Customers.SOME && scope.audience().isEmpty()) {
            parts.add(words.of("scope.some"));
        }
        if (scope.loginRequired()) {
            parts.add(words.of("scope.login"));
        }
        return parts;
    }

    private void list(List<String> parts, String key, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(words.of(key, String.join(", ", values)));
        }
    }
}
