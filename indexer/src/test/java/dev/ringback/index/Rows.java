package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Changes;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import java.util.List;

/** Rows about invented companies. */
final class Rows {
    static final CatalogueRow EXAMPLE = provider("""
            {"slug": "example-pay", "name": "Example Payments", "website": "https://www.example.com",
             "domains": ["example.com"], "countries": ["US", "GB"], "role": "psp", "aliases": ["EXP Pay"],
             "claims": [
              {"kind": "offline", "text": "Card readers keep working offline for a day.",
               "source": {"url": "https://help.example.com/offline", "kind": "provider"},
               "read_at": "2026-11-21", "read_from": "live"},
              {"kind": "support", "channel": "phone", "purpose": "support", "hours": "24/7", "text": "Phone, always.",
               "source": {"url": "https://help.example.com/contact", "kind": "provider"},
               "read_at": "2026-11-21", "read_from": "live"}]}""");

    static final CatalogueRow TILL = provider("""
            {"slug": "the-till", "name": "The Till", "website": "https://www.till.example.org/shop", "countries": ["FR"],
             "role": "pos", "claims": []}""");

    static final CatalogueRow INCIDENT = new CatalogueRow(RowKind.INCIDENT, Json.tree("""
                    {"provider": "example-pay", "id": "example-pay-1", "title": "Payments failed", "type": "incident",
                     "own_fault": true, "affects": null, "started_at": "2026-04-30T18:28:00Z",
                     "start_basis": "first_post", "first_update_at": null, "resolved_at": null, "end_known": "unknown",
                     "event": "example-pay:1", "source": {"url": "https://status.example.com/1", "kind": "status_page"},
                     "read_at": "2026-11-21"}"""));

    static final List<CatalogueRow> ALL = List.of(EXAMPLE, TILL, INCIDENT);

    private Rows() {}

    /** All of them as the whole record of that number. */
    static Changes changes(String recordId, long number) {
        return new Changes(
                recordId, number, ALL.stream().map(row -> row.at(number)).toList());
    }

    /** A source of a provider; {@code more} begins with a comma. */
    static CatalogueRow source(String id, String provider, String more) {
        return new CatalogueRow(RowKind.SOURCE, Json.tree("""
                {"id": "%s", "provider": "%s", "url": "https://help.example.com/contact", "kind": "contact",
                 "origin": "named", "cadence_seconds": 604800%s}""".formatted(id, provider, more)));
    }

    static CatalogueRow provider(String json) {
        return new CatalogueRow(RowKind.PROVIDER, Json.tree(json));
    }
}
