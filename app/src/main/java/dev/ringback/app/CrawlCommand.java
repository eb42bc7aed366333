package dev.ringback.app;

import dev.ringback.fetch.UserAgent;
import dev.ringback.index.Generation;
import dev.ringback.indexer.CrawlOrder;
import dev.ringback.indexer.CrawlReport;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.SourceRow;
import dev.ringback.store.StartFault;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the web. */
@Command(
        name = "crawl",
        description =
                "Reads the pages of the web that are due, politely, keeps what they answer in the data folder and "
                        + "brings the index up to date. Stopped at any moment, the next run goes on.",
        footer = {"", ExitCode.HELP})
final class CrawlCommand implements Callable<Integer> {
    @Option(names = "--provider", paramLabel = "SLUG", description = "Only pages of this provider; may be repeated.")
    Set<String> providers = new TreeSet<>();

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "Only this source, by its id as \"sources\" prints it; may be repeated.")
    Set<String> sources = new TreeSet<>();

    @Option(
            names = "--now",
            description = "Also what is not due yet; robots.txt and the pauses that hosts need hold all the same.")
    boolean now;

    @Mixin
    ContactOption contact = new ContactOption();

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() throws Exception {
        UserAgent userAgent = contact.userAgent();
        Progress progress = terminal.progress();
        try (Installation installation = Installation.open(record, Map.of(), progress)) {
            refuseUnknown(installation);
            OpenCrawl open = installation.keep(new OpenCrawl(installation, userAgent));
            Background<CrawlReport> work =
                    installation.keep(Background.start("crawl", () -> run(installation, open, progress)));
            return work.await().isWell() ? ExitCode.OK : ExitCode.FOUND_FAULTS;
        }
    }

    private CrawlReport run(Installation installation, OpenCrawl open, Progress progress) throws InterruptedException {
        CrawlLines lines = new CrawlLines(progress);
        try {
            CrawlReport report = open.crawl().run(new CrawlOrder(providers, sources, now), lines);
            CrawlLines.summary(report).forEach(progress::say);
            if (report.lines().isEmpty()) {
                sayNextDue(installation, progress);
            }
            index(installation, progress);
            return report;
        } catch (InterruptedException | RuntimeException fault) {
            if (Stopping.hasBegun()) {
                progress.say("Stopped after " + lines.read() + " visits; the next run goes on from here");
            }
            throw fault;
        }
    }

    private static void index(Installation installation, Progress progress) {
        try (Generation generation = installation.pipeline().index(installation.index())) {
            progress.done("Index has " + generation.documentCount() + " documents");
        }
    }

    private void refuseUnknown(Installation installation) {
        Set<String> slugs =
                installation.bean(CatalogueStore.class).providersBySlug().keySet();
        Set<String> ids = installation.bean(CrawlStore.class).watched().stream()
                .map(watched -> watched.source().id())
                .collect(Collectors.toSet());
        refuse("provider", providers, slugs, "a slug as in the data folder's providers/<slug>.yaml, loaded before");
        refuse("source", sources, ids, "an id as \"ringback sources\" prints it");
    }

    private static void refuse(String what, Set<String> asked, Set<String> known, String accepted) {
        asked.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new StartFault("There is no " + what + " \"" + Stranger.visible(name) + "\" in the record; accepted: "
                    + accepted + ".");
        });
    }

    private void sayNextDue(Installation installation, Progress progress) {
        Instant moment = Instant.now();
        installation.bean(CrawlStore.class).watched().stream()
                .filter(watched -> isAsked(watched.source()))
                .map(CrawlStore::dueAt)
                .min(Instant::compareTo)
                .ifPresentOrElse(
                        next -> progress.say(CrawlLines.nextDue(next, moment)),
                        () -> progress.say("The record has no sources; load a data folder first"));
    }

    private boolean isAsked(SourceRow source) {
        return (providers.isEmpty() || providers.contains(source.providerSlug()))
                && (sources.isEmpty() || sources.contains(source.id()));
    }
}
