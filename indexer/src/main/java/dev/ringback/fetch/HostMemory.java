package dev.ringback.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What must be remembered of a host from one run to the next.
 *
 * @param authority scheme, host and port, like {@code https://www.example.com}; rules of robots.txt hold for it
 * @param notBefore when the host may be contacted again
 * @param robots empty: never asked for
 */
public record HostMemory(String authority, Instant notBefore, Optional<Robots> robots) {

    /**
     * What a host's robots.txt came to.
     *
     * @param readAt when it was read, at the end of its redirects
     * @param state whether there were rules, none, or no way to know
     * @param rules the text of the rules, cut to what is read of them; empty unless {@code state} is RULES
     * @param detail one clause for people: "200, 3 rules for us", "404, so everything is allowed"
     */
    public record Robots(Instant readAt, State state, String rules, String detail) {
        public boolean isFresh(Instant now) {
            return now.isBefore(readAt.plus(MAX_AGE));
        }
    }

    /** How the file was met; https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1 */
    public enum State {
        RULES,
        /** 4xx: there are none, everything is allowed. */
        UNAVAILABLE,
        /** 5xx or no answer: everything is disallowed until it is there again. */
        UNREACHABLE
    }

    /** A copy is not used for longer; https://www.rfc-editor.org/rfc/rfc9309#section-2.4 */
    public static final Duration MAX_AGE = Duration.ofHours(24);
}
