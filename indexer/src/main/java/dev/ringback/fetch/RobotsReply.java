package dev.ringback.fetch;

import dev.ringback.fetch.HostMemory.Robots;
import dev.ringback.fetch.HostMemory.State;
import java.time.Instant;

/** What an answer for robots.txt means when it leads nowhere else; https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1 */
final class RobotsReply {
    private RobotsReply() {}

    static Robots read(Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Broken broken -> unreachable(broken.detail(), now);
            case Reply.Answered answered -> read(answered, now);
        };
    }

    private static Robots read(Reply.Answered answered, Instant now) {
        int status = answered.status();
        if (status >= 200 && status < 300) {
            return new Robots(now, State.RULES, RobotsText.of(answered), "");
        }
        return isUnavailable(status)
                ? new Robots(now, State.UNAVAILABLE, "", status + ", so everything is allowed")
                : unreachable(Integer.toString(status), now);
    }

    /** RFC 9309 counts 429 among them; but it says "not now", so we read it like 503, as Google does. */
    private static boolean isUnavailable(int status) {
        return status >= 400 && status < 500 && status != 429;
    }

    private static Robots unreachable(String why, Instant now) {
        return new Robots(now, State.UNREACHABLE, "", why + ", so nothing is allowed until it is there again");
    }
}
