package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsFileTest {
    private static final String FILE = """
            # An invented shop
            User-agent: *
            Disallow: /account/
            Allow: /account/help   # for all
            Disallow: /*.pdf$

            User-agent: Ringback
            User-Agent: otherbot
            Disallow: /search
            Crawl-delay: 2
            Disallow: /search
            Allow: /search/help
            """;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            somebody     | /account/x      | false | 3  | *        | Disallow: /account/
            somebody     | /account/help/a | true  | 4  | *        | Allow: /account/help   # for all
            somebody     | /a/b.pdf        | false | 5  | *        | Disallow: /*.pdf$
            somebody     | /a/b.pdf?c      | true  |    |          |
            somebody     | /robots.txt     | true  |    |          |
            ringback     | /account/x      | true  |    |          |
            ringback     | /search?q=1     | false | 9  | Ringback | Disallow: /search
            ringback/1.0 | /search/help    | true  | 12 | Ringback | Allow: /search/help
            OtherBot     | /search         | false | 9  | otherbot | Disallow: /search
            """)
    void theLineThatDecidesIsNamed(
            String agent, String path, boolean allowed, Integer line, String group, String text) {
        RobotsFile.Verdict verdict = verdict(FILE, agent, path);
        assertEquals(allowed, verdict.allowed());
        assertEquals(Optional.ofNullable(line), verdict.line().map(RobotsFile.Line::number));
        assertEquals(Optional.ofNullable(group), verdict.line().map(RobotsFile.Line::group));
        assertEquals(Optional.ofNullable(text), verdict.line().map(RobotsFile.Line::text));
    }

    @Test
    void anEmptyFileForbidsNothing() {
        assertEquals(new RobotsFile.Verdict(true, Optional.empty()), verdict("", "ringback", "/a"));
    }

    @Test
    void carriageReturnsAreCountedOnce() {
        assertEquals(
                Optional.of(2),
                verdict("User-agent: *\r\nDisallow: /a\r\n", "x", "/a").line().map(RobotsFile.Line::number));
    }

    private static RobotsFile.Verdict verdict(String file, String agent, String path) {
        WebAddress address =
                WebAddress.read("https://shop.example" + path).found().orElseThrow();
        return RobotsFile.of(file.getBytes(StandardCharsets.UTF_8), agent).verdict(address);
    }
}
