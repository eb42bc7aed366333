package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviews by the API and on the pages, over invented accounts. */
class ReviewPagesIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REVIEWS = "/api/v1/providers/day-pay/reviews";

    @TempDir
    static Path folder;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new PageServer(InventedAccounts.in(folder));
        server.warmUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static String page(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void whatConsumersWroteIsInNoNumberOfMerchants() throws Exception {
        JsonNode all = json(REVIEWS + "?limit=100");
        assertEquals(66, all.path("total").asInt());
        all.path("reviews")
                .forEach(review -> assertFalse(review.path("writers").asString().equals("consumers")));
        JsonNode asked = json(REVIEWS + "?type=complaint");
        assertEquals(12, asked.path("total").asInt());
        asked.path("reviews").forEach(review -> {
            assertEquals("consumers", review.path("writers").asString());
            assertFalse(review.path("usedInScore").asBoolean());
        });
        JsonNode sums = json("/api/v1/providers/day-pay").path("reviews");
        assertEquals(66, sums.path("accounts").path("reviews").asInt());
        assertEquals(24, sums.path("consumers").path("reviews").asInt());
    }

    @Test
    void thePartsOfTheSumsAddUp() throws Exception {
        JsonNode accounts = json("/api/v1/providers/day-pay").path("reviews").path("accounts");
        for (String part : List.of("histogram", "trend", "sources")) {
            int sum = 0;
            for (JsonNode one : accounts.path(part)) {
                sum += one.path("reviews").asInt();
            }
            assertEquals(66, sum, part);
        }
        assertEquals(9, accounts.path("aspects").size());
    }

    @Test
    void eachReasonOfALowerWeightIsSaidToAnyone() throws Exception {
        JsonNode down = json("/api/v1/providers/noon-pay")
                .path("reviews")
                .path("accounts")
                .path("weightedDown");
        assertEquals("copy", down.path(0).path("code").asString());
        assertEquals(24, down.path(0).path("reviews").asInt());
        assertEquals(25, down.path(1).path("reviews").asInt());
        String html = page("/providers/noon-pay");
        assertTrue(html.contains("24: the same text as another; the earliest counts"), html);
        assertTrue(html.contains("25 reviews; one of them counts"), html);
        assertTrue(html.contains("The same text, or nearly, as 24 others; only the earliest counts"), html);
    }

    @Test
    void pagesOfOneListTellEachReviewOnce() throws Exception {
        Set<String> seen = new HashSet<>();
        String next = REVIEWS + "?limit=20&order=newest";
        int parts = 0;
        while (!next.isEmpty()) {
            JsonNode part = json(next);
            part.path("reviews")
                    .forEach(review -> assertTrue(seen.add(review.path("id").asString())));
            next = part.path("next").asString("");
            parts++;
        }
        assertEquals(66, seen.size());
        assertEquals(4, parts);
    }

    @Test
    void aCursorIsForItsQuestionAndItsEdition() throws Exception {
        HttpResponse<String> first = server.get(REVIEWS + "?limit=20");
        String next = JSON.readTree(first.body()).path("next").asString();
        assertEquals(
                "<" + next + ">; rel=\"next\"",
                first.headers().firstValue("Link").orElse(""));
        assertEquals(400, server.get(next + "&q=phone").statusCode());
        assertEquals(400, server.get(REVIEWS + "?cursor=abc").statusCode());
        try (PageServer other = new PageServer(folder.resolve("other"))) {
            HttpResponse<String> gone = other.get(next);
            assertEquals(410, gone.statusCode(), gone.body());
            assertTrue(gone.body().contains("which has been replaced by"), gone.body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aspect=weather, aspect",
        "not_polarity=good, not_polarity",
        "stars=6, stars",
        "provider=nobody, provider",
        "country=XX, country",
        "year=26, year",
        "from=2026-02-30, from",
        "from=2026-05-01&to=2026-04-01, from",
        "order=random, order",
        "limit=101, limit",
        "language=%21, language",
        "fbclid=1, fbclid"
    })
    void whatCannotBeUsedIsNamed(String query, String param) throws Exception {
        HttpResponse<String> answer = server.get("/api/v1/search?" + query);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                param,
                JSON.readTree(answer.body())
                        .path("errors")
                        .path(0)
                        .path("param")
                        .asString());
    }

    @Test
    void tooLongAQueryIsRefusedWithItsLimit() throws Exception {
        for (int length : List.of(257, 600, 5000)) {
            HttpResponse<String> answer = server.get("/api/v1/search?q=" + "x".repeat(length));
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("at most 256"), answer.body());
            HttpResponse<String> html = server.get("/search?q=" + "x".repeat(length));
            assertEquals(400, html.statusCode());
            assertTrue(html.body().contains("at most 256 characters"), html.body());
        }
    }

    @Test
    void aReasonLeadsToAsManyReviewsAsItSays() throws Exception {
        int links = 0;
        for (String slug : List.of("day-pay", "week-pay", "noon-pay")) {
            for (JsonNode reason : reasons(slug)) {
                JsonNode behind = reason.path("reviews");
                boolean isOfAccounts =
                        reason.path("code").asString().matches("accounts|accounts_few|accounts_one_source");
                assertEquals(isOfAccounts, behind.isObject(), reason::toString);
                if (isOfAccounts) {
                    links++;
                    check(reason.path("text").asString(), behind);
                }
            }
        }
        assertTrue(links >= 2, links + " links");
        assertTrue(page("/?country=US&place=Chicago&hours=Mo-Su+09:00-21:00")
                .contains("/search?provider=day-pay&amp;used=true"));
    }

    private static void check(String text, JsonNode behind) throws Exception {
        int count = behind.path("count").asInt();
        assertTrue(text.contains(" " + count + " account"), text);
        JsonNode found = json(behind.path("url").asString() + "&limit=100");
        assertEquals(count, found.path("total").asInt());
        assertEquals(count, found.path("reviews").size());
        found.path("reviews")
                .forEach(review -> assertTrue(review.path("usedInScore").asBoolean(), review::toString));
        String page = page(behind.path("page").asString());
        assertTrue(page.contains(count == 1 ? "One entry" : count + " entries"), page);
    }

    private static Iterable<JsonNode> reasons(String slug) throws Exception {
        JsonNode ranking = json("/api/v1/rankings?country=US&timezone=America/Chicago&hours=Mo-Su+09:00-21:00");
        for (JsonNode place : ranking.path("providers")) {
            if (place.path("slug").asString().equals(slug)) {
                return place.path("reasons");
            }
        }
        return List.of();
    }

    @Test
    void usedLeavesOutAllThatHasNoPartInAScore() throws Exception {
        JsonNode all = json("/api/v1/search?type=review,complaint&limit=100&order=newest&provider=day-pay");
        Set<String> used = new HashSet<>();
        for (JsonNode hit : all.path("hits")) {
            if (hit.path("review").path("usedInScore").asBoolean()) {
                used.add(hit.path("review").path("id").asString());
            }
        }
        Set<String> found = new HashSet<>();
        json("/api/v1/search?used=true&limit=100&provider=day-pay")
                .path("hits")
                .forEach(hit -> found.add(hit.path("review").path("id").asString()));
        assertEquals(used, found);
        assertTrue(all.path("total").asInt() <= 100
                && used.size() > 20
                && used.size() < all.path("total").asInt());
        assertEquals(
                0,
                json("/api/v1/search?used=true&source=wallet-world")
                        .path("total")
                        .asInt());
        assertEquals(400, server.get("/api/v1/search?used=maybe").statusCode());
    }

    @Test
    void withoutFacetsTheHitsAreTheSame() throws Exception {
        for (String path : List.of("/api/v1/search?q=phone", "/api/v1/providers/day-pay/reviews?q=phone")) {
            JsonNode whole = json(path + "&limit=1");
            JsonNode plain = json(path + "&limit=1&facets=false");
            assertFalse(whole.path("facets").isEmpty());
            assertTrue(plain.path("facets").isObject() && plain.path("facets").isEmpty(), plain::toString);
            assertEquals(whole.path("total"), plain.path("total"));
            assertTrue(whole.path("total").asInt() > 1, "else there is no next");
            for (String list : List.of("hits", "reviews")) {
                assertEquals(whole.path(list), plain.path(list));
            }
            assertTrue(json(plain.path("next").asString()).path("facets").isEmpty(), "the next are asked for alike");
        }
        assertEquals(400, server.get("/api/v1/search?facets=none").statusCode());
    }

    @Test
    void tooManyWordsAreRefusedWithTheirLimit() throws Exception {
        for (String path : List.of("/api/v1/search", "/api/v1/providers/day-pay/reviews", "/search")) {
            assertEquals(200, server.get(path + "?q=" + "on%20".repeat(16)).statusCode(), path);
            HttpResponse<String> answer = server.get(path + "?q=%22" + "on-".repeat(16) + "hold%22");
            assertEquals(400, answer.statusCode(), path);
            String said = path.equals("/search") ? "too many words: at most 16" : "has 17 words; at most 16";
            assertTrue(answer.body().contains(said), answer.body());
        }
    }

    @Test
    void facetsCanBeWantedAndLeftOut() throws Exception {
        int all = json("/api/v1/search?type=review").path("total").asInt();
        int with = json("/api/v1/search?type=review&source=till-talk,market-hall")
                .path("total")
                .asInt();
        int without = json("/api/v1/search?type=review&not_source=till-talk,market-hall")
                .path("total")
                .asInt();
        assertEquals(all, with + without);
        assertTrue(with > 0 && without > 0);
    }

    @Test
    void thePagesSayWhatIsHiddenAndWhatCounts() throws Exception {
        String html = page("/providers/day-pay");
        for (String part : List.of(
                "66 reviews; ",
                "The text is not ours to show",
                "Till Talk",
                "the author wrote a later one; that one counts",
                "What consumers say",
                "24 reviews and complaints",
                "id=\"balance-t\"",
                "id=\"trend-t\"",
                "id=\"stars-t\"")) {
            assertTrue(html.contains(part), "no \"" + part + "\" in:\n" + html);
        }
        assertTrue(page("/providers/silent-pay").contains("Nobody’s account of its support is known to us yet."));
    }

    @Test
    void theSearchPageMarksAndFiltersAndSaysWhatToTry() throws Exception {
        String html = page("/search?q=phone");
        assertTrue(html.contains("<mark>phone</mark>"), html);
        assertTrue(html.contains("not_source="), html);
        String none = page("/search?q=xylophonist&provider=day-pay");
        assertTrue(none.contains("Nothing found for “xylophonist”"), none);
        assertTrue(none.contains("Take all filters away"), none);
        assertEquals(400, server.get("/search?aspect=weather").statusCode());
        assertEquals(200, server.get("/search?fbclid=1").statusCode());
        String hostile = page("/search?q=" + URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8));
        assertFalse(hostile.contains("<script>alert"), hostile);
    }

    /** Random bytes, operators of query languages, long repeats, wrong parameters: an answer or a fault, never our fault. */
    @Test
    void aThousandHostileQueriesBreakNothing() throws Exception {
        Random random = new Random(11);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String path = List.of("/api/v1/search", REVIEWS, "/search").get(i % 3);
            String name = random.nextInt(4) > 0
                    ? "q"
                    : List.of("aspect", "not_stars", "country", "language", "cursor", "from", "provider")
                            .get(random.nextInt(7));
            String address = path + "?" + name + "=" + URLEncoder.encode(hostile(random), StandardCharsets.UTF_8);
            int status = server.get(address).statusCode();
            if (status != 200 && status != 400 && status != 413 && status != 414) {
                broken.add(status + " at " + address);
            }
        }
        assertEquals(List.of(), broken);
    }

    private static String hostile(Random random) {
        String piece = List.of(
                        "*",
                        "?",
                        "\"",
                        "(",
                        "a*",
                        "\\",
                        "AND ",
                        "-",
                        "~99999",
                        "[* TO *]",
                        "/.*/",
                        "\u0000",
                        "\uD83D\uDCA9",
                        "\u202E",
                        "card ",
                        "'; DROP TABLE",
                        "${x}",
                        "^9e9",
                        "té",
                        "{!a}")
                .get(random.nextInt(20));
        StringBuilder text = new StringBuilder();
        for (int more = random.nextInt(60); more >= 0; more--) {
            text.append(random.nextInt(3) == 0 ? String.valueOf((char) random.nextInt(0xD800)) : piece);
        }
        return text.toString();
    }
}
