package dev.ringback.app;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.ringback.store.CrawlStore.Watched;
import dev.ringback.store.SourceRow;
import dev.ringback.store.SourceStateRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sources and how their visits went, as a table of 120 columns and as JSON. */
final class SourceLines {
    private static final int ID = 34;
    private static final int MOMENT = 11;
    private static final int ROBOTS = 20;
    private static final int OPT_OUTS = 3;
    private static final int DAY = 10;
    private static final int FAULT = 25;

    /** Without the year, for want of room; no schedule is longer than one. */
    private static final DateTimeFormatter MOMENT_FORM =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY_FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern ROBOTS_OF = Pattern.compile("robots\\.txt of \\S+?:? (?=\\S)");
    private static final Pattern SIGNAL = Pattern.compile("\"signal\"\\s*:\\s*\"(\\w+)\"");

    private SourceLines() {}

    /**
     * A source on the wire. Moments are ISO 8601 in UTC.
     *
     * @param optOuts what reserves the page's text, as it was found
     * @param lastFault why the last visit brought nothing; empty where it did
     */
    record Row(
            String id,
            String provider,
            String url,
            String kind,
            String origin,
            @Nullable String lastReadAt,
            @Nullable String nextReadAt,
            @Nullable String lastOutcome,
            @Nullable String lastSeenAt,
            @Nullable String changedAt,
            @Nullable String goneSince,
            int failures,
            String lastFault,
            String robots,
            @JsonRawValue String optOuts) {
        static Row of(Watched watched) {
            SourceRow source = watched.source();
            Optional<SourceStateRow> state = watched.state();
            return new Row(
                    source.id(),
                    source.providerSlug(),
                    source.url(),
                    source.kind(),
                    source.origin(),
                    text(state.map(SourceStateRow::lastReadAt)),
                    text(state.map(SourceStateRow::nextReadAt)),
                    state.map(SourceStateRow::lastOutcome).orElse(null),
                    text(state.map(SourceStateRow::lastSeenAt)),
                    text(state.map(SourceStateRow::changedAt)),
                    text(state.map(SourceStateRow::goneSince)),
                    state.map(SourceStateRow::failures).orElse(0),
                    state.map(SourceLines::fault).orElse(""),
                    state.map(SourceStateRow::robots).orElse(""),
                    state.map(SourceStateRow::optOuts).orElse("[]"));
        }

        private static @Nullable String text(Optional<Instant> moment) {
            return moment.map(Instant::toString).orElse(null);
        }
    }

    static List<String> table(List<Watched> sources) {
        List<String> lines = new ArrayList<>();
        lines.add(line("SOURCE", "LAST ASKED", "NEXT", "ROBOTS.TXT", "OPT", "GONE SINCE", "LAST FAULT"));
        for (Watched watched : sources) {
            lines.add(line(watched));
            lines.add("  "
                    + Stranger.visible(
                            watched.source().kind() + "  " + watched.source().url()));
        }
        lines.add(sources.size() + " sources; times are in UTC; OPT counts what reserves a page's text");
        return lines;
    }

    private static String line(Watched watched) {
        String id = watched.source().id();
        return watched.state()
                .map(state -> line(
                        id,
                        MOMENT_FORM.format(state.lastReadAt()),
                        MOMENT_FORM.format(state.nextReadAt()),
                        ROBOTS_OF.matcher(state.robots()).replaceFirst(""),
                        Integer.toString(optOuts(state).size()),
                        Optional.ofNullable(state.goneSince())
                                .map(DAY_FORM::format)
                                .orElse(""),
                        ROBOTS_OF.matcher(fault(state)).replaceFirst("")))
                .orElseGet(() -> line(id, "never", "now", "", "", "", ""));
    }

    private static String line(
            String id, String last, String next, String robots, String optOuts, String gone, String fault) {
        return String.join(
                        " ",
                        // An id is there to be copied, so it is not cut.
                        id.length() > ID ? id : Stranger.cell(id, ID),
                        Stranger.cell(last, MOMENT),
                        Stranger.cell(next, MOMENT),
                        Stranger.cell(robots, ROBOTS),
                        Stranger.cell(optOuts, OPT_OUTS),
                        Stranger.cell(gone, DAY),
                        Stranger.cell(fault, FAULT))
                .stripTrailing();
    }

    static List<String> optOuts(SourceStateRow state) {
        return SIGNAL.matcher(state.optOuts())
                .results()
                .map(match -> match.group(1).replace('_', ' '))
                .collect(Collectors.toList());
    }

    static String fault(SourceStateRow state) {
        boolean well = state.failures() == 0;
        String why = state.lastDetail().isEmpty() ? state.lastOutcome() : state.lastDetail();
        return well ? "" : why;
    }
}
