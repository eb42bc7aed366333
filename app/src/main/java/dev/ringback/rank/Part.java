package dev.ringback.rank;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one provider about one thing.
 *
 * @param known whether anything is
 * @param found what it says by itself, before the field is looked at; empty where nothing is said
 * @param settled whether the field is in it already, as in what is met by reviews
 */
public record Part(
        Indicator indicator,
        Reason.Code code,
        boolean known,
        Optional<Estimate> found,
        boolean settled,
        List<Object> values,
        List<Proof> proofs) {

    public Part {
        values = List.copyOf(values);
        proofs = List.copyOf(proofs);
    }

    static Part unknown(Indicator indicator, Reason.Code code) {
        return new Part(indicator, code, false, Optional.empty(), false, List.of(), List.of());
    }

    static Part of(
            Indicator indicator, Reason.Code code, Range range, double doubt, List<Object> values, List<Proof> proofs) {
        return new Part(indicator, code, true, Optional.of(range.estimate(doubt)), false, values, proofs);
    }
}
