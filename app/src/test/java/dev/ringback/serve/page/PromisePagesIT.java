package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.EvidenceText;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.index.Generation;
import dev.ringback.model.Accounts;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Observations;
import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import dev.ringback.review.TextReading;
import dev.ringback.serve.RankedEdition;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invented texts are read, kept and held against the promises of an invented company, on its page and by the API. */
class PromisePagesIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where texts may be shown, and where not. */
    private static final List<String> SOURCES = List.of("till-talk", "shop-forum");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final List<String> SOON = List.of(
            "They answered my e-mail in 20 minutes. Lovely people.",
            "Wrote them an e-mail and got an answer in 30 minutes.",
            "Replied to my ticket within 45 minutes, on a Sunday.");
    private static final List<String> LATE =
            List.of("They answered my e-mail in 9 hours, far too late.", "Replied to my ticket after 3 days, a joke.");
    private static final List<String> UNREACHED = List.of(
            "Card machine was down all evening and nobody answered the phone.",
            "Total outage on Friday night, and nobody picks up the phone.");

    @TempDir
    static Path folder;

    private static Generation generation;
    private static PageServer server;
    private static int number;

    @BeforeAll
    static void start() {
        List<CatalogueRow> rows = InventedCatalogue.rows(folder);
        rows.add(company());
        rows.add(outage());
        source(rows, SOURCES.get(0), true);
        source(rows, SOURCES.get(1), false);
        for (int i = 0; i < 9; i++) {
            rows.add(review(SOURCES.get(i % 2), SOON.get(i % SOON.size())));
        }
        for (int i = 0; i < 5; i++) {
            rows.add(review(SOURCES.get(i % 2), LATE.get(i % LATE.size())));
        }
        for (int i = 0; i < 12; i++) {
            rows.add(review(SOURCES.get(i % 2), UNREACHED.get(i % UNREACHED.size())));
        }
        generation = Generation.inMemory(rows);
        server = new PageServer(generation);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static CatalogueRow company() {
        return new CatalogueRow(RowKind.PROVIDER, Json.tree("""
                {"slug": "reply-pay", "name": "Reply Pay", "website": "https://www.reply-pay.example",
                 "domains": ["reply-pay.example"], "countries": ["US"], "role": "psp", "claims": [
                  {"kind": "reply", "channel": "email", "purpose": "support", "reply": {"max_hours": 1},
                   "text": "Answers in an hour.", "read_at": "2026-11-20", "read_from": "live",
                   "source": {"url": "https://www.reply-pay.example/help", "kind": "provider"}},
                  {"kind": "support", "channel": "phone", "purpose": "support", "hours": "24/7",
                   "text": "Phone, always.", "read_at": "2026-11-20", "read_from": "live",
                   "source": {"url": "https://www.reply-pay.example/help", "kind": "provider"}},
                  {"kind": "reply", "channel": "email", "purpose": "support", "reply": {"max_business_days": 2},
                   "plans": ["Basic"], "text": "Two days.", "read_at": "2026-11-20", "read_from": "live",
                   "source": {"url": "https://www.reply-pay.example/help", "kind": "provider"}},
                  {"kind": "support", "channel": "chat", "purpose": "support", "hours": "Mo-Fr 09:00-17:00",
                   "text": "Chat in the day.", "read_at": "2026-11-20", "read_from": "live",
                   "source": {"url": "https://shops.example/list", "kind": "editorial"}}]}"""));
    }

    private static CatalogueRow outage() {
        return new CatalogueRow(RowKind.OUTAGE, Json.tree("""
                {"provider": "reply-pay", "date": "2026-10-01", "start": null, "end": null, "duration_min": 90,
                 "what_failed": "All card payments", "own_fault": true, "cause": null,
                 "support_during": "The phone played a recorded message",
                 "source": {"url": "https://news.example/reply-pay", "kind": "press"}, "page_date": null,
                 "read_at": "2026-11-20", "read_from": "live", "caution": null}"""));
    }

    private static void source(List<CatalogueRow> rows, String name, boolean mayShow) {
        rows.add(new CatalogueRow(RowKind.REVIEW_SOURCE, Json.tree("""
                {"name": "%s", "title": "Title of %s", "writers": "merchants", "licence": {"show": %s}}
                """.formatted(name, name, mayShow))));
    }

    private static CatalogueRow review(String source, String text) {
        String item = "item-" + number;
        Review review = new Review(
                ReviewForm.id(source, item),
                "reply-pay",
                source,
                item,
                Review.Kind.REVIEW,
                Optional.of("author-" + number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 10, 1).plusDays(number++)),
                Optional.empty(),
                Optional.of(text),
                Optional.of("en"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("https://" + source + ".example/" + item),
                Optional.empty(),
                Optional.empty());
        KeptReview kept = new KeptReview(
                review,
                TextReading.of(review),
                new Verdict(Verdict.WHOLE, List.of(), true),
                source.equals(SOURCES.getFirst()));
        return new CatalogueRow(RowKind.REVIEW, ReviewForm.write(kept));
    }

    private static JsonNode answer() throws Exception {
        return JSON.readTree(server.get("/api/v1/providers/reply-pay/promises").body());
    }

    private static JsonNode promise(String kind) throws Exception {
        return StreamSupport.stream(answer().path("promises").spliterator(), false)
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPromisedReplyStandsBesideWhatWasMet() throws Exception {
        JsonNode reply = promise("answer_within");
        assertEquals("writing", reply.path("about").asString());
        assertEquals(60, reply.path("withinMinutes").asInt());
        assertEquals(14, reply.path("met").path("accounts").asInt(), reply.toString());
        assertEquals(2, reply.path("met").path("sources").asInt());
        assertEquals(9 / 14.0, reply.path("met").path("share").asDouble(), 1e-6);
        String page = server.get("/providers/reply-pay").body();
        assertTrue(page.contains("Promised and met"), page);
        assertTrue(page.contains("Says: answers e-mails, forms and tickets within 1 hour."), page);
        assertTrue(page.contains("tickets within 2 business days, to some of its customers."), page);
        assertTrue(page.contains("Met in 64 % of 14 accounts from 2 sources ("), page);
    }

    @Test
    void roundTheClockIsHeldAgainstWhoCalled() throws Exception {
        JsonNode line = promise("round_the_clock");
        assertEquals(12, line.path("met").path("accounts").asInt(), line.toString());
        assertEquals(0, line.path("met").path("share").asDouble());
        assertTrue(server.get("/providers/reply-pay").body().contains("a person answers the phone, round the clock"));
    }

    @Test
    void supportInOutagesIsSaidWithWhatThePressTold() throws Exception {
        JsonNode outages = answer().path("duringOutages");
        assertEquals(12, outages.path("met").path("accounts").asInt(), outages.toString());
        assertEquals(
                "The phone played a recorded message",
                outages.path("told").path(0).path("supportDuring").asString());
        String page = server.get("/providers/reply-pay").body();
        assertTrue(page.contains("Somebody was reached in 0 % of 12 accounts from 2 sources"), page);
        assertTrue(page.contains("1 Oct 2026: The phone played a recorded message"), page);
    }

    /** A score sees what an edition keeps: all accounts of promises are in it, and one of them less is another edition. */
    @Test
    void rankingsSeeTheAccountsThatThePagesShow() {
        RankedEdition edition = RankedEdition.kept(generation.evidence(), DAY);
        Observations shown = generation.dossier("reply-pay").orElseThrow().observations();
        assertTrue(shown.sources().size() == 2, shown::toString);
        assertEquals(shown, edition.dossiers().get("reply-pay").observations());
        Map<String, Accounts> accounts = generation.evidence().accounts();
        EvidenceText silent = EvidenceText.of(generation.evidence().rows(), accounts, Map.of());
        assertNotEquals(
                edition.edition().id(),
                RankedEdition.kept(silent, DAY).edition().id());
    }

    @Test
    void noWordOfAHiddenTextIsQuoted() throws Exception {
        JsonNode quotes = promise("answer_within").path("met").path("quotes");
        assertTrue(quotes.size() > 0);
        quotes.forEach(quote -> {
            assertEquals("Title of till-talk", quote.path("sourceTitle").asString());
            assertFalse(quote.path("quote").asString().isEmpty());
        });
    }

    @Test
    void aPromiseNobodyToldOfSaysSo() throws Exception {
        String page = server.get("/providers/always-pay").body();
        assertTrue(page.contains("No account of it yet."), page);
        assertTrue(page.contains("a person answers the phone, round the clock"), page);
        String hours = server.get("/providers/reply-pay").body();
        assertTrue(hours.contains("Others say of it: the chat is open Mon–Fri 09:00–17:00."), hours);
        assertTrue(hours.contains("Accounts do not tell at which hour they called."), hours);
    }
}
