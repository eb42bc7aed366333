package dev.ringback.review.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntegrityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String LONG_TEXT =
            "The card machine went down on a Saturday night and nobody picked up until we had closed the kitchen";

    private static Town attacked(long seed) {
        Town town = new Town(seed).lived();
        for (Attack attack : Attack.values()) {
            attack.add(town, town.provider());
        }
        return town;
    }

    @Test
    void starsHaveNoPartInIt() {
        Town town = attacked(1);
        Random random = new Random(2);
        List<Review> other = new ArrayList<>();
        for (Review review : town.reviews) {
            Optional<BigDecimal> stars =
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(1 + random.nextInt(5)));
            other.add(withStars(review, stars, random.nextBoolean() ? stars : Optional.empty()));
        }
        assertNotEquals(town.reviews, other);
        assertEquals(Integrity.judge(town.reviews, Town.NOW), Integrity.judge(other, Town.NOW));
    }

    private static Review withStars(Review review, Optional<BigDecimal> stars, Optional<BigDecimal> support) {
        return new Review(
                review.id(),
                review.provider(),
                review.source(),
                review.item(),
                review.kind(),
                review.author(),
                review.authorReviews(),
                stars,
                support,
                review.day(),
                review.at(),
                review.text(),
                review.language(),
                review.verified(),
                review.invited(),
                review.country(),
                review.business(),
                review.url(),
                review.reply(),
                review.complaint());
    }

    @Test
    void theOrderOfTheReviewsChangesNothing() {
        Town town = attacked(3);
        Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
        List<Review> shuffled = new ArrayList<>(town.reviews);
        Collections.shuffle(shuffled, new Random(4));
        assertEquals(verdicts, Integrity.judge(shuffled, Town.NOW));
    }

    @Test
    void aVerdictIsWholeIfAndOnlyIfItHasNoGrounds() {
        Town town = attacked(5);
        Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
        assertEquals(town.reviews.size(), verdicts.size());
        verdicts.values().forEach(verdict -> {
            assertEquals(verdict.permille() == Verdict.WHOLE, verdict.grounds().isEmpty(), verdict::toString);
            assertTrue(verdict.permille() >= 0 && verdict.permille() <= Verdict.WHOLE, verdict::toString);
        });
        verdicts.values().stream()
                .flatMap(verdict -> verdict.grounds().stream())
                .filter(ground -> ground.kind() == Ground.Kind.BURST || ground.kind() == Ground.Kind.NEW_AUTHORS)
                .forEach(ground -> assertTrue(ground.number().orElseThrow() >= 2, ground::toString));
    }

    @Test
    void ofCopiesTheEarliestCountsAtAnyProviderAndSource() {
        Town town = new Town(6);
        Review later =
                write(town, "juniper-till", 1, DAY.plusDays(3), LONG_TEXT.toUpperCase(java.util.Locale.ROOT) + "!!");
        Review first = write(town, "kestrel-pay", 0, DAY, LONG_TEXT);
        Review near =
                write(town, "larch-terminal", 2, DAY.plusDays(1), LONG_TEXT.replace("Saturday ", "Saturday\u200b "));
        Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
        assertEquals(Verdict.WHOLE, verdicts.get(first.id()).permille());
        for (Review copy : List.of(later, near)) {
            assertEquals(
                    new Verdict(0, List.of(new Ground(Ground.Kind.COPY, Optional.of(2))), true),
                    verdicts.get(copy.id()));
        }
    }

    @Test
    void shortTextsAreNoCopies() {
        Town town = new Town(7);
        write(town, "juniper-till", 0, DAY, "great service, thanks");
        write(town, "juniper-till", 0, DAY.plusDays(1), "great service, thanks");
        assertAllWhole(town);
    }

    @Test
    void textsAboutTheSameThingAreNoCopies() {
        Town town = new Town(8);
        write(town, "juniper-till", 0, DAY, "They answered within five minutes and sent a new reader by noon");
        write(
                town,
                "juniper-till",
                0,
                DAY.plusDays(1),
                "They answered within five hours and never sent the new reader");
        assertAllWhole(town);
    }

    @Test
    void fewReviewsAreNoBurst() {
        Town town = new Town(9);
        for (int i = 0; i < 19; i++) {
            write(town, "juniper-till", 0, DAY, town.words(20));
        }
        assertAllWhole(town);
    }

    /** A newest-first slice of a busy application: all new, hundreds a day, none before. */
    @Test
    void aShortSliceOfABusySourceIsNoBurst() {
        Town town = new Town(10);
        for (int day = 0; day < 6; day++) {
            for (int i = 0; i < 500 + town.random().nextInt(300); i++) {
                write(town, day % 2 == 0 ? "juniper-till" : "kestrel-pay", 2, DAY.plusDays(day), town.words(3));
            }
        }
        assertAllWhole(town);
    }

    /** One in three days by a new author, then two a day by new ones from Wednesday to Tuesday. */
    @Test
    void aBurstNeedNotKeepToCalendarWeeks() {
        for (int shift = 0; shift < 7; shift++) {
            Town town = quiet(20 + shift);
            Set<String> flood = new HashSet<>();
            for (int i = 0; i < 14; i++) {
                flood.add(write(town, "juniper-till", 0, DAY.plusDays(shift + i / 2), town.words(20))
                        .id());
            }
            Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
            flood.forEach(id -> assertEquals(0, verdicts.get(id).permille()));
            assertEquals(0, verdicts.get(town.reviews.getFirst().id()).grounds().size());
        }
    }

    @Test
    void manyWhomTheSourceKnowsAreNoBurst() {
        Town town = quiet(30);
        for (int i = 0; i < 30; i++) {
            by(town, "known-" + i, "juniper-till", DAY.plusDays(i % 2));
            write(town, "juniper-till", 0, DAY.plusDays(i % 2), town.words(20));
        }
        Integrity.judge(town.reviews, Town.NOW)
                .values()
                .forEach(verdict ->
                        assertTrue(verdict.grounds().stream().noneMatch(ground -> ground.kind() == Ground.Kind.BURST)));
    }

    /** Who is known and writes in a flood of new ones is one voice at least. */
    @Test
    void knownAuthorsInABurstWeighTogetherWhatIsUsual() {
        Town town = quiet(31);
        for (int i = 0; i < 60; i++) {
            write(town, "juniper-till", 0, DAY, town.words(20));
        }
        Review alone = by(town, "known", "juniper-till", DAY);
        assertEquals(
                Verdict.WHOLE,
                Integrity.judge(town.reviews, Town.NOW).get(alone.id()).permille());
        by(town, "other", "juniper-till", DAY);
        Verdict second = Integrity.judge(town.reviews, Town.NOW).get(alone.id());
        assertEquals(500, second.permille());
        assertEquals(
                List.of(Ground.Kind.BURST),
                second.grounds().stream().map(Ground::kind).toList());
    }

    /** Known ones stay away for a week, and no more new ones come than usual. */
    @Test
    void asManyNewAuthorsAsUsualAreNoBurst() {
        Town town = new Town(33);
        for (int i = 0; i < 200; i++) {
            LocalDate day = DAY.plusDays(i);
            write(town, "juniper-till", 0, day, town.words(20));
            write(town, "juniper-till", 0, day, town.words(20));
            for (int j = 0; j < 4 && (i < 100 || i >= 107); j++) {
                by(town, "author-" + i + "-" + j, "juniper-till", day);
            }
        }
        assertAllWhole(town);
    }

    /** The source tells nothing of its authors; half an hour is a machine's, half a day an outage's. */
    @Test
    void manyWithinAnHourWeighFourTimesTheUsualTogether() {
        for (int hours : List.of(1, 24)) {
            Town town = new Town(32);
            for (int i = 0; i < 200; i++) {
                write(town, "juniper-till", 2, DAY.minusDays(i), town.words(20));
            }
            for (int i = 0; i < 40; i++) {
                Town.Draft draft = town.draft("juniper-till", 2, DAY.plusDays(1));
                draft.text = town.words(20);
                draft.on(DAY.plusDays(1), i * 1_800L * hours / 40);
                town.add(draft);
            }
            Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
            int sum = town.reviews.stream()
                    .skip(200)
                    .mapToInt(review -> verdicts.get(review.id()).permille())
                    .sum();
            int usual = hours == 1 ? 4 : 40;
            assertEquals(usual * Verdict.WHOLE, sum, 0.1 * usual * Verdict.WHOLE);
        }
    }

    /** Two days of three by known authors, one by a new one. */
    private static Town quiet(long seed) {
        Town town = new Town(seed);
        for (int i = 0; i < 120; i++) {
            LocalDate day = DAY.plusDays(3 * (i - 60L));
            if (i % 3 == 0) {
                write(town, "juniper-till", 0, day, town.words(20));
            } else {
                by(town, "author-of-" + i, "juniper-till", day);
            }
        }
        return town;
    }

    @Test
    void chancesAreRightForFewAndForVeryMany() {
        assertEquals(7 / 64.0, Binomial.tail(6, 1, 5), 1e-12);
        assertEquals(1, Binomial.tail(9, 2, 0), 1e-12);
        assertEquals(0.5, Binomial.tail(100_001, 1, 50_001), 1e-9);
        assertEquals(0, Binomial.tail(100_000, 3, 80_000), 1e-12);
    }

    @Test
    void oneAuthorHasOneVoiceAboutOneProvider() {
        Town town = new Town(11);
        Review old = by(town, "anna", "juniper-till", DAY);
        Review young = by(town, "anna", "juniper-till", DAY.plusDays(40));
        Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
        assertEquals(
                Ground.Kind.LATER_ONE,
                verdicts.get(old.id()).grounds().getFirst().kind());
        assertEquals(0, verdicts.get(old.id()).permille());
        assertEquals(Verdict.WHOLE, verdicts.get(young.id()).permille());
    }

    @Test
    void oneAuthorWeighsOneReviewADayAndThreeInThirtyDays() {
        Town town = new Town(12);
        Review first = by(town, "anna", "juniper-till", DAY);
        by(town, "anna", "kestrel-pay", DAY);
        assertEquals(
                new Verdict(500, List.of(new Ground(Ground.Kind.MANY_BY_ONE, Optional.of(2))), true),
                Integrity.judge(town.reviews, Town.NOW).get(first.id()));
        Town month = new Town(13);
        List<String> providers = List.of("a", "b", "c", "d", "e", "f");
        for (int i = 0; i < providers.size(); i++) {
            by(month, "bert", providers.get(i), DAY.plusDays(i));
        }
        Integrity.judge(month.reviews, Town.NOW)
                .values()
                .forEach(verdict -> assertEquals(
                        new Verdict(500, List.of(new Ground(Ground.Kind.MANY_BY_ONE, Optional.of(6))), true), verdict));
    }

    @Test
    void whatHasNotComeYetWeighsNothing() {
        Town town = new Town(14);
        Review tomorrow = write(town, "juniper-till", 0, Town.TODAY.plusDays(1), "good");
        Review today = by(town, "anna", "juniper-till", Town.TODAY.minusDays(1));
        Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
        assertEquals(
                new Verdict(0, List.of(new Ground(Ground.Kind.FUTURE_DATE, Optional.empty())), true),
                verdicts.get(tomorrow.id()));
        assertEquals(Verdict.WHOLE, verdicts.get(today.id()).permille());
    }

    @Test
    void aReplyInSecondsDoesNotCountAndTheReviewDoes() {
        Town town = new Town(15);
        for (int seconds : List.of(20, 3_600, -5)) {
            Town.Draft draft = town.honest("juniper-till", 0, DAY.plusDays(seconds % 7));
            draft.reply = Optional.of(new Review.Reply(
                    Optional.of("Ring me, " + seconds), Optional.empty(), Optional.of(draft.at.plusSeconds(seconds))));
            town.add(draft);
        }
        Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
        List<Boolean> counts = town.reviews.stream()
                .map(review -> verdicts.get(review.id()).replyCounts())
                .toList();
        assertEquals(List.of(false, true, false), counts);
        assertAllWhole(town);
    }

    @Test
    void datesAtTheEndsOfTimeDoNoHarm() {
        Town town = new Town(16).lived();
        write(town, "juniper-till", 0, LocalDate.of(-9999, 1, 1), town.words(9));
        write(town, "juniper-till", 0, LocalDate.of(9999, 12, 31), town.words(9));
        assertEquals(
                town.reviews.size(), Integrity.judge(town.reviews, Town.NOW).size());
        assertEquals(Map.of(), Integrity.judge(List.of(), Town.NOW));
    }

    private static Review write(Town town, String provider, int source, LocalDate day, String text) {
        Town.Draft draft = town.draft(provider, source, day);
        draft.text = text;
        town.add(draft);
        return town.reviews.getLast();
    }

    private static Review by(Town town, String author, String provider, LocalDate day) {
        Town.Draft draft = town.draft(provider, 0, day);
        draft.author = author;
        draft.authorReviews = 9;
        draft.text = town.words(12);
        town.add(draft);
        return town.reviews.getLast();
    }

    private static void assertAllWhole(Town town) {
        Integrity.judge(town.reviews, Town.NOW).values().forEach(verdict -> assertEquals(List.of(), verdict.grounds()));
    }
}
