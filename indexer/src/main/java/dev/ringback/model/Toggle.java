package dev.ringback.model;

/** Whether something is switched on from the start. */
public enum Toggle {
    ON,
    OFF
}
