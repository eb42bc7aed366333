package dev.ringback.app;

import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.indexer.AuthorSalt;
import dev.ringback.indexer.Pipeline;
import dev.ringback.review.intake.AuthorKeys;
import dev.ringback.store.DatabaseAddress;
import dev.ringback.store.Migrations;
import dev.ringback.store.ReviewStore;
import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import dev.ringback.store.embedded.FolderInUse;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * A running installation: the locked data folder, its PostgreSQL, the migrated record and the beans on it. Closed in the
 * reverse order, once. Where another process has the folder, a command that works on nothing but the record is its
 * {@linkplain #join guest}.
 */
final class Installation implements AutoCloseable {
    private static final int POOL_SIZE = 8;

    /** A reader who sends a report while the database is down is told so this soon. */
    private static final int CONNECTION_TIMEOUT_MILLIS = 3_000;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ApplicationContext context;
    private final Path folder;
    private final boolean isGuest;

    private Installation(
            RecordOptions options,
            Map<String, Object> settings,
            Progress progress,
            Function<Installation, DatabaseAddress> record,
            boolean isGuest) {
        this.folder = options.dataFolder;
        this.isGuest = isGuest;
        CountDownLatch opened = new CountDownLatch(1);
        Stopping.close(this, opened);
        try {
            DatabaseAddress address = record.apply(this);
            var migration = CompletableFuture.supplyAsync(() -> Migrations.migrate(address));
            this.context = keep(contextOn(address, settings, migration));
            int steps = migration.join();
            progress.done("Schema " + (steps == 0 ? "is up to date" : "migrated by " + steps + " step(s)"));
        } catch (CompletionException fault) {
            close();
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        } catch (RuntimeException fault) {
            close();
            throw fault;
        } finally {
            opened.countDown();
        }
    }

    /** @param settings of Micronaut, beside those of the record */
    static Installation open(RecordOptions options, Map<String, Object> settings, Progress progress) {
        return open(options, settings, progress, index -> {});
    }

    /** @param whenLocked is told as soon as the data folder is ours, to do beside what does not need the database */
    static Installation open(
            RecordOptions options, Map<String, Object> settings, Progress progress, Consumer<IndexFolder> whenLocked) {
        RecordOptions.refuseUnknownSettings();
        Function<Installation, DatabaseAddress> record = installation -> {
            DataFolder locked = installation.keep(DataFolder.open(options.dataFolder));
            whenLocked.accept(installation.index());
            return options.database().orElseGet(() -> installation.embedded(locked, progress));
        };
        return new Installation(options, settings, progress, record, false);
    }

    /** Like {@link #open}, and beside whoever has the folder: on the database of that one, and without its index. */
    static Installation join(RecordOptions options, Progress progress) {
        try {
            return open(options, Map.of(), progress);
        } catch (FolderInUse inUse) {
            DatabaseAddress record = options.database()
                    .or(() -> inUse.postgres()
                            .map(beside -> new DatabaseAddress(beside.jdbcUrl(), beside.user(), beside.password())))
                    .orElseThrow(() -> inUse);
            progress.done("Works beside the Ringback that has the data folder '" + options.dataFolder + "'");
            return new Installation(options, Map.of(), progress, guest -> record, true);
        }
    }

    private DatabaseAddress embedded(DataFolder locked, Progress progress) {
        EmbeddedPostgres postgres = keep(EmbeddedPostgres.start(locked));
        progress.done("PostgreSQL started in " + locked.path().resolve("postgres"));
        return new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /** The beans start beside the migration; where both fail, the migration's sentence is the one to read. */
    private static ApplicationContext contextOn(
            DatabaseAddress address, Map<String, Object> settings, CompletableFuture<Integer> migration) {
        try {
            return context(address, settings);
        } catch (RuntimeException fault) {
            migration.join();
            throw fault;
        }
    }

    private static ApplicationContext context(DatabaseAddress address, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("datasources.default.url", address.url());
        properties.put("datasources.default.username", address.user());
        properties.put("datasources.default.password", address.password());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("datasources.default.maximum-pool-size", POOL_SIZE);
        properties.put("datasources.default.minimum-idle", 1);
        properties.put("datasources.default.connection-timeout", CONNECTION_TIMEOUT_MILLIS);
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .properties(properties)
                .start();
    }

    /** What has come up while the order to stop came is closed with the rest, and nothing more is begun. */
    synchronized <C extends AutoCloseable> C keep(C part) {
        open.push(part);
        if (Stopping.hasBegun()) {
            throw new IllegalStateException("Stopped while starting");
        }
        return part;
    }

    ApplicationContext context() {
        return context;
    }

    /** Brings the index up to date; a guest leaves that to the process that has it. */
    void index(Progress progress) {
        if (isGuest) {
            progress.done("The index is left to the Ringback that has the data folder, which follows its record");
            return;
        }
        try (Generation generation = pipeline().index(index())) {
            progress.done("Index has " + generation.documentCount() + " documents, digest " + generation.digest());
        }
    }

    Pipeline pipeline() {
        return context.getBean(Pipeline.class);
    }

    /** What was read of the web; https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ */
    Path evidence() {
        return folder.resolve("evidence");
    }

    /**
     * By which names of authors are hashed.
     *
     * @throws dev.ringback.store.StartFault when the secret is not the record's, or others may read it
     */
    AuthorKeys authorKeys() {
        return AuthorSalt.of(folder, bean(ReviewStore.class));
    }

    <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    IndexFolder index() {
        return new IndexFolder(folder.resolve("index"));
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception fault) {
            LoggerFactory.getLogger(Installation.class).warn("{} did not close", part, fault);
        }
    }
}
