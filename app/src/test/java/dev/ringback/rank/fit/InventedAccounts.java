package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random accounts of invented companies, from a seed. */
final class InventedAccounts {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    static final int SOURCES = 4;

    private static final int WHOLE = 1000;

    final Random random;

    InventedAccounts(long seed) {
        random = new Random(seed);
    }

    /** So many accounts, all of full weight and of that mark, from 0 to {@link Accounts#BEST}. */
    static Accounts.Sum marks(long count, int mark) {
        return new Accounts.Sum(
                count, count, WHOLE * count, WHOLE * count, WHOLE * count * mark, WHOLE * count * mark * mark);
    }

    static Accounts.Cell cell(String source, Trust trust, YearMonth month, Accounts.Sum sum) {
        return new Accounts.Cell(source, Writers.ANYONE, trust, Optional.of(month), sum);
    }

    List<Accounts> field() {
        return field(6 + random.nextInt(5));
    }

    List<Accounts> field(int size) {
        List<Accounts> field = new ArrayList<>();
        for (int i = size; i > 0; i--) {
            field.add(accounts());
        }
        return field;
    }

    /** From none to some thousands, at some sources, of the last five years. */
    Accounts accounts() {
        double quality = Math.clamp(0.55 + 0.15 * random.nextGaussian(), 0.02, 0.98);
        Accounts accounts = Accounts.NONE;
        for (int source = 0; source < SOURCES; source++) {
            if (random.nextInt(3) > 0) {
                accounts = withSource(accounts, "source-" + source, quality);
            }
        }
        return accounts;
    }

    private Accounts withSource(Accounts before, String source, double quality) {
        Accounts accounts = before;
        for (Trust trust : Trust.values()) {
            for (int months = random.nextInt(4); months > 0; months--) {
                int count = 1 + (int) StrictMath.pow(10, 2.5 * random.nextDouble());
                accounts = with(accounts, cell(source, trust, month(), sum(count, quality)));
            }
        }
        return accounts;
    }

    Accounts.Sum sum(int count, double quality) {
        Accounts.Sum sum = Accounts.Sum.NONE;
        for (int i = 0; i < count; i++) {
            int mark =
                    Math.clamp(Math.round(Accounts.BEST * (quality + 0.35 * random.nextGaussian())), 0, Accounts.BEST);
            sum = sum.plus(marks(1, mark));
        }
        return sum;
    }

    YearMonth month() {
        return YearMonth.from(TODAY).minusMonths(random.nextInt(60));
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    Trust trust() {
        return Trust.values()[random.nextInt(Trust.values().length)];
    }

    /** With these too; a cell that is there already takes them in. */
    static Accounts with(Accounts accounts, Accounts.Cell more) {
        List<Accounts.Cell> cells = new ArrayList<>();
        Accounts.Sum sum = more.sum();
        for (Accounts.Cell cell : accounts.cells()) {
            if (cell.source().equals(more.source())
                    && cell.trust() == more.trust()
                    && cell.month().equals(more.month())) {
                sum = sum.plus(cell.sum());
            } else {
                cells.add(cell);
            }
        }
        cells.add(new Accounts.Cell(more.source(), more.writers(), more.trust(), more.month(), sum));
        return new Accounts(cells);
    }
}
