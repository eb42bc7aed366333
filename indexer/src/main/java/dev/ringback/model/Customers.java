package dev.ringback.model;

/** Which of the provider's customers a claim is for: every shop, a part of them, or people who are no customers. */
public enum Customers {
    ALL,
    SOME,
    NONE
}
