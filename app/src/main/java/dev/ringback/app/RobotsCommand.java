package dev.ringback.app;

import dev.ringback.fetch.RobotsFile;
import dev.ringback.fetch.WebAddress;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a robots.txt says of addresses, by the rules of the crawl. */
@Command(
        name = "robots",
        description = "Prints for each address whether a robots.txt allows it, and by which line. Visits nobody.",
        footer = {"", ExitCode.HELP})
final class RobotsCommand implements Callable<Integer> {
    private static final List<FactRows.Column> COLUMNS = List.of(
            new FactRows.Column("allowed", 7),
            new FactRows.Column("line", 5),
            new FactRows.Column("rule", 34),
            new FactRows.Column("group", 16),
            new FactRows.Column("url", 50));

    /** Any host would do for an address that is a path only. */
    private static final String SITE = "https://robots.example";

    @Parameters(index = "0", paramLabel = "FILE", description = "The robots.txt; - is standard input.")
    String file = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "URL",
            description = "Whole addresses, or paths like /help.")
    List<String> urls = List.of();

    @Option(
            names = "--agent",
            required = true,
            paramLabel = "NAME",
            description = "Whom it speaks to: the name of a crawler, like ringback.")
    String agent = "";

    @Option(names = "--format", defaultValue = "jsonl", description = "table or jsonl (default: ${DEFAULT-VALUE}).")
    FactRows.Format format = FactRows.Format.JSONL;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (agent.isBlank()) {
            throw terminal.misuse("--agent is empty; accepted: a name like ringback");
        }
        InputFiles files = new InputFiles(List.of(file), new FileInputStream(FileDescriptor.in), terminal.err());
        FactRows rows = new FactRows(terminal.out(), format, COLUMNS);
        if (!file.equals(InputFiles.STDIN) && Files.notExists(Path.of(file))) {
            files.complain(file, "there is no such file; a host without a robots.txt allows everything");
            print(RobotsFile.of(new byte[0], agent), rows, files);
        } else {
            files.each((name, content) -> print(RobotsFile.of(InputFiles.whole(content), agent), rows, files));
        }
        return files.exitCode();
    }

    private boolean print(RobotsFile robots, FactRows rows, InputFiles files) {
        for (String url : urls) {
            switch (WebAddress.read(url.startsWith("/") ? SITE + url : url)) {
                case WebAddress.Reading.Refused refused -> files.complain(url, "no address: " + refused.why());
                case WebAddress.Reading.Good good -> {
                    if (!print(url, robots.verdict(good.address()), rows)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean print(String url, RobotsFile.Verdict verdict, FactRows rows) {
        Optional<RobotsFile.Line> line = verdict.line();
        Fields fields = new Fields()
                .with("url", url)
                .with("allowed", verdict.allowed())
                .with("line", line.map(RobotsFile.Line::number))
                .with("rule", line.map(RobotsFile.Line::text))
                .with("agentGroup", line.map(RobotsFile.Line::group));
        return rows.print(
                fields.map(),
                List.of(
                        verdict.allowed() ? "yes" : "no",
                        fields.cell("line"),
                        fields.cell("rule"),
                        fields.cell("agentGroup"),
                        url));
    }
}
