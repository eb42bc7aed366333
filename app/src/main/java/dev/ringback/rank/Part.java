package dev.ringback.rank;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one provider about one thing.
 *
 * @param found what it says by itself, before it is held against the others; empty where nothing is known
 */
public record Part(
        Indicator indicator, Reason.Code code, Optional<Estimate> found, List<Object> values, List<Proof> proofs) {

    public Part {
        values = List.copyOf(values);
        proofs = List.copyOf(proofs);
    }

    static Part unknown(Indicator indicator, Reason.Code code) {
        return new Part(indicator, code, Optional.empty(), List.of(), List.of());
    }

    static Part of(
            Indicator indicator, Reason.Code code, Range range, double doubt, List<Object> values, List<Proof> proofs) {
        return new Part(indicator, code, Optional.of(range.estimate(doubt)), values, proofs);
    }

    boolean known() {
        return found.isPresent();
    }

    boolean isKnown(Indicator which) {
        return indicator == which && known();
    }
}
