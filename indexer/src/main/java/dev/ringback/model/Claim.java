package dev.ringback.model;

import java.util.Optional;

/**
 * One published fact of a provider with its evidence.
 *
 * @param id stable while the claim's content is unchanged
 * @param text what the source says, in our words
 */
public record Claim(String id, ClaimKind kind, Scope scope, Terms terms, String text, Evidence evidence) {

    /** Whether a machine read it; else a person wrote it down. */
    public boolean isRead() {
        return evidence.reading().isPresent();
    }

    /** The channel the claim is about, for the kinds that have one. */
    public Optional<Contact> contact() {
        return switch (terms) {
            case Terms.Support support -> Optional.of(support.contact());
            case Terms.Reply reply -> Optional.of(reply.contact());
            default -> Optional.empty();
        };
    }

    public Optional<Purpose> purpose() {
        return contact().flatMap(Contact::purpose);
    }
}
