package dev.ringback.app;

import dev.ringback.form.ReviewLines;
import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import dev.ringback.review.integrity.Integrity;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how much each review of files counts, and why. */
@Command(
        name = "integrity",
        description = "Prints how much each review counts beside all others in the files, and why, one a line.",
        footer = {"", ExitCode.HELP})
final class IntegrityCommand implements Callable<Integer> {
    private static final List<FactRows.Column> COLUMNS = List.of(
            new FactRows.Column("id", 38), new FactRows.Column("weight", 6), new FactRows.Column("reasons", 60));

    /** As long as the hash of which it is the key. */
    private static final int SALT_BYTES = 32;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Reviews in JSON Lines, packed or not; none or - is standard input.")
    List<String> files = List.of();

    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or table (default: ${DEFAULT-VALUE}).")
    FactRows.Format format = FactRows.Format.JSONL;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        InputFiles inputs = new InputFiles(files, new FileInputStream(FileDescriptor.in), command.getErr());
        FactRows rows = new FactRows(command.getOut(), format, COLUMNS);
        Map<String, Review> reviews = read(inputs);
        Map<String, Verdict> verdicts = Integrity.judge(reviews.values(), Instant.now());
        for (Review review : reviews.values()) {
            if (!print(review, Objects.requireNonNull(verdicts.get(review.id())), rows)) {
                break;
            }
        }
        return inputs.exitCode();
    }

    /** By id, in the order of the files; of two with one id the later, as an import takes it. */
    private static Map<String, Review> read(InputFiles inputs) {
        Map<String, Review> reviews = new LinkedHashMap<>();
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        ReviewLines lines = new ReviewLines(salt);
        inputs.each((name, content) -> {
            try {
                lines.each(content, new Kept(name, inputs, reviews));
            } catch (CharacterCodingException noText) {
                inputs.complain(name, "is no text in UTF-8; accepted: reviews in JSON Lines");
            }
            return true;
        });
        return reviews;
    }

    /** Keeps the reviews of a file, and says which lines are none. */
    private record Kept(String name, InputFiles inputs, Map<String, Review> reviews) implements ReviewLines.Use {
        @Override
        public void with(int line, Review review) {
            if (reviews.put(review.id(), review) != null) {
                inputs.note(name, "line " + line + " replaces an earlier one with the id \"" + review.item() + "\"");
            }
        }

        @Override
        public void broken(int line, String why) {
            inputs.complain(name, "line " + line + " " + why);
        }
    }

    private static boolean print(Review review, Verdict verdict, FactRows rows) {
        Fields fields = new Fields()
                .with("id", review.item())
                .with("weight", weight(verdict))
                .with(
                        "reasons",
                        verdict.grounds().stream().map(IntegrityCommand::reason).toList());
        if (!verdict.replyCounts()) {
            fields.with("replyCounts", false);
        }
        String reasons = verdict.grounds().stream().map(IntegrityCommand::words).collect(Collectors.joining(", "));
        return rows.print(fields.map(), List.of(review.item(), weight(verdict).toPlainString(), reasons));
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
