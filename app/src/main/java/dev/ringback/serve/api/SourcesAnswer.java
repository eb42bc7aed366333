package dev.ringback.serve.api;

import dev.ringback.model.WatchedSource;
import dev.ringback.model.WatchedSource.Visits;
import dev.ringback.model.WatchedSource.Yield;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are read again and again, by id.
 *
 * @param total how many meet the question, on all pages of the answer
 * @param next the address of those that follow; {@code null}: these are the last
 */
public record SourcesAnswer(
        Meta meta,
        int total,
        List<SourceAnswer> sources,
        @Nullable String next) {
    static final String NEVER_READ = "never_read";

    /**
     * @param provider the slug
     * @param kind what is looked for there: support, contact, help, pricing, terms, status, feed or website
     * @param platform of a status page
     * @param origin named in the provider's file, its website, or found on it
     * @param cadenceSeconds from one reading to the next, as wished for
     * @param nextReadAt {@code null}: at once
     * @param outcome what the last visit came to: fetched, not_modified, gone, disallowed, postponed, failed, under_way or
     *     never_read
     * @param detail why, in words; {@code null}: all is well
     * @param lastSeenAt when the page was last there
     * @param changedAt when its content was last found to be another
     * @param goneSince when it was first found to be gone; {@code null}: it is not, as far as we know
     * @param failures visits in a row that did not see it
     * @param robots what robots.txt says of it; {@code null}: not known yet
     * @param optOuts what reserves its text; empty: nothing was met
     * @param brought what was read out of its content; {@code null}: nothing was read yet
     */
    public record SourceAnswer(
            String id,
            String provider,
            String url,
            String kind,
            @Nullable String platform,
            String origin,
            @Nullable String foundOn,
            long cadenceSeconds,
            @Nullable Instant nextReadAt,
            @Nullable Instant lastReadAt,
            String outcome,
            @Nullable String detail,
            @Nullable Instant lastSeenAt,
            @Nullable Instant changedAt,
            @Nullable Instant goneSince,
            int failures,
            @Nullable String robots,
            List<OptOutAnswer> optOuts,
            @Nullable BroughtAnswer brought) {

        static SourceAnswer of(WatchedSource source) {
            Optional<Visits> visits = source.visits();
            return new SourceAnswer(
                    source.id(),
                    source.provider(),
                    source.url(),
                    Wire.lower(source.kind()),
                    source.platform().map(Wire::lower).orElse(null),
                    Wire.lower(source.origin()),
                    source.foundOn().orElse(null),
                    source.cadence().toSeconds(),
                    visits.map(Visits::nextReadAt).orElse(null),
                    visits.map(Visits::lastReadAt).orElse(null),
                    SourcesAnswer.outcome(source),
                    orNull(visits, Visits::detail),
                    orNull(visits, Visits::lastSeenAt),
                    orNull(visits, Visits::changedAt),
                    orNull(visits, Visits::goneSince),
                    visits.map(Visits::failures).orElse(0),
                    orNull(visits, Visits::robots),
                    visits.map(Visits::optOuts).orElse(List.of()).stream()
                            .map(one -> new OptOutAnswer(one.signal(), one.where(), one.value()))
                            .toList(),
                    source.brought().map(BroughtAnswer::of).orElse(null));
        }

        private static <T> @Nullable T orNull(Optional<Visits> visits, Function<Visits, Optional<T>> part) {
            return visits.flatMap(part).orElse(null);
        }
    }

    /** A wish of the publisher about what is done with the page; {@code where}: header, meta or robots_txt. */
    public record OptOutAnswer(String signal, String where, String value) {}

    /**
     * What was read out of a page.
     *
     * @param readAt when that content was first read
     * @param state of a status page: good, minor, major or maintenance; {@code null}: it does not say, or is none
     */
    public record BroughtAnswer(
            Instant readAt,
            int claims,
            int incidents,
            int reviews,
            @Nullable String state,
            List<ProblemAnswer> problems) {
        static BroughtAnswer of(Yield brought) {
            return new BroughtAnswer(
                    brought.readAt(),
                    brought.claims(),
                    brought.incidents(),
                    brought.reviews(),
                    brought.state().orElse(null),
                    brought.problems().stream()
                            .map(one -> new ProblemAnswer(one.kind(), one.detail()))
                            .toList());
        }
    }

    /** Something in the page that could not be read. */
    public record ProblemAnswer(String kind, String detail) {}

    /** The word for what the last visit came to. */
    static String outcome(WatchedSource source) {
        return source.visits().map(Visits::outcome).map(Wire::lower).orElse(NEVER_READ);
    }
}
