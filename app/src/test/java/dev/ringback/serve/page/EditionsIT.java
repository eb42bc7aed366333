package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.serve.ask.RankingId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kept editions over HTTP. The companies are invented. */
class EditionsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHOP = "country=US&timezone=America/Chicago&hours=Mo-Su+10:00-22:00";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static InventedEditions editions;

    @SuppressWarnings("NullAway.Init")
    private static PageServer server;

    @BeforeAll
    static void start() {
        editions = new InventedEditions(folder, LocalDate.now(ZoneOffset.UTC));
        server = new PageServer(editions.generation());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> ok(String path) throws Exception {
        HttpResponse<String> reply = server.get(path);
        assertEquals(200, reply.statusCode(), path + " " + reply.body());
        return reply;
    }

    private static String id(HttpResponse<String> reply) {
        return JSON.readTree(reply.body()).path("id").asString();
    }

    @Test
    void anIdGivesTheSameBytesAndNeverChanges() throws Exception {
        for (String more : List.of("", "&asOf=" + editions.first.day(), "&asOf=" + editions.second.day())) {
            HttpResponse<String> given = ok("/api/v1/rankings?" + SHOP + "&languages=en,es" + more);
            HttpResponse<String> again = ok("/api/v1/rankings/" + id(given));
            assertEquals(given.body(), again.body());
            assertEquals(given.headers().firstValue("etag"), again.headers().firstValue("etag"));
            assertEquals(
                    "public, max-age=31536000, immutable",
                    again.headers().firstValue("cache-control").orElseThrow());
            String etag = again.headers().firstValue("etag").orElseThrow();
            assertEquals(
                    304,
                    server.get("/api/v1/rankings/" + id(given), "If-None-Match", etag)
                            .statusCode());
        }
    }

    @Test
    void anExplanationByIdHasTheSameBytesAndNeverChanges() throws Exception {
        for (String more : List.of("", "&asOf=" + editions.first.day(), "&asOf=" + editions.second.day())) {
            JsonNode ranking =
                    JSON.readTree(ok("/api/v1/rankings?" + SHOP + more).body());
            for (JsonNode place : ranking.path("providers")) {
                String slug = place.path("slug").asString();
                String url = ranking.path("explain").asString().replace("{slug}", slug);
                HttpResponse<String> given = ok(url);
                JsonNode explained = JSON.readTree(given.body());
                assertEquals(ranking.path("id"), explained.path("id"));
                assertEquals(
                        ranking.path("meta").path("edition"),
                        explained.path("meta").path("edition"));
                assertEquals(place.path("rank"), explained.path("place").path("rank"));
                assertEquals(place.path("votesToFlip"), explained.path("place").path("votesToFlip"));
                if (more.isEmpty()) {
                    assertEquals(
                            ok("/api/v1/rankings/explain/" + slug + "?" + SHOP).body(), given.body());
                }
                String etag = given.headers().firstValue("etag").orElseThrow();
                assertEquals(
                        "public, max-age=31536000, immutable",
                        given.headers().firstValue("cache-control").orElseThrow());
                assertEquals(304, server.get(url, "If-None-Match", etag).statusCode());
                assertNotEquals(
                        etag,
                        ok("/api/v1/rankings/" + ranking.path("id").asString())
                                .headers()
                                .firstValue("etag")
                                .orElseThrow());
            }
        }
    }

    @Test
    void anExplanationThatCannotBeHadSaysWhy() throws Exception {
        String id = id(ok("/api/v1/rankings?" + SHOP));
        String shop = id.replaceFirst("^[^.]*", "");
        HttpResponse<String> nobody = server.get("/api/v1/rankings/" + id + "/explain/nooon-pay");
        assertEquals(404, nobody.statusCode());
        assertTrue(nobody.body().contains("no provider \\\"nooon-pay\\\" in the edition"), nobody.body());
        assertTrue(nobody.body().contains("near it are noon-pay"), nobody.body());
        HttpResponse<String> lost =
                server.get("/api/v1/rankings/" + editions.first.day() + "-0123456789ab" + shop + "/explain/noon-pay");
        assertEquals(404, lost.statusCode());
        assertTrue(lost.body().contains(editions.first.id()), lost.body());
        assertEquals(404, server.get("/api/v1/rankings/x/explain/noon-pay").statusCode());
        HttpResponse<String> unknown = server.get("/api/v1/rankings/" + id + "/explain/noon-pay?country=US");
        assertEquals(400, unknown.statusCode());
        HttpResponse<String> erased =
                server.get("/api/v1/rankings/" + editions.erased.id() + shop + "/explain/noon-pay");
        assertEquals(410, erased.statusCode());
        assertTrue(erased.body().contains(editions.second.id()), erased.body());
        String successor = "/api/v1/rankings/" + editions.second.id() + shop + "/explain/noon-pay";
        assertEquals(
                "<" + successor + ">; rel=\"successor-version\"",
                erased.headers().firstValue("link").orElseThrow());
        ok(successor);
        HttpResponse<String> odd =
                server.get("/api/v1/rankings/" + editions.erased.id() + shop + "/explain/%3E%20%0d%0aX:1");
        assertEquals(410, odd.statusCode());
        assertTrue(odd.headers().firstValue("link").orElseThrow().contains("/explain/%3E%20%0D%0AX%3A1>"));
        assertEquals(
                410,
                server.get("/api/v1/rankings/" + editions.ofOtherMethod.id() + shop + "/explain/noon-pay")
                        .statusCode());
    }

    /** Another server, begun anew on the same editions, is another machine as far as bytes go. */
    @Test
    void anotherServerGivesTheSameBytes() throws Exception {
        HttpResponse<String> given = ok("/api/v1/rankings?" + SHOP + "&asOf=" + editions.first.day());
        try (PageServer other =
                new PageServer(new InventedEditions(folder.resolve("other"), editions.today).generation())) {
            assertEquals(
                    given.body(), other.get("/api/v1/rankings/" + id(given)).body());
            String explained = "/api/v1/rankings/" + id(given) + "/explain/noon-pay";
            assertEquals(ok(explained).body(), other.get(explained).body());
        }
    }

    @Test
    void aPastDayHasWhatWasKnownThen() throws Exception {
        JsonNode then = JSON.readTree(
                ok("/api/v1/rankings?" + SHOP + "&asOf=" + editions.first.day()).body());
        JsonNode now = JSON.readTree(ok("/api/v1/rankings?" + SHOP).body());
        assertEquals(editions.first.id(), then.path("meta").path("edition").asString());
        assertEquals(
                editions.first.day().toString(), then.path("meta").path("asOf").asString());
        assertTrue(rank(then, "noon-pay") < rank(now, "noon-pay"), "its line was open round the clock");
    }

    private static int rank(JsonNode ranking, String slug) {
        for (JsonNode place : ranking.path("providers")) {
            if (place.path("slug").asString().equals(slug)) {
                return place.path("rank").asInt();
            }
        }
        throw new AssertionError(slug + " is not in " + ranking);
    }

    @Test
    void daysThatCannotBeAskedForGetAClearAnswer() throws Exception {
        for (String day : List.of("2020-01-01", "2999-01-01", "yesterday", "2026-02-30", "0000000000")) {
            HttpResponse<String> reply = server.get("/api/v1/rankings?" + SHOP + "&asOf=" + day);
            assertEquals(400, reply.statusCode(), reply.body());
            String accepted = "from " + editions.first.day() + " to " + editions.today;
            assertTrue(reply.body().contains(accepted), reply.body());
        }
    }

    @Test
    void theDifferenceFindsTheClaimThatMovedAProvider() throws Exception {
        JsonNode difference = JSON.readTree(
                ok("/api/v1/editions/diff?" + SHOP + "&from=" + editions.first.id() + "&to=" + editions.second.id())
                        .body());
        JsonNode mover = difference.path("providers").path(0);
        assertEquals("noon-pay", mover.path("slug").asString(), difference.toString());
        assertTrue(mover.path("places").asInt() < 0);
        assertEquals("changed", mover.path("claims").path(0).path("what").asString());
        assertEquals(
                "24/7",
                mover.path("claims")
                        .path(0)
                        .path("before")
                        .path("contact")
                        .path("hours")
                        .asString());
        assertEquals(
                "Mo-Fr 12:00-18:00",
                mover.path("claims")
                        .path(0)
                        .path("claim")
                        .path("contact")
                        .path("hours")
                        .asString());
        assertFalse(mover.path("byOthers").asBoolean());
        for (int i = 1; i < difference.path("providers").size(); i++) {
            assertTrue(difference.path("providers").path(i).path("byOthers").asBoolean());
        }
        JsonNode byDay = JSON.readTree(
                ok("/api/v1/editions/diff?" + SHOP + "&from=" + editions.first.day() + "&to=" + editions.second.day())
                        .body());
        assertEquals(difference, byDay);
        JsonNode same = JSON.readTree(
                ok("/api/v1/editions/diff?" + SHOP + "&from=" + editions.first.id() + "&to=" + editions.first.id())
                        .body());
        assertEquals(0, same.path("providers").size());
        assertEquals(6, same.path("unchanged").asInt());
    }

    @Test
    void theListTellsOfEachWhatItIs() throws Exception {
        JsonNode list = JSON.readTree(ok("/api/v1/editions").body());
        assertEquals(4, list.path("total").asInt());
        assertEquals(
                editions.second.id(), list.path("editions").path(0).path("id").asString());
        assertTrue(list.path("editions").path(0).path("open").asBoolean());
        HttpResponse<String> first = ok("/api/v1/editions?limit=3");
        assertTrue(first.headers().firstValue("link").orElseThrow().contains("rel=\"next\""));
        JsonNode rest = JSON.readTree(
                ok(JSON.readTree(first.body()).path("next").asString()).body());
        assertEquals(1, rest.path("editions").size());
        assertEquals(
                editions.first.id(), rest.path("editions").path(0).path("id").asString());
    }

    @Test
    void whatWasReplacedSaysByWhatAndWhatAnotherMethodMadeSaysSo() throws Exception {
        String shop = id(ok("/api/v1/rankings?" + SHOP)).replaceFirst("^[^.]*", "");
        HttpResponse<String> erased = server.get("/api/v1/rankings/" + editions.erased.id() + shop);
        assertEquals(410, erased.statusCode());
        assertTrue(erased.body().contains("erased") && erased.body().contains(editions.second.id()), erased.body());
        assertEquals(
                "</api/v1/rankings/" + editions.second.id() + shop + ">; rel=\"successor-version\"",
                erased.headers().firstValue("link").orElseThrow());
        ok("/api/v1/rankings/" + editions.second.id() + shop);
        HttpResponse<String> other = server.get("/api/v1/rankings/" + editions.ofOtherMethod.id() + shop);
        assertEquals(410, other.statusCode());
        assertTrue(other.body().contains("version 0 of the method with the time zone data 1999z"), other.body());
        String successor = other.headers().firstValue("link").orElseThrow().replaceFirst("<([^>]*)>.*", "$1");
        ok(successor);
        HttpResponse<String> difference = server.get(
                "/api/v1/editions/diff?" + SHOP + "&from=" + editions.erased.id() + "&to=" + editions.second.id());
        assertEquals(410, difference.statusCode());
        ok(difference.headers().firstValue("link").orElseThrow().replaceFirst("<([^>]*)>.*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ".",
                "..",
                "2026-11-21-0123456789ab",
                "2026-11-21-0123456789ab.",
                "2026-99-99-0123456789ab.@",
                "2026-11-21-0123456789ab.@",
                "9999999999-0123456789ab.@",
                "2026-11-21-0123456789ab.@@",
                "2026-11-21-0123456789ab.%00%FF",
                "2026-11-21-0123456789ab.AAAA",
                "@first.V1VTCg",
                "@first.=="
            })
    void anIdThatIsNoneIsNotThereAndNoFault(String text) throws Exception {
        String shop = id(ok("/api/v1/rankings?" + SHOP)).replaceFirst("^[^.]*\\.", "");
        String id = text.replace("@first", editions.first.id()).replace("@", shop);
        for (String path : List.of("/api/v1/rankings/" + id, "/editions/" + id + "/" + id)) {
            int status = server.get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
        int status = server.get("/api/v1/editions/diff?" + SHOP + "&from=" + id + "&to=" + id)
                .statusCode();
        assertTrue(status == 404 || status == 400, id + " " + status);
    }

    /** The shop of an id has one spelling: another is not there, so that no two ids have the same bytes. */
    @Test
    void aShopInAnotherSpellingIsNotThere() throws Exception {
        String id = id(ok("/api/v1/rankings?" + SHOP));
        String plain =
                new String(Base64.getUrlDecoder().decode(id.substring(id.indexOf('.') + 1)), StandardCharsets.UTF_8);
        for (String other : List.of(
                plain.replace("US", "us"),
                plain.replace("10:00-22:00", "10:00-22:00 "),
                plain + "\n",
                plain.replace("0.4", "0.40"))) {
            assertNotEquals(plain, other);
            String spelled =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    404,
                    server.get("/api/v1/rankings/" + id.substring(0, id.indexOf('.') + 1) + spelled)
                            .statusCode());
        }
        assertTrue(RankingId.read(id).isPresent());
        assertTrue(RankingId.read(id + "x".repeat(9_000)).isEmpty());
    }

    @Test
    void thePagesTellItInPlainWords() throws Exception {
        String list = ok("/editions?" + SHOP).body();
        assertTrue(list.contains("Rankings of earlier days") && list.contains("What moved since"), list);
        assertTrue(list.contains("something in it was erased for good"), list);
        String path = "/editions/" + editions.first.id() + "/" + editions.second.id();
        assertTrue(ok(path).body().contains("Tell where yours is"));
        String moved = ok(path + "?" + SHOP).body();
        assertTrue(moved.contains("Noon Pay") && moved.contains("fell from place"), moved);
        assertTrue(moved.contains("round the clock"), moved);
        assertEquals(
                410,
                server.get("/editions/" + editions.erased.id() + "/" + editions.second.id())
                        .statusCode());
        assertEquals(400, server.get(path + "?country=US&hours=never").statusCode());
    }
}
