package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.status.StatusReader;
import dev.ringback.extract.status.StatusReading;
import dev.ringback.form.ClaimForm;
import dev.ringback.form.EventForms;
import dev.ringback.form.Json;
import dev.ringback.form.ReadingForms;
import dev.ringback.model.Claim;
import dev.ringback.model.Evidence;
import dev.ringback.model.Incident;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Source;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All that is done with bytes from a host: read as a page, as a status, as a line, written as forms and read back. */
final class WholeWay {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Source PAGE =
            new Source("https://www.example.com/", Source.Kind.PROVIDER, Optional.of(Source.Quality.HIGH));
    private static final StatusReading.Origin ORIGIN = new StatusReading.Origin(
            "firm", "https://status.example.com/history", Instant.parse("2026-11-22T10:15:00Z"));

    /** Marks of a text that PostgreSQL or JSON cannot hold. */
    private static final String NUL = "\u0000";

    /** What one way took of the processor. */
    record Cost(long pageNanos, long statusNanos) {
        long most() {
            return Math.max(pageNanos, statusNanos);
        }
    }

    private WholeWay() {}

    static Cost of(byte[] body, String line) {
        long start = CPU.getCurrentThreadCpuTime();
        PageReading page = PageReading.read(Pages.HOME, List.of(), body, Optional.of(Setting.UNKNOWN));
        PageFacts said = PageFacts.ofText(line, Setting.UNKNOWN);
        long between = CPU.getCurrentThreadCpuTime();
        StatusReading status = StatusReader.read(ORIGIN, Optional.empty(), Optional.empty(), body);
        long end = CPU.getCurrentThreadCpuTime();
        check(page);
        said.claims().forEach(WholeWay::check);
        status.incidents().forEach(WholeWay::check);
        status.problems().forEach(problem -> kept(problem.detail()));
        return new Cost(between - start, end - between);
    }

    private static void check(PageReading page) {
        assertTrue(page.links().size() <= Links.MOST);
        assertTrue(page.facts().claims().size() <= PageBounds.MOST_CLAIMS);
        assertTrue(page.facts().reviews().size() <= PageBounds.MOST_REVIEWS);
        assertTrue(page.problems().size() <= PageBounds.MOST_PROBLEMS + 20);
        page.links().forEach(link -> kept(link.words()));
        page.problems().forEach(problem -> kept(problem.detail()));
        page.facts().claims().forEach(WholeWay::check);
        page.facts().reviews().forEach(WholeWay::check);
    }

    static void check(ReadClaim claim) {
        JsonNode form = ReadingForms.claim(claim, PAGE, DAY);
        String text = keptForm(Json.canonical(form));
        Claim back = ClaimForm.read("id", Json.tree(text));
        Evidence evidence = back.evidence();
        ReadClaim read = new ReadClaim(
                back.kind(), back.scope(), back.terms(), evidence.reading().orElseThrow());
        assertEquals(claim.kind(), read.kind());
        assertEquals(claim.scope(), read.scope());
        assertEquals(claim.reading(), read.reading());
        assertEquals(text, Json.canonical(ReadingForms.claim(read, PAGE, DAY)));
    }

    static void check(ReadReview review) {
        String text = keptForm(Json.canonical(ReadingForms.review(review, "source", "firm", PAGE.url())));
        ReadReview read = ReadingForms.review(Json.tree(text));
        assertEquals(review.text(), read.text());
        assertEquals(text, Json.canonical(ReadingForms.review(read, "source", "firm", PAGE.url())));
    }

    private static void check(Incident incident) {
        String text = keptForm(Json.canonical(ReadingForms.incident(incident)));
        assertEquals(incident, EventForms.incident(Json.tree(text)));
    }

    /** JSON may write NUL as an escape; a backslash of the page is written as two. */
    private static String keptForm(String json) {
        assertTrue(!json.replace("\\\\", "").contains("\\u0000"), () -> "NUL in " + json);
        return kept(json);
    }

    /** Whether a database takes it. */
    static String kept(String text) {
        assertTrue(!text.contains(NUL), () -> "NUL in " + text);
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean pair = Character.isHighSurrogate(at)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            assertTrue(pair || !Character.isSurrogate(at), () -> "half a character in " + text);
            i += pair ? 1 : 0;
        }
        return text;
    }

    /** The bounds of the tree itself. */
    static void checkTree(byte[] body) {
        PageText text = PageText.read(body, Optional.empty());
        assertTrue(text.text().length() <= PageText.MOST_BYTES);
        int[] most = new int[2];
        PageTree.of(text.text(), Pages.HOME.toString()).document().traverse((node, depth) -> {
            most[0]++;
            most[1] = Math.max(most[1], depth);
        });
        assertTrue(most[0] <= PageTree.MOST_NODES + 1_000, () -> most[0] + " nodes");
        assertTrue(most[1] <= PageTree.MOST_DEPTH + 2, () -> most[1] + " deep");
    }
}
