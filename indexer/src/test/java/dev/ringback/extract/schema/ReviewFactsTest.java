package dev.ringback.extract.schema;

import static dev.ringback.extract.schema.Snippets.json;
import static dev.ringback.extract.schema.Snippets.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Reading.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewFactsTest {
    @Test
    void aReviewTellsItsRatingDayTextAndThing() {
        SchemaFacts facts = json("""
                {"@context": "https://schema.org", "@type": "Product", "name": "Pinewood Reader", "inLanguage": "en_GB",
                 "review": [{"@type": "Review", "datePublished": "2025-03-04T10:00:00+0000", "author": "Somebody",
                   "reviewBody": "It&#39;s  fine", "reviewRating": {"@type": "Rating", "ratingValue": 4, "bestRating": "10"}}]}
                """);
        ReadReview review = facts.reviews().getFirst();
        assertEquals(ReadReview.Kind.REVIEW, review.kind());
        assertEquals(Optional.of("Pinewood Reader"), review.item());
        assertEquals(Optional.of(BigDecimal.valueOf(4)), review.rating());
        assertEquals(BigDecimal.TEN, review.best());
        assertEquals(BigDecimal.ONE, review.worst());
        assertEquals(Optional.of("2025-03-04T10:00:00+00:00"), review.date());
        assertEquals(Optional.of("en-GB"), review.language());
        assertTrue(review.hasAuthor());
        assertEquals(Optional.of("It's fine"), review.text());
        assertEquals("#0/review/0", review.place());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.5 | 4.5 | 5",
                "4,5 | 4.5 | 5",
                "4.5/5 | 4.5 | 5",
                "8/10 | 8 | 10",
                "4 out of 5 | 4 | 5",
                "5 stars | 5 | 5",
                "90% | 90 | 100",
                "0 | 0 | 5",
                "great | - | 5",
                "7 | - | 5",
                "1e999999999 | - | 5",
            })
    void ratingsAreReadAsPeopleWriteThem(String printed, String rating, String best) {
        SchemaFacts facts = json(
                "{\"@type\": \"Review\", \"reviewBody\": \"so so\", \"reviewRating\": {\"@type\": \"Rating\", \"ratingValue\": \""
                        + printed + "\"}}");
        ReadReview review = facts.reviews().getFirst();
        assertEquals(rating, review.rating().map(BigDecimal::toPlainString).orElse("-"));
        assertEquals(best, review.best().toPlainString());
        assertEquals(rating.equals("-"), facts.problems().stream().anyMatch(each -> each.kind() == Kind.VALUE_UNREAD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-03-04 | 2019-03-04",
                "2019-03-04T10:00:00Z | 2019-03-04T10:00:00Z",
                "2019-03-04 10:00:00 | 2019-03-04T10:00:00",
                "March 4, 2019 | 2019-03-04",
                "4 March 2019 | 2019-03-04",
                "Monday, March 4th, 2019 | 2019-03-04",
                "4. März 2019 | 2019-03-04",
                "4 de marzo de 2019 | 2019-03-04",
                "1er août 2019 | 2019-08-01",
                "4 maart 2019 | 2019-03-04",
                "25/03/2019 | 2019-03-25",
                "04/03/2019 | 04/03/2019",
                "2019-13-45 | 2019-13-45",
                "last week | last week",
                "20190304 | 2019-03-04",
            })
    void daysAreMadeIsoWhereItIsSureWhichTheyAre(String printed, String date) {
        SchemaFacts facts =
                json("{\"@type\": \"Review\", \"reviewBody\": \"so so\", \"datePublished\": \"" + printed + "\"}");
        assertEquals(Optional.of(date), facts.reviews().getFirst().date());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ratingCount\": 12, \"reviewCount\": 3 | 12",
                "\"reviewCount\": \"1,234\" | 1234",
                "\"ratingCount\": \"1.234 reviews\" | 1234",
                "\"ratingCount\": \"(56)\" | 56",
                "\"ratingCount\": \"many\" | -",
                "\"name\": \"x\" | -"
            })
    void ratingsCountBeforeReviews(String properties, String count) {
        SchemaFacts facts = json("{\"@type\": \"LocalBusiness\", \"name\": \"Pinewood\", \"aggregateRating\":"
                + " {\"@type\": \"AggregateRating\", \"ratingValue\": 4.2, " + properties + "}}");
        ReadReview sum = facts.reviews().getFirst();
        assertEquals(ReadReview.Kind.AGGREGATE, sum.kind());
        assertEquals(Optional.of("Pinewood"), sum.item());
        assertEquals(count, sum.count().map(String::valueOf).orElse("-"));
    }

    @Test
    void aSumThatStandsAloneNamesWhatItIsOf() {
        SchemaFacts facts = json("""
                {"@type": "AggregateRating", "ratingValue": "3.9", "reviewCount": 8,
                 "itemReviewed": {"@type": "Organization", "name": "Pinewood Pay"}}
                """);
        assertEquals(Optional.of("Pinewood Pay"), facts.reviews().getFirst().item());
    }

    @Test
    void whatStandsInTwoFormsIsOneReview() {
        SchemaFacts facts = page("""
                <script type="application/ld+json">{"@type": "Product", "name": "Reader", "review": [
                 {"@type": "Review", "reviewBody": "Good.", "reviewRating": {"ratingValue": 5}},
                 {"@type": "Review", "reviewBody": "Good.", "reviewRating": {"ratingValue": 5}}]}</script>
                <div itemscope itemtype="http://schema.org/Product"><span itemprop="name">Reader</span>
                 <p itemprop="review" itemscope itemtype="http://schema.org/Review"><b itemprop="reviewBody">Good.</b>
                  <i itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating"><b itemprop="ratingValue">5.0</b></i></p>
                 <p itemprop="review" itemscope itemtype="http://schema.org/Review"><b itemprop="reviewBody">Good.</b></p>
                 <p itemprop="review" itemscope itemtype="http://schema.org/Review"><b itemprop="reviewBody">Bad.</b></p>
                </div>
                """);
        assertEquals(
                List.of(Method.JSON_LD, Method.JSON_LD, Method.MICRODATA),
                facts.reviews().stream().map(ReadReview::method).toList());
    }

    @Test
    void whatIsNoReviewOfAThingIsNone() {
        assertEquals(
                List.of(),
                json(
                                "{\"@type\": \"ClaimReview\", \"reviewRating\": {\"@type\": \"Rating\", \"ratingValue\": 1}}",
                                "{\"@type\": \"Rating\", \"ratingValue\": 5}",
                                "{\"@type\": \"EmployerAggregateRating\", \"ratingValue\": 5}")
                        .reviews());
    }
}
