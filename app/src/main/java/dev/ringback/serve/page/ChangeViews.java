package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.Dossier;
import dev.ringback.model.FactChange;
import dev.ringback.model.FactChange.News;
import dev.ringback.model.Provider;
import dev.ringback.model.Purpose;
import dev.ringback.model.Terms;
import dev.ringback.serve.words.HoursChange;
import dev.ringback.serve.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what changed in words. */
final class ChangeViews {
    private final Words words;
    private final TermWords terms;
    private final PromiseWords promises;

    ChangeViews(Words words) {
        this.words = words;
        this.terms = new TermWords(words);
        this.promises = new PromiseWords(words);
    }

    ChangeView of(FactChange change, Generation generation) {
        Optional<Provider> provider = generation.dossier(change.provider()).map(Dossier::provider);
        return new ChangeView(
                change.id(),
                provider.map(Provider::name).orElseGet(() -> name(change, generation)),
                provider.map(one -> "/providers/" + one.slug()).orElse(""),
                words.date(LocalDate.ofInstant(change.at(), ZoneOffset.UTC)),
                title(change.news()),
                before(change.news()).map(claim -> side(label(change.news(), true), claim, provider)),
                now(change.news()).map(claim -> side(label(change.news(), false), claim, provider)),
                page(change.news()));
    }

    /** Of a provider that is gone: as it was called when it went. */
    private static String name(FactChange change, Generation generation) {
        return generation.factChanges().stream()
                .filter(one -> one.provider().equals(change.provider()))
                .flatMap(one ->
                        one.news() instanceof News.ProviderRemoved gone ? Stream.of(gone.name()) : Stream.empty())
                .findFirst()
                .orElse(change.provider());
    }

    private String title(News news) {
        return switch (news) {
            case News.Added added -> words.of("change.added", subject(added.claim()));
            case News.Changed changed -> changed(changed.before(), changed.claim());
            case News.Withdrawn withdrawn -> words.of("change.withdrawn", subject(withdrawn.before()));
            case News.Differs differs -> words.of("change.differs", subject(differs.written()));
            case News.ProviderAdded added -> words.of("change.provider.added");
            case News.ProviderRemoved removed -> words.of("change.provider.removed");
            case News.PageGone gone -> words.of("change.page.gone", words.of("reads." + gone.kind()));
            case News.PageBack back -> words.of("change.page.back", words.of("reads." + back.kind()));
        };
    }

    private String changed(Claim before, Claim after) {
        HoursChange hours = HoursChange.between(before, after);
        boolean sameClock = zone(before).equals(zone(after));
        return words.of("change.hours." + hours, subject(after), hours(before, sameClock), hours(after, sameClock));
    }

    private static Optional<ZoneId> zone(Claim claim) {
        return claim.contact().flatMap(Contact::hours).flatMap(Contact.Hours::timezone);
    }

    /** The clock is named only where it is another one. */
    private String hours(Claim claim, boolean sameClock) {
        return claim.contact()
                .flatMap(Contact::hours)
                .map(hours -> sameClock ? words.hours(hours.text()) : terms.hours(hours))
                .orElseGet(() -> words.of("term.hours.none"));
    }

    /** {@code Phone support}, {@code Phone for sales}, {@code Spare machine}. */
    String subject(Claim claim) {
        if (claim.terms() instanceof Terms.Absent absent) {
            return words.of("term.absent", words.of("channel." + absent.channel()));
        }
        if (!(claim.terms() instanceof Terms.Support support)) {
            return words.of("kind." + claim.kind());
        }
        Optional<String> channel = support.contact().channel().map(one -> words.of("channel." + one));
        Purpose purpose = support.contact().purpose().orElse(Purpose.SUPPORT);
        if (channel.isEmpty()) {
            return words.of("kind." + claim.kind());
        }
        return purpose == Purpose.SUPPORT
                ? words.of("change.subject", channel.get(), words.of("purpose." + purpose))
                : words.of("change.subject.for", channel.get(), words.of("purpose." + purpose));
    }

    private static Optional<Claim> before(News news) {
        return switch (news) {
            case News.Changed changed -> Optional.of(changed.before());
            case News.Withdrawn withdrawn -> Optional.of(withdrawn.before());
            case News.Differs differs -> Optional.of(differs.written());
            default -> Optional.empty();
        };
    }

    private static Optional<Claim> now(News news) {
        return switch (news) {
            case News.Changed changed -> Optional.of(changed.claim());
            case News.Added added -> Optional.of(added.claim());
            case News.Differs differs -> Optional.of(differs.read());
            default -> Optional.empty();
        };
    }

    private String label(News news, boolean first) {
        boolean differs = news instanceof News.Differs;
        return words.of((differs ? "change.differs." : "change.") + (first ? "before" : "now"));
    }

    private ChangeView.Side side(String label, Claim claim, Optional<Provider> provider) {
        return new ChangeView.Side(
                label,
                promises.text(claim),
                terms.of(claim),
                provider.flatMap(one -> one.callable(claim))
                        .map(FactViews::readable)
                        .orElse(""),
                promises.origin(claim.evidence()),
                FactViews.href(claim.evidence().source().url()),
                promises.read(claim.evidence()));
    }

    private static Optional<ProviderPage.Link> page(News news) {
        return switch (news) {
            case News.PageGone gone -> Optional.of(link(gone.url()));
            case News.PageBack back -> Optional.of(link(back.url()));
            default -> Optional.empty();
        };
    }

    static ProviderPage.Link link(String url) {
        return new ProviderPage.Link(FactViews.href(url), url);
    }
}
