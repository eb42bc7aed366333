package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.index.Generation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** "Why this place" on the pages and by the id of a ranking, held against the API's explanation. All companies are invented. */
class WhyPagesIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHOP =
            "?country=US&timezone=America/Chicago&hours=Tu-Su+11:00-23:00&business=restaurant";
    private static final String API = "/api/v1/rankings/explain/";

    @TempDir
    static Path folder;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        List<CatalogueRow> rows = InventedAccounts.rows(folder);
        rows.add(company());
        rows.add(evenWithWeekPay(rows));
        server = new PageServer(Generation.inMemory(rows));
        server.warmUp();
    }

    /** It alone tells what helps when it breaks; so of the others that is unknown. */
    private static CatalogueRow company() {
        return new CatalogueRow(RowKind.PROVIDER, Json.tree("""
                {"slug": "spare-pay", "name": "Spare Pay", "website": "https://www.spare-pay.example",
                 "domains": ["spare-pay.example"], "countries": ["US"], "role": "psp", "claims": [
                  {"kind": "support", "channel": "phone", "purpose": "support", "hours": "Mo-Su 09:00-21:00",
                   "timezone": "America/New_York", "text": "Phone.", "read_at": "2026-11-20", "read_from": "live",
                   "source": {"url": "https://www.spare-pay.example/help", "kind": "provider"}},
                  {"kind": "offline", "offered": "yes", "text": "Takes cards offline.", "read_at": "2026-11-20",
                   "read_from": "live", "source": {"url": "https://www.spare-pay.example/help", "kind": "provider"}},
                  {"kind": "reply", "channel": "email", "purpose": "support", "reply": {"max_hours": 1},
                   "text": "Answers in an hour.", "read_at": "2026-11-20", "read_from": "live",
                   "source": {"url": "https://www.spare-pay.example/help", "kind": "provider"}}]}"""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Without the accounts of Week Pay, and with all else: a few reviews change who is before whom. */
    private static CatalogueRow evenWithWeekPay(List<CatalogueRow> rows) {
        CatalogueRow week = rows.stream()
                .filter(row -> row.kind() == RowKind.PROVIDER && row.key().equals("week-pay"))
                .findFirst()
                .orElseThrow();
        return new CatalogueRow(
                RowKind.PROVIDER,
                Json.tree(Json.canonical(week.node())
                        .replace("week-pay", "even-pay")
                        .replace("Week Pay", "Even Pay")));
    }

    private static String get(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static JsonNode explained(String slug) throws Exception {
        return JSON.readTree(get(API + slug + SHOP));
    }

    private static Document page(String slug) throws Exception {
        return Jsoup.parse(get("/providers/" + slug + SHOP));
    }

    private static List<String> slugs() throws Exception {
        List<String> slugs = new ArrayList<>();
        JSON.readTree(get("/api/v1/rankings" + SHOP))
                .path("providers")
                .forEach(place -> slugs.add(place.path("slug").asString()));
        assertEquals(8, slugs.size());
        return slugs;
    }

    /** As the page has it: one digit, and no sign of nothing. */
    private static String points(JsonNode number) {
        String digits = number(number);
        return digits.equals("0.0") || digits.startsWith("−") ? digits : "+" + digits;
    }

    private static String number(JsonNode number) {
        BigDecimal rounded = BigDecimal.valueOf(number.asDouble()).setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "−" : "") + rounded.abs();
    }

    @Test
    void everyNumberOnThePageIsTheApisRounded() throws Exception {
        for (String slug : slugs()) {
            JsonNode place = explained(slug).path("place");
            Element why = page(slug).expectFirst("section.why");
            String text = why.text();
            JsonNode range = place.path("rankRange");
            boolean sure = range.path(0).asInt() == range.path(1).asInt();
            assertTrue(text.contains("Place " + place.path("rank").asInt() + " of 8 for your shop"), text);
            assertTrue(
                    sure
                            || text.contains("from place " + range.path(0).asInt() + " to "
                                    + range.path(1).asInt() + "."),
                    text);
            assertTrue(
                    text.contains("It has " + number(place.path("score"))
                            + " of 100 points; the true value is most likely"
                            + " between " + number(place.path("interval").path(0)) + " and "
                            + number(place.path("interval").path(1)) + ". Usual among those ranked here: "
                            + number(place.path("base")) + "."),
                    text);
            axes(place, why);
        }
    }

    private static void axes(JsonNode place, Element why) {
        List<Element> rows = why.select("table.axes tbody tr");
        assertEquals(place.path("axes").size(), rows.size());
        assertEquals(3, rows.size());
        double weighed = 0;
        for (int i = 0; i < rows.size(); i++) {
            JsonNode axis = place.path("axes").path(i);
            assertEquals(
                    List.of(number(axis.path("score")), number(axis.path("usual")), points(axis.path("points"))),
                    rows.get(i).select("td").eachText());
            assertEquals(
                    axis.path("points").asDouble(),
                    axis.path("share").asDouble()
                            * (axis.path("score").asDouble()
                                    - axis.path("usual").asDouble()),
                    1e-9);
            weighed += axis.path("share").asDouble() * axis.path("score").asDouble();
        }
        assertEquals(place.path("score").asDouble(), weighed, 1e-9);
    }

    @Test
    void thePartsAreTheApisAndThoseThatMoveMostComeFirst() throws Exception {
        for (String slug : slugs()) {
            JsonNode answer = explained(slug);
            Element why = page(slug).expectFirst("section.why");
            List<String> all = new ArrayList<>();
            all.add(number(answer.path("place").path("base")));
            answer.path("contributions").forEach(part -> all.add(points(part.path("points"))));
            all.add(number(answer.path("place").path("score")));
            assertEquals(all, why.select("ul.all .points").eachText());
            for (String which : List.of("lifts", "lowers")) {
                List<JsonNode> told = strongest(answer, which.equals("lifts") ? 1 : -1);
                assertEquals(
                        told.stream()
                                .map(part -> points(part.path("points")) + " "
                                        + part.path("text").asString())
                                .toList(),
                        why.select("ul." + which + " > li").stream()
                                .map(line -> line.expectFirst(".points").text() + " "
                                        + line.expectFirst("div").ownText())
                                .toList());
            }
        }
    }

    private static List<JsonNode> strongest(JsonNode answer, int sign) {
        List<JsonNode> parts = new ArrayList<>();
        answer.path("contributions").forEach(part -> {
            if (sign * part.path("points").asDouble() >= 0.05) {
                parts.add(part);
            }
        });
        parts.sort((one, other) -> Double.compare(
                Math.abs(other.path("points").asDouble()),
                Math.abs(one.path("points").asDouble())));
        return parts.subList(0, Math.min(3, parts.size()));
    }

    @Test
    void whatIsUnknownAndWhatWouldChangeItIsTold() throws Exception {
        int votes = 0;
        int told = 0;
        for (String slug : slugs()) {
            JsonNode answer = explained(slug);
            Element why = page(slug).expectFirst("section.why");
            List<String> unknown = new ArrayList<>();
            answer.path("contributions").forEach(part -> {
                if (part.path("code").asString().endsWith("_unknown")) {
                    unknown.add(part.path("text").asString());
                }
            });
            assertEquals(unknown, why.select("ul.unknown li").eachText());
            List<String> changes = new ArrayList<>();
            answer.path("changes")
                    .forEach(change -> changes.add(change.path("text").asString()
                            + change.path("best").path("text").asString()
                            + change.path("worst").path("text").asString()));
            told += changes.size();
            assertEquals(
                    changes,
                    why.select("ul.would li").stream()
                            .map(line -> line.ownText()
                                    + String.join("", line.select("span").eachText()))
                            .toList());
            votes += votes(answer.path("place"), why.expectFirst("p.votes"));
        }
        assertTrue(votes > 0 && told > 6, votes + " could be changed by reviews, " + told + " by what is unknown");
    }

    private static int votes(JsonNode place, Element sentence) {
        JsonNode flip = place.path("votesToFlip");
        if (!flip.isObject()) {
            assertTrue(place.path("votesNote").isString());
            assertEquals(0, sentence.select("a").size());
            return 0;
        }
        int count = flip.path("count").asInt();
        assertTrue(sentence.text().startsWith("If " + count + " "), sentence.text());
        assertTrue(
                sentence.text()
                        .contains(flip.path("by").asString().startsWith("removal") ? "taken away" : "more review"),
                sentence.text());
        String href = sentence.expectFirst("a").attr("href");
        assertTrue(href.startsWith("/providers/" + flip.path("over").asString() + "?country=US"), href);
        return 1;
    }

    @Test
    void everyLinkLeadsToWhatAPartRestsOn() throws Exception {
        int facts = 0;
        int reviews = 0;
        for (String slug : slugs()) {
            Document page = page(slug);
            for (Element link : page.select("section.why ul.all a")) {
                String href = link.attr("href");
                if (href.startsWith("#")) {
                    assertEquals(
                            1, page.select("li[id=" + href.substring(1) + "]").size(), href);
                    facts++;
                } else if (href.startsWith("/")) {
                    get(href);
                    reviews++;
                } else {
                    assertTrue(href.startsWith("https://"), href);
                }
            }
        }
        assertTrue(facts >= 6 && reviews >= 3, facts + " facts, " + reviews + " lists of reviews");
    }

    @Test
    void theRankingLeadsToItWithTheShopAndWithoutAShopThereIsNone() throws Exception {
        Document ranking = Jsoup.parse(get("/" + SHOP));
        List<Element> links = ranking.select("li.place a[href$=#why]");
        assertEquals(8, links.size());
        for (Element link : links) {
            Document page = Jsoup.parse(get(link.attr("href").replaceFirst("#.*", "")));
            assertEquals(
                    "Why this place", page.expectFirst("section.why h2#why").text());
        }
        assertEquals(
                0, Jsoup.parse(get("/providers/day-pay")).select("section.why").size());
    }

    @Test
    void whoIsNotRankedIsToldWhy() throws Exception {
        Element why = page("silent-pay").expectFirst("section.why");
        assertEquals(
                "No place in the ranking for your shop: "
                        + explained("silent-pay").path("notRanked").path("why").asString(),
                why.expectFirst("p.lead").text());
        assertEquals(0, why.select("ul, table").size());
    }

    /** What is immutable has no review in it that may be erased: it has sums, and for the rest the very bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"day-pay", "noon-pay", "always-pay", "silent-pay"})
    void byTheIdOfTheRankingItIsTheSameButForSingleReviews(String slug) throws Exception {
        String now = get(API + slug + SHOP);
        String ranking =
                JSON.readTree(get("/api/v1/rankings" + SHOP)).path("id").asString();
        String kept = get("/api/v1/rankings/" + ranking + "/explain/" + slug);
        JsonNode bySums = bySums(JSON.readTree(now));
        assertEquals(bySums, JSON.readTree(kept));
        if (slug.equals("day-pay")) {
            assertTrue(now.contains("\"review\":") && !kept.contains("\"review\":"), kept);
            assertNotEquals(now, kept);
        } else if (!slug.equals("noon-pay")) {
            assertEquals(now, kept);
        }
        assertEquals(ranking, bySums.path("id").asString());
    }

    private static JsonNode bySums(JsonNode answer) {
        answer.path("contributions").forEach(part -> {
            if (part.path("reviews") instanceof ObjectNode voices) {
                voices.putNull("weightedDown");
                voices.path("groups").forEach(group -> {
                    ObjectNode folded = (ObjectNode) group;
                    folded.putArray("first");
                    folded.set("others", folded.path("count"));
                    folded.set("othersPoints", folded.path("points"));
                });
            }
        });
        return answer;
    }
}
