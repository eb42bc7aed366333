package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How long ago reviews were written: in years, and in which span of time. Within a span support is taken to be one and the same;
 * spans grow towards the past, of which less needs to be known.
 */
final class Age {
    /** A review without a date is taken to be so old. */
    static final double UNDATED_YEARS = 5;

    /** Where each span but the last ends, in years. */
    private static final double[] ENDS = {0.25, 0.75, 1.5, 2.5, 4};

    /** How long ago each span was; the first is today's. */
    private static final double[] YEARS = {0, 0.5, 1.125, 2, 3.25, 5.5};

    static final int SPANS = YEARS.length;

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

    /** From 0 for today's up to {@link #SPANS} − 1. */
    static int span(Accounts.Cell cell, LocalDate asOf) {
        double years = years(cell, asOf);
        int span = 0;
        while (span < ENDS.length && years >= ENDS[span]) {
            span++;
        }
        return span;
    }

    /** Of a span, in years. */
    static double years(int span) {
        return YEARS[span];
    }

    /** From 1 for today down to 0. */
    static double kept(double years, double halfLife) {
        return StrictMath.pow(2, -years / halfLife);
    }
}
