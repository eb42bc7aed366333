package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.serve.words.Words;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {
    private static final String CHICAGO = "country=US&place=Chicago&hours=Tu-Su+11:00-23:00&business=restaurant";
    private static final String FORM =
            "country=US&place=chicago%2C+IL&day=tu&day=we&day=th&day=fr&day=sa&day=su&opens=11:00&closes=23:00"
                    + "&hours=&business=restaurant&languages=&matters=balanced";

    @TempDir
    static Path folder;

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = new PageServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
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

    private static String body(String path) throws Exception {
        HttpResponse<String> reply = server.get(path);
        assertEquals(200, reply.statusCode(), reply.body());
        assertEquals(
                "text/html; charset=utf-8",
                reply.headers().firstValue("Content-Type").orElse(""));
        return reply.body();
    }

    @Test
    void theFirstPageAsksAndSaysWhatEvidenceThereIs() throws Exception {
        String html = body("/");
        assertHas(html, "8 providers publish, 7 facts in all. 7 print support hours", "See an example");
        assertHas(html, "<form class=\"shop\" method=\"get\" action=\"/\">", "Show who answers");
        assertLacks(html, "class=\"place\"");
    }

    @Test
    void theFilledInFormGivesARankingInBands() throws Exception {
        String html = body("/?" + FORM);
        assertHas(html, "Chicago, Illinois (Central Time) · Tue–Sun 11:00–23:00 · Restaurant", "6 providers compared");
        assertHas(html, "Promise the most", "Says a person answers in <strong>all</strong> your opening hours.");
        assertHas(html, "Not ranked (2)", "Silent Pay", "Nothing published found");
        assertHas(html, "/api/v1/rankings?country=US&amp;timezone=America%2FChicago&amp;hours=Tu-Su+11%3A00-23%3A00");
    }

    @Test
    void theAddressOfTheApiGivesTheSameRankingAsTheForm() throws Exception {
        String html = body("/?" + FORM);
        String same = body("/?country=US&place=Chicago,+IL&hours=Tu-Su+11:00-23:00&business=restaurant&utm_source=x");
        assertEquals(places(html), places(same));
        assertEquals(6, places(html).size());
    }

    @Test
    void theJsonBehindTheLinkHasTheSameOrder() throws Exception {
        String html = body("/?" + FORM);
        String href = first(html, "href=\"(/api/v1/rankings[^\"]*)\"").replace("&amp;", "&");
        List<String> slugs = all(server.get(href).body(), "\"slug\":\"([a-z-]+)\"");
        assertEquals(all(html, "class=\"name\" href=\"/providers/([a-z-]+)"), slugs.subList(0, 6));
    }

    private static List<String> places(String html) {
        return all(html, "(?s)<li class=\"place\">(.*?)</li>\n").stream()
                .map(place -> place.replaceAll("href=\"[^\"]*\"", ""))
                .toList();
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private static String first(String text, String pattern) {
        return all(text, pattern).getFirst();
    }

    @Test
    void everyFaultStandsBesideItsFieldWithWhatWasTyped() throws Exception {
        HttpResponse<String> reply = server.get(
                "/?country=US&place=Gotham&day=tu&opens=11:00&closes=11:00&languages=xx&hours=&business=circus");
        assertEquals(400, reply.statusCode());
        assertHas(reply.body(), "4 answers cannot be used yet", "value=\"Gotham\"", "value=\"xx\"");
        for (String field : List.of("place", "closes", "languages", "business")) {
            assertHas(reply.body(), "id=\"" + field + "-fault\"");
        }
        assertHas(reply.body(), "name=\"timezone\"", "Central Time (Chicago)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "place",
                "timezone",
                "day",
                "opens",
                "closes",
                "hours",
                "business",
                "matters",
                "weights",
                "languages"
            })
    void whatIsTooLongIsAFaultAndIsNotRepeated(String field) throws Exception {
        String rest = FORM.replaceAll("(^|&)" + field + "=[^&]*", "");
        for (String path : List.of("/", "/providers/day-pay")) {
            HttpResponse<String> reply = server.get(path + "?" + rest + "&" + field + "=" + "x".repeat(10_000));
            assertEquals(400, reply.statusCode());
            assertHas(
                    reply.body(), "This is too long: at most " + (field.equals("place") ? 100 : 500) + " characters.");
            assertHas(reply.body(), "id=\"" + (field.equals("matters") ? "weights" : field) + "-fault\"");
            assertLacks(reply.body(), "xxxxxxxxxx");
            assertTrue(reply.body().length() < 60_000, reply.body().length() + " characters");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/?country=XQ&hours=24/7, 400, no-store",
        "/providers/day-pay?country=XQ&hours=24/7, 400, no-store",
        "/providers/nobody, 404, no-store",
        "/, 200, 'public, max-age=300'",
        "/providers/day-pay, 200, 'public, max-age=300'"
    })
    void onlyAPageWithoutFaultsIsKeptOnTheWay(String path, int status, String cacheControl) throws Exception {
        HttpResponse<String> reply = server.get(path);
        assertEquals(status, reply.statusCode());
        assertEquals(List.of(cacheControl), reply.headers().allValues("Cache-Control"));
    }

    /** As much as an address can hold, in letters that grow when they are written into one. */
    @Test
    void everyFieldTooLongIsStillASmallAnswer() throws Exception {
        String query = ShopForm.NAMES.stream()
                .map(name -> name + "=" + "%22".repeat(240) + "x".repeat(600))
                .collect(Collectors.joining("&"));
        HttpResponse<String> reply = server.get("/?" + query);
        assertEquals(400, reply.statusCode());
        assertHas(reply.body(), "10 answers cannot be used yet");
        assertTrue(reply.body().length() < 60_000, reply.body().length() + " characters");
    }

    @Test
    void tenThousandCharactersInEveryFieldAreReadToNothing() {
        Map<String, List<String>> query =
                ShopForm.NAMES.stream().collect(Collectors.toMap(name -> name, name -> List.of("é".repeat(10_000))));
        ShopQuestion question = ShopQuestion.of(query, LocalDate.of(2026, 11, 21), Words.ENGLISH);
        assertEquals(Map.of(), question.given());
        assertEquals(ShopForm.NAMES, question.form().tooLong());
        assertFalse(question.toString().contains("éé"), question::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country=US&day=tu&opens=11:00&closes=23:00 | Write your city or state",
                "country=US&place=Chicago&opens=11:00&closes=23:00 | Tick the days you are open",
                "country=US&place=Chicago&day=tu&closes=23:00 | Say when you open",
                "country=US&place=Chicago&day=tu&opens=noon&closes=23:00 | “noon” is no time",
                "country=US&place=Chicago&hours=Tues+11-23 | We cannot read “Tues 11-23”",
                "country=XQ&hours=24/7 | There is no country “XQ”",
                "place=Chicago&hours=24/7 | Choose your country",
                "country=US&place=Chicago&hours=24/7&weights=money:1 | The weights “money:1” cannot be read",
            })
    void aFaultSaysWhatIsAccepted(String query, String words) throws Exception {
        HttpResponse<String> reply = server.get("/?" + query);
        assertEquals(400, reply.statusCode());
        assertHas(reply.body(), words);
    }

    @Test
    void aPlaceOfSeveralReadingsIsSaidWithTheOthersAsLinks() throws Exception {
        String html = body("/?country=US&place=Springfield&hours=24/7");
        assertHas(html, "Read as Springfield, Massachusetts: Eastern Time.", "Or Springfield, Missouri: Central Time?");
        String other = first(html, "href=\"(/\\?[^\"]*timezone=America%2FChicago[^\"]*)\"")
                .replace("&amp;", "&");
        assertHas(body(other), "Springfield, Missouri (Central Time)");
    }

    @Test
    void aThinCountryIsListedAndNotRanked() throws Exception {
        String html = body("/?country=FR&hours=Mo-Sa+09:00-19:00");
        assertHas(html, "We know too little about France yet", "All that serve it (1)", "Always Pay");
        assertLacks(html, "class=\"place\"");
    }

    @Test
    void aCountryNobodyServesSaysSo() throws Exception {
        assertHas(body("/?country=JP&hours=24/7"), "No provider in the catalogue serves Japan");
    }

    @Test
    void aProviderIsShownForTheShop() throws Exception {
        String html = body("/providers/day-pay?" + CHICAGO);
        assertHas(html, "Longest gap: ", "Back to the ranking", "The week as a table", "longest gap");
        assertHas(html, "href=\"tel:+12025550143\"", "Call now +1 202 555 0143");
        assertHas(html, "their own page, dated March 2026", "a stored copy read 20 Nov 2026; not yet confirmed live");
        assertHas(
                html,
                "Counts for your shop",
                "Note: the page is short",
                "Mon–Fri 08:00–20:00; closed on public holidays");
        assertHas(
                html, "Cards declined in shops", "their own fault", "2 h 5 min", "payments in person", "planned work");
        assertHas(html, "Watched without a break from 1 Sep 2026, 00:00 to 31 Oct 2026, 00:00 UTC.", "not scored yet");
    }

    @Test
    void withoutAShopItAsksForTheHours() throws Exception {
        String html = body("/providers/day-pay");
        assertHas(html, "One fact</strong> on its support, one with hours", "Tell us your hours");
        assertLacks(html, "Counts for your shop", "class=\"week\"");
    }

    @Test
    void aNumberThatIsNotTheProvidersIsNoLink() throws Exception {
        String html = body("/providers/other-pay?" + CHICAGO);
        assertHas(html, "+1 202 555 0143", "Not from the provider: do not call without checking.");
        assertHas(html, "Not counted for your shop: its number is on no page of the provider’s own");
        assertLacks(html, "tel:", "Call now", "\"telephone\"");
    }

    @Test
    void whatOnlyOthersTellIsNoPromise() throws Exception {
        String html = body("/providers/told-pay?" + CHICAGO);
        assertHas(html, "Others say a person answers in <strong>", "a copy of their page elsewhere");
    }

    @Test
    void aProviderWithoutAClaimSaysSo() throws Exception {
        assertHas(body("/providers/silent-pay?" + CHICAGO), "Nothing published found.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?" + CHICAGO, "/providers/hostile-pay", "/providers/hostile-pay?" + CHICAGO})
    void aHostileNameIsOnlyText(String path) throws Exception {
        String html = body(path);
        assertHas(html, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"quotes\" 'n more");
        assertLacks(html, "<script>alert");
    }

    @Test
    void typedTextCannotLeaveItsField() throws Exception {
        String html = server.get("/?country=US&place=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                .body();
        assertHas(html, "value=\"&#34;>&lt;script>alert(1)&lt;/script>\"");
        assertLacks(html, "<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?" + CHICAGO, "/providers/day-pay?" + CHICAGO, "/report?page=/", "/report/thanks"})
    void aPageStandsAloneAndNeedsNoScript(String path) throws Exception {
        String html = body(path);
        assertEquals(1, all(html, "(<h1)").size());
        assertHas(html, "<html lang=\"en\">", "<main id=\"main\"", "class=\"skip\"", "/report?page=%2F");
        assertHas(html, "<meta name=\"format-detection\" content=\"telephone=no\">");
        assertLacks(html.replace("<script type=\"application/ld+json\">", ""), "<script", " style=", " onclick=");
        assertEquals(List.of(), all(html, "(?:src|<link[^>]*href)=\"(https?:[^\"]*)\""));
        assertEquals(
                all(html, " id=\"([^\"]*)\"").size(),
                all(html, " id=\"([^\"]*)\"").stream().distinct().count());
    }

    @Test
    void structuredDataCannotEndItsScript() throws Exception {
        String json = first(body("/providers/hostile-pay"), "<script type=\"application/ld\\+json\">(.*?)</script>");
        assertHas(json, "\"@type\":\"Organization\"", "\\u003cscript\\u003e", "\"telephone\":\"+12025550143\"");
        assertLacks(json, "hoursAvailable", "09:00", "OpeningHours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/providers/nobody", "/problems/nothing", "/assets/nothing.css"})
    void whatIsNotThereIsAPageThatHelps(String path) throws Exception {
        HttpResponse<String> reply = server.get(path);
        assertEquals(404, reply.statusCode());
        assertHas(reply.body(), "There is nothing at this address", "href=\"/\"");
    }

    @Test
    void theStyleSheetMayBeKeptForEver() throws Exception {
        String href = first(body("/"), "rel=\"stylesheet\" href=\"([^\"]*)\"");
        HttpResponse<String> reply = server.get(href);
        assertEquals(200, reply.statusCode());
        assertTrue(reply.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertTrue(href.matches("/assets/ringback-[0-9a-f]{16}\\.css"), href);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid-request", "not-found"})
    void aCodeOfAProblemIsExplained(String code) throws Exception {
        assertHas(body("/problems/" + code), "Problem “" + code + "”", "application/problem+json");
    }

    @Test
    void aReportWithoutADatabaseComesBackWithWhatWasTyped() throws Exception {
        HttpResponse<String> reply = server.post(
                "/report", "page=/providers/day-pay&message=The+number+is+%3Cold%3E&source=https://day-pay.example/x");
        assertEquals(503, reply.statusCode());
        assertEquals("60", reply.headers().firstValue("Retry-After").orElse(""));
        assertHas(reply.body(), "We cannot keep your report at the moment", "The number is &lt;old&gt;</textarea>");
        assertHas(reply.body(), "value=\"https://day-pay.example/x\"", "value=\"/providers/day-pay\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=/&message= | Write what is wrong.",
                "page=//elsewhere.example&message=x | Write the page as a path on this site",
                "page=https://elsewhere.example&message=x | Write the page as a path on this site",
                "page=/%5Celsewhere.example&message=x | Write the page as a path on this site",
                "message=x | Write the page as a path on this site",
                "page=/&message=x&source=javascript:alert(1) | Write a whole web address",
                "page=/&message=a%00b | There is a character in it that cannot be kept",
            })
    void aFaultyReportSaysWhatIsMissing(String form, String words) throws Exception {
        HttpResponse<String> reply = server.post("/report", form);
        assertEquals(400, reply.statusCode());
        assertHas(reply.body(), words);
    }

    @Test
    void aReportOf4000CharactersIsTheLongest() throws Exception {
        assertEquals(
                400,
                server.post("/report", "page=/&message=" + "x".repeat(4001)).statusCode());
        assertEquals(
                503,
                server.post("/report", "page=/&message=" + "x".repeat(4000)).statusCode());
    }

    @Test
    void aMachineInTheTrapIsThankedAndNotKept() throws Exception {
        HttpResponse<String> reply = server.post("/report", "page=/&message=buy&homepage=https://spam.example");
        assertEquals(303, reply.statusCode());
        assertEquals("/report/thanks", reply.headers().firstValue("Location").orElse(""));
    }
}
