package dev.ringback.indexer;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.DataFile;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.index.LiveIndex;
import dev.ringback.sources.CatalogueReader;
import dev.ringback.sources.CatalogueReading;
import dev.ringback.sources.Problem;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.FileConflict;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The way of the data, step by step: sources, store, index. One at a time; the lock on the state folder sees to that. */
@Singleton
public class Pipeline {
    private final CatalogueStore store;
    private final CrawlStore crawls;
    private final ChangeFeed feed;
    private final ReviewUpkeep reviews;

    Pipeline(CatalogueStore store, CrawlStore crawls, ChangeFeed feed, ReviewUpkeep reviews) {
        this.store = store;
        this.crawls = crawls;
        this.feed = feed;
        this.reviews = reviews;
    }

    /**
     * Makes the record's catalogue equal to the folder, file by file. The same folder twice changes nothing; a refused
     * file leaves what the record held of it.
     *
     * @param today dates after it are faults
     * @throws dev.ringback.sources.FolderFault when the folder cannot be read at all
     */
    public LoadReport load(Path folder, LocalDate today) {
        TreeMap<String, String> held = store.digests();
        TreeMap<String, String> found = CatalogueReader.digests(folder);
        if (held.equals(found)) {
            plan();
            return new LoadReport(found.size(), List.of(), List.of(), List.of(), List.of());
        }
        CatalogueReading reading = new CatalogueReader(folder, today).read();
        List<DataFile> changed = reading.files().stream()
                .filter(file -> !file.sha256().equals(held.get(file.path())))
                .toList();
        List<String> removed =
                held.keySet().stream().filter(path -> !found.containsKey(path)).toList();
        removed.forEach(store::remove);
        List<Problem> problems = new ArrayList<>(reading.problems());
        List<Problem> conflicts = write(changed);
        problems.addAll(conflicts);
        TreeSet<String> refused = refused(conflicts);
        List<String> written = changed.stream()
                .map(DataFile::path)
                .filter(path -> !refused.contains(path))
                .toList();
        refused.addAll(refused(reading.refusals()));
        plan();
        store.begun();
        return new LoadReport(found.size(), written, removed, List.copyOf(refused), problems);
    }

    /** Also where nothing has changed: the last run may have been killed before it came to this. */
    private void plan() {
        crawls.plan(store.providersBySlug().values().stream()
                .flatMap(provider -> SourcePlan.of(provider).stream())
                .toList());
    }

    /** Writes again what could not be written before another file gave up its slug; gives what is left over. */
    private List<Problem> write(List<DataFile> files) {
        List<DataFile> waiting = new ArrayList<>();
        List<Problem> conflicts = new ArrayList<>();
        for (DataFile file : files) {
            try {
                store.replace(file);
            } catch (FileConflict fault) {
                waiting.add(file);
                conflicts.add(
                        new Problem(file.path(), 1, Problem.Severity.REFUSED, String.valueOf(fault.getMessage())));
            }
        }
        return waiting.isEmpty() || waiting.size() == files.size() ? conflicts : write(waiting);
    }

    private static TreeSet<String> refused(List<Problem> problems) {
        return problems.stream().map(Problem::file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The newest generation on disk if it is of this record and up to date, else one that was brought up to it. */
    public Generation index(IndexFolder folder) {
        return index(folder, folder.openNewest());
    }

    /** @param current what the folder holds, opened already */
    public Generation index(IndexFolder folder, Optional<Generation> current) {
        reviews.catchUp();
        if (current.isPresent() && isUpToDate(current.get())) {
            return current.get();
        }
        current.ifPresent(Generation::close);
        try (LiveIndex index = LiveIndex.open(folder, feed.recordId(), folder.nextNumber())) {
            return index.apply(feed.after(index.changeNumber()));
        }
    }

    private boolean isUpToDate(Generation generation) {
        return generation.recordId().equals(feed.recordId()) && generation.changeNumber() == feed.lastNumber();
    }

    /** A new generation from nothing but the record. */
    public Generation reindex(IndexFolder folder) {
        reviews.catchUp();
        try (LiveIndex index = LiveIndex.begin(folder, feed.recordId(), folder.nextNumber())) {
            return index.apply(feed.after(0));
        }
    }

    /** A generation in memory straight from checked files, by the same writer; no database. */
    public static Generation inMemory(CatalogueReading reading) {
        return Generation.inMemory(rows(reading));
    }

    static List<CatalogueRow> rows(CatalogueReading reading) {
        return reading.files().stream()
                .flatMap(file -> file.entries().stream()
                        .map(entry -> new CatalogueRow(file.kind().rowKind(), entry)))
                .toList();
    }
}
