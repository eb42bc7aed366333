package dev.ringback.extract.times;

import dev.ringback.hours.OpeningHours;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Hours as a text prints them.
 *
 * @param from where they begin in the text
 * @param to where they end
 * @param hours what they mean; one window written in two zones is one, in the zone that comes first
 * @param timezone empty where none is written
 */
public record HoursMention(int from, int to, OpeningHours hours, Optional<ZoneId> timezone) {}
