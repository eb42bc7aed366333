package dev.ringback.review.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Real reviews of three applications, of whose authors nothing is known. */
class RealReviewsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Some 1.5 KB of heap each: the tests have 512 MB. */
    private static final int MANY = Integer.getInteger("ringback.reviews", 200_000);

    private static List<Review> real() throws IOException {
        Optional<Path> file = Corpus.file("reviews-google-play/reviews.jsonl");
        assumeTrue(file.isPresent(), "the corpora lie beside a checkout");
        List<Review> reviews = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file.orElseThrow())) {
            reviews.add(review(json.readTree(line)));
        }
        return reviews;
    }

    private static Review review(JsonNode node) {
        Optional<Review.Reply> reply = text(node, "reply")
                .map(said -> new Review.Reply(Optional.of(said), Optional.empty(), at(node, "replied_at")));
        return review(
                node.path("id").asString(),
                node.path("provider").asString(),
                LocalDate.parse(node.path("date").asString()),
                at(node, "created_at"),
                text(node, "text"),
                reply);
    }

    private static Review review(
            String id,
            String provider,
            LocalDate day,
            Optional<Instant> at,
            Optional<String> text,
            Optional<Review.Reply> reply) {
        return new Review(
                id,
                provider,
                "google-play",
                id,
                Review.Kind.REVIEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                at,
                text,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reply,
                Optional.empty());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asString("")).filter(text -> !text.isBlank());
    }

    private static Optional<Instant> at(JsonNode node, String name) {
        return text(node, name).map(text -> Instant.parse(text.replace(' ', 'T') + "Z"));
    }

    @Test
    void shortPraiseIsNoCopyABusyWeekNoBurstAndMachinesAreSeen() throws IOException {
        List<Review> reviews = real();
        Map<String, Verdict> verdicts = Integrity.judge(reviews, NOW);
        Map<Ground.Kind, Integer> kinds = new EnumMap<>(Ground.Kind.class);
        verdicts.values()
                .forEach(verdict -> verdict.grounds().forEach(ground -> kinds.merge(ground.kind(), 1, Integer::sum)));
        Map<String, Integer> byMachine = new TreeMap<>();
        Map<String, Integer> replied = new TreeMap<>();
        for (Review review : reviews) {
            review.reply().ifPresent(reply -> replied.merge(review.provider(), 1, Integer::sum));
            if (!verdicts.get(review.id()).replyCounts()) {
                byMachine.merge(review.provider(), 1, Integer::sum);
            }
        }
        System.out.println("MEASURE integrity of 15,000 real reviews: " + kinds + ", replies by machine " + byMachine
                + " of " + replied);
        assertEquals(15_000, verdicts.size());
        assertEquals(0, kinds.getOrDefault(Ground.Kind.BURST, 0));
        assertEquals(0, kinds.getOrDefault(Ground.Kind.NEW_AUTHORS, 0));
        assertTrue(kinds.getOrDefault(Ground.Kind.COPY, 0) < 100, kinds::toString);
        assertTrue(byMachine.getOrDefault("bharatpe", 0) > 4_000, byMachine::toString);
        if (Boolean.getBoolean("integrity.show")) {
            show(reviews, verdicts);
        }
    }

    private static void show(List<Review> reviews, Map<String, Verdict> verdicts) {
        for (Review review : reviews) {
            if (verdicts.get(review.id()).permille() == 0) {
                System.out.println("COPY " + verdicts.get(review.id()).grounds() + " "
                        + review.text().orElse(""));
            }
        }
    }

    @Tag("measure")
    @Test
    void fifteenThousandAreJudgedInLessThanAMoment() throws IOException {
        List<Review> reviews = real();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            best = Math.min(best, seconds(reviews));
        }
        System.out.println(String.format(Locale.ROOT, "MEASURE integrity: 15,000 reviews in %.3f s", best));
        assertTrue(best <= 0.7, best + " s");
    }

    @Tag("measure")
    @Test
    void manyAreJudgedInMemoryThatGrowsWithThem() {
        Town town = new Town(1);
        List<Review> reviews = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            LocalDate day = Town.TODAY.minusDays(town.random().nextInt(1500));
            String text = town.words(4 + town.random().nextInt(30));
            reviews.add(review(
                    "id-" + i, "provider-" + i % 200, day, Optional.empty(), Optional.of(text), Optional.empty()));
        }
        long before = used();
        double seconds = seconds(reviews);
        System.out.println(String.format(
                Locale.ROOT,
                "MEASURE integrity: %,d reviews in %.1f s; heap %d MB with the reviews, %d MB right after",
                MANY,
                seconds,
                before,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
        assertTrue(seconds < 120e-6 * MANY, seconds + " s");
    }

    private static double seconds(List<Review> reviews) {
        long start = System.nanoTime();
        assertEquals(reviews.size(), Integrity.judge(reviews, NOW).size());
        return (System.nanoTime() - start) / 1e9;
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
