package dev.ringback.model;

import java.time.Instant;

/**
 * Something that changed in what is known, as told in "what changed".
 *
 * @param id stable
 * @param provider the slug; the provider itself may be gone
 * @param at when we came to know it
 */
public record FactChange(String id, String provider, Instant at, News news) {

    /** What changed. */
    public sealed interface News {

        /** A fact is published that was not before. */
        record Added(Claim claim) implements News {}

        /** A page says something else than before about the same thing. */
        record Changed(Claim before, Claim claim) implements News {}

        /** A fact is no longer among those known. */
        record Withdrawn(Claim before) implements News {}

        record ProviderAdded(String name) implements News {}

        record ProviderRemoved(String name) implements News {}

        /** A page says otherwise than what a person wrote down of it; both stay. */
        record Differs(Claim written, Claim read) implements News {}

        /** A page that is read again and again has vanished; what was read there stays, and ages. */
        record PageGone(String url, SourceKind kind) implements News {}

        record PageBack(String url, SourceKind kind) implements News {}
    }
}
