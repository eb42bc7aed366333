package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our telling of a review's language beside lingua's, on the same texts: how often right, and at what cost. */
@Tag("measure")
class ReviewLanguageMeasureTest {
    private static final double LEAST_RIGHT = 0.98;
    private static final int ROUNDS = 5;
    private static final int TEXTS = 3_000;

    private static final IsoCode639_1[] OURS = {
        IsoCode639_1.EN,
        IsoCode639_1.ES,
        IsoCode639_1.FR,
        IsoCode639_1.DE,
        IsoCode639_1.PT,
        IsoCode639_1.IT,
        IsoCode639_1.NL,
        IsoCode639_1.HI
    };

    @Test
    void oursIsNearlyAlwaysRight() throws IOException {
        double ours = right("ours", TextLanguage::of);
        right("lingua, low accuracy", lingua(true));
        right("lingua, high accuracy", lingua(false));
        assertTrue(ours >= LEAST_RIGHT);
    }

    @Test
    void timesOfRealReviews() throws IOException {
        Optional<Path> file = SharedReviews.file("reviews-paypal-text/reviews.jsonl");
        assumeTrue(file.isPresent());
        List<String> texts;
        try (var lines = Files.lines(file.get())) {
            texts = lines.limit(TEXTS)
                    .map(line -> JsonMapper.shared().readTree(line).path("text").asString(""))
                    .toList();
        }
        System.out.println("MEASURE of " + TEXTS + " real reviews, "
                + texts.stream().mapToInt(String::length).sum() / TEXTS + " characters each, CPU of one thread");
        cost("language, ours", texts, TextLanguage::of);
        cost("language, lingua, low accuracy", texts, lingua(true));
        cost("language, lingua, high accuracy", texts, lingua(false));
        cost("times taken", texts, text -> TimesTaken.in(text, Optional.of("en")));
        cost("aspects, times and language", texts, text -> AspectReader.read(text, Optional.empty()));
    }

    private static Function<String, Optional<String>> lingua(boolean isLow) {
        LanguageDetectorBuilder builder = LanguageDetectorBuilder.fromIsoCodes639_1(OURS);
        LanguageDetector detector = isLow ? builder.withLowAccuracyMode().build() : builder.build();
        return text -> Optional.of(
                        detector.detectLanguageOf(text).getIsoCode639_1().toString())
                .filter(code -> !code.equals("none"));
    }

    /** Of Hindi in Latin letters, which lingua does not know, nothing is asked here. */
    private static double right(String name, Function<String, Optional<String>> teller) throws IOException {
        int all = 0;
        int right = 0;
        for (JsonNode each : TimesTakenTest.cases("language-cases.jsonl")) {
            String said = each.path("language").asString("");
            if (!said.equals("hi-Latn") && !said.isEmpty()) {
                all++;
                right += teller.apply(each.get("text").asString())
                                .filter(said::equals)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        System.out.println(String.format(Locale.ROOT, "MEASURE language, %s: %d of %d right", name, right, all));
        return right / (double) all;
    }

    private static void cost(String name, List<String> texts, Function<String, ?> reader) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            texts.forEach(reader::apply);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
            least = Math.min(least, spent / 1e3 / texts.size());
        }
        System.out.println(String.format(Locale.ROOT, "MEASURE %s: %.1f µs a text", name, least));
    }
}
