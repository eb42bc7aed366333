package dev.ringback.serve.api;

import dev.ringback.rank.Proof;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reason rests on.
 *
 * @param claim id of the claim; {@code null} for an entry of the list of status pages
 * @param text what the source says, in our words
 * @param sourceKind who speaks on the page: provider, reseller, partner, editorial, regulator, press, code, copy or unconfirmed
 * @param pageDate what the page says of its date; {@code null}: its age is unknown, not fresh
 * @param readFrom live, stored_copy or excerpt
 * @param caution what is doubtful
 * @param tradingMinutes how many of the shop's trading minutes an outage took, where that is what counts; {@code null} for all else
 */
public record EvidenceAnswer(
        @Nullable String claim,
        String url,
        @Nullable String text,
        @Nullable String sourceKind,
        @Nullable String pageDate,
        LocalDate readAt,
        @Nullable String readFrom,
        @Nullable String caution,
        @Nullable Long tradingMinutes) {

    static EvidenceAnswer of(Proof proof) {
        return new EvidenceAnswer(
                proof.claim().orElse(null),
                proof.url(),
                proof.text().isEmpty() ? null : proof.text(),
                proof.sourceKind().map(Wire::lower).orElse(null),
                proof.pageDate().orElse(null),
                proof.readAt(),
                proof.readFrom().map(Wire::lower).orElse(null),
                proof.caution().orElse(null),
                proof.tradingMinutes().isPresent() ? proof.tradingMinutes().getAsLong() : null);
    }
}
