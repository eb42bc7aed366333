package dev.ringback.app;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.status.StatusReader;
import dev.ringback.extract.status.StatusReading;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.Incident;
import dev.ringback.model.StatusPlatform;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Shows the incidents that status pages tell of. */
@Command(
        name = "incidents",
        description = "Prints the incidents in status pages, their APIs and feeds, one a line.",
        footer = {"", ExitCode.HELP})
final class IncidentsCommand implements Callable<Integer> {
    private static final List<FactRows.Column> COLUMNS = List.of(
            new FactRows.Column("file", 18),
            new FactRows.Column("type", 11),
            new FactRows.Column("impact", 8),
            new FactRows.Column("started", 20),
            new FactRows.Column("resolved", 20),
            new FactRows.Column("title", 33));

    /** Forms of pages rather than platforms: with them the content itself tells. */
    private static final List<String> BY_CONTENT = List.of("auto", "rss", "atom", "feed", "html");

    /** Then the file as a whole was not understood, which the exit code tells. */
    private static final Set<Kind> UNREADABLE =
            Set.of(Kind.NOT_A_STATUS, Kind.NOT_A_PAGE, Kind.JSON_BROKEN, Kind.FEED_BROKEN);

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Pages, JSON or feeds, packed or not; none or - is standard input.")
    List<String> files = List.of();

    @Option(
            names = "--platform",
            defaultValue = "auto",
            paramLabel = "NAME",
            description =
                    "What the page runs on: statuspage, incident.io, rss, atom, feed, html, or the name of another "
                            + "platform (default: ${DEFAULT-VALUE}, told by the content).")
    String platform = "auto";

    @Option(
            names = "--provider",
            defaultValue = "unknown",
            paramLabel = "SLUG",
            description = "Whose page it is (default: ${DEFAULT-VALUE}).")
    String provider = "unknown";

    @Option(names = "--url", defaultValue = "", paramLabel = "URL", description = "The address of the page.")
    String url = "";

    @Option(
            names = "--read-at",
            paramLabel = "TIME",
            description = "When it was read, like 2026-11-22T08:00:00Z or 2026-11-22 (default: now).")
    @Nullable
    String readAt;

    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or table (default: ${DEFAULT-VALUE}).")
    FactRows.Format format = FactRows.Format.JSONL;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Optional<StatusPlatform> known = platform();
        Instant moment = readAt == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : moment(readAt);
        Origin origin = new Origin(provider, url, moment);
        InputFiles inputs = new InputFiles(files, new FileInputStream(FileDescriptor.in), terminal.err());
        FactRows rows = new FactRows(terminal.out(), format, COLUMNS);
        inputs.each((name, content) -> read(name, content, origin, known, rows, inputs));
        return inputs.exitCode();
    }

    private static boolean read(
            String name,
            InputStream content,
            Origin origin,
            Optional<StatusPlatform> platform,
            FactRows rows,
            InputFiles inputs)
            throws IOException {
        byte[] body = InputFiles.whole(content);
        if (body.length == 0) {
            return true;
        }
        StatusReading reading = StatusReader.read(origin, platform, Optional.empty(), body);
        for (PageProblem problem : reading.problems()) {
            if (UNREADABLE.contains(problem.kind())) {
                inputs.complain(name, problem.detail());
            } else {
                inputs.note(name, problem.detail());
            }
        }
        return reading.incidents().stream().allMatch(incident -> print(fields(name, incident), rows));
    }

    private Optional<StatusPlatform> platform() {
        String asked = platform.toLowerCase(Locale.ROOT);
        if (BY_CONTENT.contains(asked)) {
            return Optional.empty();
        }
        Optional<StatusPlatform> found = Arrays.stream(StatusPlatform.values())
                .filter(each -> name(each).equals(asked) || each.name().equalsIgnoreCase(asked.replace('-', '_')))
                .findFirst();
        if (found.isEmpty()) {
            throw usage(
                    "--platform is \"" + platform + "\"; accepted: " + String.join(", ", BY_CONTENT) + ", " + names());
        }
        return found;
    }

    private static String names() {
        return Arrays.stream(StatusPlatform.values())
                .map(IncidentsCommand::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** As people write it. */
    private static String name(StatusPlatform platform) {
        return switch (platform) {
            case ATLASSIAN_STATUSPAGE -> "statuspage";
            case INCIDENT_IO, STATUS_IO, UPTIME_COM ->
                platform.name().toLowerCase(Locale.ROOT).replace('_', '.');
            default -> platform.name().toLowerCase(Locale.ROOT);
        };
    }

    private Instant moment(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException fault) {
            throw usage("--read-at is \"" + text + "\"; accepted: a moment like 2026-11-22T08:00:00Z, or a day");
        }
    }

    private static Fields fields(String name, Incident incident) {
        return new Fields()
                .with("file", name)
                .with("id", incident.id())
                .with("title", incident.title())
                .with("type", incident.type())
                .with("impact", incident.impact())
                .with("affects", incident.affects())
                .with("ownFault", incident.ownFault())
                .with("startedAt", incident.startedAt())
                .with("startBasis", incident.startBasis())
                .with("firstUpdateAt", incident.firstUpdateAt())
                .with("resolvedAt", incident.resolvedAt())
                .with("endAfter", incident.endAfter())
                .with("endBefore", incident.endBefore())
                .with("endKnown", incident.endKnown())
                .with("updates", incident.updates())
                .with("longestSilence", incident.longestSilenceMinutes())
                .with("event", incident.event());
    }

    private static boolean print(Fields fields, FactRows rows) {
        return rows.print(
                fields.map(),
                List.of(
                        fields.cell("file"),
                        fields.cell("type"),
                        fields.cell("impact"),
                        fields.cell("startedAt"),
                        fields.cell("resolvedAt"),
                        fields.cell("title")));
    }

    private ParameterException usage(String sentence) {
        return terminal.misuse(Stranger.visible(sentence));
    }
}
