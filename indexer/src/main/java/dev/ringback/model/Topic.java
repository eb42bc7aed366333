package dev.ringback.model;

import java.util.Optional;

/**
 * What an account's time or reach is about, as far as the words beside it say. Merchants say "by phone" and "in writing"; they
 * seldom tell an e-mail from a ticket or a form, so these are one topic.
 */
public enum Topic {
    PHONE,
    CALLBACK,
    /** Live chat and messengers. */
    CHAT,
    /** E-mail, form, ticket and text message: one writes, and an answer comes later. */
    WRITING,
    /** No way in: hardware that is sent in place of a broken one. */
    SPARE;

    /** What people call the channel; empty for those of which no account tells how soon anybody answers there. */
    public static Optional<Topic> of(Channel channel) {
        return switch (channel) {
            case PHONE -> Optional.of(PHONE);
            case CALLBACK -> Optional.of(CALLBACK);
            case CHAT, MESSAGING -> Optional.of(CHAT);
            case EMAIL, FORM, TICKET, SMS -> Optional.of(WRITING);
            case ONSITE, COMMUNITY, SOCIAL -> Optional.empty();
        };
    }
}
