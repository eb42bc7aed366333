package dev.ringback.app;

import dev.ringback.extract.PageFacts;
import dev.ringback.indexer.FoundReviews;
import dev.ringback.indexer.ImportReport;
import dev.ringback.indexer.ReviewImport;
import dev.ringback.indexer.ReviewUpkeep;
import dev.ringback.review.intake.CfpbForm;
import dev.ringback.review.intake.ColumnNames;
import dev.ringback.review.intake.CsvRows;
import dev.ringback.review.intake.IntakeFault;
import dev.ringback.review.intake.JsonLines;
import dev.ringback.review.intake.OwnForm;
import dev.ringback.review.intake.ProviderNames;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.NewReview;
import dev.ringback.store.ReviewStore;
import dev.ringback.store.StartFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a file of reviews or complaints into the record and brings the index up to date. */
@Command(
        name = "reviews",
        description =
                "Takes a file of reviews or complaints into the record, judges how much each counts, and indexes. "
                        + "The same file twice changes nothing; a corrected row replaces the old one with its history. A broken "
                        + "line is refused with its number, the rest goes in. Names of authors are hashed, numbers and addresses "
                        + "of persons masked, before anything is kept.",
        footer = {"", ExitCode.HELP})
final class ImportReviewsCommand implements Callable<Integer> {
    /** How a file has its reviews. */
    enum Format {
        JSONL,
        CSV,
        CFPB,
        PAGE
    }

    @Parameters(paramLabel = "FILE", description = "The file; it may be packed with gzip.")
    Path file = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "Where the reviews are from, as in data/review-sources.yaml: google-play; for rows that do not "
                            + "say it themselves (default with --format cfpb: cfpb).")
    @Nullable
    String source;

    @Option(
            names = "--provider",
            paramLabel = "SLUG",
            description = "Whom they are about, where rows do not say it; with --format cfpb take only its complaints.")
    @Nullable
    String provider;

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            description =
                    "jsonl (an object a line: provider, source, id, author, authorReviews, stars, supportStars, date, "
                            + "text, language, verified, invited, country, business, url, reply, repliedAt), csv (the same as "
                            + "columns), cfpb (complaints as the CFPB publishes them), page (saved HTML).")
    Format format = Format.JSONL;

    @Mixin
    ColumnOptions columns = new ColumnOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address of the page, with --format page; its domain is the source where none is given.")
    String url = "";

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        ColumnNames names = checked();
        Progress progress = terminal.progress();
        ImportLines lines = new ImportLines(progress, file.toString());
        try (InputStream content = ImportFile.open(file);
                Installation installation = Installation.join(record, progress)) {
            boolean isWhole = format == Format.PAGE
                    ? page(content, installation, lines)
                    : rows(content, names, installation, lines);
            index(installation, progress);
            return isWhole ? ExitCode.OK : ExitCode.FOUND_FAULTS;
        } catch (IOException fault) {
            throw new StartFault(
                    ImportFile.unreadable(file, fault) + " What was said to be taken is in the record.", fault);
        } catch (IntakeFault fault) {
            throw new StartFault("The file \"" + file + "\" cannot be imported: " + fault.getMessage(), fault);
        }
    }

    private ColumnNames checked() {
        if (source != null && !OwnForm.isSource(source)) {
            throw terminal.misuse(Stranger.visible("--source is \"" + source
                    + "\"; accepted: a name like google-play, in small letters, digits, dashes and dots"));
        }
        if (columns.areGiven() && (format == Format.CFPB || format == Format.PAGE)) {
            throw terminal.misuse("--map is for --format jsonl and csv");
        }
        if (format == Format.PAGE && (provider == null || source == null && url.isEmpty())) {
            throw terminal.misuse("--format page needs --provider, and --source or --url");
        }
        return columns.names(terminal);
    }

    private boolean rows(InputStream content, ColumnNames names, Installation installation, ImportLines lines)
            throws IOException {
        ReviewStore store = installation.bean(ReviewStore.class);
        ProviderNames providers = providers(installation);
        Optional<String> slug = slug(providers);
        ImportReport report;
        if (format == Format.CFPB) {
            CsvRows rows = new CsvRows(content, ColumnNames.PLAIN);
            CfpbForm.check(rows.header());
            CfpbForm form = new CfpbForm(Objects.requireNonNullElse(source, CfpbForm.SOURCE), slug, providers);
            report = new ReviewImport(store, form, lines).run(rows);
        } else {
            OwnForm form = new OwnForm(
                    new OwnForm.Setting(Optional.ofNullable(source), slug), providers, installation.authorKeys());
            report = new ReviewImport(store, form, lines)
                    .run(format == Format.CSV ? new CsvRows(content, names) : new JsonLines(content, names));
        }
        lines.summary(report);
        return report.refused() == 0;
    }

    private boolean page(InputStream content, Installation installation, ImportLines lines) throws IOException {
        String slug = slug(providers(installation)).orElseThrow();
        PageOptions options = new PageOptions();
        options.url = url;
        InputFiles inputs = new InputFiles(List.of(file.toString()), InputStream.nullInputStream(), terminal.err());
        Optional<PageFacts> facts = options.facts(file.toString(), content, options.setting(terminal), inputs);
        facts.ifPresent(found -> {
            found.problems().forEach(problem -> inputs.note(file.toString(), problem.detail()));
            String from = Objects.requireNonNullElseGet(source, () -> FoundReviews.source(url));
            List<NewReview> reviews = FoundReviews.of(found.reviews(), slug, from, url);
            lines.summary(reviews.size(), installation.bean(ReviewStore.class).write(reviews));
        });
        return facts.isPresent();
    }

    private static ProviderNames providers(Installation installation) {
        var bySlug = installation.bean(CatalogueStore.class).providersBySlug();
        if (bySlug.isEmpty()) {
            throw new StartFault("The record has no providers, so nothing can be about one; load a data folder first.");
        }
        return new ProviderNames(bySlug.values());
    }

    private Optional<String> slug(ProviderNames providers) {
        if (provider == null) {
            return Optional.empty();
        }
        List<String> found = providers.find(provider);
        if (found.size() != 1) {
            throw new StartFault("There is no provider \"" + Stranger.visible(provider) + "\" in the record"
                    + (found.isEmpty() ? "" : ", but " + String.join(" and ", found))
                    + "; accepted: a slug as in the data folder's providers/<slug>.yaml, loaded before.");
        }
        return Optional.of(found.getFirst());
    }

    private static void index(Installation installation, Progress progress) {
        ReviewUpkeep.Done done = installation.bean(ReviewUpkeep.class).catchUp();
        progress.done("Judged all reviews: " + done.judged() + " verdicts are new or others than before");
        installation.index(progress);
    }
}
