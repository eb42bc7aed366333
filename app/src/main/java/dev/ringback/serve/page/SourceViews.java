package dev.ringback.serve.page;

import dev.ringback.model.WatchedSource;
import dev.ringback.model.WatchedSource.Outcome;
import dev.ringback.model.WatchedSource.Visits;
import dev.ringback.model.WatchedSource.Yield;
import dev.ringback.serve.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Says of pages that are read again and again how that goes. */
final class SourceViews {
    /** What a week may mean by "lately": most pages are read once in it. */
    private static final int LATELY_DAYS = 7;

    /** Who wants all of them asks the API. */
    private static final int MOST_PROBLEMS = 3;

    private final Words words;
    private final Instant lately;

    /** @param asOf the day it is told on */
    SourceViews(Words words, LocalDate asOf) {
        this.words = words;
        this.lately = asOf.minusDays(LATELY_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** How a page stands; of several the first holds. */
    private enum State {
        NEW,
        GONE,
        CLOSED,
        FAILING,
        SEEN
    }

    private static State state(WatchedSource source) {
        if (source.visits().isEmpty()) {
            return State.NEW;
        } else if (source.goneSince().isPresent()) {
            return State.GONE;
        }
        return switch (source.visits().get().outcome()) {
            case FETCHED, NOT_MODIFIED -> State.SEEN;
            case GONE -> State.GONE;
            case DISALLOWED -> State.CLOSED;
            case POSTPONED, FAILED -> State.FAILING;
            case UNDER_WAY -> State.NEW;
        };
    }

    /** One sentence about all of them. */
    String summary(Collection<WatchedSource> sources) {
        long providers =
                sources.stream().map(WatchedSource::provider).distinct().count();
        return words.of(
                "sources.summary",
                sources.size(),
                providers,
                count(sources, this::isSeenLately),
                LATELY_DAYS,
                count(sources, source -> state(source) == State.GONE),
                count(sources, source -> state(source) == State.CLOSED),
                count(sources, source -> state(source) == State.FAILING),
                count(sources, source -> state(source) == State.NEW));
    }

    private boolean isSeenLately(WatchedSource source) {
        return source.lastSeenAt().filter(seen -> !seen.isBefore(lately)).isPresent();
    }

    private static long count(Collection<WatchedSource> sources, Predicate<WatchedSource> which) {
        return sources.stream().filter(which).count();
    }

    SourcesPage.Source of(WatchedSource source) {
        return new SourcesPage.Source(
                words.of("reads." + source.kind()),
                ChangeViews.link(source.url()),
                state(source).name().toLowerCase(java.util.Locale.ROOT),
                headline(source),
                lines(source));
    }

    private String headline(WatchedSource source) {
        return switch (state(source)) {
            case NEW -> words.of("sources.new");
            case GONE -> gone(words, source);
            case CLOSED -> words.of("sources.closed");
            case FAILING ->
                words.of("sources.failing." + source.visits().orElseThrow().outcome());
            case SEEN -> words.of("sources.seen");
        };
    }

    /** {@code gone since 3 Nov 2026; last seen there on 1 Nov 2026}. */
    private static String gone(Words words, WatchedSource source) {
        return source.lastSeenAt()
                .map(seen -> words.of(
                        "sources.gone.seen", date(words, source.goneSince().orElse(seen)), date(words, seen)))
                .orElseGet(() -> words.of(
                        "sources.gone",
                        source.goneSince().map(since -> date(words, since)).orElse("")));
    }

    private static String date(Words words, Instant moment) {
        return words.date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    private List<String> lines(WatchedSource source) {
        List<String> lines = new ArrayList<>();
        source.visits().ifPresent(visits -> visited(visits, lines));
        source.brought().ifPresent(brought -> brought(brought, lines));
        lines.add(words.of("sources.every", length(source.cadence())));
        lines.add(origin(source));
        return lines;
    }

    private void visited(Visits visits, List<String> lines) {
        visits.detail().ifPresent(why -> lines.add(words.of("sources.detail", why)));
        lines.add(words.of("sources.read", words.moment(visits.lastReadAt()), words.moment(visits.nextReadAt())));
        if (visits.goneSince().isEmpty() && visits.outcome() != Outcome.FETCHED) {
            visits.lastSeenAt().ifPresent(seen -> lines.add(words.of("sources.last", words.moment(seen))));
        }
        visits.changedAt().ifPresent(at -> lines.add(words.of("sources.changed", date(words, at))));
        visits.robots().ifPresent(verdict -> lines.add(words.of("sources.robots", verdict)));
        visits.optOuts()
                .forEach(one -> lines.add(words.of(
                        "sources.optout",
                        one.signal().replace('_', ' '),
                        words.has("where." + one.where()) ? words.of("where." + one.where()) : one.where(),
                        one.value())));
    }

    private void brought(Yield brought, List<String> lines) {
        lines.add(words.of("sources.brought", brought.claims(), brought.incidents(), brought.reviews()));
        brought.state().ifPresent(state -> lines.add(words.of("sources.state", words.of("state." + state))));
        brought.problems().stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> lines.add(words.of("sources.problem", problem.detail())));
        int more = brought.problems().size() - MOST_PROBLEMS;
        if (more > 0) {
            lines.add(words.of("sources.problems.more", more));
        }
    }

    private String origin(WatchedSource source) {
        return source.foundOn()
                .map(url -> words.of("sources.found", url))
                .orElseGet(() -> words.of("origin." + source.origin()));
    }

    private String length(Duration cadence) {
        return cadence.toDays() >= 1 ? words.of("sources.days", cadence.toDays()) : words.minutes(cadence.toMinutes());
    }
}
