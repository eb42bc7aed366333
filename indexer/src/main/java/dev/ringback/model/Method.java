package dev.ringback.model;

/**
 * By what a ranking is made of its evidence.
 *
 * @param version raised when the same evidence may give another ranking
 * @param zoneData the release of the time zone data, like {@code 2026a}
 */
public record Method(String version, String zoneData) {}
