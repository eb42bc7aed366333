package dev.ringback.model;

/** What a provider is in the payment chain. */
public enum Role {
    PROCESSOR,
    ISO,
    PSP,
    POS,
    GATEWAY,
    BANK
}
