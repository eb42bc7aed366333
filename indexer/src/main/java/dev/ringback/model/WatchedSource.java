package dev.ringback.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page that is read for a provider again and again, with how its visits went.
 *
 * @param id stable: the provider and the address
 * @param url in its one canonical spelling
 * @param kind what is looked for there
 * @param platform of a status page
 * @param foundOn the page that links to it
 * @param cadence from one reading to the next, as wished for
 * @param visits empty where it was never visited
 * @param brought what the last reading of its content gave; empty where nothing was read yet
 */
public record WatchedSource(
        String id,
        String provider,
        String url,
        SourceKind kind,
        Optional<StatusPlatform> platform,
        Origin origin,
        Optional<String> foundOn,
        Duration cadence,
        Optional<Visits> visits,
        Optional<Yield> brought) {

    /** How we came to it. */
    public enum Origin {
        /** The provider's file names it. */
        NAMED,
        /** It is the web site of a provider whose file names nothing to read. */
        WEBSITE,
        /** A page of the provider's web site leads there. */
        FOUND
    }

    /** What the last visit came to. */
    public enum Outcome {
        /** Read whole. */
        FETCHED,
        /** The host says that our copy still holds. */
        NOT_MODIFIED,
        /** The host says that it is not there. */
        GONE,
        /** robots.txt keeps us out. */
        DISALLOWED,
        /** The host asks for patience. */
        POSTPONED,
        /** Nothing usable came. */
        FAILED,
        /** The first visit has not ended yet. */
        UNDER_WAY
    }

    /**
     * How the visits to it went.
     *
     * @param interval from one visit to the next, adapted to how often the page changes
     * @param detail one clause for people; empty where all is well
     * @param lastSeenAt when the page was last there
     * @param changedAt when its content was last found to be another
     * @param goneSince when it was first found to be gone, if it is
     * @param failures visits in a row that did not see it
     * @param robots what robots.txt says of it, in words
     * @param optOuts what reserves its text
     */
    public record Visits(
            Duration interval,
            Instant nextReadAt,
            Instant lastReadAt,
            Outcome outcome,
            Optional<String> detail,
            Optional<Instant> lastSeenAt,
            Optional<Instant> changedAt,
            Optional<Instant> goneSince,
            int failures,
            Optional<String> robots,
            List<OptOut> optOuts) {
        public Visits {
            optOuts = List.copyOf(optOuts);
        }
    }

    /**
     * What was read out of the content.
     *
     * @param readAt when that content was first read
     * @param claims how many support facts
     * @param incidents how many were ever read there
     * @param reviews how many reviews and aggregate ratings
     * @param state of a status page: how well it says it goes, as good, minor, major or maintenance
     * @param problems in the order of the page
     */
    public record Yield(
            Instant readAt, int claims, int incidents, int reviews, Optional<String> state, List<Problem> problems) {
        public Yield {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something in the content that could not be read.
     *
     * @param kind like {@code json_broken}
     * @param detail one clause for people
     */
    public record Problem(String kind, String detail) {}

    /**
     * A wish of the publisher about what is done with the page, in the words it was met in.
     *
     * @param signal like {@code noai} or {@code tdm_reservation}
     * @param where header, meta or robots_txt
     */
    public record OptOut(String signal, String where, String value) {}

    /** When the page was last there. */
    public Optional<Instant> lastSeenAt() {
        return visits.flatMap(Visits::lastSeenAt);
    }

    /** Since when the page is known to be gone. */
    public Optional<Instant> goneSince() {
        return visits.flatMap(Visits::goneSince);
    }

    /** Whether the claim was read from this page. */
    public boolean isPageOf(Claim claim) {
        return PageAddress.of(url)
                .equals(PageAddress.of(claim.evidence().source().url()));
    }
}
