package dev.ringback.hours;

/**
 * The minutes in which someone is surely there, and those in which that hangs on public holidays nobody told us of. The
 * two share no minute.
 */
public record Staffed(TimeSet open, TimeSet unknown) {}
