package dev.ringback.extract.times;

import java.time.ZoneId;

/**
 * A time zone as a text prints it.
 *
 * @param from where it begins in the text
 * @param to where it ends
 */
public record ZoneMention(int from, int to, ZoneId timezone) {}
