package dev.ringback.app;

import dev.ringback.index.Generation;
import dev.ringback.indexer.LoadReport;
import dev.ringback.serve.Reads;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Mixin
    RecordOptions record = new RecordOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Progress progress =
                new Progress(Objects.requireNonNull(spec).commandLine().getOut());
        checkPort();
        try (Installation installation = started(progress)) {
            progress.say("Ringback is at "
                    + installation.context().getBean(EmbeddedServer.class).getURL());
            new CountDownLatch(1).await(); // until the order to stop ends the program
        }
        return ExitCode.OK;
    }

    private Installation started(Progress progress) {
        AtomicReference<@Nullable WarmIndex> opening = new AtomicReference<>();
        Installation installation =
                Installation.open(record, settings(), progress, folder -> opening.set(WarmIndex.opening(folder)));
        try {
            load(installation, progress);
            publish(installation, Objects.requireNonNull(opening.get()), progress);
            installation.context().getBean(EmbeddedServer.class).start();
            progress.done("Server started");
            return installation;
        } catch (RuntimeException fault) {
            installation.close();
            throw fault;
        }
    }

    private static void publish(Installation installation, WarmIndex warm, Progress progress) {
        Generation generation = installation.pipeline().index(installation.index(), warm.generation());
        installation.context().getBean(Reads.class).publish(warm.viewOf(generation));
        progress.done("Index has " + generation.documentCount() + " documents");
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
