package dev.ringback.form;

import dev.ringback.model.Accounts;
import dev.ringback.model.Accounts.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What reviews say of a provider, summed up, as an edition keeps it: the one place that knows what a sum has. */
final class AccountsForm {
    private AccountsForm() {}

    static ArrayNode write(Accounts accounts) {
        ArrayNode cells = JsonNodeFactory.instance.arrayNode();
        for (OfSource one : accounts.sources()) {
            cells.addObject()
                    .put("source", one.source())
                    .put("writers", one.writers().name().toLowerCase(Locale.ROOT))
                    .put("count", one.count())
                    .put("permille", one.permille())
                    .put("said", one.said())
                    .put("good", one.good());
        }
        return cells;
    }

    static Accounts read(JsonNode cells) {
        List<OfSource> sources = new ArrayList<>();
        for (JsonNode cell : cells) {
            Fields fields = new Fields(cell);
            sources.add(new OfSource(
                    fields.required("source"),
                    fields.word(Writers.class, "writers").orElseThrow(),
                    cell.path("count").asLong(),
                    cell.path("permille").asLong(),
                    cell.path("said").asLong(),
                    cell.path("good").asLong()));
        }
        return new Accounts(sources);
    }

    /** How many reviews count, by the name of their source. */
    static Map<String, Long> counts(Accounts accounts) {
        Map<String, Long> counts = new TreeMap<>();
        accounts.sources().forEach(one -> counts.merge(one.source(), one.count(), Long::sum));
        return counts;
    }
}
