package dev.ringback.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ringback.form.EvidenceText;
import dev.ringback.index.Generation;
import dev.ringback.model.KeptEdition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The editions that can be asked for: the present one, and those that are kept. Thread-safe. */
public final class Editions {
    private static final Pattern ID = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})-[0-9a-f]{12}");
    private static final int DAY_LENGTH = 10;

    /** Of an open edition the dossiers are in memory, some 10 MB with the real catalogue: a difference needs two. */
    private static final int MOST_OPEN = 4;

    private final Generation generation;
    private final RankedEdition now;
    private final Cache<String, RankedEdition> open =
            Caffeine.newBuilder().maximumSize(MOST_OPEN).build();

    Editions(Generation generation, RankedEdition now) {
        this.generation = generation;
        this.now = now;
    }

    /** What came of asking for an edition. */
    public sealed interface Found {
        record Ranked(RankedEdition edition) implements Found {}

        /**
         * Something in it was erased.
         *
         * @param successor what stands in its place
         */
        record Replaced(KeptEdition edition, String successor) implements Found {}

        /**
         * It was made by another version of the method, or with other zone data.
         *
         * @param successor the same evidence by ours
         */
        record OfOtherMethod(KeptEdition edition, String successor) implements Found {}

        /** @param nearest the id of the edition that is kept of its day; empty: none is */
        record NotKept(Optional<String> nearest) implements Found {}
    }

    /** All that were ever cut, newest first. */
    public List<KeptEdition> all() {
        return generation.editions();
    }

    /** The first day of which anything is known, as far as editions tell. */
    public Optional<LocalDate> firstDay() {
        return all().stream().map(KeptEdition::day).min(LocalDate::compareTo);
    }

    /** Whether rankings of it can be asked for by this id. */
    public boolean isOpen(KeptEdition edition) {
        return !edition.isReplaced() && idNow(edition.day(), edition).equals(edition.id());
    }

    private static String idNow(LocalDate day, KeptEdition edition) {
        return Edition.id(day, edition.digest(), edition.digest());
    }

    /** What had been known by the end of that day; empty where it was not cut, yet or ever. */
    public Optional<RankedEdition> asOf(LocalDate day) {
        return day.equals(now.edition().asOf()) ? Optional.of(now) : of(day).flatMap(edition -> ranked(day, edition));
    }

    /** The kept edition that holds on a day: its own, or the one before, if nothing became known in between. */
    private Optional<KeptEdition> of(LocalDate day) {
        List<KeptEdition> whole = all().stream()
                .filter(edition -> edition.isWholeDay() && !edition.isReplaced())
                .toList();
        boolean isCut = whole.stream().anyMatch(edition -> !edition.day().isBefore(day));
        return whole.stream()
                .filter(edition -> isCut && !edition.day().isAfter(day))
                .max(Comparator.comparing(KeptEdition::day).thenComparing(this::isOpen));
    }

    /** Kept under the day it is asked for: of two days with the same evidence a ranking differs by the day. */
    private Optional<RankedEdition> ranked(LocalDate day, KeptEdition edition) {
        String id = idNow(day, edition);
        RankedEdition opened = open.getIfPresent(id);
        if (opened != null) {
            return Optional.of(opened);
        }
        Optional<EvidenceText> evidence = generation.evidence(edition.id());
        Optional<RankedEdition> ranked = evidence.map(text -> RankedEdition.kept(text, day));
        ranked.ifPresent(one -> open.put(id, one));
        return ranked;
    }

    /** The edition of this id, or why there is none; any text is accepted. */
    public Found find(String id) {
        if (id.equals(now.edition().id())) {
            return new Found.Ranked(now);
        }
        Optional<LocalDate> day = day(id);
        if (day.isEmpty()) {
            return new Found.NotKept(Optional.empty());
        }
        return all().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .map(this::found)
                .orElseGet(() -> byEvidence(id, day.get()));
    }

    private Found found(KeptEdition edition) {
        if (edition.isReplaced()) {
            return new Found.Replaced(edition, last(edition));
        }
        String idNow = idNow(edition.day(), edition);
        if (!idNow.equals(edition.id())) {
            return new Found.OfOtherMethod(edition, idNow);
        }
        return ranked(edition.day(), edition)
                .<Found>map(Found.Ranked::new)
                .orElseGet(() -> new Found.NotKept(Optional.empty()));
    }

    /** What was erased once may be erased again. */
    private String last(KeptEdition edition) {
        String id = edition.successor().orElse(edition.id());
        for (int steps = 0; steps < all().size(); steps++) {
            String here = id;
            Optional<String> next = all().stream()
                    .filter(other -> other.id().equals(here))
                    .findFirst()
                    .flatMap(KeptEdition::successor);
            if (next.isEmpty()) {
                return id;
            }
            id = next.get();
        }
        return id;
    }

    /** Evidence that was cut under another method or on an earlier day has an id by ours and on this day as well. */
    private Found byEvidence(String id, LocalDate day) {
        Optional<KeptEdition> ofDay = of(day).or(() -> all().stream()
                .filter(edition -> edition.day().equals(day) && !edition.isReplaced())
                .findFirst());
        return all().stream()
                .filter(edition -> !edition.isReplaced() && !edition.day().isAfter(day))
                .filter(edition -> idNow(day, edition).equals(id))
                .findFirst()
                .flatMap(edition -> ranked(day, edition))
                .<Found>map(Found.Ranked::new)
                .orElseGet(() -> new Found.NotKept(ofDay.map(edition -> idNow(day, edition))));
    }

    private static Optional<LocalDate> day(String id) {
        try {
            return ID.matcher(id).matches()
                    ? Optional.of(LocalDate.parse(id.substring(0, DAY_LENGTH)))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
