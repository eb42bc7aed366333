package dev.ringback.store;

import dev.ringback.form.ClaimComparison;
import dev.ringback.form.ClaimComparison.Fate;
import dev.ringback.form.Digest;
import dev.ringback.form.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what every claim said and when we knew, and tells what changed. Called within the transaction that writes the
 * claims, so that neither is ever without the other.
 */
@Singleton
class FactHistory {
    private static final int ID_LENGTH = 12;

    private final ClaimVersionRows versions;
    private final FactChangeRows changes;

    FactHistory(ClaimVersionRows versions, FactChangeRows changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /**
     * When it happened, by the database's clock.
     *
     * @param isNews false while the first catalogue is being loaded: what one begins with has not changed
     */
    record Moment(Instant at, boolean isNews) {
        Moment {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** The last state of a claim that was ever held. */
    Optional<ClaimVersionRow> last(String claimId) {
        return versions.last(claimId);
    }

    /** All that is still said to be read out of the source's page held until that day. */
    void heldUntil(String sourceId, LocalDate day) {
        versions.heldUntil(sourceId, day);
    }

    void claimsReplaced(String slug, List<JsonNode> before, List<JsonNode> after, Moment now) {
        ClaimComparison.compare(before, after).forEach(fate -> happened(slug, fate, now));
    }

    private void happened(String slug, Fate fate, Moment now) {
        switch (fate) {
            case Fate.Added added -> {
                begin(slug, added.claim(), ClaimComparison.heldFrom(added.claim()), now);
                tell(slug, "added", Optional.empty(), Optional.of(added.claim()), now);
            }
            case Fate.Changed changed -> {
                end(slug, changed.before(), now);
                begin(slug, changed.claim(), ClaimComparison.heldFrom(changed.claim()), now);
                tell(slug, "changed", Optional.of(changed.before()), Optional.of(changed.claim()), now);
            }
            case Fate.Confirmed confirmed -> {
                LocalDate since = versions.heldFrom(Digest.claimId(slug, confirmed.before()))
                        .orElseGet(() -> ClaimComparison.heldFrom(confirmed.before()));
                end(slug, confirmed.before(), now);
                begin(slug, confirmed.claim(), since, now);
            }
            case Fate.Withdrawn withdrawn -> {
                end(slug, withdrawn.before(), now);
                tell(slug, "withdrawn", Optional.of(withdrawn.before()), Optional.empty(), now);
            }
        }
    }

    private void begin(String slug, JsonNode claim, LocalDate heldFrom, Moment now) {
        versions.save(new ClaimVersionRow(
                Digest.claimId(slug, claim),
                slug,
                Json.canonical(claim),
                heldFrom,
                ClaimComparison.readAt(claim),
                now.at(),
                null));
    }

    private void end(String slug, JsonNode claim, Moment now) {
        versions.end(Digest.claimId(slug, claim), now.at());
    }

    private void tell(String slug, String what, Optional<JsonNode> before, Optional<JsonNode> claim, Moment now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        before.ifPresent(node -> body.set("before", node));
        claim.ifPresent(node -> body.set("claim", node));
        tell(slug, what, body, now);
    }

    /**
     * @param what added, changed, withdrawn, provider_added, provider_removed, page_gone or page_back
     * @param body what it is about
     */
    void tell(String slug, String what, ObjectNode body, Moment now) {
        if (!now.isNews()) {
            return;
        }
        body.put("provider", slug)
                .put("what", what)
                .put("at", now.at().truncatedTo(ChronoUnit.SECONDS).toString());
        String id = slug + "-" + Digest.sha256(Json.canonical(body)).substring(0, ID_LENGTH);
        if (!changes.existsById(id)) {
            changes.save(new FactChangeRow(id, slug, now.at(), Json.canonical(body.put("id", id))));
        }
    }
}
