package dev.ringback.model;

/** The kind of shop that asks. */
public enum Business {
    RESTAURANT,
    CAFE,
    RETAIL,
    SERVICES,
    MARKET,
    ONLINE
}
