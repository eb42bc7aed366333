package dev.ringback.app;

import dev.ringback.review.intake.ColumnNames;
import dev.ringback.review.intake.JsonLines;
import dev.ringback.review.intake.LineReader;
import dev.ringback.review.intake.PlainLines;
import dev.ringback.review.intake.TextRow;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is understood of reviews' texts. */
@Command(
        name = "aspects",
        description =
                "Prints what texts say about support, a text a line: aspects with polarity and quote, how long things"
                        + " took, and what personal numbers were masked. Needs neither server nor database.",
        footer = {"", ExitCode.HELP})
final class AspectsCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Lines of JSON with text, and maybe id and language; also packed; none or - is standard input.")
    List<String> files = List.of();

    @Option(names = "--text", description = "The files are plain text in UTF-8, and each line is a text.")
    boolean text;

    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or table (default: ${DEFAULT-VALUE}).")
    FactRows.Format format = FactRows.Format.JSONL;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        InputFiles inputs = new InputFiles(files, new FileInputStream(FileDescriptor.in), terminal.err());
        FactRows rows = new FactRows(terminal.out(), format, AspectFields.COLUMNS);
        inputs.each((name, content) -> lines(name, content, rows, inputs));
        return inputs.exitCode();
    }

    private boolean lines(String name, InputStream content, FactRows rows, InputFiles inputs) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content);
        if (PageOptions.isBinary(bytes)) {
            inputs.complain(name, "is no text; accepted: UTF-8, a text a line");
            return true;
        }
        LineReader lines = text ? new PlainLines(bytes) : new JsonLines(bytes, ColumnNames.PLAIN);
        for (Optional<LineReader.Unread> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!print(TextRow.of(line.get().read()), name, rows, inputs)) {
                return false;
            }
        }
        return true;
    }

    private static boolean print(TextRow read, String name, FactRows rows, InputFiles inputs) {
        return switch (read) {
            case TextRow.Of row -> {
                AspectFields fields = AspectFields.of(row);
                yield rows.print(fields.map(), fields.cells());
            }
            case TextRow.Refused refused -> {
                inputs.complain(name, "line " + refused.line() + ": " + refused.reason());
                yield true;
            }
        };
    }
}
