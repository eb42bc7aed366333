package dev.ringback.app;

import dev.ringback.archive.Archive;
import dev.ringback.archive.Damage;
import dev.ringback.indexer.EvidenceReading;
import dev.ringback.indexer.EvidenceReading.Content;
import dev.ringback.indexer.EvidenceReading.Subject;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.StartFault;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leads from a claim, a source or a read to the very bytes. */
@Command(
        name = "evidence",
        description =
                "Prints what was read of a page, when and from where, and where the very bytes are kept. With the "
                        + "embedded PostgreSQL the server must be stopped for it; with --database-url it may run.",
        footer = {"", ExitCode.HELP})
final class EvidenceCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "Of a claim (as in the API), of a source (as \"sources\" prints it), or of a read.")
    @Nullable
    String id;

    @Option(
            names = "--bytes",
            description = "Write the content itself to standard output, of the newest read, and nothing else.")
    boolean bytes;

    @Option(names = "--check", description = "Read all evidence and name each place that is damaged.")
    boolean check;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (check == (id != null) || check && bytes) {
            throw terminal.misuse("Give either an ID or --check");
        }
        try (Installation installation = Installation.open(record, Map.of(), new Progress(terminal.err()));
                Archive archive = Archive.open(installation.evidence(), Clock.systemUTC(), Archive.ROTATE_AT_BYTES)) {
            EvidenceReading reading = new EvidenceReading(
                    installation.bean(CatalogueStore.class), installation.bean(CrawlStore.class), archive);
            return id == null ? check(reading, terminal.out()) : show(reading, id);
        }
    }

    private static int check(EvidenceReading reading, PrintWriter out) {
        List<Damage> damages = reading.check();
        damages.forEach(damage -> out.println(Stranger.visible("Damaged: " + damage)));
        out.println(damages.isEmpty() ? "All evidence is whole" : damages.size() + " damaged places");
        return damages.isEmpty() ? ExitCode.OK : ExitCode.FOUND_FAULTS;
    }

    private int show(EvidenceReading reading, String asked) {
        Subject subject = reading.find(asked)
                .orElseThrow(() -> new StartFault("There is nothing with the id \"" + Stranger.visible(asked)
                        + "\" in the record; accepted: the id of a claim as in the API, of a source as"
                        + " \"ringback sources\" prints it, or of a read."));
        if (bytes) {
            return write(reading, subject, terminal.err());
        }
        EvidenceLines.of(subject, reading::original).forEach(terminal.out()::println);
        return ExitCode.OK;
    }

    private static int write(EvidenceReading reading, Subject subject, PrintWriter err) {
        if (subject.reads().isEmpty()) {
            err.println("No bytes are kept: the page has not been read live by this installation.");
            return ExitCode.FOUND_FAULTS;
        }
        switch (reading.content(subject.reads().getFirst())) {
            case Content.Lost lost -> {
                err.println(Stranger.visible("The evidence is damaged or missing: " + lost.damage()));
                return ExitCode.FOUND_FAULTS;
            }
            case Content.Whole whole -> {
                write(whole.bytes());
                return ExitCode.OK;
            }
        }
    }

    /** As they are, past the writer of texts; standard output stays open. */
    @SuppressWarnings("resource")
    private static void write(byte[] content) {
        try {
            new FileOutputStream(FileDescriptor.out).write(content);
        } catch (IOException fault) {
            throw new StartFault(
                    "The content cannot be written to standard output: " + fault.getMessage() + ".", fault);
        }
    }
}
