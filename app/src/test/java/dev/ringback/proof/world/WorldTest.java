package dev.ringback.proof.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Digest;
import dev.ringback.model.Review;
import dev.ringback.model.Trust;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final long SEED = 8;

    /** Made once: tens of thousands of reviews each. */
    private static final World BIASED = WorldKind.W2.make(SEED);

    private static final World ATTACKED = WorldKind.W4.make(SEED);

    /** The digest is of what any machine must make of the seed; another one means other worlds, and other tables. */
    @Test
    void oneSeedGivesOneWorldOnEveryMachine() {
        World world = WorldKind.W9.make(SEED);
        assertEquals(world, WorldKind.W9.make(SEED));
        String text = world.dossiers() + "\n" + world.reviews() + "\n" + world.truth();
        assertEquals("fb67fb939724aad4", Digest.sha256(text).substring(0, 16));
    }

    @Test
    void anotherSeedGivesAnotherWorld() {
        assertNotEquals(
                WorldKind.W1.make(SEED).truth(), WorldKind.W1.make(SEED + 1).truth());
    }

    @Test
    void beneathItsFakesAnAttackedWorldIsTheSame() {
        assertEquals(BIASED.reviews(), ATTACKED.withoutFakes().reviews());
        assertEquals(BIASED.truth(), ATTACKED.truth());
        assertEquals(Set.of(), BIASED.fakes());
    }

    @Test
    void fakesAreTheShareThatIsStated() {
        Map<WorldKind, Double> stated = Map.of(
                WorldKind.W2, 0.0, WorldKind.W3, 0.08, WorldKind.W4, 0.16, WorldKind.W5, 0.3, WorldKind.W6, 0.12);
        stated.forEach((kind, share) -> {
            World world = kind.make(SEED);
            assertEquals(share, (double) world.fakes().size() / world.reviews().size(), 0.001, kind.name());
        });
    }

    @Test
    void mostFakesAreOfNewAccountsAndNoneIsOfACheckedCustomer() {
        List<Review> fakes = reviews(ATTACKED, one -> ATTACKED.fakes().contains(one.id()));
        double fresh = share(fakes, one -> one.trust() == Trust.NEW);
        assertEquals(0.85, fresh, 0.02);
        assertEquals(0, share(fakes, Review::verified));
        assertEquals(0, share(fakes, one -> one.source().equals("asked-panel")));
    }

    @Test
    void fakesAreExtreme() {
        List<Review> fakes = reviews(ATTACKED, one -> ATTACKED.fakes().contains(one.id()));
        assertEquals(0.9, share(fakes, one -> Math.abs(stars(one) - 3) == 2), 0.02);
    }

    @Test
    void onlySoldTextsAreThereAndTheyAreAlike() {
        assertEquals(List.of(), reviews(BIASED, one -> one.text().isPresent()));
        List<Review> copied = reviews(ATTACKED, one -> one.text().isPresent());
        assertTrue(copied.size() > 50, "copied " + copied.size());
        long texts = copied.stream().map(Review::text).distinct().count();
        assertTrue(texts < copied.size(), texts + " texts of " + copied.size());
    }

    @Test
    void whoWritesBiasesWhatIsWritten() {
        Map<String, Double> offTruth = BIASED.reviews().stream()
                .collect(Collectors.groupingBy(
                        Review::source,
                        TreeMap::new,
                        Collectors.averagingDouble(one -> (stars(one) - 1) / 4 - BIASED.truthOf(one.provider()))));
        assertTrue(offTruth.get("grievance-board") < -0.2, offTruth.toString());
        assertTrue(offTruth.get("invited-voices") > 0.05, offTruth.toString());
        assertTrue(Math.abs(offTruth.get("asked-panel")) < 0.1, offTruth.toString());
    }

    @Test
    void inACleanWorldReviewsTellTheTruth() {
        World clean = WorldKind.W1.make(SEED);
        Map<String, List<Review>> byProvider =
                clean.reviews().stream().collect(Collectors.groupingBy(Review::provider));
        byProvider.forEach((slug, reviews) -> {
            double mean = reviews.stream()
                    .mapToDouble(one -> (stars(one) - 1) / 4)
                    .average()
                    .orElseThrow();
            assertEquals(clean.truthOf(slug), mean, 4.5 * 0.36 / StrictMath.sqrt(reviews.size()), slug);
        });
    }

    @Test
    void countsOfReviewsSpreadOverOrdersOfMagnitude() {
        Map<String, Long> counts =
                BIASED.reviews().stream().collect(Collectors.groupingBy(Review::provider, Collectors.counting()));
        assertEquals(40, counts.size());
        assertTrue(counts.values().stream().anyMatch(count -> count < 30), counts.toString());
        assertTrue(counts.values().stream().anyMatch(count -> count > 3000), counts.toString());
    }

    @Test
    void noReviewIsFromTheFutureOrOlderThanFourYears() {
        assertTrue(ATTACKED.reviews().stream()
                .map(one -> one.day().orElseThrow())
                .allMatch(day -> !day.isAfter(World.TODAY) && !day.isBefore(World.TODAY.minusDays(6 * 365))));
    }

    @Test
    void namesOfReviewsAreUnique() {
        assertEquals(
                ATTACKED.reviews().size(),
                ATTACKED.reviews().stream().map(Review::id).distinct().count());
    }

    private static List<Review> reviews(World world, Predicate<Review> which) {
        return world.reviews().stream().filter(which).toList();
    }

    private static double share(List<Review> reviews, Predicate<Review> which) {
        return (double) reviews.stream().filter(which).count() / reviews.size();
    }

    private static double stars(Review review) {
        return review.supportStars().orElseThrow().doubleValue();
    }
}
