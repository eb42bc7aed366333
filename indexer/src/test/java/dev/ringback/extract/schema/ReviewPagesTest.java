package dev.ringback.extract.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.model.Contact;
import dev.ringback.model.ReadReview;
import dev.ringback.model.ReadReview.Kind;
import dev.ringback.model.Terms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Saved pages of others, each with the rating that their project says it has. Every miss is printed. */
class ReviewPagesTest {
    private static Optional<Path> folder = Optional.empty();
    private static Map<String, SchemaFacts> read = Map.of();

    @BeforeAll
    static void readAll() throws IOException {
        folder = SharedCorpus.file("review-pages");
        if (folder.isPresent()) {
            read = ReviewPages.read(folder.get());
            assertEquals(ReviewPages.PAGES, read.size());
        }
    }

    private static Path file(String name) {
        assumeTrue(folder.isPresent(), "the pages are not here");
        return folder.orElseThrow().resolve(name);
    }

    private record Tally(String what, List<String> misses, int[] asked) {
        Tally(String what) {
            this(what, new ArrayList<>(), new int[1]);
        }

        void check(boolean right, String miss) {
            asked[0]++;
            if (!right) {
                misses.add(miss);
                System.out.println("MISS " + what + ": " + miss);
            }
        }

        void expect(int most, int atMostMissed) {
            System.out.println(what + ": " + (asked[0] - misses.size()) + " of " + asked[0]);
            assertEquals(most, asked[0], what);
            assertTrue(misses.size() <= atMostMissed, () -> what + " missed: " + misses);
        }
    }

    @Test
    void everyPageGivesTheAggregateRatingThatItsProjectExpects() throws IOException {
        Tally ratings = new Tally("rating");
        Tally counts = new Tally("count");
        for (String line : Files.readAllLines(file("manifest.csv"))) {
            String[] cells = line.split(",", -1);
            String page = cells[0].replace(".html.gz", "");
            String rating = cells[cells.length - 3];
            String count = cells[cells.length - 2];
            if (!read.containsKey(page) || rating.isEmpty()) {
                continue;
            }
            List<ReadReview> found = aggregates(page);
            ratings.check(found.stream().anyMatch(each -> isRating(each, rating)), page + " " + rating + " " + found);
            if (!count.isEmpty()) {
                counts.check(found.stream().anyMatch(each -> isCount(each, count)), page + " " + count + " " + found);
            }
        }
        ratings.expect(174, 0);
        counts.expect(173, 0);
    }

    private static List<ReadReview> aggregates(String page) {
        return read.get(page).reviews().stream()
                .filter(each -> each.kind() == Kind.AGGREGATE)
                .toList();
    }

    /** The project rounds to two places. */
    private static boolean isRating(ReadReview review, String expected) {
        BigDecimal difference = review.rating()
                .orElse(BigDecimal.ZERO)
                .subtract(new BigDecimal(expected))
                .abs();
        return difference.compareTo(new BigDecimal("0.00501")) < 0;
    }

    private static boolean isCount(ReadReview review, String expected) {
        return review.count()
                .filter(count -> count == Integer.parseInt(expected))
                .isPresent();
    }

    @Test
    void everyReviewInJsonHasItsRatingAndDate() throws IOException {
        Tally tally = new Tally("review");
        ReviewPages.expected(file("expected_reviews.jsonl")).forEach((page, rows) -> {
            List<ReadReview> left = new ArrayList<>(read.get(page).reviews());
            rows.forEach(row -> tally.check(takesOne(left, row), page + " " + row));
        });
        tally.expect(684, 0);
    }

    private static boolean takesOne(List<ReadReview> left, JsonNode row) {
        Optional<ReadReview> match = left.stream()
                .filter(each -> each.kind() == Kind.REVIEW)
                .filter(each -> sameNumber(each.rating(), row.path("ratingValue")))
                .filter(each -> sameDay(each.date(), row.path("datePublished")))
                .filter(each -> each.hasAuthor() == row.path("has_author").asBoolean())
                .findFirst();
        match.ifPresent(left::remove);
        return match.isPresent();
    }

    private static boolean sameNumber(Optional<BigDecimal> number, JsonNode expected) {
        return expected.isNull()
                ? number.isEmpty()
                : number.isPresent()
                        && number.get()
                                        .compareTo(new BigDecimal(
                                                expected.asString().replace(',', '.')))
                                == 0;
    }

    private static boolean sameDay(Optional<String> day, JsonNode expected) {
        return expected.isNull() || expected.asString().isEmpty()
                ? day.isEmpty()
                : day.isPresent()
                        && (day.get()
                                        .startsWith(expected.asString()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                10,
                                                                expected.asString()
                                                                        .length())))
                                || PrintedDates.date(expected.asString()).equals(day)
                                        && !Character.isDigit(
                                                expected.asString().charAt(0)));
    }

    @Test
    void everyAggregateInJsonIsTheSame() throws IOException {
        Tally tally = new Tally("aggregate");
        ReviewPages.expected(file("expected_aggregate.jsonl"))
                .forEach((page, rows) -> rows.forEach(row -> {
                    boolean found = aggregates(page).stream()
                            .anyMatch(each -> sameNumber(each.rating(), row.path("ratingValue"))
                                    && isCountOf(
                                            each,
                                            row.path("ratingCount").isNull()
                                                    ? row.path("reviewCount")
                                                    : row.path("ratingCount")));
                    tally.check(found, page + " " + row + " " + aggregates(page));
                }));
        tally.expect(174, 0);
    }

    private static boolean isCountOf(ReadReview review, JsonNode expected) {
        return expected.isNull() ? review.count().isEmpty() : isCount(review, expected.asString());
    }

    /** Of the rows: a person's number, a firm without one, and "(49 211) …" are no claims. */
    @Test
    void contactPointsInJsonAreClaims() {
        file("expected_contact.jsonl");
        List<String> claims = new ArrayList<>();
        read.forEach((page, facts) -> facts.claims().forEach(claim -> {
            Contact contact = ((Terms.Support) claim.terms()).contact();
            claims.add(page + " " + contact.purpose().map(Enum::name).orElse("-") + " "
                    + contact.phone().or(contact::email).orElse("-") + " " + contact.languages());
            assertTrue(contact.hours().isEmpty(), page);
        }));
        assertEquals(
                List.of(
                        "comidinhasdochef.com__comidinhasdochef_2 - contato@comidinhasdochef.com [pt-BR]",
                        "comidinhasdochef.com__comidinhasdochef_2 - contato@comidinhasdochef.com []",
                        "reishunger.de__reishunger_3 SUPPORT +4942120802491 []",
                        "swissmilk.ch__swissmilk SUPPORT +41313595728 []",
                        "swissmilk.ch__swissmilk SUPPORT marketing@swissmilk.ch []"),
                claims);
    }
}
