package dev.ringback.rank;

import dev.ringback.model.Claim;
import dev.ringback.model.Evidence;
import dev.ringback.model.Incident;
import dev.ringback.model.Source;
import dev.ringback.model.StatusPage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a reason rests on.
 *
 * @param claim the claim's id; empty for an incident and for an entry of the list of status pages
 * @param text what the source says, in our words
 * @param tradingMinutes how many of the shop's trading minutes an outage took; empty for all else
 */
public record Proof(
        Optional<String> claim,
        String url,
        String text,
        Optional<Source.Kind> sourceKind,
        Optional<String> pageDate,
        LocalDate readAt,
        Optional<Evidence.ReadFrom> readFrom,
        Optional<String> caution,
        OptionalLong tradingMinutes) {

    /** Of a day as {@code 2026-11-22}. */
    private static final int DAY_LENGTH = 10;

    static Proof of(Claim claim) {
        Evidence evidence = claim.evidence();
        return new Proof(
                Optional.of(claim.id()),
                evidence.source().url(),
                claim.text(),
                Optional.of(evidence.source().kind()),
                evidence.pageDate(),
                evidence.readAt(),
                Optional.of(evidence.readFrom()),
                evidence.caution(),
                OptionalLong.empty());
    }

    /** In an order of its own, so that the order of a file decides nothing. */
    static List<Proof> ofAll(Collection<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(Claim::id))
                .map(Proof::of)
                .toList();
    }

    static Proof of(Incident incident) {
        return new Proof(
                Optional.empty(),
                incident.source(),
                incident.title(),
                Optional.empty(),
                incident.startedAt().map(at -> at.toString().substring(0, DAY_LENGTH)),
                incident.readAt(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    Proof took(long minutes) {
        return new Proof(claim, url, text, sourceKind, pageDate, readAt, readFrom, caution, OptionalLong.of(minutes));
    }

    static Proof of(StatusPage page) {
        return new Proof(
                Optional.empty(),
                page.url(),
                "",
                Optional.empty(),
                Optional.empty(),
                page.readAt(),
                Optional.empty(),
                page.caution(),
                OptionalLong.empty());
    }
}
