package dev.ringback.app;

import dev.ringback.indexer.FolderIndex;
import dev.ringback.model.Dossier;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Shop;
import dev.ringback.serve.Reads;
import dev.ringback.serve.api.ExplainAnswer;
import dev.ringback.serve.api.ExplainAnswers;
import dev.ringback.serve.api.RankingAnswer;
import dev.ringback.serve.api.RankingAnswers;
import dev.ringback.serve.api.Wire;
import dev.ringback.serve.ask.Fault;
import dev.ringback.serve.ask.NearSlugs;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.ask.ShopParams;
import dev.ringback.serve.words.Words;
import dev.ringback.store.StartFault;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks from files alone: no server, no database. */
@Command(
        name = "rank",
        description = "Ranks the providers of a data folder for a shop. Needs neither server nor database; "
                + "the JSON is the API's.",
        footer = {"", ExitCode.HELP})
final class RankCommand implements Callable<Integer> {
    /** How the ranking is printed. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description =
                    "The folder: providers/, and as far as they are there incidents.jsonl, "
                            + "observation-windows.yaml, status-pages.yaml, outages.yaml, review-sources.yaml, reviews.jsonl (as "
                            + "import reviews takes it) and complaints.csv (as the CFPB publishes them) (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Mixin
    ShopOptions asked = new ShopOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What was known on that day, as YYYY-MM-DD; reviews dated later have not come yet "
                    + "(default: today, UTC).")
    @Nullable
    String asOf;

    @Option(
            names = "--explain",
            paramLabel = "SLUG",
            description = "Instead of the ranking what the score of this provider is made of, as table or json.")
    @Nullable
    String explain;

    @Option(names = "--format", defaultValue = "table", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
    Format format = Format.TABLE;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter err = terminal.err();
        Params params = Params.lenient(given());
        Optional<Shop> shop = ShopParams.read(params);
        Instant now = Instant.now();
        LocalDate day = day(params, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (shop.isEmpty() || !params.faults().isEmpty()) {
            params.faults().stream().map(Fault::detail).forEach(err::println);
            return ExitCode.USAGE;
        }
        if (explain != null && format == Format.CSV) {
            throw terminal.misuse("--format is csv; accepted with --explain: table, json");
        }
        try (FolderIndex index = index(day, now)) {
            index.problems().forEach(err::println);
            Reads.View view = new Reads.View(index.generation(), day);
            if (explain == null) {
                print(view, shop.get());
            } else {
                explain(dossier(view, explain), shop.get(), view);
            }
            return index.isWhole() ? ExitCode.OK : ExitCode.FOUND_FAULTS;
        }
    }

    private FolderIndex index(LocalDate day, Instant now) {
        return asOf == null ? FolderIndex.read(data, now) : FolderIndex.readAsOf(data, day, now);
    }

    private Map<String, List<String>> given() {
        Map<String, List<String>> given = asked.given();
        if (asOf != null) {
            given.put("as-of", List.of(asOf));
        }
        return given;
    }

    private static LocalDate day(Params params, LocalDate today) {
        Optional<String> text = params.get("as-of");
        Optional<LocalDate> day = text.flatMap(RankCommand::date);
        if (text.isPresent() && day.isEmpty()) {
            params.invalid("as-of", text.get(), "accepted: a day from 2000 to 2100 as YYYY-MM-DD, like " + today);
        }
        return day.orElse(today);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (java.time.DateTimeException fault) {
            return Optional.empty();
        }
    }

    private void print(Reads.View view, Shop shop) {
        PrintWriter out = terminal.out();
        Ranking ranking = view.ranking(shop);
        RankingAnswer answer = new RankingAnswers(Words.ENGLISH).of(ranking, view.ranker(), view.edition());
        switch (format) {
            case JSON -> out.println(new String(Wire.bytes(answer), StandardCharsets.UTF_8));
            case CSV -> out.print(RankingTables.csv(answer));
            case TABLE -> RankingTables.table(answer).forEach(out::println);
        }
        out.flush();
    }

    private Dossier dossier(Reads.View view, String slug) {
        return view.generation().dossier(slug.strip().toLowerCase(Locale.ROOT)).orElseThrow(() -> {
            List<String> all = view.generation().dossiers().stream()
                    .map(one -> one.provider().slug())
                    .toList();
            List<String> near = NearSlugs.of(slug, all);
            return new StartFault("There is no provider \"" + Stranger.visible(slug) + "\" in \"" + data + "\""
                    + (near.isEmpty() ? "" : "; near it are " + String.join(", ", near))
                    + "; accepted: the slug of a file in its providers/.");
        });
    }

    private void explain(Dossier dossier, Shop shop, Reads.View view) {
        PrintWriter out = terminal.out();
        ExplainAnswer answer = new ExplainAnswers(Words.ENGLISH).of(dossier, shop, view);
        if (format == Format.JSON) {
            out.println(new String(Wire.bytes(answer), StandardCharsets.UTF_8));
        } else {
            ExplainTable.of(answer).forEach(out::println);
        }
        out.flush();
    }
}
