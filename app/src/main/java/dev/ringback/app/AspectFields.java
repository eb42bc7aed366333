package dev.ringback.app;

import dev.ringback.model.Mention;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.TimeTaken;
import dev.ringback.review.TextReading;
import dev.ringback.review.intake.TextRow;
import dev.ringback.review.mask.Mask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The row of a text: what it is called, what it says, how long things took and what was masked in it. */
record AspectFields(Map<String, Object> map, List<String> cells) {
    static final List<FactRows.Column> COLUMNS = List.of(
            new FactRows.Column("text", 12),
            new FactRows.Column("language", 8),
            new FactRows.Column("aspects", 60),
            new FactRows.Column("durations", 22),
            new FactRows.Column("masked", 10));

    static AspectFields of(TextRow.Of row) {
        ReviewReading reading = TextReading.of(row.text().text(), row.language());
        Fields fields = new Fields();
        row.id().ifPresentOrElse(id -> fields.with("id", id), () -> fields.with("line", row.line()));
        fields.with("language", reading.language());
        Map<String, Object> map = fields.map();
        map.put("aspects", reading.mentions().stream().map(AspectFields::aspect).toList());
        map.put(
                "durations",
                reading.times().stream().map(AspectFields::duration).toList());
        Map<String, Integer> kinds = kinds(row.text().masked());
        map.put("masked", kinds);
        return new AspectFields(map, cells(row.id().orElse(Long.toString(row.line())), reading, kinds));
    }

    private static Map<String, Object> aspect(Mention mention) {
        return new Fields()
                .with("aspect", mention.aspect())
                .with("polarity", mention.polarity())
                .with("quote", mention.quote())
                .map();
    }

    private static Map<String, Object> duration(TimeTaken time) {
        return new Fields()
                .with("of", time.of())
                .with("minutes", time.length().toMinutes())
                .with("length", time.length())
                .with("quote", time.quote())
                .map();
    }

    /** In the order in which kinds are listed. */
    private static Map<String, Integer> kinds(Map<Mask.Kind, Integer> masked) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Mask.Kind kind : Mask.Kind.values()) {
            Integer count = masked.get(kind);
            if (count != null) {
                kinds.put(lower(kind), count);
            }
        }
        return kinds;
    }

    private static List<String> cells(String name, ReviewReading reading, Map<String, Integer> kinds) {
        return List.of(
                name,
                reading.language().orElse(""),
                reading.mentions().stream()
                        .map(each -> lower(each.aspect()) + " " + lower(each.polarity()) + " “" + each.quote() + "”")
                        .collect(Collectors.joining(", ")),
                reading.times().stream()
                        .map(each -> lower(each.of()) + " " + each.length())
                        .collect(Collectors.joining(", ")),
                kinds.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
