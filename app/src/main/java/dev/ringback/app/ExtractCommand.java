package dev.ringback.app;

import dev.ringback.extract.PageFacts;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.Setting;
import dev.ringback.model.ReadClaim;
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

/** Shows what is understood of pages. */
@Command(
        name = "extract",
        description = "Prints what pages say about support, a claim a line. Needs neither server nor database.",
        footer = {"", ExitCode.HELP})
final class ExtractCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Pages, or packed pages; none or - is standard input.")
    List<String> files = List.of();

    @Mixin
    PageOptions page = new PageOptions();

    @Option(
            names = "--text",
            description =
                    "The files are plain text in UTF-8, and each line is a passage of its own, of at most 2,000 characters.")
    boolean text;

    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or table (default: ${DEFAULT-VALUE}).")
    FactRows.Format format = FactRows.Format.JSONL;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        InputFiles inputs = new InputFiles(files, new FileInputStream(FileDescriptor.in), terminal.err());
        FactRows rows = new FactRows(terminal.out(), format, ClaimFields.COLUMNS);
        Setting setting = text ? page.settingOfLines(terminal) : page.setting(terminal);
        inputs.each((name, content) ->
                text ? lines(name, content, setting, rows, inputs) : page(name, content, setting, rows, inputs));
        return inputs.exitCode();
    }

    private boolean page(String name, InputStream content, Setting setting, FactRows rows, InputFiles inputs)
            throws IOException {
        Optional<PageFacts> facts = page.facts(name, content, setting, inputs);
        return facts.isEmpty() || print(name, Optional.empty(), facts.get(), rows, inputs);
    }

    private static boolean lines(String name, InputStream content, Setting setting, FactRows rows, InputFiles inputs)
            throws IOException {
        PassageLines lines = PassageLines.of(content);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (lines.isCut()) {
                inputs.note(
                        name,
                        "line " + lines.number() + " has more than " + PassageLines.MOST_CHARACTERS
                                + " characters; the rest is not read");
            }
            if (PageOptions.isBinary(line.get())) {
                inputs.complain(name, "line " + lines.number() + " is no text; accepted: UTF-8, a passage a line");
                return true;
            }
            PageFacts facts = PageFacts.ofText(line.get(), setting);
            if (!print(name, Optional.of(lines.number()), facts, rows, inputs)) {
                return false;
            }
        }
        return true;
    }

    private static boolean print(
            String name, Optional<Integer> line, PageFacts facts, FactRows rows, InputFiles inputs) {
        for (PageProblem problem : facts.problems()) {
            inputs.note(name + line.map(number -> " line " + number).orElse(""), problem.detail());
        }
        for (ReadClaim claim : facts.claims()) {
            Fields fields = ClaimFields.of(new Fields().with("file", name).with("line", line), claim);
            if (!rows.print(fields.map(), ClaimFields.cells(fields))) {
                return false;
            }
        }
        return true;
    }
}
