package dev.ringback.index.sums;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Something that takes the sums of {@link SumsMeasureTest}. */
interface SumsPeer extends AutoCloseable {
    int PROVIDERS = 300;
    int ASPECTS = 9;

    /** How many, Σ weight, Σ weight · stars; then Σ weight · value of the first aspect. */
    int NARROW = 4;

    /** The first three, then of each aspect how many, Σ weight, Σ weight · value. */
    int WHOLE = 3 + 3 * ASPECTS;

    /**
     * What is summed.
     *
     * @param country by number; with {@code business}, {@code from} and {@code to} only where something is filtered
     */
    record Ask(boolean isFiltered, int country, int business, LocalDate from, LocalDate to) {
        static final Ask EVERYTHING = new Ask(false, 0, 0, LocalDate.EPOCH, LocalDate.EPOCH);

        boolean isOfWholeMonths() {
            return from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        }

        /** The first and the last month that are wholly asked for. */
        int firstMonth() {
            return month(
                    from.getDayOfMonth() == 1
                            ? YearMonth.from(from)
                            : YearMonth.from(from).plusMonths(1));
        }

        int lastMonth() {
            YearMonth last = YearMonth.from(to);
            return month(last.atEndOfMonth().equals(to) ? last : last.minusMonths(1));
        }

        static int month(YearMonth month) {
            return month.getYear() * 12 + month.getMonthValue() - 1;
        }

        static LocalDate firstDay(int month) {
            return LocalDate.of(month / 12, month % 12 + 1, 1);
        }
    }

    String name();

    /** A row a provider, by number; weights in thousandths, stars in halves. */
    long[][] answer(Ask ask, boolean isWhole) throws SQLException;

    @Override
    void close() throws SQLException;
}
