package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was read beside what was written: on the provider's page, in the API, the news and the list of pages. */
class ReadFactsPagesIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PageServer server;

    @BeforeAll
    static void start() {
        try (WatchedCatalogue catalogue = new WatchedCatalogue(folder)) {
            server = new PageServer(catalogue.begin().read().index());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theProvidersPageTellsWhereEachFactCameFromAndWhenItWasLastConfirmed() throws Exception {
        String html = body("/providers/grow-pay");
        assertHas(
                html,
                "“Chat | Mon-Sat 8am-10pm”",
                "first read 21 Nov 2026",
                "by machine: read in a table, under “Contact us &gt; When we are there”; sure",
                "their page was read again on 21 Nov 2026",
                "does not offer Text message");
    }

    @Test
    void theProvidersPageShowsWhereSourcesDisagree() throws Exception {
        String html = body("/providers/grow-pay");
        assertHas(
                html,
                "Where sources disagree",
                "another reading says otherwise, see below",
                "<strong>Written down by a person</strong>",
                "<strong>The page’s text</strong>",
                "<strong>The page’s data for search engines</strong>",
                "Mon–Fri 09:00–17:00",
                "Mon–Fri 10:00–16:00");
        assertFalse(body("/providers/fresh-pay").contains("Where sources disagree"));
    }

    @Test
    void theApiSaysHowAFactWasReadAndWhatItDiffersFrom() throws Exception {
        JsonNode claims = json("/api/v1/providers/grow-pay").path("claims");
        JsonNode written = claims.path(0);
        assertTrue(written.path("reading").isNull() || written.path("reading").isMissingNode());
        JsonNode read = claims.valueStream()
                .filter(claim ->
                        claim.path("reading").path("method").asString("").equals("text"))
                .findFirst()
                .orElseThrow();
        assertEquals("high", read.path("reading").path("confidence").asString());
        List<String> against = written.path("differsFrom")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertTrue(against.contains(read.path("id").asString()), () -> written.toString());
        assertEquals(
                "sms",
                claims.valueStream()
                        .map(claim -> claim.path("absentChannel").asString(""))
                        .filter(channel -> !channel.isEmpty())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aDifferenceIsNews() throws Exception {
        JsonNode news = json("/api/v1/changes?provider=grow-pay").path("changes");
        assertEquals(
                List.of("differs", "differs"),
                news.valueStream().map(one -> one.path("what").asString()).toList());
        assertHas(
                body("/changes"),
                "Their page says otherwise than we had written down: Phone support",
                "We had written");
    }

    @Test
    void theListOfPagesTellsWhatWasReadThereAndWhatCouldNotBe() throws Exception {
        String html = body("/sources?name=grow");
        assertHas(html, "Read there: 4 facts, no incidents, no reviews.", "Could not be read: ");
        JsonNode brought = json("/api/v1/sources?provider=grow-pay")
                .path("sources")
                .path(0)
                .path("brought");
        assertEquals(4, brought.path("claims").asInt());
        assertEquals(
                "json_broken", brought.path("problems").path(0).path("kind").asString());
    }

    @Test
    void whatAPageQuotesIsTextAndNothingElse() throws Exception {
        for (String path : List.of("/providers/hostile-pay", "/sources", "/changes")) {
            String html = body(path);
            assertFalse(html.contains("<script>alert"), path);
            assertFalse(html.contains("<img src=x"), path);
        }
    }

    private static String body(String path) throws Exception {
        HttpResponse<String> reply = server.get(path);
        assertEquals(200, reply.statusCode(), reply.body());
        return reply.body();
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(body(path));
    }

    private static void assertHas(String html, String... parts) {
        for (String part : parts) {
            assertTrue(html.contains(part), () -> "no \"" + part + "\" in:\n" + html);
        }
    }
}
