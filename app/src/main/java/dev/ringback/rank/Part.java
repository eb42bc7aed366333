package dev.ringback.rank;

import java.util.List;

/**
 * One thing an axis looks at.
 *
 * @param share of the axis, from 0 to 1
 * @param range of its value
 * @param doubt standard deviation of what is promised around what will be met
 * @param known whether anything is published about it
 */
public record Part(
        Reason.Code code,
        double share,
        Range range,
        double doubt,
        boolean known,
        List<Object> values,
        List<Proof> proofs) {

    static Part unknown(Reason.Code code, double share) {
        return new Part(code, share, Range.UNKNOWN, 0, false, List.of(), List.of());
    }

    double mean() {
        return share * range.value();
    }

    double variance() {
        return share * share * (range.variance() + doubt * doubt);
    }
}
