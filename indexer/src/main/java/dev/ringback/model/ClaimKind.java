package dev.ringback.model;

/** What a claim is about. {@link #OTHER} is background and never part of a score. */
public enum ClaimKind {
    SUPPORT,
    REPLY,
    OFFLINE,
    REPLACEMENT,
    EMERGENCY,
    STATUS_PAGE,
    UPTIME,
    RATING,
    COMPLAINTS,
    OTHER
}
