package dev.ringback.app;

import dev.ringback.form.TextForm;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is understood of reviews' texts. */
@Command(
        name = "aspects",
        description =
                "Prints what texts say about support, a text a line: aspects with polarity and quote, how long things"
                        + " took, and what personal numbers were masked. Needs neither server nor database.",
        footer = {"", ExitCode.HELP})
final class AspectsCommand implements Callable<Integer> {
    /** Twenty thousand characters are read of a text; each may be written with six in JSON, and other fields stand beside it. */
    static final int MOST_CHARACTERS = 200_000;

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

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        InputFiles inputs = new InputFiles(files, new FileInputStream(FileDescriptor.in), command.getErr());
        FactRows rows = new FactRows(command.getOut(), format, AspectFields.COLUMNS);
        inputs.each((name, content) -> lines(name, content, rows, inputs));
        return inputs.exitCode();
    }

    private boolean lines(String name, InputStream content, FactRows rows, InputFiles inputs) throws IOException {
        PassageLines lines = PassageLines.of(content, MOST_CHARACTERS);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (PageOptions.isBinary(line.get())) {
                inputs.complain(name, "line " + lines.number() + " is no text; accepted: UTF-8, a text a line");
                return true;
            }
            if (!line.get().isBlank() && !line(name, line.get(), lines, rows, inputs)) {
                return false;
            }
        }
        return true;
    }

    private boolean line(String name, String line, PassageLines lines, FactRows rows, InputFiles inputs) {
        return switch (row(line, lines.isCut())) {
            case TextForm.Text row -> {
                AspectFields fields = AspectFields.of(row, lines.number());
                yield rows.print(fields.map(), fields.cells());
            }
            case TextForm.Broken fault -> {
                inputs.complain(name, "line " + lines.number() + " " + fault.what());
                yield true;
            }
        };
    }

    private TextForm.Row row(String line, boolean isCut) {
        if (isCut) {
            return new TextForm.Broken("has more than " + MOST_CHARACTERS + " characters");
        }
        return text ? new TextForm.Text(Optional.empty(), Optional.empty(), line) : TextForm.read(line);
    }
}
