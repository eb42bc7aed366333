package dev.ringback.archive;

import dev.ringback.fetch.WebAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The earlier answer to which a later one adds nothing new.
 *
 * @param at when it was asked for
 * @param payloadSha256 as {@link Capture#payloadSha256} gave it
 */
public record Revisited(UUID id, WebAddress address, Instant at, Optional<String> payloadSha256) {
    public static Revisited of(Capture original) {
        return new Revisited(original.id(), original.address(), original.at(), original.payloadSha256());
    }
}
