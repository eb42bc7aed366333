package dev.ringback.app;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Zones;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.model.Dossier;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Weights;
import dev.ringback.serve.Reads;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the index of the last start beside the start of PostgreSQL, and ranks once, so that neither the start nor the
 * first reader waits for it. Nothing of it is kept if the record has changed since.
 */
final class WarmIndex {
    private static final Logger LOG = LoggerFactory.getLogger(WarmIndex.class);

    private final CompletableFuture<Optional<Reads.View>> view;

    private WarmIndex(CompletableFuture<Optional<Reads.View>> view) {
        this.view = view;
    }

    static WarmIndex opening(IndexFolder folder) {
        return new WarmIndex(
                CompletableFuture.supplyAsync(() -> folder.openNewest().map(WarmIndex::warm))
                        .exceptionally(WarmIndex::without));
    }

    /** A start that can do without it does so. */
    private static Optional<Reads.View> without(Throwable fault) {
        LOG.warn("The index of the last start was not opened ahead and is opened or built in its turn", fault);
        return Optional.empty();
    }

    /** A view that has ranked once. */
    static Reads.View warm(Generation generation) {
        Reads.View view = new Reads.View(generation, LocalDate.now(ZoneOffset.UTC));
        sample(generation).ifPresent(view::ranking);
        return view;
    }

    /** A shop of the country most providers serve. */
    private static Optional<Shop> sample(Generation generation) {
        Map<String, Long> served = generation.dossiers().stream()
                .flatMap((Dossier dossier) -> dossier.provider().countries().stream())
                .collect(Collectors.groupingBy(country -> country, Collectors.counting()));
        return served.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .flatMap(WarmIndex::shop);
    }

    private static Optional<Shop> shop(String country) {
        List<ZoneId> zones = Zones.of(country);
        return OpeningHours.read("24/7") instanceof HoursReading.Read read && !zones.isEmpty()
                ? Optional.of(
                        new Shop(country, zones.getFirst(), read.hours(), Optional.empty(), List.of(), Weights.DEFAULT))
                : Optional.empty();
    }

    /** The view of this generation: the warm one where it is the same, else a new one. */
    Reads.View viewOf(Generation generation) {
        return view.join()
                .filter(warm -> warm.generation() == generation)
                .orElseGet(() -> new Reads.View(generation, LocalDate.now(ZoneOffset.UTC)));
    }

    Optional<Generation> generation() {
        return view.join().map(Reads.View::generation);
    }
}
