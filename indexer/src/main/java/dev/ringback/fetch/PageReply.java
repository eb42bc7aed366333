package dev.ringback.fetch;

import dev.ringback.fetch.FetchOutcome.Failed;
import dev.ringback.fetch.FetchOutcome.Fetched;
import dev.ringback.fetch.FetchOutcome.Gone;
import dev.ringback.fetch.FetchOutcome.NotModified;
import dev.ringback.fetch.FetchOutcome.Postponed;
import dev.ringback.fetch.Reply.Fault;
import java.time.Instant;

/** The end of a visit by the answer for its page, for all answers that do not lead on. */
final class PageReply {
    private PageReply() {}

    /** @param until the moment of a postponed visit */
    static FetchOutcome outcome(Ask ask, Reply reply, Instant until) {
        return switch (reply) {
            case Reply.Broken broken -> new Failed(broken.fault(), broken.detail());
            case Reply.Answered answered -> answered(ask, answered, until);
        };
    }

    private static FetchOutcome answered(Ask ask, Reply.Answered reply, Instant until) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return new Fetched(reply);
        }
        if (status == 304 && isConditional(ask)) {
            return new NotModified(reply);
        }
        if (status == 404 || status == 410) {
            return new Gone(reply);
        }
        return asksForPatience(status)
                ? new Postponed(until, status + ", which asks for patience")
                : new Failed(Fault.UNREADABLE, inWords(reply));
    }

    /** 429 and all of 5xx: the host has a hard time, perhaps with us. */
    static boolean asksForPatience(int status) {
        return status == 429 || status >= 500 && status < 600;
    }

    private static boolean isConditional(Ask ask) {
        return ask.etag().isPresent() || ask.lastModified().isPresent();
    }

    private static String inWords(Reply.Answered reply) {
        int status = reply.status();
        return switch (status) {
            case 304 -> "304, not modified, but we hold no copy and did not say we do";
            case 401 -> "401, the host wants to know who we are; only public pages are read";
            case 403 -> "403, the host does not let us read it";
            case 451 -> "451, the host may not show it for legal reasons";
            default ->
                status >= 400 && status < 500
                        ? status + ", the host refuses to show it"
                        : reply.header("Location").isEmpty() && Redirect.STATUSES.contains(status)
                                ? status + ", a redirect that says not where to"
                                : status + ", a status that a page does not have; 200 to 299 are accepted";
        };
    }
}
