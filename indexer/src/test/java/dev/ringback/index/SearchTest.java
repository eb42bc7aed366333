package dev.ringback.index;

import static dev.ringback.index.FoundRows.ids;
import static dev.ringback.index.FoundRows.query;
import static dev.ringback.index.FoundRows.review;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @ParameterizedTest
    @CsvSource({
        "card machine, The PDQ died on a Friday night",
        "terminal, My card machines are all dead",
        "PDQ, Le lecteur de carte est mort",
        "card reader, El datáfono se ha roto",
        "datafono, Our EFTPOS would not start",
        "TPE, Das Kartenlesegerät ist kaputt",
        "card machine, A maquininha parou",
        "payout, They kept my deposits for weeks",
        "chargeback, I lost a dispute over a cake",
        "frozen, My money is on hold",
        "my payout is frozen, Settlement withheld since Monday",
        "customer service, Their helpdesk is asleep",
        "helpdesk, Worst customer care of them all",
        "waiting, I waited an hour",
        "no answer, Nobody answered my call"
    })
    void ownersWordsForOneThingFindEachOther(String words, String text) {
        try (Generation generation = FoundRows.with(review("r1", text), review("r2", "Nothing of the kind"))) {
            assertEquals(List.of("r1"), ids(generation, ofReviews(words)));
        }
    }

    private static SearchQuery ofReviews(String words) {
        ReviewFilter filter = FoundRows.only(Map.of(Facet.TYPE, Set.of("review")));
        return new SearchQuery(Optional.of(words), filter, SearchQuery.Order.BEST, 0, 10, false);
    }

    @ParameterizedTest
    @CsvSource({
        "en, refunding, They refunded me",
        "en, merchants, A merchant's story",
        "es, reembolsos, Pedí un reembolso",
        "es, telefono, El teléfono no sirve",
        "fr, argent, J'attends l'argent",
        "fr, remboursements, Aucun remboursement reçu",
        "de, gerät, Das Gerat geht",
        "hi, भुगतान, भुगतान नहीं आया"
    })
    void wordsAreFoundInTheFormsOfTheirLanguage(String language, String words, String text) {
        String read = ", \"reading\": {\"version\": 1, \"language\": \"" + language + "\"}";
        try (Generation generation = FoundRows.with(review("r1", true, text, read))) {
            assertEquals(List.of("r1"), ids(generation, ofReviews(words)));
        }
    }

    @Test
    void everyWordMustBeThereAndThoseOfEveryTextNeedNot() {
        try (Generation generation = FoundRows.with(
                review("r1", "Broken printers everywhere"), review("r2", "The printer of my shop is slow"))) {
            assertEquals(List.of("r2"), ids(generation, query("my slow printer")));
            assertEquals(List.of("r1"), ids(generation, query("is it broken")));
            assertEquals(List.of("r2"), ids(generation, query("the of")), "nothing else was asked for");
        }
    }

    @Test
    void aPhraseIsItsWordsInTheirOrder() {
        try (Generation generation =
                FoundRows.with(review("r1", "quick help came"), review("r2", "help came, quick as ever"))) {
            assertEquals(List.of("r1"), ids(generation, query("\"quick help\"")));
            assertEquals(2, ids(generation, query("quick help")).size());
            assertEquals(2, ids(generation, query("\"quick help")).size(), "a quote that is not closed is none");
        }
    }

    @ParameterizedTest
    @CsvSource({"recieve, receive", "printr, printer", "pritner, printer", "refnud, refund", "verificaton, verification"
    })
    void aSlipFindsWhatWasMeant(String typed, String meant) {
        try (Generation generation = FoundRows.with(review("r1", "A " + meant + " at last"))) {
            assertEquals(List.of("r1"), ids(generation, query(typed)));
            assertEquals(List.of(meant), generation.search(query(typed)).insteadOf());
        }
    }

    @Test
    void aShortWordOrOneWithAnotherFirstLetterIsNoSlip() {
        try (Generation generation = FoundRows.with(review("r1", "A cat in the printer"))) {
            assertEquals(List.of(), ids(generation, query("car")));
            assertEquals(List.of(), ids(generation, query("drinter")));
            assertEquals(List.of(), ids(generation, query("prantar")), "two letters off in seven");
        }
    }

    /** The same word stands in more and in longer texts than its slip, so that scores alone would put it last. */
    @Test
    void whatIsWrittenAsTypedComesBeforeWhatIsNearly() {
        List<dev.ringback.form.CatalogueRow> rows = new java.util.ArrayList<>();
        rows.add(review("slip", "costumer costumer costumer and so on and so on and so on and so on"));
        for (int each = 0; each < 300; each++) {
            rows.add(review("r" + each, "customer"));
        }
        try (Generation generation = FoundRows.with(rows.toArray(dev.ringback.form.CatalogueRow[]::new))) {
            assertEquals("slip", ids(generation, query("costumer")).getFirst());
            assertEquals(301, generation.search(query("costumer")).total());
            assertEquals(300, generation.search(query("customer")).total(), "a frequent word is no slip");
        }
    }

    @Test
    void claimsAndIncidentsAreFoundToo() {
        try (Generation generation = FoundRows.with()) {
            SearchHits.Hit claim =
                    generation.search(query("readers offline")).hits().getFirst();
            assertTrue(claim instanceof SearchHits.OfClaim of && of.slug().equals("example-pay"));
            assertEquals("Card readers keep working offline for a day.", claim.text());
            SearchHits.Hit incident =
                    generation.search(query("payment failed")).hits().getFirst();
            assertTrue(incident instanceof SearchHits.OfIncident);
            assertEquals(List.of(new SearchHits.Mark(0, 8), new SearchHits.Mark(9, 15)), incident.marks());
        }
    }

    @Test
    void aHitShowsTheBestPlaceOfALongTextWithItsMarks() {
        String text = "Word ".repeat(200) + "then my card \uD83D\uDE00 machine failed and the PDQ too "
                + "again ".repeat(300);
        try (Generation generation = FoundRows.with(review("r1", text.strip()))) {
            SearchHits.Hit hit = generation.search(ofReviews("terminal")).hits().getFirst();
            assertTrue(hit.text().length() <= 300, hit.text());
            assertTrue(text.contains(hit.text()));
            assertEquals(
                    List.of("PDQ"),
                    hit.marks().stream()
                            .map(mark -> hit.text().substring(mark.from(), mark.to()))
                            .toList());
            assertTrue(generation.search(query("\uD83D")).hits().isEmpty());
        }
    }

    @Test
    void ofEqualsTheLowerIdComesFirstAndDaysOrderAsAsked() {
        try (Generation generation = FoundRows.with(
                review("b", "printer"),
                review("a", "printer"),
                review("c", true, "printer", ", \"at\": \"2026-11-01T10:00:00Z\""))) {
            assertEquals(List.of("a", "b", "c"), ids(generation, query("printer")));
            assertEquals(List.of("b"), ids(generation, page(1, 1)));
        }
    }

    private static SearchQuery page(int first, int limit) {
        return new SearchQuery(Optional.of("printer"), ReviewFilter.ALL, SearchQuery.Order.NEWEST, first, limit, false);
    }

    @Test
    void nobodyReadsBeyondTheWindow() {
        try (Generation generation = FoundRows.with(review("r1", "printer"))) {
            assertEquals(1, generation.search(page(0, SearchQuery.WINDOW)).total());
            assertEquals(1, generation.search(page(0, 0)).total());
            assertEquals(List.of(), generation.search(page(7, 3)).hits());
            assertThrows(IllegalArgumentException.class, () -> generation.search(page(1, SearchQuery.WINDOW)));
        }
    }

    @Test
    void aReviewWhoseProviderIsUnknownIsFoundNowhere() {
        try (Generation generation = FoundRows.with(
                review("r1", true, "printer", ""),
                new dev.ringback.form.CatalogueRow(
                        dev.ringback.form.RowKind.REVIEW, dev.ringback.form.Json.tree("""
                                {"id": "r2", "provider": "stranger", "source": "plaza", "item": "2", "kind": "review",
                                 "text": "printer", "shown": true}""")))) {
            assertEquals(List.of("r1"), ids(generation, query("printer")));
            assertFalse(generation.review("r2").isPresent());
            assertTrue(generation.review("r1").isPresent());
            assertFalse(generation.review("r3").isPresent());
        }
    }

    @Test
    void noWordsAskForAllTheNewestFirst() {
        try (Generation generation = FoundRows.with(
                review("old", true, "printer", ", \"x\": 1"),
                new dev.ringback.form.CatalogueRow(
                        dev.ringback.form.RowKind.REVIEW, dev.ringback.form.Json.tree("""
                                {"id": "new", "provider": "example-pay", "source": "plaza", "item": "2",
                                 "kind": "complaint", "day": "2026-11-20"}""")))) {
            SearchQuery all = FoundRows.facets(Optional.of(" "), ReviewFilter.ALL);
            SearchHits hits = generation.search(all);
            assertEquals(5, hits.total());
            assertEquals(List.of("new", "old"), ids(generation, all).subList(0, 2));
            assertEquals(
                    "Card readers keep working offline for a day.",
                    hits.hits().get(3).text());
        }
    }
}
