package dev.ringback.form;

import dev.ringback.model.Accounts;
import dev.ringback.model.Accounts.Cell;
import dev.ringback.model.Accounts.Sum;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What reviews say of a provider, summed up, as an edition keeps it: the one place that knows what a sum has. */
final class AccountsForm {
    private AccountsForm() {}

    static ArrayNode write(Accounts accounts) {
        ArrayNode cells = JsonNodeFactory.instance.arrayNode();
        for (Cell cell : accounts.cells()) {
            Sum sum = cell.sum();
            ObjectNode node = cells.addObject()
                    .put("source", cell.source())
                    .put("writers", word(cell.writers()))
                    .put("trust", word(cell.trust()));
            cell.month().ifPresent(month -> node.put("month", month.toString()));
            node.put("reviews", sum.reviews())
                    .put("count", sum.count())
                    .put("permille", sum.permille())
                    .put("said", sum.said())
                    .put("good", sum.good())
                    .put("squares", sum.squares());
        }
        return cells;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Cells share their names and months, of which there are few. */
    static Accounts read(JsonNode nodes) {
        Map<String, String> sources = new HashMap<>();
        Map<String, YearMonth> months = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (JsonNode node : nodes) {
            Fields fields = new Fields(node);
            cells.add(new Cell(
                    sources.computeIfAbsent(fields.required("source"), source -> source),
                    fields.word(Writers.class, "writers").orElseThrow(),
                    fields.word(Trust.class, "trust").orElseThrow(),
                    fields.text("month").map(month -> months.computeIfAbsent(month, YearMonth::parse)),
                    new Sum(
                            node.path("reviews").asLong(),
                            node.path("count").asLong(),
                            node.path("permille").asLong(),
                            node.path("said").asLong(),
                            node.path("good").asLong(),
                            node.path("squares").asLong())));
        }
        return new Accounts(cells);
    }

    /** How many reviews count, by the name of their source. */
    static Map<String, Long> counts(Accounts accounts) {
        Map<String, Long> counts = new TreeMap<>();
        accounts.cells().stream()
                .filter(cell -> cell.sum().count() > 0)
                .forEach(cell -> counts.merge(cell.source(), cell.sum().count(), Long::sum));
        return counts;
    }
}
