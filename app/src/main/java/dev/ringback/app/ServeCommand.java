package dev.ringback.app;

import dev.ringback.fetch.UserAgent;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.indexer.EditionUpkeep;
import dev.ringback.indexer.IndexFollower;
import dev.ringback.indexer.LoadReport;
import dev.ringback.indexer.ReviewUpkeep;
import dev.ringback.serve.Reads;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.StartFault;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and serves until it is stopped. */
@Command(
        name = "serve",
        description = "Starts PostgreSQL in the data folder, migrates, loads the catalogue, indexes and serves. "
                + "A second start reuses all of it. Stop it with Ctrl-C or SIGTERM.",
        footer = {"", ExitCode.HELP})
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port; 0 takes any that is free (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    String host = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The catalogue to load (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Read the index that \"index --watch\" writes there; load nothing, and write none.")
    @Nullable
    Path sharedIndex;

    @Option(names = "--crawl", description = "Also read the web, whatever is due; needs a contact.")
    boolean crawl;

    @Mixin
    ContactOption contact = new ContactOption();

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = terminal.progress();
        Optional<UserAgent> userAgent = crawl ? Optional.of(contact.userAgent()) : Optional.empty();
        checkPort();
        try (Installation installation = started(progress)) {
            progress.say("Ringback is at "
                    + installation.context().getBean(EmbeddedServer.class).getURL());
            installation.keep(following(installation, progress));
            userAgent.ifPresent(agent -> crawl(installation, agent, progress));
            new CountDownLatch(1).await(); // until the order to stop ends the program
        }
        return ExitCode.OK;
    }

    private Installation started(Progress progress) {
        AtomicReference<@Nullable WarmIndex> opening = new AtomicReference<>();
        Installation installation = Installation.open(
                record, settings(), progress, own -> opening.set(WarmIndex.opening(shared().orElse(own))));
        try {
            if (shared().isEmpty()) {
                load(installation, progress); // who only reads an index changes no record
            }
            publish(installation, Objects.requireNonNull(opening.get()), progress);
            installation.context().getBean(EmbeddedServer.class).start();
            progress.done("Server started");
            return installation;
        } catch (RuntimeException fault) {
            installation.close();
            throw fault;
        }
    }

    private Optional<IndexFolder> shared() {
        return Optional.ofNullable(sharedIndex).map(IndexFolder::new);
    }

    private void publish(Installation installation, WarmIndex warm, Progress progress) {
        Generation generation = shared().isPresent()
                ? ofThisRecord(installation, warm.generation())
                : installation.pipeline().index(installation.index(), warm.generation());
        installation.context().getBean(Reads.class).publish(warm.viewOf(generation));
        progress.done("Index has " + generation.documentCount() + " documents");
    }

    private Generation ofThisRecord(Installation installation, Optional<Generation> found) {
        String recordId = installation.bean(ChangeFeed.class).recordId();
        return found.filter(generation -> generation.recordId().equals(recordId))
                .orElseThrow(() -> new StartFault("There is no index of this record in \"" + sharedIndex
                        + "\" yet; start \"ringback index --watch --index " + sharedIndex
                        + "\" on the same database first, or leave out --index."));
    }

    private EachSecond following(Installation installation, Progress progress) {
        Reads reads = installation.bean(Reads.class);
        Generation now = reads.view().generation();
        if (shared().isPresent()) {
            IndexFolder folder = shared().get();
            return EachSecond.start("Following the index", () -> takeNewer(folder, reads, progress));
        }
        installation.keep(new DailyCut(installation.bean(EditionUpkeep.class), progress).eachSecond());
        IndexFollower follower = installation.keep(
                IndexFollower.ofOwnFolder(installation.bean(ChangeFeed.class), installation.index(), now));
        return EachSecond.start(
                "Following the record",
                () -> follower.follow().map(WarmIndex::warm).ifPresent(view -> publish(view, reads, progress)));
    }

    /** One of another record is not taken, whoever put it there. */
    private static void takeNewer(IndexFolder folder, Reads reads, Progress progress) {
        Generation now = reads.view().generation();
        if (folder.hasNewer(now)) {
            folder.openNewest()
                    .filter(newer -> newer.recordId().equals(now.recordId()))
                    .map(WarmIndex::warm)
                    .ifPresent(view -> publish(view, reads, progress));
        }
    }

    private static void publish(Reads.View view, Reads reads, Progress progress) {
        reads.publish(view);
        progress.say("Serving edition " + view.edition().id() + ", "
                + view.generation().documentCount() + " documents up to change "
                + view.generation().changeNumber());
    }

    private static void crawl(Installation installation, UserAgent userAgent, Progress progress) {
        OpenCrawl open = installation.keep(new OpenCrawl(installation, userAgent));
        CrawlLoop loop = new CrawlLoop(
                open.crawl(), installation.bean(CrawlStore.class), installation.bean(ReviewUpkeep.class), progress);
        installation.keep(Background.start("crawl", loop::run));
    }

    private Map<String, Object> settings() {
        return Map.of("micronaut.server.host", host, "micronaut.server.port", port);
    }

    /** Asked before anything is started, so that a taken port costs no start of PostgreSQL. */
    private void checkPort() {
        if (port < 0 || port > 65_535) {
            throw new StartFault("The port " + port + " cannot be used; accepted: 0 to 65535, like --port 8080.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException fault) {
            throw new StartFault(
                    "The port " + port + " of " + host + " cannot be used: " + fault.getMessage()
                            + ". Stop what listens there, or choose another with --port or --host.",
                    fault);
        }
    }

    private void load(Installation installation, Progress progress) {
        if (!Files.isDirectory(data.resolve("providers"))) {
            progress.say("There is no data folder \"" + data + "\"; serving what the record holds");
            return;
        }
        LoadReport report = installation.pipeline().load(data, LocalDate.now(ZoneOffset.UTC));
        LoadReportLines.problems(report).forEach(progress::say);
        progress.done(LoadReportLines.summary(report));
    }
}
