package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.CLAIM;
import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Change;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.model.Method;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.DatabaseAddress;
import dev.ringback.store.Migrations;
import dev.ringback.store.RecordForTests;
import dev.ringback.store.ReviewStore;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of an earlier build, with data in it, is taken over by this one. The companies are invented. */
class OlderRecordIT {
    private static final String RATING =
            "{\"id\": \"pay-0-review-1\", \"kind\": \"aggregate\", \"provider\": \"pay-0\","
                    + " \"item\": \"Pay 0\", \"rating\": 4.5, \"best\": 5, \"worst\": 1, \"count\": 12, \"has_author\": false,"
                    + " \"method\": \"json_ld\", \"place\": \"0\", \"source\": {\"url\": \"https://pay-0.example/reviews\"}}";
    private static final String SINGLE = RATING.replace("review-1", "review-2")
            .replace("aggregate", "review")
            .replace("\"has_author\"", "\"text\": \"Call me on +1 312 555 0142\", \"has_author\"");

    @TempDir
    Path temp;

    /** What is single is forgotten, since it was kept with its numbers; what is of many stays, under its new name. */
    @Test
    void aRecordOfVersionFiveIsMigratedAndAnswers() throws Exception {
        try (RecordForTests record = new RecordForTests(temp.resolve("state"))) {
            DatabaseAddress older = versionFive(record);
            assertEquals(2, Migrations.migrate(older));
            try (ApplicationContext beans = RecordForTests.beansOn(older)) {
                assertFollowedOn(beans.getBean(ChangeFeed.class));
                assertAnswers(beans);
                assertFalse(
                        beans.getBean(EditionUpkeep.class)
                                .cutNow(new Method("1", "2026a"))
                                .digest()
                                .isEmpty(),
                        "an edition can be cut of it");
                assertTrue(beans.getBean(EditionUpkeep.class)
                        .evidence(beans.getBean(EditionUpkeep.class).editions().getFirst())
                        .orElseThrow()
                        .lines()
                        .toString()
                        .contains("Example Pay"));
            }
        }
    }

    private static void assertFollowedOn(ChangeFeed feed) {
        Map<String, Change> changes = feed.after(1).list().stream()
                .collect(Collectors.toMap(each -> each.kind() + " " + each.key(), one -> one));
        assertTrue(
                changes.get("RATING pay-0-review-1").node().isPresent(), "an index that followed learns the new name");
        assertTrue(changes.get("REVIEW pay-0-review-1").node().isEmpty(), "and that the old one is gone");
        assertTrue(changes.get("REVIEW pay-0-review-2").node().isEmpty());
        assertFalse(changes.containsKey("RATING pay-0-review-2"));
    }

    private void assertAnswers(ApplicationContext beans) throws Exception {
        Pipeline pipeline = beans.getBean(Pipeline.class);
        IndexFolder folder = new IndexFolder(temp.resolve("index"));
        try (Generation first = pipeline.index(folder)) {
            assertEquals(
                    "Example Pay",
                    first.dossier("pay-0").orElseThrow().provider().name());
            assertEquals(
                    1, first.dossier("pay-0").orElseThrow().facts().counted().size());
        }
        Path file = Files.writeString(temp.resolve("reviews.jsonl"), ImportRig.line(3, "Nobody answers"));
        ImportReport report = ImportRig.run(
                beans.getBean(CatalogueStore.class),
                beans.getBean(ReviewStore.class),
                file,
                List.of(),
                new ImportRig());
        assertEquals(1, report.written().added());
        beans.getBean(ReviewUpkeep.class).catchUp();
        try (Generation second = pipeline.index(folder);
                Generation anew = pipeline.reindex(new IndexFolder(temp.resolve("anew")))) {
            assertEquals(anew.digest(), second.digest());
            assertEquals(
                    1,
                    second.dossier("pay-0")
                            .orElseThrow()
                            .accounts()
                            .cells()
                            .getFirst()
                            .sum()
                            .count());
        }
    }

    /** As the build before reviews left it: the catalogue, a page, its rating and a single review, in one change each. */
    private DatabaseAddress versionFive(RecordForTests record) throws Exception {
        DataFolderOnDisk data = new DataFolderOnDisk(temp.resolve("data"));
        data.provider("pay-0", CLAIM);
        record.bean(Pipeline.class).load(data.path(), TODAY);
        record.execute("CREATE DATABASE older");
        DatabaseAddress own = record.address();
        DatabaseAddress older =
                new DatabaseAddress(own.url().replaceFirst("/ringback$", "/older"), own.user(), own.password());
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(older.url(), older.user(), older.password())
                .locations("classpath:db/migration")
                .target("5")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(older.url(), older.user(), older.password());
                Statement statement = connection.createStatement()) {
            for (String table : List.of("data_file", "provider", "claim")) {
                copy(record, table, statement);
            }
            statement.execute("INSERT INTO source (id, provider_slug, url, kind, origin, cadence_seconds)"
                    + " VALUES ('pay-0-reviews', 'pay-0', 'https://pay-0.example/reviews', 'support', 'named', 86400)");
            for (String body : List.of(RATING, SINGLE)) {
                statement.execute("INSERT INTO read_review SELECT body ->> 'id', 'pay-0-reviews', 'pay-0', body FROM"
                        + " (SELECT '" + body + "'::jsonb AS body) AS one");
            }
        }
        return older;
    }

    /** The columns that both versions have, of those that are written. */
    private static void copy(RecordForTests record, String table, Statement statement) throws SQLException {
        String columns = String.join(
                ", ",
                record.query("SELECT column_name FROM information_schema.columns WHERE table_name = '" + table
                        + "' AND is_generated = 'NEVER' ORDER BY ordinal_position"));
        for (String row : record.query("SELECT to_jsonb(one) FROM " + table + " AS one")) {
            statement.execute("INSERT INTO " + table + " (" + columns + ") SELECT " + columns
                    + " FROM jsonb_populate_record(NULL::" + table + ", '" + row.replace("'", "''") + "')");
        }
    }
}
