package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How long ago reviews were written, in years, and what is still kept of them. */
final class Age {
    /** A review without a date is taken to be so old. */
    static final double UNDATED_YEARS = 5;

    private static final double DAYS_OF_YEAR = 365.25;
    private static final int MIDDLE_OF_MONTH = 15;

    private Age() {}

    /** Never below 0: a review of this month is of today. */
    static double years(Accounts.Cell cell, LocalDate asOf) {
        return cell.month().map(month -> years(month, asOf)).orElse(UNDATED_YEARS);
    }

    private static double years(YearMonth month, LocalDate asOf) {
        return Math.max(0, ChronoUnit.DAYS.between(month.atDay(MIDDLE_OF_MONTH), asOf) / DAYS_OF_YEAR);
    }

    /** From 1 for today down to 0. */
    static double kept(double years, double halfLife) {
        return StrictMath.pow(2, -years / halfLife);
    }
}
