package dev.ringback.indexer;

import dev.ringback.fetch.FetchOutcome;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.RevisitSchedule;
import dev.ringback.fetch.Visit;
import dev.ringback.fetch.WebAddress;
import dev.ringback.form.SourceStateForm;
import dev.ringback.form.SourceStateForm.UnderWay;
import dev.ringback.store.CrawlStore.Page;
import dev.ringback.store.SourceRow;
import dev.ringback.store.SourceStateRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the state of a source follows from its last state and what a visit came to. Pure. */
final class SourceStates {
    static final String UNDER_WAY = "under_way";

    private SourceStates() {}

    /**
     * What a visit brought beside its outcome.
     *
     * @param contentSha256 of what was fetched
     * @param capture where it is kept
     * @param robots the verdict in words
     * @param isDirect whether the source's own address answered, and not one it redirects to, whose validators say
     *     nothing of it
     * @param optOuts JSON list; empty: as before, because no page was read
     */
    record Brought(
            Optional<String> contentSha256,
            Optional<UUID> capture,
            String robots,
            Optional<String> optOuts,
            boolean isDirect) {}

    /** Whether the page was there. */
    static boolean isSeen(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Fetched || outcome instanceof FetchOutcome.NotModified;
    }

    /** A state and what it says of the page. */
    record Next(SourceStateRow state, Page page) {}

