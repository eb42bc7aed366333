package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sentences were written before the rules; those of time-cases-later.jsonl after them, and before they were first read. */
class TimesTakenTest {
    private static final double LEAST_RIGHT = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"time-cases.jsonl"})
    void sentencesAreRead(String name) throws IOException {
        List<JsonNode> cases = cases(name);
        List<String> missed = new ArrayList<>();
        for (JsonNode each : cases) {
            List<String> expected = expected(each);
            List<String> read = read(each);
            if (!expected.equals(read)) {
                missed.add(each.get("text").asString() + "\n      said " + expected + ", read " + read);
            }
        }
        double right = 1 - missed.size() / (double) cases.size();
        System.out.println(String.format(
                Locale.ROOT,
                "FIGURE durations, %s: %d of %d sentences right (%.1f %%)",
                name,
                cases.size() - missed.size(),
                cases.size(),
                100 * right));
        missed.forEach(miss -> System.out.println("  missed: " + miss));
        assertTrue(cases.size() >= 50, "few sentences: " + cases.size());
        assertTrue(right >= LEAST_RIGHT, () -> String.join("\n", missed));
    }

    private static List<JsonNode> cases(String name) throws IOException {
        try (InputStream file = TimesTakenTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
        }
    }

    private static List<String> expected(JsonNode row) {
        return row.get("times").values().stream()
                .map(time -> time.get("of").asString() + " "
                        + Duration.parse(time.get("length").asString()))
                .toList();
    }

    private static List<String> read(JsonNode row) {
        Optional<String> language = Optional.ofNullable(row.get("language")).map(JsonNode::asString);
        return TimesTaken.in(row.get("text").asString(), language).stream()
                .map(time -> time.of() + " " + time.length())
                .toList();
    }
}
