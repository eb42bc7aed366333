package dev.ringback.rank.fit;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * What one stratum has a part in {@link Met} with, down to months. The mean moves from what is usual by the sum, over all reviews,
 * of month times what the review says times how much better it is than expected.
 *
 * @param expected what is usual at this source of such authors, from 0 to 1; may lie a little outside
 * @param months by how much the provider's mean moves where one thousandth of what was said in a month moves by 1
 */
public record Told(Met.Share share, double expected, Map<Optional<YearMonth>, Double> months) {
    public Told {
        months = Map.copyOf(months);
    }

    /** Of a month; 0 of another one. */
    public double perThousandth(Optional<YearMonth> month) {
        return months.getOrDefault(month, 0.0);
    }
}
