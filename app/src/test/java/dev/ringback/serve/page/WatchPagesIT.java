package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.ringback.index.Generation;
import dev.ringback.serve.Reads;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is watched and what changed: pages, API and feeds over a real record and index. */
class WatchPagesIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PageServer server;

    /** The edition at the beginning, after a reading, after another, and after a page was found to be gone. */
    private static final List<String> EDITIONS = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static PageServer still;

    @BeforeAll
    static void start() {
        try (WatchedCatalogue catalogue = new WatchedCatalogue(folder)) {
            catalogue.begin();
            still = new PageServer(catalogue.index());
            EDITIONS.add(edition(catalogue));
            for (String day : List.of("2026-11-20", "2026-11-21")) {
                catalogue.visited("fresh-pay", "fetched", "", day + "T10:00:00Z", null, "", "[]");
                EDITIONS.add(edition(catalogue));
            }
            String gone = "2026-11-21T10:00:00Z";
            catalogue.visited("fresh-pay", "gone", "the host says 404", gone, gone, "", "[]");
            EDITIONS.add(edition(catalogue));
            server = new PageServer(catalogue.goOn().index());
        }
    }

    private static String edition(WatchedCatalogue catalogue) {
        try (Generation generation = catalogue.index()) {
            return new Reads.View(generation, DAY).edition().id();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        still.close();
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

    private static void assertLacks(String html, String... parts) {
        for (String part : parts) {
            assertFalse(html.contains(part), () -> "\"" + part + "\" is in:\n" + html);
        }
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    @Test
    void anEditionStaysWhilePagesAreReadAndGoesWhenOneVanishes() {
        assertEquals(EDITIONS.get(0), EDITIONS.get(1));
        assertEquals(EDITIONS.get(1), EDITIONS.get(2));
        assertNotEquals(EDITIONS.get(2), EDITIONS.get(3));
    }

    @Test
    void theListSaysHowEveryPageIsDoing() throws Exception {
        String html = body("/sources");
        assertHas(
                html, "8 pages are on our list, of 7 providers", " 2 gone, 1 closed to us, 1 failing, 3 not read yet.");
        assertHas(html, "gone since 3 Nov 2026; last seen there on 1 Nov 2026", "Why: the host says 410.");
        assertHas(html, "closed to us", "robots.txt: disallowed: /contact.");
        assertHas(html, "The publisher asks: tdm reservation, in a header (“1”).");
        assertHas(html, "Last tried 21 Nov 2026, 10:00 UTC; next 28 Nov 2026, 10:00 UTC.");
        assertHas(html, "Looked at every 7 days", "Named in the catalogue.", "was there at the last look");
        assertHas(html, "Found on https://www.hostile-pay.example/.");
        assertHas(html, "<p>" + WatchedCatalogue.SCRIPT_ADDRESS + "</p>");
        assertLacks(html, "warc");
    }

    @Test
    void theListIsNarrowedByAName() throws Exception {
        assertEquals(List.of("/providers/gone-pay"), all(body("/sources?name=GONE"), "<h2><a href=\"([^\"]*)\""));
        assertHas(body("/sources?name=nobody&fbclid=1"), "No provider of this name has a page on the list.");
    }

    @Test
    void hoursThatShrinkAreToldWithBeforeAndAfter() throws Exception {
        String html = body("/changes");
        assertHas(
                html,
                "Phone support: fewer hours; was round the clock, is now Mon–Fri 09:00–17:00<",
                "Phone support: more hours; was Mon–Fri 09:00–17:00, is now Mon–Sat 08:00–20:00<");
        assertHas(html, "read 1 Oct 2026", "read 20 Nov 2026", "href=\"https://help.shrink-pay.example/contact\"");
        assertHas(
                html,
                "New in the catalogue",
                "No longer in the catalogue",
                "Leaving Pay",
                "A page is gone: Contact page");
        assertLacks(html, "tel:", ">leaving-pay<", "leaving-pay ·");
    }

    /** Answers of a record that was crawled, with all that can stand in them. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/sources, SourcesAnswer",
        "/api/v1/changes, ChangesAnswer",
        "/api/v1/providers/gone-pay, ProviderAnswer"
    })
    void fullAnswersHoldToTheirSchema(String path, String name) throws Exception {
        JsonNode description = new YAMLMapper().readTree(body("/openapi.yaml"));
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", description.path("components"));
        var faults = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json(path));
        assertEquals(List.of(), faults.stream().map(Object::toString).toList());
    }

    @Test
    void aChangeHasAnAddress() throws Exception {
        JsonNode first = json("/api/v1/changes?limit=1").path("changes").path(0);
        String id = first.path("id").asString();
        assertHas(body("/changes?provider=" + first.path("provider").asString()), "id=\"" + id + "\"");
    }

    @Test
    void theProviderSaysWhatChanged() throws Exception {
        assertHas(body("/providers/shrink-pay"), "Phone support: fewer hours", "/changes?provider=shrink-pay");
        assertHas(body("/providers/new-pay"), "<h2 id=\"changes\">What changed</h2>", "New in the catalogue");
        assertHas(body("/providers/shut-pay"), "Nothing has changed since we began to look.");
    }

    @Test
    void aFactSaysHowItsPageIsDoing() throws Exception {
        assertHas(body("/providers/shrink-pay"), "their page was read again on 21 Nov 2026");
        assertHas(
                body("/providers/gone-pay"),
                "their page has been gone since 3 Nov 2026; last seen there on 1 Nov 2026",
                "A phone line.");
        assertLacks(body("/providers/new-pay"), "their page");
        assertLacks(body("/providers/shut-pay"), "their page was", "their page has");
    }

    @Test
    void theApiSaysSoOfTheEvidence() throws Exception {
        JsonNode gone =
                json("/api/v1/providers/gone-pay").path("claims").path(0).path("source");
        assertEquals("2026-11-03T10:00:00Z", gone.path("pageGoneSince").asString());
        assertEquals("2026-11-01T10:00:00Z", gone.path("pageLastSeenAt").asString());
        JsonNode unread =
                json("/api/v1/providers/new-pay").path("claims").path(0).path("source");
        assertTrue(unread.path("pageGoneSince").isNull()
                && unread.path("pageLastSeenAt").isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 8",
        "?outcome=gone, 2",
        "?outcome=never_read, 3",
        "?provider=hostile-pay, 2",
        "?provider=Hostile-Pay&kind=help, 1",
        "?kind=status, 0"
    })
    void theApiNarrowsSources(String query, int total) throws Exception {
        JsonNode answer = json("/api/v1/sources" + query);
        assertEquals(total, answer.path("total").asInt());
        assertEquals(total, answer.path("sources").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sources", "/api/v1/changes"})
    void partByPartNothingIsLeftOutOrToldTwice(String path) throws Exception {
        String list = path.replace("/api/v1/", "");
        List<String> whole = ids(json(path).path(list));
        List<String> parts = new ArrayList<>();
        String next = path + "?limit=3";
        while (!next.isEmpty()) {
            HttpResponse<String> reply = server.get(next);
            JsonNode answer = JSON.readTree(reply.body());
            parts.addAll(ids(answer.path(list)));
            next = answer.path("next").asString("");
            String link = reply.headers().firstValue("Link").orElse("");
            assertEquals(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"", link);
        }
        assertTrue(whole.size() > 5, whole.toString());
        assertEquals(whole, parts);
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(one -> one.path("id").asString()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sources?limit=0, limit:invalid",
        "/api/v1/sources?limit=501, limit:invalid",
        "/api/v1/sources?limit=x&outcome=lost&kind=news&state=1, outcome:invalid kind:invalid limit:invalid state:unknown_parameter",
        "/api/v1/sources?after=nothing, after:invalid",
        "/api/v1/changes?after=nothing, after:invalid",
        "/api/v1/changes?kind=help, kind:unknown_parameter"
    })
    void everyFaultIsNamed(String path, String faults) throws Exception {
        HttpResponse<String> reply = server.get(path);
        assertEquals(400, reply.statusCode());
        List<String> named = JSON.readTree(reply.body())
                .path("errors")
                .valueStream()
                .map(one ->
                        one.path("param").asString() + ":" + one.path("code").asString())
                .sorted()
                .toList();
        assertEquals(List.of(faults.split(" ")).stream().sorted().toList(), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sources?provider=nobody", "/api/v1/changes?provider=nobody"})
    void aProviderThatIsNotThereIsAProblem(String path) throws Exception {
        HttpResponse<String> reply = server.get(path);
        assertEquals(404, reply.statusCode());
        assertEquals("not-found", JSON.readTree(reply.body()).path("code").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/changes?provider=nobody",
                "/changes?after=nothing",
                "/sources?after=nothing",
                "/providers/nobody/changes.atom"
            })
    void whatIsNotThereIsAPageThatHelps(String path) throws Exception {
        HttpResponse<String> reply = server.get(path);
        assertEquals(404, reply.statusCode());
        assertHas(reply.body(), "There is nothing at this address");
    }

    @Test
    void whoIsGoneCanStillBeAskedFor() throws Exception {
        assertHas(body("/changes?provider=leaving-pay"), "What changed: Leaving Pay", "No longer in the catalogue");
        assertEquals(
                2, json("/api/v1/changes?provider=leaving-pay").path("total").asInt());
        assertHas(body("/providers/leaving-pay/changes.atom"), "What changed: Leaving Pay");
    }

    @Test
    void theFeedIsReadByAReader() throws Exception {
        HttpResponse<String> reply = server.get("/changes.atom");
        assertEquals(
                "application/atom+xml; charset=utf-8",
                reply.headers().firstValue("Content-Type").orElse(""));
        SyndFeed feed = new SyndFeedInput().build(new StringReader(reply.body()));
        assertEquals("atom_1.0", feed.getFeedType());
        JsonNode changes = json("/api/v1/changes").path("changes");
        assertEquals(changes.size(), feed.getEntries().size());
        assertEquals(
                ids(changes).stream()
                        .map(id -> "tag:ringback.dev,2026:change/" + id)
                        .toList(),
                feed.getEntries().stream().map(SyndEntry::getUri).toList());
        assertEquals(
                changes.path(0).path("at").asString(),
                feed.getEntries().getFirst().getUpdatedDate().toInstant().toString());
        assertEquals(
                changes.path(0).path("at").asString(),
                all(reply.body(), "<updated>([^<]*)</updated>").getFirst());
        SyndEntry shrunk = feed.getEntries().stream()
                .filter(entry -> entry.getTitle().startsWith("Shrink Pay: Phone support: fewer hours"))
                .findFirst()
                .orElseThrow();
        assertHas(shrunk.getContents().getFirst().getValue(), "Before: A phone line. · Phone", "Now: A phone line.");
    }

    @Test
    void aHostileNameInAFeedIsOnlyText() throws Exception {
        String xml = body("/providers/hostile-pay/changes.atom");
        assertLacks(xml, "<script");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(xml));
        assertHas(feed.getTitle(), WatchedCatalogue.HOSTILE);
        assertEquals(1, feed.getEntries().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/changes.atom", "/providers/shrink-pay/changes.atom", "/api/v1/sources", "/api/v1/changes"})
    void whoHasTheAnswerAlreadyGetsAnEmpty304(String path) throws Exception {
        HttpResponse<String> first = server.get(path);
        assertEquals(
                "public, max-age=300",
                first.headers().firstValue("Cache-Control").orElse(""));
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = server.get(path, "If-None-Match", etag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sources", "/changes", "/providers/hostile-pay", "/changes?provider=hostile-pay"})
    void hostileTextIsOnlyText(String path) throws Exception {
        String html = body(path);
        assertHas(html, "&lt;script&gt;alert(1)&lt;/script&gt;");
        assertLacks(html, "<script>", "href=\"javascript", "href=\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sources", "/changes", "/changes?provider=shrink-pay", "/providers/shrink-pay"})
    void aPageStandsAloneAndLeadsOn(String path) throws Exception {
        String html = body(path);
        assertEquals(1, all(html, "(<h1)").size());
        assertHas(html, "href=\"/changes\"", "href=\"/sources\"");
        assertLacks(html.replace("<script type=\"application/ld+json\">", ""), "<script", " style=", " onclick=");
        List<String> ids = all(html, " id=\"([^\"]*)\"");
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void pagesNameTheirFeed() throws Exception {
        assertEquals(List.of("/changes.atom"), feeds("/"));
        assertEquals(List.of("/changes.atom"), feeds("/changes"));
        assertEquals(List.of("/providers/gone-pay/changes.atom"), feeds("/providers/gone-pay"));
        assertEquals(List.of("/providers/gone-pay/changes.atom"), feeds("/changes?provider=gone-pay"));
    }

    private static List<String> feeds(String path) throws Exception {
        return all(body(path), "type=\"application/atom\\+xml\" [^>]*href=\"([^\"]*)\"");
    }

    @Test
    void aRecordInWhichNothingHasChangedSaysSo() throws Exception {
        String html = still.get("/changes").body();
        assertHas(html, "Nothing has changed since we began.", "it stands here with what was said before");
        String xml = still.get("/changes.atom").body();
        SyndFeed feed = new SyndFeedInput().build(new StringReader(xml));
        assertEquals(List.of(), feed.getEntries());
        assertHas(xml, "<updated>2026-10-01T00:00:00Z</updated>");
        assertHas(still.get("/sources").body(), "7 not read yet", "not read yet");
    }
}
