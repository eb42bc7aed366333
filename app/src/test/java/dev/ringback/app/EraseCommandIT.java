package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.FolderInUse;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A review is erased beside a running server, from its record, its index and its editions. The company is invented. */
class EraseCommandIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REVIEWS = "/api/v1/providers/first-pay/reviews";
    private static final String SHOP =
            Web.query("country", "US", "timezone", "America/Chicago", "hours", "Tu-Su 11:00-23:00");
    private static final String TEXT =
            "Somebody answered within five minutes and stayed until the card machine worked.";

    @TempDir
    Path temp;

    private Jar.Ended beside(String... command) throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        all.addAll(List.of("--data-folder", temp.resolve("var").toString()));
        return Jar.run(all.toArray(String[]::new));
    }

    private void importing(String... lines) throws Exception {
        Path file = Files.writeString(temp.resolve("reviews.jsonl"), String.join("\n", lines));
        Jar.Ended ended = beside("import", "reviews", file.toString(), "--source", "plaza");
        assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
    }

    private static String review(String id, String day, String text) {
        return """
                {"provider":"first-pay","id":"%s","author":"%1$s","date":"%s","text":"%s"}""".formatted(id, day, text);
    }

    private static JsonNode await(Web web, String path, Predicate<JsonNode> until) throws Exception {
        long begun = System.nanoTime();
        JsonNode answer = JSON.readTree(web.get(path).body());
        while (!until.test(answer)) {
            assertTrue(System.nanoTime() - begun < SOON.toNanos(), answer.toString());
            TimeUnit.MILLISECONDS.sleep(50);
            answer = JSON.readTree(web.get(path).body());
        }
        return answer;
    }

    private static JsonNode of(JsonNode reviews, String day) {
        for (JsonNode review : reviews.path("reviews")) {
            if (review.path("day").asString().equals(day)) {
                return review;
            }
        }
        throw new AssertionError(day + " is not in " + reviews);
    }

    /** In the record of the running server. */
    private long count(String sql) throws Exception {
        FolderInUse inUse = assertThrows(FolderInUse.class, () -> DataFolder.open(temp.resolve("var")));
        var postgres = inUse.postgres().orElseThrow();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void anErasedReviewIsGoneAndTheOldEditionNamesItsSuccessor() throws Exception {
        InventedData data = new InventedData(temp.resolve("data")).provider("first-pay", "Phone support.");
        List<String> serve = Jar.command(
                "serve",
                "--port",
                "0",
                "--data",
                data.path(),
                "--data-folder",
                temp.resolve("var").toString());
        try (Jar server = Jar.start(Map.of(), serve)) {
            Web web = new Web(server.address());
            importing(review("1", "2026-05-01", "They were slow."));
            importing(
                    review("1", "2026-05-01", TEXT),
                    review("2", "2026-05-02", TEXT),
                    review("3", "2026-05-03", "Nobody answers the phone on a Saturday."));
            JsonNode before = await(web, REVIEWS, all -> all.path("total").asInt() == 3);
            String id = of(before, "2026-05-01").path("id").asString();
            assertEquals(0, of(before, "2026-05-02").path("weight").asDouble(), "it is a copy of the first");
            String edition = edition(beside("edition", "cut"));
            await(web, "/api/v1/editions", all -> all.toString().contains(edition));
            String shop = JSON.readTree(web.get("/api/v1/rankings" + SHOP).body())
                    .path("id")
                    .asString()
                    .replaceFirst("^[^.]*", "");
            String address = "/api/v1/rankings/" + edition + shop;
            assertEquals(200, web.get(address).statusCode());

            nothingIsErasedUnlessItIsMeant(id);
            Jar.Ended ended = beside("erase", "review", id, "--yes");
            assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
            assertTrue(ended.output().contains("Erased 1 review(s)"), ended.output());
            assertTrue(ended.output().contains("Not touched: pages kept as they were read in"), ended.output());

            JsonNode after = await(
                    web,
                    REVIEWS,
                    all -> all.path("total").asInt() == 2
                            && of(all, "2026-05-02").path("weight").asDouble() == 1);
            assertFalse(after.toString().contains(id), after.toString());
            assertFalse(web.get("/api/v1/search?limit=50").body().contains(id));
            assertEquals(0, count("SELECT count(*) FROM review WHERE id = '" + id + "'"));
            assertEquals(0, count("SELECT count(*) FROM review_version WHERE review_id = '" + id + "'"));
            assertEquals(0, count("SELECT count(*) FROM edition WHERE is_stale"));
            assertEquals(
                    0, count("SELECT count(*) FROM edition WHERE id = '" + edition + "' AND evidence IS NOT NULL"));
            itsSuccessorIsNamed(web, address, edition);
        }
    }

    private static String edition(Jar.Ended cut) {
        assertEquals(ExitCode.OK, cut.exitCode(), cut.output());
        return cut.lines().stream()
                .filter(line -> line.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cut.output()));
    }

    private void nothingIsErasedUnlessItIsMeant(String id) throws Exception {
        Jar.Ended dry = beside("erase", "review", id, "--dry-run", "--yes");
        assertEquals(ExitCode.OK, dry.exitCode(), dry.output());
        assertTrue(
                dry.output().contains(id + ": of first-pay at plaza, with 1 earlier version(s), in 1 edition(s)"),
                dry.output());
        assertTrue(dry.lines().contains("Nothing is erased"), dry.output());
        Jar.Ended unsaid = beside("erase", "review", id);
        assertEquals(ExitCode.USAGE, unsaid.exitCode(), unsaid.output());
        assertTrue(unsaid.output().contains("with --yes it is"), unsaid.output());
        Jar.Ended misspelt = beside("erase", "review", id, "plaza-x", "--yes");
        assertEquals(ExitCode.CANNOT_RUN, misspelt.exitCode(), misspelt.output());
        assertTrue(misspelt.output().contains("There is no review \"plaza-x\""), misspelt.output());
        assertEquals(1, count("SELECT count(*) FROM review WHERE id = '" + id + "'"));
        assertEquals(0, count("SELECT count(*) FROM edition WHERE is_stale OR successor IS NOT NULL"));
    }

    private static void itsSuccessorIsNamed(Web web, String address, String edition) throws Exception {
        HttpResponse<String> gone = web.get(address);
        long begun = System.nanoTime();
        while (gone.statusCode() != 410) {
            assertTrue(System.nanoTime() - begun < SOON.toNanos(), gone.body());
            TimeUnit.MILLISECONDS.sleep(50);
            gone = web.get(address);
        }
        assertTrue(gone.body().contains(edition) && gone.body().contains("erased for good"), gone.body());
        String successor = gone.headers().firstValue("link").orElseThrow().replaceFirst("<([^>]*)>.*", "$1");
        assertFalse(successor.contains(edition), successor);
        assertEquals(200, web.get(successor).statusCode());
        HttpResponse<String> explained = web.get(address + "/explain/first-pay");
        assertEquals(410, explained.statusCode());
        assertEquals(
                "<" + successor + "/explain/first-pay>; rel=\"successor-version\"",
                explained.headers().firstValue("link").orElseThrow());
    }
}
