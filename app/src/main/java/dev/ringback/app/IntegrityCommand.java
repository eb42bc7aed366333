package dev.ringback.app;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import dev.ringback.review.intake.AuthorKeys;
import dev.ringback.review.intake.ColumnNames;
import dev.ringback.review.intake.JsonLines;
import dev.ringback.review.intake.LineReader;
import dev.ringback.review.intake.Outcome;
import dev.ringback.review.intake.OwnForm;
import dev.ringback.review.intake.ProviderNames;
import dev.ringback.review.integrity.Integrity;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how much each review of files counts, and why. */
@Command(
        name = "integrity",
        description = "Prints how much each review counts beside all others in the files, and why, one a line.",
        footer = {"", ExitCode.HELP})
final class IntegrityCommand implements Callable<Integer> {
    private static final List<FactRows.Column> COLUMNS = List.of(
            new FactRows.Column("id", 38), new FactRows.Column("weight", 6), new FactRows.Column("reasons", 60));

    /** Rows that name neither are of one source, and of one provider. */
    private static final OwnForm.Setting ANYWHERE = new OwnForm.Setting(Optional.of("file"), Optional.of("-"));

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Reviews in JSON Lines, packed or not; none or - is standard input.")
    List<String> files = List.of();

    @Mixin
    ColumnOptions columns = new ColumnOptions();

    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or table (default: ${DEFAULT-VALUE}).")
    FactRows.Format format = FactRows.Format.JSONL;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        InputFiles inputs = new InputFiles(files, new FileInputStream(FileDescriptor.in), terminal.err());
        FactRows rows = new FactRows(terminal.out(), format, COLUMNS);
        Map<String, Row> reviews = read(inputs, columns.names(terminal));
        Map<String, Verdict> verdicts =
                Integrity.judge(reviews.values().stream().map(Row::review).toList(), Instant.now());
        for (Map.Entry<String, Row> row : reviews.entrySet()) {
            if (!print(row.getValue(), Objects.requireNonNull(verdicts.get(row.getKey())), rows)) {
                break;
            }
        }
        return inputs.exitCode();
    }

    /**
     * A review and where it stands.
     *
     * @param name its id in the file, or the line it is on where it has none
     */
    private record Row(Review review, Object name) {}

    /** By id, in the order of the files; of two with one id the later, as an import takes it. */
    private Map<String, Row> read(InputFiles inputs, ColumnNames names) {
        Map<String, Row> rows = new LinkedHashMap<>();
        byte[] salt = new byte[AuthorKeys.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        OwnForm form = new OwnForm(ANYWHERE, ProviderNames.any(), new AuthorKeys(salt));
        inputs.each((name, content) -> {
            JsonLines lines = new JsonLines(content, names);
            for (Optional<LineReader.Unread> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(form.take(line.get().read()), name, inputs, rows);
            }
            return true;
        });
        return rows;
    }

    private static void take(Outcome outcome, String name, InputFiles inputs, Map<String, Row> rows) {
        switch (outcome) {
            case Outcome.Taken taken -> {
                Review review = taken.review();
                boolean isNameless = taken.notes().contains(Outcome.Note.ID_MADE);
                Row row = new Row(review, isNameless ? taken.line() : review.item());
                if (rows.put(review.id(), row) != null) {
                    inputs.note(name, "line " + taken.line() + " replaces an earlier one, \"" + row.name() + "\"");
                }
            }
            case Outcome.Refused refused -> inputs.complain(name, "line " + refused.line() + ": " + refused.reason());
            case Outcome.NotOurs other -> inputs.complain(name, "line " + other.line() + ": is about another company");
        }
    }

    private static boolean print(Row row, Verdict verdict, FactRows rows) {
        Fields fields = new Fields()
                .with(row.name() instanceof String ? "id" : "line", row.name())
                .with("weight", weight(verdict));
        fields.map()
                .put(
                        "reasons",
                        verdict.grounds().stream().map(IntegrityCommand::reason).toList());
        if (!verdict.replyCounts()) {
            fields.with("replyCounts", false);
        }
        String reasons = verdict.grounds().stream().map(IntegrityCommand::words).collect(Collectors.joining(", "));
        return rows.print(
                fields.map(), List.of(row.name().toString(), weight(verdict).toPlainString(), reasons));
    }

    /** 1 and 0.5 rather than 1.000 and 0.500. */
    private static BigDecimal weight(Verdict verdict) {
        BigDecimal weight = BigDecimal.valueOf(verdict.permille(), 3).stripTrailingZeros();
        return weight.signum() == 0 ? BigDecimal.ZERO : weight;
    }

    private static Map<String, Object> reason(Verdict.Ground ground) {
        return new Fields()
                .with("reason", ground.kind())
                .with("number", ground.number())
                .map();
    }

    private static String words(Verdict.Ground ground) {
        String kind = ground.kind().name().toLowerCase(Locale.ROOT);
        return kind + ground.number().map(number -> " " + number).orElse("");
    }
}
