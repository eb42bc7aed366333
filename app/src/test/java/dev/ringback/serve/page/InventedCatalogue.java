package dev.ringback.serve.page;

import dev.ringback.form.CatalogueRow;
import dev.ringback.index.Generation;
import dev.ringback.indexer.Pipeline;
import dev.ringback.sources.CatalogueReader;
import dev.ringback.sources.CatalogueReading;
import dev.ringback.sources.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small catalogue. Every company in it is invented; the numbers are kept free for fiction. */
final class InventedCatalogue {
    /** A name that would be a script if a page did not escape it. */
    static final String HOSTILE = "<script>alert(1)</script> & \"quotes\" 'n more";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private InventedCatalogue() {}

    /** Eight providers: six ranked in the US, one with a foreign number only, one without a claim; one also in France. */
    static Generation in(Path folder) {
        return Pipeline.inMemory(reading(folder));
    }

    /** The same, for who adds to it. */
    static List<CatalogueRow> rows(Path folder) {
        List<CatalogueRow> rows = new ArrayList<>();
        reading(folder)
                .files()
                .forEach(file -> file.entries()
                        .forEach(entry -> rows.add(new CatalogueRow(file.kind().rowKind(), entry))));
        return rows;
    }

    private static CatalogueReading reading(Path folder) {
        try {
            Files.createDirectories(folder.resolve("providers"));
            provider(folder, "always-pay", "Always Pay", "[US, FR]", phone("24/7", "always-pay", "provider"));
            provider(folder, "day-pay", "Day Pay", "[US]", phone("Mo-Fr 08:00-20:00; PH off", "day-pay", "provider"));
            provider(folder, "week-pay", "Week Pay", "[US]", phone("Mo-Su 08:00-20:00", "week-pay", "provider"));
            provider(folder, "noon-pay", "Noon Pay", "[US]", phone("Mo-Fr 12:00-18:00", "noon-pay", "provider"));
            provider(folder, "other-pay", "Other Pay", "[US]", phone("Mo-Sa 09:00-17:00", "other-pay", "copy"));
            String told = phone("Mo-Sa 09:00-17:00", "told-pay", "copy").replace("    phone: '+12025550143'\n", "");
            provider(folder, "told-pay", "Told Pay", "[US]", told);
            provider(folder, "silent-pay", "Silent Pay", "[US]", "");
            provider(
                    folder,
                    "hostile-pay",
                    HOSTILE,
                    "[US]",
                    phone("Mo-Su 09:00-21:00", "hostile-pay", "provider")
                            .replace("A phone line.", HOSTILE.replace("'", "''")));
            Files.writeString(folder.resolve("incidents.jsonl"), INCIDENTS);
            Files.writeString(folder.resolve("observation-windows.yaml"), WINDOWS);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        CatalogueReading reading = new CatalogueReader(folder, TODAY).read();
        if (!reading.refusals().isEmpty()) {
            throw new IllegalStateException("The invented catalogue has faults: "
                    + reading.refusals().stream().map(Problem::toString).toList());
        }
        return reading;
    }

    private static void provider(Path folder, String slug, String name, String countries, String claims)
            throws IOException {
        String yaml = """
                slug: %s
                name: '%s'
                website: https://www.%s.example
                domains: [%s.example]
                countries: %s
                role: psp
                note: An invented company.
                """.formatted(slug, name.replace("'", "''"), slug, slug, countries);
        Files.writeString(
                folder.resolve("providers").resolve(slug + ".yaml"),
                claims.isEmpty() ? yaml : yaml + "\nclaims:\n" + claims);
    }

    /** A phone line with hours, on a page of {@code kind}: a copy elsewhere is no page of the provider. */
    private static String phone(String hours, String slug, String kind) {
        String host = kind.equals("provider") ? "help." + slug + ".example" : "copies.example";
        return """
                  - kind: support
                    channel: phone
                    purpose: support
                    hours: %s
                    timezone: America/New_York
                    phone: '+12025550143'
                    text: 'A phone line.'
                    source:
                      url: https://%s/contact
                      kind: %s
                    page_date: '2026-03'
                    read_at: '2026-11-20'
                    read_from: stored_copy
                    caution: the page is short
                """.formatted(hours, host, kind);
    }

    private static final String INCIDENTS = """
            {"provider": "day-pay", "id": "day-1", "title": "Cards declined in shops", "type": "incident", "own_fault": true, "affects": ["in_person"], "impact": null, "started_at": "2026-09-12T18:00:00Z", "start_basis": "stated", "first_update_at": "2026-09-12T18:10:00Z", "resolved_at": "2026-09-12T20:05:00Z", "end_known": "exact", "updates": null, "longest_silence_min": null, "event": "day-pay:day-1", "source": {"url": "https://status.day-pay.example/1", "kind": "status_page_copy"}, "read_at": "2026-11-20"}
            {"provider": "day-pay", "id": "day-2", "title": "Work on the network", "type": "maintenance", "own_fault": null, "affects": null, "impact": null, "started_at": "2026-10-01T02:00:00Z", "start_basis": "scheduled", "first_update_at": null, "resolved_at": null, "end_known": "unknown", "updates": null, "longest_silence_min": null, "event": "day-pay:day-2", "source": {"url": "https://status.day-pay.example/2", "kind": "status_page_copy"}, "read_at": "2026-11-20"}
            """;

    private static final String WINDOWS = """
            read_at: '2026-11-20'

            windows:
              - provider: day-pay
                page: https://status.day-pay.example
                source:
                  url: https://status.day-pay.example/history
                  kind: status_page_copy
                observed_from: '2026-09-01T00:00:00Z'
                observed_to: '2026-10-31T00:00:00Z'
                complete: true
                ends_known_until: '2026-10-31T00:00:00Z'
                note: invented
            """;
}
