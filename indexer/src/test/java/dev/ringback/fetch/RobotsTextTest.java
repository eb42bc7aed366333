package dev.ringback.fetch;

import static dev.ringback.fetch.Replies.address;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd in the bytes and patterns of a robots.txt. */
class RobotsTextTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final String RULES = "User-agent: *\nDisallow: /a\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-1"})
    void rulesAreFoundInEachEncoding(String charset) {
        assertForbidden(RULES.getBytes(Charset.forName(charset)));
        if (charset.startsWith("UTF")) {
            assertForbidden(("\uFEFF" + RULES).getBytes(Charset.forName(charset)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n\r"})
    void eachLineEndCounts(String end) {
        assertForbidden(RULES.replace("\n", end).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLineThatWasCutDoesNotCount() {
        byte[] bytes = "User-agent: *\nDisallow: /abc\nDisallow: /".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(true, false), verdicts(bytes, true, "/x", "/abcd"));
        assertEquals(List.of(false, false), verdicts(bytes, false, "/x", "/abcd"));
    }

    @Test
    void onlyTheFirstHalfMebibyteCounts() {
        String start = "User-agent: *\n" + "#".repeat(500 * 1_024) + "\nDisallow: /a\n";
        String text = start + "#".repeat(12 * 1_024) + "\nDisallow: /b\n";
        assertEquals(List.of(false, true), verdicts(text.getBytes(StandardCharsets.UTF_8), false, "/a", "/b"));
    }

    @Test
    void aPageInPlaceOfRulesForbidsNothing() {
        byte[] page =
                "<!doctype html><html lang=en><body><p>Not here</p></body></html>".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(true), verdicts(page, false, "/a"));
    }

    @Test
    void rulesInAPageAreKept() {
        assertForbidden("<html>\nUser-agent: *<br>\n<p>Disallow: /a</p>\n</html>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rubbishIsReadQuickly() {
        Random random = new Random(1);
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 500; i++) {
                byte[] bytes = new byte[random.nextInt(2_000)];
                random.nextBytes(bytes);
                verdicts(bytes, random.nextBoolean(), "/a");
            }
            String trap = "<html>\nUser-agent: *\n" + "<".repeat(500_000);
            verdicts(trap.getBytes(StandardCharsets.UTF_8), false, "/a");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/*.php$, /a.php.php, true",
        "/*.php$, /a.php?x, false",
        "/a$b, /a$b, true",
        "/a$, /a, true",
        "/a$, /ab, false",
        "/*a*b$, /xaxbxb, true",
        "/a*a$, /a, false",
        "/**/c, /a/b/c, true",
        "/a%2Ab, /a*b, true",
        "/a%2Ab, /axb, false",
        "*/x, /y/x, true",
        "x, /x, false"
    })
    void patternsMatch(String pattern, String path, boolean matches) {
        String text = "User-agent: *\nDisallow: " + pattern;
        assertEquals(List.of(!matches), verdicts(text.getBytes(StandardCharsets.UTF_8), false, path));
    }

    @Test
    void verdictsAreThoseOfCrawlerCommonsButForWhatIsExplained() {
        RandomRobots.Comparison comparison = RandomRobots.compare(2_000, 20261121);
        assertEquals(List.of(), comparison.unexplained());
        assertEquals(20_000, comparison.verdicts());
    }

    private static void assertForbidden(byte[] bytes) {
        assertEquals(List.of(false, true), verdicts(bytes, false, "/a", "/b"));
    }

    private static List<Boolean> verdicts(byte[] bytes, boolean truncated, String... paths) {
        Reply.Answered whole = Replies.answered(NOW, Duration.ZERO, 200, bytes);
        Reply.Answered answer =
                new Reply.Answered(NOW, Duration.ZERO, 200, List.of(), bytes, bytes, truncated, whole.from());
        RobotsRules rules = RobotsRules.parse("https://www.example.com", RobotsText.of(answer), "ringback");
        return List.of(paths).stream()
                .map(path -> rules.allows(address("https://www.example.com" + path)))
                .toList();
    }
}
