package dev.ringback.rank.fit;

import static dev.ringback.rank.fit.InventedAccounts.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A wave that has been: month by month the complaints about one company, after its name had been in the news. */
class BurstTest {
    private static final YearMonth BEFORE = YearMonth.of(2025, 1);
    private static final String SOURCE = "source-0";
    private static final int FIELDS = 6;
    private static final int PROVIDERS = 40;

    /** By month; the last three columns of a row are the pattern, the product and the number. */
    private static List<Accounts.Cell> burst(Writers writers) throws IOException {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared/corpus/complaints-cfpb"))
                .map(folder -> folder.resolve("payment_companies_counts_by_month.csv"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "the corpus is not here");
        List<Accounts.Cell> cells = new ArrayList<>();
        for (String line : Files.readAllLines(file.orElseThrow())) {
            String[] columns = line.split(",", -1);
            if (columns[1].equals("XYZ") && columns[columns.length - 2].equals("False")) {
                long count = Long.parseLong(columns[columns.length - 1]);
                cells.add(new Accounts.Cell(
                        SOURCE,
                        writers,
                        Trust.NEW,
                        Optional.of(YearMonth.parse(columns[0])),
                        InventedAccounts.marks(count, 0)));
            }
        }
        return cells;
    }

    private static Accounts with(Accounts accounts, List<Accounts.Cell> cells) {
        Accounts with = accounts;
        for (Accounts.Cell cell : cells) {
            with = InventedAccounts.with(with, cell);
        }
        return with;
    }

    @Test
    void aWaveOfConsumersIsNotHeard() throws IOException {
        List<Accounts.Cell> burst = burst(Writers.CONSUMERS);
        List<Accounts> field = new InventedAccounts(1).field();
        ReviewFit fit = ReviewFit.of(field, TODAY);
        Accounts apart = new Accounts(burst.stream()
                .map(cell -> new Accounts.Cell("office", cell.writers(), cell.trust(), cell.month(), cell.sum()))
                .toList());
        Accounts flooded = with(field.getFirst(), apart.cells());
        assertEquals(fit.met(field.getFirst()), fit.met(flooded));
    }

    /**
     * As the worst case: all of the worst mark, where anybody writes, on the day after the wave, with all fitted anew for what the
     * others move. A known weakness: where the flood shifts how far providers are taken to differ by a step, one whose few
     * sources contradict each other may move by more than a point.
     */
    @Test
    void theWaveAtASourceOfAnyoneMovesNobodyFurtherThanSaidAndHardlyAnyOther() throws IOException {
        List<Accounts.Cell> burst = burst(Writers.ANYONE).stream()
                .filter(cell -> !cell.month().orElseThrow().isAfter(BEFORE))
                .toList();
        assertTrue(burst.stream().anyMatch(cell -> cell.sum().count() == 31_270), "the wave is not there");
        int moved = 0;
        for (int seed = 0; seed < FIELDS; seed++) {
            moved += movedOthers(new InventedAccounts(seed).field(PROVIDERS), burst);
        }
        assertTrue(moved <= FIELDS * PROVIDERS / 100, moved + " others moved by more than a point");
    }

    private static int movedOthers(List<Accounts> field, List<Accounts.Cell> burst) {
        ReviewFit calm = ReviewFit.of(field, BEFORE.plusMonths(1).atDay(1));
        Accounts hit = field.getFirst();
        Accounts flooded = with(hit, burst);
        assertWithin(calm.ends(hit, SOURCE), calm.met(flooded).mean());
        List<Accounts> after = new ArrayList<>(field);
        after.set(0, flooded);
        ReviewFit anew = ReviewFit.of(after, BEFORE.plusMonths(1).atDay(1));
        assertWithin(anew.ends(hit, SOURCE), anew.met(flooded).mean());
        int moved = 0;
        for (Accounts other : field.subList(1, field.size())) {
            double by = Math.abs(anew.met(other).mean() - calm.met(other).mean());
            assertTrue(by < 0.05, "moved by " + by);
            moved += by > 0.01 ? 1 : 0;
        }
        return moved;
    }

    private static void assertWithin(ReviewFit.Ends ends, double mean) {
        assertTrue(ends.least() <= mean && mean <= ends.most(), () -> mean + " is not within " + ends);
    }
}
