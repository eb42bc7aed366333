package dev.ringback.indexer;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.EditionForm;
import dev.ringback.form.EvidenceText;
import dev.ringback.form.KnownRows;
import dev.ringback.index.EvidenceReader;
import dev.ringback.model.KeptEdition;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Method;
import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import dev.ringback.review.TextReading;
import dev.ringback.review.aspect.AspectReader;
import dev.ringback.review.integrity.Integrity;
import dev.ringback.store.EditionStore;
import dev.ringback.store.ReviewStore;
import dev.ringback.store.ReviewStore.Past;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Cuts an edition of each day when it is over, and of days that were missed; puts a successor in the place of one in which
 * something was erased. What is due follows from the record alone. Thread-safe; of several processes one at a time works.
 */
@Singleton
public class EditionUpkeep {
    /** Reviews bear the moment at which their transaction began; one that began before midnight has ended by then. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(1);

    /** A service that was away for longer begins anew: a year of days, with its holidays. */
    private static final int MOST_MISSED = 400;

    /**
     * An edition is told by difference to one of the last month: what is added up in a month is little beside the whole, and
     * two are read instead of thirty.
     */
    private static final int DAYS_ON_ONE_BASE = 31;

    private final EditionStore store;
    private final ReviewStore reviews;
    private volatile LocalDate doneThrough = LocalDate.EPOCH;

    EditionUpkeep(EditionStore store, ReviewStore reviews) {
        this.store = store;
        this.reviews = reviews;
    }

    /**
     * What was done.
     *
     * @param cut new editions
     * @param replaced editions that have a successor now, and did not before
     */
    public record Done(List<KeptEdition> cut, int replaced) {
        public boolean isNothing() {
            return cut.isEmpty() && replaced == 0;
        }
    }

    /** Cheap where nothing is due. */
    public Done catchUp(Instant now, Method method) {
        LocalDate last =
                LocalDate.ofInstant(now.minus(AFTER_MIDNIGHT), ZoneOffset.UTC).minusDays(1);
        boolean isCutDue = last.isAfter(doneThrough) && store.begunAt().isPresent();
        if (!isCutDue && store.stale().isEmpty()) {
            return new Done(List.of(), 0);
        }
        store.settledNow();
        int replaced = store.inTurn(() -> replaceStale(method));
        List<KeptEdition> cut = new ArrayList<>();
        if (isCutDue) {
            for (LocalDate day : daysToCut(last)) {
                cut.add(store.inTurn(() -> keep(day, KeptEdition.endOf(day), method)));
            }
            doneThrough = last;
        }
        return new Done(cut, replaced);
    }

    /** Cuts what is known now, before the day is over. */
    public KeptEdition cutNow(Method method) {
        Instant now = store.settledNow();
        return store.inTurn(() -> keep(LocalDate.ofInstant(now, ZoneOffset.UTC), now, method));
    }

    private List<LocalDate> daysToCut(LocalDate last) {
        Optional<LocalDate> kept = store.editions().stream()
                .filter(KeptEdition::isWholeDay)
                .map(KeptEdition::day)
                .max(LocalDate::compareTo);
        LocalDate begun = LocalDate.ofInstant(store.begunAt().orElseThrow(), ZoneOffset.UTC);
        TreeSet<LocalDate> days = kept.isPresent()
                ? new TreeSet<>()
                : KnownRows.readingDays(firstRows()); // between them nothing became known
        LocalDate first =
                kept.map(day -> day.plusDays(1)).filter(begun::isBefore).orElse(begun);
        first.datesUntil(last.isBefore(first) ? first : last.plusDays(1)).forEach(days::add);
        List<LocalDate> due = days.stream().filter(day -> !day.isAfter(last)).toList();
        return due.subList(Math.max(0, due.size() - MOST_MISSED), due.size());
    }

    private List<CatalogueRow> firstRows() {
        return store.rowsKnownBefore(store.begunAt().orElseThrow().plusNanos(1_000));
    }

