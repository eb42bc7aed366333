package dev.ringback.app;

import dev.ringback.form.EvidenceText;
import dev.ringback.indexer.EditionUpkeep;
import dev.ringback.model.KeptEdition;
import dev.ringback.rank.Shop;
import dev.ringback.serve.Edition;
import dev.ringback.serve.EditionDifference;
import dev.ringback.serve.RankedEdition;
import dev.ringback.serve.api.EditionDiffAnswer;
import dev.ringback.serve.api.Wire;
import dev.ringback.serve.ask.Fault;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.ask.ShopParams;
import dev.ringback.store.StartFault;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Editions: states of the evidence that are kept, one for each day. */
@Command(
        name = "edition",
        description = "Cuts, lists and compares editions: the evidence as it was known at the end of each day.",
        subcommands = {EditionCommand.Cut.class, EditionCommand.Listing.class, EditionCommand.Diff.class},
        footer = {"", ExitCode.HELP})
final class EditionCommand implements Runnable {
    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public void run() {
        throw terminal.misuse("There is nothing named to do; accepted: edition cut, edition list, edition diff A B");
    }

    /** What is due, and what is known now. */
    @Command(
            name = "cut",
            description = "Cuts the editions of all days that are over and were missed, and one of what is known now.",
            footer = {"", ExitCode.HELP})
    static final class Cut implements Callable<Integer> {
        @Mixin
        RecordOptions record = new RecordOptions();

        @Mixin
        Terminal terminal = new Terminal();

        @Override
        public Integer call() {
            PrintWriter out = terminal.out();
            Progress progress = new Progress(terminal.err());
            try (Installation installation = Installation.join(record, progress)) {
                EditionUpkeep upkeep = installation.bean(EditionUpkeep.class);
                new DailyCut(upkeep, progress).catchUp();
                out.println(upkeep.cutNow(Edition.METHOD).id());
                installation.index(progress);
                return ExitCode.OK;
            }
        }
    }

    /** What there is. */
    @Command(
            name = "list",
            description = "Prints all editions, the newest first: id, what it has, method, and what replaced it.",
            footer = {"", ExitCode.HELP})
    static final class Listing implements Callable<Integer> {
        @Mixin
        RecordOptions record = new RecordOptions();

        @Mixin
        Terminal terminal = new Terminal();

        @Override
        public Integer call() {
            PrintWriter out = terminal.out();
            try (Installation installation = Installation.join(record, new Progress(terminal.err()))) {
                installation.bean(EditionUpkeep.class).editions().reversed().stream()
                        .map(Listing::line)
                        .forEach(out::println);
                return ExitCode.OK;
            }
        }

        private static String line(KeptEdition edition) {
            String what = edition.successor()
                    .map(successor -> "replaced by " + successor)
                    .orElse(edition.isWholeDay() ? "whole day" : "until " + edition.cutAt());
            return edition.id() + "  method " + edition.methodVersion() + "  zones " + edition.zoneData() + "  " + what;
        }
    }

    /** Who moved, and by which evidence. */
    @Command(
            name = "diff",
            description = "Prints who has another place, score or evidence in edition B than in edition A, for a shop.",
            footer = {"", ExitCode.HELP})
    static final class Diff implements Callable<Integer> {
        enum Format {
            TABLE,
            JSON
        }

        @Parameters(index = "0", paramLabel = "A", description = "Id of the earlier edition; \"edition list\" has all.")
        String from = "";

        @Parameters(index = "1", paramLabel = "B", description = "Id of the later edition.")
        String to = "";

        @Mixin
        ShopOptions shop = new ShopOptions();

        @Option(names = "--format", defaultValue = "table", description = "table or json (default: ${DEFAULT-VALUE}).")
        Format format = Format.TABLE;

        @Mixin
        RecordOptions record = new RecordOptions();

        @Mixin
        Terminal terminal = new Terminal();

        @Override
        public Integer call() {
            PrintWriter out = terminal.out();
            Params params = Params.lenient(shop.given());
            Optional<Shop> asked = ShopParams.read(params);
            if (asked.isEmpty() || !params.faults().isEmpty()) {
                params.faults().stream().map(Fault::detail).forEach(terminal.err()::println);
                return ExitCode.USAGE;
            }
            try (Installation installation = Installation.join(record, new Progress(terminal.err()))) {
                EditionUpkeep upkeep = installation.bean(EditionUpkeep.class);
                EditionDifference difference =
                        EditionDifference.of(ranked(upkeep, from), ranked(upkeep, to), asked.get());
                switch (format) {
                    case TABLE -> DifferenceLines.of(difference).forEach(out::println);
                    case JSON ->
                        out.println(new String(Wire.bytes(EditionDiffAnswer.of(difference)), StandardCharsets.UTF_8));
                }
                return ExitCode.OK;
            }
        }

        private static RankedEdition ranked(EditionUpkeep upkeep, String id) {
            KeptEdition edition = upkeep.editions().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new StartFault("The edition \"" + Stranger.visible(id)
                            + "\" is not kept; accepted: an id that \"ringback edition list\" prints."));
            EvidenceText evidence = upkeep.evidence(edition)
                    .orElseThrow(() -> new StartFault("The edition \"" + id
                            + "\" is no longer kept, since something in it was erased; in its place there is \""
                            + edition.successor().orElse("none yet") + "\"."));
            return RankedEdition.kept(evidence, edition.day());
        }
    }
}
