package dev.ringback.extract.schema;

import static dev.ringback.extract.schema.Snippets.contacts;
import static dev.ringback.extract.schema.Snippets.json;
import static dev.ringback.extract.schema.Snippets.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.model.Reading.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which pages write, and break, the same contact point. */
class MarkupTest {
    private static final String POINT =
            "{\"@type\": \"ContactPoint\", \"contactType\": \"support\", \"telephone\": \"+12127365000\"}";

    private static void isRead(SchemaFacts facts) {
        assertEquals(
                List.of("SUPPORT +12127365000"),
                contacts(facts).stream()
                        .map(each -> each.purpose().map(Enum::name).orElse("-") + " "
                                + each.phone().orElse("-"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[" + POINT + "]",
                "{\"@context\": \"http://schema.org\", \"@graph\": [" + POINT + "]}",
                "<!--" + POINT + "-->",
                "<!-- a note -->" + POINT,
                "//<![CDATA[\n" + POINT + "\n//]]>",
                "/*<![CDATA[*/" + POINT + "/*]]>*/",
                POINT + ";",
                POINT + "\n{\"@type\": \"Thing\"}",
                "{\"@type\": \"Thing\"}," + POINT + ",",
                "// note\n" + POINT,
                "{\"@type\": \"ContactPoint\", /* note */ \"contactType\": \"support\", \"telephone\": \"+12127365000\",}",
                "{\"@type\": [\"Thing\", \"ContactPoint\"], \"contactType\": [\"support\"], \"telephone\": [\"+12127365000\"]}",
                "{\"@type\": \"https://schema.org/ContactPoint\", \"schema:contactType\": \"support\","
                        + " \"http://schema.org/telephone\": \"+12127365000\"}",
                "{\"@type\": \"contactpoint\", \"ContactType\": \"support\", \"Telephone\": \"+12127365000\"}",
                "{\"@context\": \"https://schema.org\", \"type\": \"ContactPoint\", \"contactType\": \"support\","
                        + " \"telephone\": \"+12127365000\"}",
                "{\"@context\": {\"s\": \"https://schema.org/\", \"tel\": \"s:telephone\"}, \"@type\": \"s:ContactPoint\","
                        + " \"s:contactType\": \"support\", \"tel\": {\"@value\": \"+12127365000\"}}",
                "{\"@type\": \"ContactPoint\", \"contactType\": \"sup\tport\", \"name\": \"a\nb\", \"telephone\": \"+12127365000\"}",
                "{&quot;@type&quot;: &quot;ContactPoint&quot;, &quot;contactType&quot;: &quot;support&quot;,"
                        + " &quot;telephone&quot;: &quot;+12127365000&quot;}",
                "{\"@type\": \"ContactPoint\", \"contactType\": \"support\", \"telephone\": \"&#43;12127365000\"}"
            })
    void jsonIsReadHoweverItIsWrapped(String block) {
        SchemaFacts facts = json(block.replace("sup\tport", "support\t"));
        isRead(facts);
        assertEquals(List.of(), facts.problems());
    }

    @Test
    void blocksReferToEachOther() {
        isRead(json(
                "{\"@type\": \"Organization\", \"@id\": \"#us\", \"contactPoint\": {\"@id\": \"#line\"}}",
                "{\"@id\": \"https://pay.example/help#line\", \"@type\": \"ContactPoint\", \"contactType\": \"support\"}",
                "{\"@id\": \"#line\", \"telephone\": \"+12127365000\"}"));
    }

    @Test
    void aReviewMayBeHeldTheOtherWayRound() {
        SchemaFacts facts = json("""
                {"@type": "Product", "name": "Reader", "@reverse": {"itemReviewed":
                 {"@type": "Review", "reviewRating": {"@type": "Rating", "ratingValue": 4}}}}
                """);
        assertEquals(1, facts.reviews().size());
        assertEquals(Optional.of("Reader"), facts.reviews().getFirst().item());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"Organization\", \"name\": \"The \"best\" pay\"}",
                "{\"@type\": \"Organization\"",
                "not JSON"
            })
    void whatCannotBeReadIsAProblemAndTheRestIsRead(String broken) {
        SchemaFacts facts = json(broken, POINT);
        isRead(facts);
        assertEquals(
                List.of(Kind.JSON_BROKEN),
                facts.problems().stream().map(each -> each.kind()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div itemscope itemtype='https://schema.org/ContactPoint'><meta itemprop=contactType content=support>"
                        + "<span itemprop=telephone content='+12127365000'>call us</span></div>",
                "<div itemscope itemtype='http://schema.org/Organization' itemref='line none'></div>"
                        + "<p id=line><b itemprop=contactPoint itemscope itemtype='http://schema.org/ContactPoint'>"
                        + "<i itemprop=contactType>support</i><data itemprop=telephone value='+12127365000'>x</data></b></p>",
                "<div itemscope itemtype='http://schema.org/ContactPoint'><a itemprop=telephone href='tel:+12127365000'>call</a>"
                        + "<i itemprop='name contactType'>support</i></div>",
                "<div itemscope itemtype='http://schema.org/ContactPoint'><a itemprop=telephone href='#'>(212) 736-5000</a>"
                        + "<div itemscope itemtype='http://schema.org/Person'><i itemprop=telephone>+12127365001</i></div>"
                        + "<i itemprop=contactType>support</i></div>"
            })
    void microdataIsRead(String body) {
        SchemaFacts facts = page(body);
        isRead(facts);
        assertEquals(Method.MICRODATA, facts.claims().getFirst().reading().method());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div vocab='https://schema.org' typeof=ContactPoint><i property=contactType>support</i>"
                        + "<meta property=telephone content='+12127365000'></div>",
                "<div typeof='schema:ContactPoint'><i property='schema:contactType'>support</i>"
                        + "<a property='schema:telephone' href='tel:+12127365000'>x</a></div>",
                "<div prefix='s: http://schema.org/' typeof='s:Organization'><p property='s:contactPoint' typeof='s:ContactPoint'>"
                        + "<i property='s:contactType'>support</i><i property='s:telephone'>212-736-5000</i></p></div>",
                "<div typeof='http://schema.org/ContactPoint'><i property='http://schema.org/contactType'>support</i>"
                        + "<i property='http://schema.org/telephone'>212-736-5000</i></div>",
                "<div vocab='http://schema.org/' typeof=Organization><link property=contactPoint href='#line'></div>"
                        + "<div vocab='http://schema.org/' resource='#line' typeof=ContactPoint>"
                        + "<i property=contactType>support</i><i property=telephone>212-736-5000</i></div>"
            })
    void rdfaIsRead(String body) {
        SchemaFacts facts = page(body);
        isRead(facts);
        assertEquals(Method.RDFA, facts.claims().getFirst().reading().method());
    }

    @Test
    void withoutAVocabularyPlainWordsAreNone() {
        assertEquals(
                List.of(),
                page("<div typeof=Organization><i property=telephone>212-736-5000</i></div>")
                        .claims());
    }

    @Test
    void anItemWithoutATypeIsNothing() {
        assertEquals(
                List.of(),
                page("<div itemscope><i itemprop=telephone>212-736-5000</i></div>")
                        .claims());
    }

    @Test
    void circlesAreCut() {
        String circle = """
                {"@id": "#a", "@type": "Organization", "contactPoint": {"@id": "#b"}, "publisher": {"@id": "#a"}}
                """;
        isRead(json(
                circle,
                "{\"@id\": \"#b\", \"@type\": \"ContactPoint\", \"contactType\": \"support\", \"telephone\": \"+12127365000\","
                        + " \"provider\": {\"@id\": \"#a\"}}"));
        assertFalse(
                page("<div id=x itemscope itemref=x itemtype='http://schema.org/Organization'><p itemprop=department"
                                + " itemscope itemref='x'>y</p></div>")
                        .claims()
                        .stream()
                        .anyMatch(claim -> true));
    }

    @Test
    void deepAndManyThingsEndInAProblem() {
        String deep = "{\"a\":".repeat(90) + "1" + "}".repeat(90);
        assertEquals(
                List.of(Kind.TOO_DEEP),
                json(deep).problems().stream().map(each -> each.kind()).toList());
        assertEquals(
                Kind.JSON_BROKEN,
                json("[".repeat(200_000)).problems().getFirst().kind());
        String many = "[" + "{\"@type\":\"Review\",\"text\":\"x\"},".repeat(30_000) + "1]";
        SchemaFacts facts = json(many);
        assertEquals(PageBounds.MOST_REVIEWS, facts.reviews().size());
        assertEquals(Kind.TOO_MANY_ITEMS, facts.problems().getFirst().kind());
    }

    @Test
    void hostilePagesCostLittle() {
        StringBuilder keys = new StringBuilder("{\"@type\": \"Organization\"");
        for (int i = 0; i < 1_000_000; i++) {
            keys.append(",\"k").append(i % 500_000).append("\":1");
        }
        List<String> pages = List.of(
                "<script type='application/ld+json'>" + keys + "}</script>",
                "<script type='application/ld+json'>{\"@type\": \"Review\", \"reviewRating\": " + "9".repeat(100_000)
                        + "}</script>",
                "<script type='application/ld+json'>" + "{\"@id\":\"#a\",\"x\":{\"@id\":\"#a\"}}".repeat(50_000)
                        + "</script>",
                "<script type='application/ld+json'>" + "{\"".repeat(500_000) + "</script>",
                "<i id=x itemscope itemprop=y itemref='x x x'>".repeat(20_000),
                "<div itemscope itemtype='http://schema.org/Review'>" + "<b itemprop=reviewBody>word ".repeat(250)
                        + "word ".repeat(300_000),
                "<div vocab='http://schema.org/' typeof=Review>" + "<b property=reviewBody>word ".repeat(250)
                        + "word ".repeat(300_000),
                "<div vocab='http://schema.org/' typeof=Review>" + "<b property=review resource='#x'>".repeat(20_000));
        for (String body : pages) {
            long start = System.nanoTime();
            page(body);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println("HOSTILE " + body.substring(0, 60) + " " + millis + " ms");
            assertTrue(millis < 10_000, () -> body.substring(0, 60) + " took " + millis + " ms");
        }
    }
}
