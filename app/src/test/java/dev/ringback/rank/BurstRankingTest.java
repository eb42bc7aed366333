package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.Dossier;
import dev.ringback.model.Observations;
import dev.ringback.model.Observations.Month;
import dev.ringback.model.Observations.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import dev.ringback.rank.fit.ReviewFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A wave that has been, month by month the complaints about one company after its name had been in the news, met by a whole
 * ranking of invented companies as if it had come last month.
 */
class BurstRankingTest {
    private static final YearMonth WAVE = YearMonth.of(2025, 1);
    private static final YearMonth LAST = YearMonth.from(VotedField.TODAY).minusMonths(1);
    private static final int FIELDS = 6;
    private static final int COMPANIES = 30;
    private static final int MOST_REVIEWS = 40;
    private static final long WHOLE = 1_000;

    /** By month, up to the wave, moved to last month. */
    private static TreeMap<YearMonth, Long> complaints() throws IOException {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared/corpus/complaints-cfpb"))
                .map(folder -> folder.resolve("payment_companies_counts_by_month.csv"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "the corpus is not here");
        TreeMap<YearMonth, Long> counts = new TreeMap<>();
        for (String line : Files.readAllLines(file.orElseThrow())) {
            String[] columns = line.split(",", -1);
            if (columns[1].equals("XYZ") && columns[columns.length - 2].equals("False")) {
                YearMonth month = YearMonth.parse(columns[0]);
                if (!month.isAfter(WAVE)) {
                    counts.put(
                            month.plusMonths(WAVE.until(LAST, ChronoUnit.MONTHS)),
                            Long.parseLong(columns[columns.length - 1]));
                }
            }
        }
        assertEquals(31_270, counts.get(LAST), "the wave is not there");
        assertTrue(counts.lowerEntry(LAST).getValue() < 1_000, "it was no wave");
        return counts;
    }

    /** Some companies among whom some have complaints of a few years, most of them answered in time. */
    private static List<Dossier> field(int seed) {
        Random random = new Random(seed);
        List<Dossier> field = new ArrayList<>();
        for (Dossier one : new VotedField(seed, COMPANIES, MOST_REVIEWS).dossiers()) {
            List<Month> months = new ArrayList<>();
            for (int i = random.nextInt(36); i > 0; i--) {
                long count = 1 + random.nextInt(60);
                months.add(month(LAST.minusMonths(i), count, Math.round(count * (0.9 + 0.1 * random.nextDouble()))));
            }
            field.add(one.with(observed(months)));
        }
        return field;
    }

    private static Month month(YearMonth month, long complaints, long timely) {
        return new Month(Optional.of(month), WHOLE * complaints, WHOLE * timely, 0, 0);
    }

    private static Observations observed(List<Month> months) {
        return months.isEmpty()
                ? Observations.NONE
                : new Observations(List.of(new OfSource("office", Writers.CONSUMERS, List.of(), months)));
    }

    private static List<Dossier> with(List<Dossier> field, Dossier hit) {
        List<Dossier> with = new ArrayList<>(field);
        with.set(0, hit);
        return with;
    }

    /** By how much an axis of the company that is hit moves at most, and of any other. */
    private record Moved(double hit, double other) {
        static Moved between(List<Dossier> before, List<Dossier> after, List<Dossier> fitOf) {
            Shop shop = VotedField.shop("Tu-Su 11:00-23:00", Weights.DEFAULT);
            Ranking calm = new Ranker(before, VotedField.TODAY, before).rank(shop);
            Ranking hit = new Ranker(after, VotedField.TODAY, fitOf).rank(shop);
            assertEquals(COMPANIES, calm.places().size());
            assertEquals(COMPANIES, hit.places().size());
            String slug = before.getFirst().provider().slug();
            double most = 0;
            double others = 0;
            for (Ranking.Place place : calm.places()) {
                double moved = apart(
                        place.assessment(), assessment(hit, place.assessment().slug()));
                most = place.assessment().slug().equals(slug) ? moved : most;
                others = place.assessment().slug().equals(slug) ? others : Math.max(others, moved);
            }
            return new Moved(most, others);
        }

        private static Assessment assessment(Ranking ranking, String slug) {
            return ranking.places().stream()
                    .map(Ranking.Place::assessment)
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElseThrow();
        }

        private static double apart(Assessment one, Assessment other) {
            double most = 0;
            for (Axis axis : Axis.values()) {
                double before = one.on(axis).scored().mean();
                most = Math.max(most, Math.abs(other.on(axis).scored().mean() - before));
            }
            return most;
        }
    }

    /** As it was: complaints of consumers to an authority, of which at worst none was answered in time, at best all. */
    @Test
    void asComplaintsToAnAuthorityItMovesNoAxisOfAnybodyFurtherThanSaid() throws IOException {
        TreeMap<YearMonth, Long> complaints = complaints();
        for (int seed = 0; seed < FIELDS; seed++) {
            List<Month> months = new ArrayList<>();
            complaints
                    .headMap(LAST)
                    .forEach((month, count) -> months.add(month(month, count, Math.round(0.97 * count))));
            List<Dossier> field = field(seed);
            Dossier calm = field.getFirst().with(observed(months));
            List<Dossier> before = with(field, calm);
            double bound = Evidence.of(before, VotedField.TODAY).timely().mostMove(calm.observations());
            assertTrue(bound < 0.011, "bound " + bound);
            for (long timely : new long[] {0, complaints.get(LAST)}) {
                List<Month> more = new ArrayList<>(months);
                more.add(month(LAST, complaints.get(LAST), timely));
                List<Dossier> after = with(before, calm.with(observed(more)));
                for (List<Dossier> fitOf : List.of(before, after)) {
                    Moved moved = Moved.between(before, after, fitOf);
                    assertTrue(moved.hit() > 0 && moved.hit() <= bound, "seed " + seed + " " + moved);
                    assertTrue(moved.other() <= bound, "seed " + seed + " " + moved);
                }
            }
        }
    }

    /** At worst: all of the worst mark, by new authors, where anybody writes. */
    @Test
    void asReviewsOfAnybodyItMovesNoAxisFurtherThanSaidAndHardlyThoseOfOthers() throws IOException {
        List<Accounts.Cell> wave = new ArrayList<>();
        complaints()
                .forEach((month, count) -> wave.add(new Accounts.Cell(
                        "source-1",
                        Writers.ANYONE,
                        Trust.NEW,
                        Optional.of(month),
                        new Accounts.Sum(count, count, WHOLE * count, WHOLE * count, 0, 0))));
        for (int seed = 0; seed < FIELDS; seed++) {
            List<Dossier> before = field(seed);
            Dossier calm = before.getFirst();
            ReviewFit.Ends ends = Evidence.of(before, VotedField.TODAY).fit().ends(calm.accounts(), "source-1");
            double bound = ends.most() - ends.least();
            List<Accounts.Cell> cells = new ArrayList<>(wave);
            calm.accounts().cells().stream()
                    .filter(cell -> !cell.source().equals("source-1") || cell.trust() != Trust.NEW)
                    .forEach(cells::add);
            List<Dossier> after = with(before, calm.with(new Accounts(cells)));
            for (List<Dossier> fitOf : List.of(before, after)) {
                Moved moved = Moved.between(before, after, fitOf);
                assertTrue(moved.hit() > 0 && moved.hit() <= bound, "seed " + seed + " " + moved + " of " + bound);
                assertTrue(moved.other() < 0.05, "seed " + seed + " " + moved);
            }
        }
    }
}
