package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.TimeTaken;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentences were written before the rules, which read 142 of 153 rightly at first; those of time-cases-later.jsonl after
 * them and before they were first read, 98 of 110 rightly.
 */
class TimesTakenTest {
    private static final double LEAST_RIGHT = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"time-cases.jsonl", "time-cases-later.jsonl"})
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

    static List<JsonNode> cases(String name) throws IOException {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Waited 3 days for nothing.             | 3 days for nothing
            They answered within five minutes      | answered within five minutes
            J'attends depuis « 3 jours » !         | J'attends depuis « 3 jours
            """)
    void theQuoteStandsInTheText(String text, String quote) {
        List<TimeTaken> times = TimesTaken.in(text, TextLanguage.of(text));
        assertEquals(1, times.size());
        assertTrue(text.contains(times.getFirst().quote()), times.getFirst().quote());
        assertEquals(quote, times.getFirst().quote());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waited %s for an answer | a day                  | P1D
            waited %s for an answer | twenty-five minutes    | PT25M
            waited %s for an answer | 1h30                   | PT1H30M
            waited %s for an answer | 2½ hours               | PT2H30M
            waited %s for an answer | 1.5 hrs                | PT1H30M
            waited %s for an answer | two hours and a half   | PT2H30M
            waited %s for an answer | 2-3 days               | P3D
            waited %s for an answer | 2 to 3 working days    | P3D
            waited %s for an answer | a day or two           | P2D
            waited %s for an answer | 30 minutes to 2 hours  | PT2H
            waited %s for an answer | three quarters of an hour | PT45M
            waited %s for an answer | a month and a half     | P45D
            waited %s for an answer | 1 hr, 5 mins           | PT1H5M
            waited %s for an answer | a fortnight            | P14D
            waited %s for an answer | half a day             | PT12H
            waited %s for an answer | 10+ days               | P10D
            waited %s for an answer | a few weeks            | P21D
            llevo %s esperando      | un mes y medio         | P45D
            llevo %s esperando      | hora y media           | PT1H30M
            llevo %s esperando      | de 3 a 4 semanas       | P28D
            llevo %s esperando      | treinta y cinco minutos | PT35M
            j'attends depuis %s     | deux heures et demie   | PT2H30M
            j'attends depuis %s     | trois quarts d'heure   | PT45M
            j'attends depuis %s     | une quinzaine de jours | P15D
            j'attends depuis %s     | vingt et un jours      | P21D
            j'attends depuis %s     | soixante-quinze minutes | PT75M
            """)
    void lengthsAreCounted(String sentence, String length, String counted) {
        String text = sentence.replace("%s", length);
        Optional<String> language = Optional.of(text.startsWith("w") ? "en" : text.startsWith("l") ? "es" : "fr");
        assertEquals(
                List.of(Duration.parse(counted)),
                TimesTaken.in(text, language).stream().map(TimeTaken::length).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "days",
                "days and days",
                "on hold for ages",
                "hours on the phone",
                "waited 99999999999999999999 days",
                "waited 1.2.3 hours",
                "on hold 3/0",
                "waited 5 metres from the counter",
                "Closed 2 days a week, calls answered",
                "Reply to 3 emails a day",
                "\ud800 3"
            })
    void whatHasNoLengthGivesNone(String text) {
        assertEquals(List.of(), TimesTaken.in(text, Optional.of("en")));
    }

    @Test
    void nothingIsReadBeyondTheLimit() {
        assertEquals(List.of(), TimesTaken.in("x ".repeat(10_000) + "waited 3 days", Optional.of("en")));
    }

    /** Made of what the rules look for; ten milliseconds would be a hundred times as long as plain prose of the length takes. */
    @Test
    void hostileTextsTakeNoLongTime() {
        List<String> hostile = List.of(
                "waited 3 days ".repeat(1_400),
                "1 ".repeat(10_000),
                "1 hour and ".repeat(1_800),
                "2 to ".repeat(4_000),
                "twenty ".repeat(2_800),
                "half a ".repeat(2_800),
                "no no no answer 3 days ".repeat(800),
                "promise if please money ".repeat(800) + "3 days",
                ". ".repeat(10_000),
                "a ".repeat(10_000),
                "3/".repeat(10_000),
                "\u0301".repeat(20_000),
                randomOfWords(7));
        for (String language : List.of("en", "es", "fr")) {
            hostile.forEach(text -> TimesTaken.in(text, Optional.of(language)));
            for (String text : hostile) {
                long begun = cpuNanos();
                TimesTaken.in(text, Optional.of(language));
                long millis = (cpuNanos() - begun) / 1_000_000;
                assertTrue(millis < 150, () -> millis + " ms for " + text.substring(0, 20));
            }
        }
    }

    @Test
    void quotesOfRandomTextsStandInThem() {
        for (long seed = 0; seed < 20; seed++) {
            String text = randomOfWords(seed);
            for (TimeTaken time : TimesTaken.in(text, Optional.empty())) {
                assertTrue(text.contains(time.quote()), time.quote());
                assertTrue(time.quote().length() <= 200, time.quote());
                assertTrue(time.length().isPositive(), time.quote());
            }
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String randomOfWords(long seed) {
        List<String> words = List.of(
                ("3 two a half hour hours days week and to or - / . , ! waited wait no answer reply money refund on hold it"
                                + " took fixed down 1h30 € 24/7 day 4 since promised within next still € 2.5 ½ 😀 été días esperando")
                        .split(" ", -1));
        Random random = new Random(seed);
        return IntStream.range(0, 3_000)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }
}
