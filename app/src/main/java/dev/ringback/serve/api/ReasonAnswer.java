package dev.ringback.serve.api;

import dev.ringback.rank.Reason;
import dev.ringback.serve.words.Words;
import java.util.List;

/**
 * Why a provider scores as it does. The points of all reasons add up to the score.
 *
 * @param code stable
 * @param text a sentence
 * @param points its part of the score
 * @param evidence what it rests on; empty where nothing is published
 */
public record ReasonAnswer(String axis, String code, String text, double points, List<EvidenceAnswer> evidence) {
    static ReasonAnswer of(Reason reason, Words words) {
        return new ReasonAnswer(
                Wire.lower(reason.axis()),
                Wire.lower(reason.code()),
                words.reason(reason),
                Wire.points(reason.points()),
                reason.proofs().stream().map(EvidenceAnswer::of).toList());
    }
}
