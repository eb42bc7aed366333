package dev.ringback.fetch;

/**
 * Leave to ask one host once, now.
 *
 * @param visit for which it is asked
 * @param ask the page itself, or first the host's robots.txt
 */
public record Turn(Visit visit, Ask ask) {}
