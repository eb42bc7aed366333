package dev.ringback.serve.page;

import dev.ringback.form.EvidenceChanges.OfProvider;
import dev.ringback.index.Generation;
import dev.ringback.model.FactChange;
import dev.ringback.model.FactChange.News;
import dev.ringback.model.KeptEdition;
import dev.ringback.rank.Ranking;
import dev.ringback.serve.EditionDifference;
import dev.ringback.serve.EditionDifference.Mover;
import dev.ringback.serve.Editions;
import dev.ringback.serve.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes editions and their differences ready to be shown. */
final class EditionViews {
    private final Words words;
    private final ChangeViews changes;

    EditionViews(Words words) {
        this.words = words;
        this.changes = new ChangeViews(words);
    }

    /** @param shop the shop's part of an address; may be empty */
    EditionsPage.Row row(KeptEdition edition, Editions editions, String shop) {
        Optional<KeptEdition> before = editions.all().stream()
                .filter(other -> editions.isOpen(other) && other.isWholeDay())
                .filter(other -> other.cutAt().isBefore(edition.cutAt()))
                .findFirst();
        boolean isOpen = editions.isOpen(edition);
        return new EditionsPage.Row(
                edition.id(),
                words.date(edition.day()),
                what(edition, isOpen),
                before.filter(other -> isOpen)
                        .map(other -> "/editions/" + other.id() + "/" + edition.id() + shop)
                        .orElse(""),
                before.map(other -> words.of("editions.since", words.date(other.day())))
                        .orElse(""));
    }

    private String what(KeptEdition edition, boolean isOpen) {
        if (edition.isReplaced()) {
            return words.of("editions.replaced", edition.successor().orElse(""));
        } else if (!isOpen) {
            return words.of("editions.method", edition.methodVersion(), edition.zoneData());
        }
        return words.of(edition.isWholeDay() ? "editions.whole" : "editions.part");
    }

    DifferencePage.Mover mover(Mover mover, EditionDifference difference, Generation generation, String shop) {
        List<String> lines = new ArrayList<>();
        OfProvider own = mover.evidence();
        own.news().stream()
                .filter(news -> news instanceof News.ProviderAdded || news instanceof News.ProviderRemoved)
                .map(news -> words.of(
                        news instanceof News.ProviderAdded ? "change.provider.added" : "change.provider.removed"))
                .forEach(lines::add);
        own.incidents()
                .forEach(one -> lines.add(words.of(
                        "difference.incident." + one.what(), one.incident().title())));
        own.rows().forEach(one -> lines.add(words.of("difference.row." + one.what() + "." + one.kind())));
        own.reviews()
                .forEach(one -> lines.add(words.of(
                        "difference.reviews",
                        generation.reviewSources().title(one.source()),
                        one.before(),
                        one.after())));
        if (own.isNothing()) {
            lines.add(words.of("difference.others"));
        }
        return new DifferencePage.Mover(
                mover.dossier().provider().name(),
                generation.dossier(mover.slug()).isPresent() ? "/providers/" + mover.slug() + shop : "",
                moved(mover),
                lines,
                facts(mover, difference, generation));
    }

    private List<ChangeView> facts(Mover mover, EditionDifference difference, Generation generation) {
        List<ChangeView> facts = new ArrayList<>();
        for (News news : mover.evidence().news()) {
            if (!(news instanceof News.ProviderAdded) && !(news instanceof News.ProviderRemoved)) {
                String id = mover.slug() + "-" + (facts.size() + 1);
                Instant at = KeptEdition.endOf(difference.to().edition().asOf()).minusSeconds(1);
                facts.add(changes.of(new FactChange(id, mover.slug(), at, news), generation));
            }
        }
        return facts;
    }

    private String moved(Mover mover) {
        if (mover.before().isEmpty() && mover.after().isEmpty()) {
            return words.of("difference.neither");
        } else if (mover.before().isEmpty()) {
            return words.of("difference.new", place(mover.after()), points(mover.after()));
        } else if (mover.after().isEmpty()) {
            return words.of("difference.left", place(mover.before()), points(mover.before()));
        }
        String key =
                mover.places() == 0 ? "difference.stays" : mover.places() > 0 ? "difference.up" : "difference.down";
        return words.of(
                key, place(mover.before()), place(mover.after()), points(mover.before()), points(mover.after()));
    }

    private static int place(Optional<Ranking.Place> place) {
        return place.map(Ranking.Place::rank).orElse(0);
    }

    private static double points(Optional<Ranking.Place> place) {
        return Math.round(place.map(one -> one.score().mean()).orElse(0.0) * 1_000) / 10.0;
    }
}
