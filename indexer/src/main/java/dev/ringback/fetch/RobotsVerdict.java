package dev.ringback.fetch;

/** What robots.txt says of one address, for showing; why is one clause for people. */
public sealed interface RobotsVerdict {
    String why();

    record Allowed(String why) implements RobotsVerdict {}

    record Disallowed(String why) implements RobotsVerdict {}

    /** robots.txt was never asked for, or cannot be had, so that we stay out for now. */
    record NotYetKnown(String why) implements RobotsVerdict {}
}
