package dev.ringback.serve.page;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.EditionForm;
import dev.ringback.form.EvidenceText;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.index.Generation;
import dev.ringback.model.KeptEdition;
import dev.ringback.model.Method;
import dev.ringback.serve.Edition;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The invented catalogue, and editions of it: of the day before yesterday, when noon-pay's line was open longer; of yesterday, as
 * it is now; one of yesterday in which something was erased, and one that another method made.
 */
final class InventedEditions {
    final LocalDate today;
    final KeptEdition first;
    final KeptEdition second;
    final KeptEdition erased;
    final KeptEdition ofOtherMethod;
    private final List<CatalogueRow> rows;

    InventedEditions(Path folder, LocalDate today) {
        this.today = today;
        this.rows = new ArrayList<>(InventedCatalogue.rows(folder));
        List<CatalogueRow> before = rows.stream()
                .map(row -> new CatalogueRow(
                        row.kind(), Json.tree(Json.canonical(row.node()).replace("Mo-Fr 12:00-18:00", "24/7"))))
                .toList();
        EvidenceText old = evidence(before);
        EvidenceText now = evidence(rows);
        first = edition(old, today.minusDays(2), Edition.METHOD, Optional.empty());
        second = edition(now, today.minusDays(1), Edition.METHOD, Optional.empty());
        erased = edition(old, today.minusDays(1), Edition.METHOD, Optional.of(second.id()));
        ofOtherMethod = edition(now, today.minusDays(1), new Method("0", "1999z"), Optional.empty());
        add(first, Optional.of(old));
        add(second, Optional.of(now));
        add(erased, Optional.empty());
        add(ofOtherMethod, Optional.of(now));
    }

    private static EvidenceText evidence(List<CatalogueRow> rows) {
        try (Generation generation = Generation.inMemory(rows)) {
            return generation.evidence();
        }
    }

    private static KeptEdition edition(EvidenceText text, LocalDate day, Method method, Optional<String> successor) {
        String id = EditionForm.id(day, text.digest(), text.digest(), method.version(), method.zoneData());
        return new KeptEdition(
                id,
                day,
                KeptEdition.endOf(day).minusSeconds(method.equals(Edition.METHOD) ? 0 : 60),
                method.version(),
                method.zoneData(),
                text.digest(),
                Optional.empty(),
                successor);
    }

    private void add(KeptEdition edition, Optional<EvidenceText> evidence) {
        ObjectNode node = (ObjectNode) Json.tree("{}");
        node.put("id", edition.id()).put("day", edition.day().toString());
        node.put("cut_at", edition.cutAt().toString()).put("digest", edition.digest());
        node.put("method_version", edition.methodVersion()).put("zone_data", edition.zoneData());
        edition.successor().ifPresent(successor -> node.put("successor", successor));
        evidence.ifPresent(
                text -> node.put("evidence", Base64.getMimeEncoder().encodeToString(text.packed(Optional.empty()))));
        rows.add(new CatalogueRow(RowKind.EDITION, node));
    }

    Generation generation() {
        return Generation.inMemory(rows);
    }
}
