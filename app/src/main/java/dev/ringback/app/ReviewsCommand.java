package dev.ringback.app;

import dev.ringback.extract.PageFacts;
import dev.ringback.extract.page.Setting;
import dev.ringback.model.ReadReview;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the reviews that pages carry. */
@Command(
        name = "reviews",
        description = "Prints the reviews and ratings that pages carry, one a line, without who wrote them.",
        footer = {"", ExitCode.HELP})
final class ReviewsCommand implements Callable<Integer> {
    private static final List<FactRows.Column> COLUMNS = List.of(
            new FactRows.Column("file", 24),
            new FactRows.Column("kind", 9),
            new FactRows.Column("item", 34),
            new FactRows.Column("rating", 9),
            new FactRows.Column("count", 8),
            new FactRows.Column("date", 20));

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Pages, or packed pages; none or - is standard input.")
    List<String> files = List.of();

    @Mixin
    PageOptions page = new PageOptions();

    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or table (default: ${DEFAULT-VALUE}).")
    FactRows.Format format = FactRows.Format.JSONL;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        InputFiles inputs = new InputFiles(files, new FileInputStream(FileDescriptor.in), terminal.err());
        FactRows rows = new FactRows(terminal.out(), format, COLUMNS);
        Setting setting = page.setting(terminal);
        inputs.each((name, content) -> page(name, content, setting, rows, inputs));
        return inputs.exitCode();
    }

    private boolean page(String name, InputStream content, Setting setting, FactRows rows, InputFiles inputs)
            throws IOException {
        Optional<PageFacts> facts = page.facts(name, content, setting, inputs);
        if (facts.isEmpty()) {
            return true;
        }
        facts.get().problems().forEach(problem -> inputs.note(name, problem.detail()));
        return facts.get().reviews().stream().allMatch(review -> print(fields(name, review), rows));
    }

    private static Fields fields(String name, ReadReview review) {
        Fields fields = new Fields()
                .with("file", name)
                .with("kind", review.kind())
                .with("item", review.item())
                .with("rating", review.rating().map(ReviewsCommand::plain));
        if (review.rating().isPresent()) {
            fields.with("scale", plain(review.best())).with("worst", plain(review.worst()));
        }
        return fields.with("count", review.count())
                .with("date", review.date())
                .with("language", review.language())
                .with("hasAuthor", review.hasAuthor());
    }

    /** 5 rather than 5.0, and 10 rather than 1E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }

    private static boolean print(Fields fields, FactRows rows) {
        String rating = fields.cell("rating");
        return rows.print(
                fields.map(),
                List.of(
                        fields.cell("file"),
                        fields.cell("kind"),
                        fields.cell("item"),
                        rating.isEmpty() ? "" : rating + " of " + fields.cell("scale"),
                        fields.cell("count"),
                        fields.cell("date")));
    }
}
