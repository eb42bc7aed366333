package dev.ringback.fetch;

import java.time.Instant;

/** The end of a visit: the life of an address in six words. */
public sealed interface FetchOutcome {

    /** Read whole; status 200 to 299. */
    record Fetched(Reply.Answered reply) implements FetchOutcome {}

    /** The host says that our copy still holds. */
    record NotModified(Reply.Answered reply) implements FetchOutcome {}

    /** robots.txt, or a demand for more patience than we have, keeps us out; nothing was asked. */
    record Disallowed(String why) implements FetchOutcome {}

    /** The host says that the page is not there: 404, 410 and what comes to the same. */
    record Gone(Reply.Answered reply) implements FetchOutcome {}

    /** The host asks for patience, or its robots.txt cannot be had now. */
    record Postponed(Instant until, String why) implements FetchOutcome {}

    /** Nothing usable came. */
    record Failed(Reply.Fault fault, String why) implements FetchOutcome {}
}
