package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextLanguageTest {
    private static final double LEAST_RIGHT = 0.97;

    @Test
    void reviewsOfNineLanguagesAreTold() throws IOException {
        List<JsonNode> cases = TimesTakenTest.cases("language-cases.jsonl");
        List<String> missed = new ArrayList<>();
        for (JsonNode each : cases) {
            String text = each.get("text").asString();
            Optional<String> said = Optional.ofNullable(each.get("language")).map(JsonNode::asString);
            if (!TextLanguage.of(text).equals(said)) {
                missed.add(text + ": said " + said + ", told " + TextLanguage.of(text));
            }
        }
        double right = 1 - missed.size() / (double) cases.size();
        System.out.println(
                String.format(Locale.ROOT, "FIGURE languages: %.3f of %d reviews right", right, cases.size()));
        missed.forEach(miss -> System.out.println("  missed: " + miss));
        assertTrue(cases.size() >= 140);
        assertTrue(right >= LEAST_RIGHT, () -> String.join("\n", missed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The BARRIO bar has a terminal that works           | en
            it's super                                         |
            Das terminal ist super                             | de
            Сервис не отвечает уже три дня                      |
            サポートに電話しても誰も出ない                       |
            uygulama çok kötü, kimse cevap vermiyor            |
            """)
    void mixedForeignAndShortTexts(String text, String language) {
        assertEquals(Optional.ofNullable(language), TextLanguage.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0301\u0301", "\ud800", "।।", "...", "x", "\u0301a"})
    void whatSaysNothingIsInNone(String text) {
        assertEquals(Optional.empty(), TextLanguage.of(text));
    }

    /** All of them are written in English; a few are in other languages in fact, and some are no words. */
    @Test
    void realReviewsInEnglishAreMostlyEnglish() throws IOException {
        Optional<Path> file = SharedReviews.file("reviews-paypal-text/reviews.jsonl");
        if (file.isEmpty()) {
            return;
        }
        int[] counts = new int[3];
        JsonMapper json = JsonMapper.shared();
        try (var lines = Files.lines(file.get())) {
            lines.map(line -> json.readTree(line).path("text").asString(""))
                    .filter(text -> text.length() >= 40)
                    .forEach(text -> counts[
                            TextLanguage.of(text)
                                    .map(told -> told.equals("en") ? 0 : 1)
                                    .orElse(2)]++);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "FIGURE languages: of real reviews said to be English %d are told to be, %d in others, %d in none",
                counts[0],
                counts[1],
                counts[2]));
        assertTrue(counts[0] > 0.97 * (counts[0] + counts[1] + counts[2]));
    }
}
