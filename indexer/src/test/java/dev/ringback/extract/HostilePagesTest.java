package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.model.ReadClaim;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages made by hand that say too much, or what a database does not take. */
class HostilePagesTest {
    private static PageReading read(String html) {
        return PageReading.read(
                Pages.HOME, List.of(), html.getBytes(StandardCharsets.UTF_8), Optional.of(Setting.UNKNOWN));
    }

    private static String json(String body) {
        return "<script type=\"application/ld+json\">" + body + "</script>";
    }

    @Test
    void moreClaimsThanAnyPageHasAreToldAndLeft() {
        String points = IntStream.range(0, 2 * PageBounds.MOST_CLAIMS)
                .mapToObj(i -> "{\"@type\":\"ContactPoint\",\"contactType\":\"customer support\",\"email\":\"s" + i
                        + "@firm.example\"}")
                .collect(Collectors.joining(","));
        PageReading page = read(json("{\"@type\":\"Organization\",\"contactPoint\":[" + points + "]}"));
        assertEquals(PageBounds.MOST_CLAIMS, page.facts().claims().size());
        assertTrue(Pages.problems(page).contains(PageProblem.Kind.TOO_MANY_ITEMS));
    }

    @Test
    void moreReviewsThanAnyPageHasAreToldAndLeft() {
        String reviews = IntStream.range(0, 2 * PageBounds.MOST_REVIEWS)
                .mapToObj(i -> "{\"@type\":\"Review\",\"reviewBody\":\"Number " + i + "\"}")
                .collect(Collectors.joining(","));
        PageReading page = read(json("[" + reviews + "]"));
        assertEquals(PageBounds.MOST_REVIEWS, page.facts().reviews().size());
        assertTrue(Pages.problems(page).contains(PageProblem.Kind.TOO_MANY_ITEMS));
    }

    @Test
    void hostLongerThanItsEncodingTakesIsNoLink() {
        PageReading page =
                read("<a href=\"https://" + "é".repeat(1_900) + ".example/\">x</a><a href=\"/help\">Help</a>");
        assertEquals(List.of("https://www.example.com/help"), Pages.addresses(page));
    }

    @Test
    void whatADatabaseDoesNotTakeIsNotKept() {
        String bad = "\\u0000\\ud800x\\udc00";
        PageReading page = read("<html lang=en><title>Sup\u0000port</title><h1>Customer&#0; support &#xD800;</h1>"
                + "<p>Call our sup\u0000port at +1 800 555 7421, &#xDFFF; Monday to Friday 9am to 5pm.</p>"
                + "<a href=\"/a\u0000b\" title=\"&#xD800;\">Con\u0000tact</a>"
                + json("[{\"@type\":\"Review\",\"reviewBody\":\"Good" + bad + " and quick\",\"inLanguage\":\"en\","
                        + "\"itemReviewed\":\"Firm" + bad + "\",\"datePublished\":\"2026-01-01" + bad + "\","
                        + "\"k" + bad + "\":{\"@type\":\"Review\",\"reviewBody\":\"Inner " + bad + "\"}},"
                        + "{\"@type\":\"Organization\",\"contactPoint\":{\"@type\":\"ContactPoint\","
                        + "\"contactType\":\"customer support" + bad + "\",\"email\":\"help" + bad + "@firm.example\","
                        + "\"telephone\":\"+1 800 555 7421" + bad + "\",\"url\":\"https://www.example.com/" + bad
                        + "\",\"hoursAvailable\":\"Mo-Fr 09:00-17:00" + bad + "\"}}]"));
        assertEquals(2, page.facts().reviews().size());
        assertTrue(page.facts().claims().size() > 0);
        page.facts().reviews().forEach(WholeWay::check);
        page.facts().claims().forEach((ReadClaim claim) -> WholeWay.check(claim));
        page.problems().forEach(problem -> WholeWay.kept(problem.detail()));
        page.links().forEach(link -> WholeWay.kept(link.words()));
    }

    @Test
    void halfACharacterInTheNameOfAPropertyIsNotKept() {
        String html =
                "<div itemscope itemtype='https://schema.org/Product'><i itemprop='aggregateRating\ud83d' itemscope"
                        + " itemtype='https://schema.org/AggregateRating'><meta itemprop=ratingValue content=4></i></div>";
        PageFacts facts = PageFacts.of(PageTree.of(html, Pages.HOME.toString()), Setting.UNKNOWN);
        assertEquals(1, facts.reviews().size());
        facts.reviews().forEach(WholeWay::check);
    }
}
