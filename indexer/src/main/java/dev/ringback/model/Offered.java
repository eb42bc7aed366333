package dev.ringback.model;

/** Whether card payments are taken without a network. */
public enum Offered {
    YES,
    PARTIAL,
    NO
}
