package dev.ringback.app;

import dev.ringback.index.IndexFolder;
import dev.ringback.indexer.Pipeline;
import dev.ringback.store.DatabaseAddress;
import dev.ringback.store.Migrations;
import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A running installation: the locked data folder, its PostgreSQL, the migrated record and the beans on it. Closed in the
 * reverse order, once.
 */
final class Installation implements AutoCloseable {
    private static final int POOL_SIZE = 8;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ApplicationContext context;
    private final Path folder;
    private final long postgresMillis;

    private Installation(
            Path folder, Optional<DatabaseAddress> given, Map<String, Object> settings, Progress progress) {
        try {
            DataFolder locked = keep(DataFolder.open(folder));
            this.folder = locked.path();
            long before = System.nanoTime();
            DatabaseAddress address = given.orElseGet(() -> embedded(locked, progress));
            this.postgresMillis = given.isPresent() ? 0 : (System.nanoTime() - before) / 1_000_000;
            int migrations = Migrations.migrate(address);
            progress.done("Schema " + (migrations == 0 ? "is up to date" : "migrated by " + migrations + " step(s)"));
            this.context = keep(context(address, settings));
        } catch (RuntimeException fault) {
            close();
            throw fault;
        }
    }

    /** @param settings of Micronaut, beside those of the record */
    static Installation open(RecordOptions options, Map<String, Object> settings, Progress progress) {
        RecordOptions.refuseUnknownSettings();
        return new Installation(options.dataFolder, options.database(), settings, progress);
    }

    private DatabaseAddress embedded(DataFolder locked, Progress progress) {
        EmbeddedPostgres postgres = keep(EmbeddedPostgres.start(locked));
        progress.done("PostgreSQL started in " + locked.path().resolve("postgres"));
        return new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static ApplicationContext context(DatabaseAddress address, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("datasources.default.url", address.url());
        properties.put("datasources.default.username", address.user());
        properties.put("datasources.default.password", address.password());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("datasources.default.maximum-pool-size", POOL_SIZE);
        properties.put("datasources.default.minimum-idle", 1);
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .properties(properties)
                .start();
    }

    private <C extends AutoCloseable> C keep(C part) {
        open.push(part);
        return part;
    }

    ApplicationContext context() {
        return context;
    }

    Pipeline pipeline() {
        return context.getBean(Pipeline.class);
    }

    IndexFolder index() {
        return new IndexFolder(folder.resolve("index"));
    }

    /** How long the embedded PostgreSQL took to start; 0 where an existing one is used. */
    long postgresMillis() {
        return postgresMillis;
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
            org.slf4j.LoggerFactory.getLogger(Installation.class).warn("{} did not close", part, fault);
        }
    }
}
