package dev.ringback.rank;

import java.util.List;

/**
 * How much a score rests on.
 *
 * @param claims published facts, each counted once
 * @param incidents outages of its own inside the windows that were watched
 * @param accounts reviews that say something of its support and weigh anything
 */
public record EvidenceCount(long claims, long incidents, long accounts) {

    static EvidenceCount of(List<Reason> reasons) {
        long claims = reasons.stream()
                .flatMap(reason -> reason.proofs().stream())
                .flatMap(proof -> proof.claim().stream())
                .distinct()
                .count();
        long incidents = reasons.stream()
                .flatMap(reason -> reason.proofs().stream())
                .filter(proof -> proof.tradingMinutes().isPresent())
                .count();
        long accounts = reasons.stream()
                .mapToLong(reason -> reason.accounts().orElse(0))
                .sum();
        return new EvidenceCount(claims, incidents, accounts);
    }
}
