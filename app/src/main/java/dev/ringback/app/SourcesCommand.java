package dev.ringback.app;

import dev.ringback.serve.api.Wire;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.CrawlStore.Watched;
import dev.ringback.store.StartFault;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what is read of the web, and how that went. */
@Command(
        name = "sources",
        description =
                "Prints each page that is read on a schedule: when it was and will be read, and what stands in the "
                        + "way.",
        footer = {"", ExitCode.HELP})
final class SourcesCommand implements Callable<Integer> {
    enum Format {
        TABLE,
        JSON
    }

    @Option(names = "--provider", paramLabel = "SLUG", description = "Only those of this provider.")
    @Nullable
    String provider;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table or json; times are in UTC (default: ${DEFAULT-VALUE}).")
    Format format = Format.TABLE;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        PrintWriter err = terminal.err();
        try (Installation installation = Installation.join(record, new Progress(err))) {
            refuseUnknown(installation);
            List<Watched> watched = installation.bean(CrawlStore.class).watched().stream()
                    .filter(one ->
                            provider == null || one.source().providerSlug().equals(provider))
                    .toList();
            switch (format) {
                case TABLE -> SourceLines.table(watched).forEach(out::println);
                case JSON ->
                    out.println(new String(
                            Wire.bytes(watched.stream().map(SourceLines.Row::of).toList()), StandardCharsets.UTF_8));
            }
            return ExitCode.OK;
        }
    }

    private void refuseUnknown(Installation installation) {
        if (provider != null
                && !installation.bean(CatalogueStore.class).providersBySlug().containsKey(provider)) {
            throw new StartFault(
                    "There is no provider \"" + Stranger.visible(provider)
                            + "\" in the record; accepted: a slug as in the data folder's providers/<slug>.yaml, loaded before.");
        }
    }
}
