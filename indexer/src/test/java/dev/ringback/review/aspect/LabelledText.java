package dev.ringback.review.aspect;

import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text with what its readers found in it.
 *
 * @param disputed what the readers did not agree on; it counts neither way
 */
record LabelledText(String id, String text, Map<Aspect, Polarity> labels, Set<Aspect> disputed) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A line a text. */
    static List<LabelledText> in(Path file) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            texts.add(of(JSON.readTree(line), texts.size() + 1));
        }
        return texts;
    }

    private static LabelledText of(JsonNode row, int line) {
        Map<Aspect, Polarity> labels = new EnumMap<>(Aspect.class);
        for (JsonNode label : row.path("labels")) {
            labels.put(
                    aspect(label.path("aspect")),
                    Polarity.valueOf(label.path("polarity").asString().toUpperCase(Locale.ROOT)));
        }
        Set<Aspect> disputed = EnumSet.noneOf(Aspect.class);
        row.path("disputed").forEach(each -> disputed.add(aspect(each)));
        return new LabelledText(
                row.path("id").asString("line " + line), row.path("text").asString(), labels, disputed);
    }

    private static Aspect aspect(JsonNode name) {
        return Aspect.valueOf(name.asString().toUpperCase(Locale.ROOT));
    }
}
