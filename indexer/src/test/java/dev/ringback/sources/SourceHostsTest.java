package dev.ringback.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the status page of a provider may lie. The companies are invented. */
class SourceHostsTest {
    private static final String LISTED = """
            read_at: '2026-11-21'
            providers:
              - provider: example-pay
                url: https://www.example-status.net
                also: [https://uk.example-status.org/uk]
                platform: unknown
                api: null
                feed: null
                confidence: medium
                evidence: a list
                caution: null
            """;

    @TempDir
    Path folder;

    private DataFolderOnDisk data;

    @BeforeEach
    void makeFolder() throws IOException {
        data = new DataFolderOnDisk(folder);
    }

    @Test
    void aPlatformVouchesForItsHosts() throws IOException {
        data.provider("example-pay", sources("https://example.statuspage.io/", "https://www.paypal-status.com"));
        assertEquals(List.of(), DataFolderOnDisk.lines(data.read()));
    }

    @Test
    void theListOfStatusPagesVouchesForThoseOfThatProviderOnly() throws IOException {
        String sources = sources("https://www.example-status.net/history", "https://uk.example-status.org/");
        data.write("status-pages.yaml", LISTED).provider("example-pay", sources).provider("another-pay", sources);
        CatalogueReading reading = data.read();
        assertEquals(
                List.of("providers/another-pay.yaml:7", "providers/another-pay.yaml:9"),
                reading.refusals().stream()
                        .map(problem -> problem.file() + ":" + problem.line())
                        .toList());
        assertEquals(1, reading.count(FileKind.PROVIDER));
    }

    @Test
    void aBrokenListTakesNoProviderDownWithIt() throws IOException {
        data.write("status-pages.yaml", "providers: 7\n");
        data.provider("example-pay", sources("https://www.example-status.net/history"));
        CatalogueReading reading = data.read();
        assertTrue(
                reading.refusals().stream().allMatch(problem -> problem.file().equals("status-pages.yaml")));
        assertEquals(1, reading.count(FileKind.PROVIDER));
    }

    /** Under a file's last key; the addresses are on the lines 7, 9 and so on. */
    private static String sources(String... urls) {
        StringBuilder text = new StringBuilder("sources:\n");
        for (String url : urls) {
            text.append("  - url: ").append(url).append("\n    reads: status\n");
        }
        return text.toString();
    }
}
