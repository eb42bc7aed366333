package dev.ringback.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A data folder that a test fills by hand. All companies in it are invented. */
public final class DataFolderOnDisk {
    /** The day the tests take for today. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** The least a provider's file needs, six lines with the claims still to come. */
    public static final String MINIMAL = """
            slug: example-pay
            name: Example Pay
            website: https://www.example.com
            countries: [US]
            role: psp
            """;

    /** From line 6 of a file that begins with {@link #MINIMAL}, which confirms no domain; a key may be added at its end. */
    public static final String CLAIM = """
            claims:
              - kind: support
                channel: phone
                purpose: support
                text: Phone support.
                source: {url: 'https://help.example.com/contact', kind: partner}
                read_at: '2026-11-21'
                read_from: live
            """;

    public static final String INCIDENT = """
            {"provider": "example-pay", "id": "example-pay-1", "title": "Payments failed", "type": "incident", \
            "own_fault": true, "affects": null, "started_at": "2026-04-30T18:28:00Z", "start_basis": "first_post", \
            "first_update_at": null, "resolved_at": null, "end_known": "unknown", "event": "example-pay:1", \
            "source": {"url": "https://status.example.com/1", "kind": "status_page"}, "read_at": "2026-11-21"}""";

    private final Path folder;

    public DataFolderOnDisk(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("providers"));
    }

    public Path path() {
        return folder;
    }

    public DataFolderOnDisk write(String file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public DataFolderOnDisk write(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        return this;
    }

    /** A minimal file for a provider of that slug. */
    public DataFolderOnDisk provider(String slug) throws IOException {
        return provider(slug, "");
    }

    /** A minimal file with more keys. */
    public DataFolderOnDisk provider(String slug, String more) throws IOException {
        return write("providers/" + slug + ".yaml", MINIMAL.replace("example-pay", slug) + more);
    }

    public CatalogueReading read() {
        return new CatalogueReader(folder, TODAY).read();
    }

    static List<String> lines(CatalogueReading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }
}