    private int replaceStale(Method method) {
        List<KeptEdition> stale = store.stale();
        int replaced = 0;
        for (KeptEdition edition : stale) {
            KeptEdition successor = keep(edition.day(), edition.cutAt(), method);
            if (!successor.id().equals(edition.id())) {
                store.replace(edition.id(), successor.id());
                replaced++;
            }
        }
        return replaced;
    }

    private KeptEdition keep(LocalDate day, Instant cutAt, Method method) {
        EvidenceText evidence = knownAt(day, cutAt);
        String digest = evidence.digest();
        String id = EditionForm.id(day, digest, digest, method.version(), method.zoneData());
        if (isGood(id)) {
            store.extend(id, cutAt);
            return edition(id).orElseThrow();
        }
        Optional<KeptEdition> base =
                base(day, cutAt).filter(other -> !other.id().equals(id));
        KeptEdition edition = new KeptEdition(
                id,
                day,
                cutAt,
                method.version(),
                method.zoneData(),
                digest,
                base.map(KeptEdition::id),
                Optional.empty());
        store.keep(edition, evidence.packed(base.flatMap(this::whole)));
        return edition;
    }

    private Optional<KeptEdition> edition(String id) {
        return store.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst();
    }

    /** Whether it is kept as it is; one in which something else was erased must be told anew, also if it is the same. */
    private boolean isGood(String id) {
        return edition(id).filter(edition -> !edition.isReplaced()).isPresent()
                && store.stale().stream().noneMatch(edition -> edition.id().equals(id));
    }

    private Optional<KeptEdition> base(LocalDate day, Instant cutAt) {
        List<KeptEdition> stale = store.stale();
        return store.editions().reversed().stream()
                .filter(other -> other.baseId().isEmpty() && !other.isReplaced() && !stale.contains(other))
                .filter(other -> other.cutAt().isBefore(cutAt) && other.day().isAfter(day.minusDays(DAYS_ON_ONE_BASE)))
                .findFirst();
    }

    private Optional<EvidenceText> whole(KeptEdition edition) {
        return store.evidence(edition.id()).map(bytes -> EvidenceText.unpacked(bytes, Optional.empty()));
    }

    /** All that were ever cut, the earliest first. */
    public List<KeptEdition> editions() {
        return store.editions();
    }

    /** The evidence of a kept edition; empty where it was replaced. */
    public Optional<EvidenceText> evidence(KeptEdition edition) {
        Optional<EvidenceText> base = edition.baseId()
                .flatMap(id -> store.evidence(id))
                .map(bytes -> EvidenceText.unpacked(bytes, Optional.empty()));
        return store.evidence(edition.id()).map(bytes -> EvidenceText.unpacked(bytes, base));
    }

    /** The evidence as it was known before that moment: no row that became known later has a part in it. */
    EvidenceText knownAt(LocalDate day, Instant cutAt) {
        boolean isBeforeTheRecord = !cutAt.isAfter(store.begunAt().orElse(Instant.MIN));
        List<CatalogueRow> rows = isBeforeTheRecord
                ? KnownRows.readBy(firstRows(), day)
                : KnownRows.until(store.rowsKnownBefore(cutAt), cutAt);
        return EvidenceReader.evidence(rows, judged(reviews.knownBefore(cutAt), cutAt));
    }

    /** Judged among those that were known, as one would have then. */
    private static List<KeptReview> judged(List<Past> past, Instant cutAt) {
        List<Review> all = past.stream().map(Past::review).toList();
        Map<String, Verdict> verdicts = Integrity.judge(all, cutAt);
        return past.stream()
                .map(one -> new KeptReview(
                        one.review(),
                        one.reading()
                                .filter(reading -> reading.version() == AspectReader.VERSION)
                                .orElseGet(() -> TextReading.of(one.review())),
                        verdicts.getOrDefault(one.review().id(), Verdict.WAITING),
                        false))
                .toList();
    }
}
