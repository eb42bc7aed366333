package dev.ringback.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder of invented companies, whose hosts are none: https://www.rfc-editor.org/rfc/rfc2606#section-2 */
final class InventedData {
    private final Path folder;

    InventedData(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("providers"));
    }

    String path() {
        return folder.toString();
    }

    /** @param text of its claim, which was read from an excerpt */
    InventedData provider(String slug, String text) throws IOException {
        Files.writeString(folder.resolve("providers").resolve(slug + ".yaml"), """
                slug: %1$s
                name: Invented %1$s
                website: https://%1$s.invalid
                role: psp
                countries: [US]
                claims:
                  - kind: support
                    channel: phone
                    purpose: support
                    text: "%2$s"
                    source: {url: 'https://help.%1$s.invalid/contact', kind: partner}
                    read_at: '2026-11-21'
                    read_from: excerpt
                """.formatted(slug, text));
        return this;
    }
}