    static Next after(
            SourceRow source, Optional<SourceStateRow> before, FetchOutcome outcome, Brought brought, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> fetched(source, before, fetched, brought, now);
            case FetchOutcome.NotModified same -> seen(source, before, outcome, brought, now, false, same.reply());
            case FetchOutcome.Gone gone -> gone(source, before, gone, brought, now);
            case FetchOutcome.Disallowed no -> without(source, before, outcome, "disallowed", no.why(), brought, now);
            case FetchOutcome.Postponed later ->
                without(source, before, outcome, "postponed", later.why(), brought, now);
            case FetchOutcome.Failed failed -> without(source, before, outcome, "failed", failed.why(), brought, now);
        };
    }

    private static Next fetched(
            SourceRow source,
            Optional<SourceStateRow> before,
            FetchOutcome.Fetched fetched,
            Brought brought,
            Instant now) {
        boolean changed = before.map(SourceStateRow::contentSha256)
                .map(sha256 -> !sha256.equals(brought.contentSha256().orElse("")))
                .orElse(true);
        return seen(source, before, fetched, brought, now, changed, fetched.reply());
    }

    private static Next seen(
            SourceRow source,
            Optional<SourceStateRow> before,
            FetchOutcome outcome,
            Brought brought,
            Instant now,
            boolean changed,
            Reply.Answered reply) {
        Instant next = next(source, before, outcome, now, changed, 0);
        boolean first = before.map(SourceStateRow::contentSha256).isEmpty();
        SourceStateRow state = new SourceStateRow(
                source.id(),
                interval(now, next),
                next,
                now,
                outcome instanceof FetchOutcome.NotModified ? "not_modified" : "fetched",
                "",
                now,
                changed && !first ? now : before.map(SourceStateRow::changedAt).orElse(null),
                null,
                0,
                brought.robots(),
                brought.optOuts().orElseGet(() -> optOuts(before)),
                brought.isDirect() ? validator(reply, "ETag", before.map(SourceStateRow::etag)) : null,
                brought.isDirect() ? validator(reply, "Last-Modified", before.map(SourceStateRow::lastModified)) : null,
                changed
                        ? brought.capture().orElse(null)
                        : before.map(SourceStateRow::captureId).orElse(null),
                changed
                        ? brought.contentSha256().orElse(null)
                        : before.map(SourceStateRow::contentSha256).orElse(null),
                null);
        return new Next(state, before.map(SourceStateRow::goneSince).isPresent() ? Page.BACK : Page.AS_BEFORE);
    }

    /** A 304 may leave out what still holds. */
    private static @Nullable String validator(Reply.Answered reply, String name, Optional<String> held) {
        Optional<String> sent = reply.header(name).filter(value -> value.length() <= 1_000);
        return sent.or(() -> reply.status() == 304 ? held : Optional.empty()).orElse(null);
    }

    /** The page has vanished: the facts that were read there stay, and age. */
    private static Next gone(
            SourceRow source, Optional<SourceStateRow> before, FetchOutcome.Gone gone, Brought brought, Instant now) {
        String why = "the host says " + gone.reply().status();
        Next next = without(source, before, gone, "gone", why, brought, now);
        boolean wasThere = before.map(SourceStateRow::lastSeenAt).isPresent()
                && before.map(SourceStateRow::goneSince).isEmpty();
        Instant since = before.map(SourceStateRow::goneSince).orElse(now);
        return new Next(withGoneSince(next.state(), since), wasThere ? Page.GONE : Page.AS_BEFORE);
    }

    private static Next without(
            SourceRow source,
            Optional<SourceStateRow> before,
            FetchOutcome outcome,
            String word,
            String why,
            Brought brought,
            Instant now) {
        int failures = before.map(SourceStateRow::failures).orElse(0) + 1;
        Instant next = next(source, before, outcome, now, false, failures);
        SourceStateRow state = new SourceStateRow(
                source.id(),
                lastInterval(source, before).toSeconds(),
                next,
                now,
                word,
                plain(why),
                before.map(SourceStateRow::lastSeenAt).orElse(null),
                before.map(SourceStateRow::changedAt).orElse(null),
                before.map(SourceStateRow::goneSince).orElse(null),
                failures,
                brought.robots(),
                brought.optOuts().orElseGet(() -> optOuts(before)),
                before.map(SourceStateRow::etag).orElse(null),
                before.map(SourceStateRow::lastModified).orElse(null),
                before.map(SourceStateRow::captureId).orElse(null),
                before.map(SourceStateRow::contentSha256).orElse(null),
                null);
        return new Next(state, Page.AS_BEFORE);
    }

    /** The visit goes on: at another address, which must not be forgotten by a kill. */
    static SourceStateRow underWay(
            SourceRow source, Optional<SourceStateRow> before, Visit visit, String robots, Instant now) {
        return new SourceStateRow(
                source.id(),
                lastInterval(source, before).toSeconds(),
                before.map(SourceStateRow::nextReadAt).orElse(now),
                before.map(SourceStateRow::lastReadAt).orElse(now),
                before.map(SourceStateRow::lastOutcome).orElse(UNDER_WAY),
                before.map(SourceStateRow::lastDetail).orElse(""),
                before.map(SourceStateRow::lastSeenAt).orElse(null),
                before.map(SourceStateRow::changedAt).orElse(null),
                before.map(SourceStateRow::goneSince).orElse(null),
                before.map(SourceStateRow::failures).orElse(0),
                robots,
                optOuts(before),
                before.map(SourceStateRow::etag).orElse(null),
                before.map(SourceStateRow::lastModified).orElse(null),
                before.map(SourceStateRow::captureId).orElse(null),
                before.map(SourceStateRow::contentSha256).orElse(null),
                json(visit));
    }

    private static SourceStateRow withGoneSince(SourceStateRow state, Instant since) {
        return new SourceStateRow(
                state.sourceId(),
                state.intervalSeconds(),
                state.nextReadAt(),
                state.lastReadAt(),
                state.lastOutcome(),
                state.lastDetail(),
                state.lastSeenAt(),
                state.changedAt(),
                since,
                state.failures(),
                state.robots(),
                state.optOuts(),
                state.etag(),
                state.lastModified(),
                state.captureId(),
                state.contentSha256(),
                state.visit());
    }

    private static Instant next(
            SourceRow source,
            Optional<SourceStateRow> before,
            FetchOutcome outcome,
            Instant now,
            boolean changed,
            int failures) {
        boolean first = before.map(SourceStateRow::contentSha256).isEmpty();
        if (first && outcome instanceof FetchOutcome.Fetched) {
            return now.plus(source.cadence()); // nothing to compare with yet
        }
        return new RevisitSchedule(source.cadence())
                .next(outcome, now, lastInterval(source, before), changed, failures);
    }

    private static Duration lastInterval(SourceRow source, Optional<SourceStateRow> before) {
        return before.map(state -> Duration.ofSeconds(state.intervalSeconds())).orElse(source.cadence());
    }

    private static long interval(Instant now, Instant next) {
        return Duration.between(now, next).toSeconds();
    }

    private static String optOuts(Optional<SourceStateRow> before) {
        return before.map(SourceStateRow::optOuts).orElse("[]");
    }

    /** What a host wrote may hold what PostgreSQL's text cannot, or no reader should. */
    private static String plain(String why) {
        String plain = why.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= 500 ? plain : plain.substring(0, 499) + "…";
    }

    private static String json(Visit visit) {
        List<String> way = visit.way().stream().map(WebAddress::toString).toList();
        return SourceStateForm.write(new UnderWay(visit.address().toString(), way));
    }

    /**
     * The visit to make now: the one that is under way, or a new one with the validators of the copy that is held.
     *
     * @param isAnew whether the content is wanted even if it is as before
     */
    static Optional<Visit> visit(SourceRow source, Optional<SourceStateRow> state, boolean isAnew, Instant now) {
        Optional<UnderWay> underWay = state.map(SourceStateRow::visit).map(SourceStateForm::underWay);
        String url = underWay.map(UnderWay::address).orElse(source.url());
        return WebAddress.read(url)
                .found()
                .map(address -> new Visit(
                        source.id(),
                        address,
                        SourcePlan.asks(source),
                        isAnew || underWay.isPresent() ? Optional.empty() : state.map(SourceStateRow::etag),
                        isAnew || underWay.isPresent() ? Optional.empty() : state.map(SourceStateRow::lastModified),
                        underWay.map(SourceStates::way).orElse(List.of()),
                        now));
    }

    private static List<WebAddress> way(UnderWay visit) {
        return visit.way().stream()
                .flatMap(address -> WebAddress.read(address).found().stream())
                .toList();
    }
}
