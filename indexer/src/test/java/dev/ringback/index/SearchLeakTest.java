package dev.ringback.index;

import static dev.ringback.index.FoundRows.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.field.SearchFields;
import dev.ringback.model.KeptReview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What may not be shown is found by its words, and comes out nowhere. */
class SearchLeakTest {
    private static final String SECRET = "zanzibarium";
    private static final String AUTHOR = "f00dauthor";

    private static CatalogueRow row(boolean isShown) {
        return new CatalogueRow(
                RowKind.REVIEW, Json.tree("""
                {"id": "r1", "provider": "example-pay", "source": "plaza", "item": "i", "kind": "review", "stars": 1,
                 "author": "%s", "text": "The %s left me waiting", "day": "2026-11-01",
                 "reply": {"text": "Dear %s", "day": "2026-11-02"}, "shown": %s, "verdict": {"permille": 1000},
                 "reading": {"version": 1, "language": "en",
                  "mentions": [{"aspect": "speed", "polarity": "neg", "quote": "%s left me"}],
                  "times": [{"of": "wait", "length": "PT1H", "quote": "%s"}]}}""".formatted(AUTHOR, SECRET, SECRET, isShown, SECRET, SECRET)));
    }

    @Test
    void hiddenWordsAreFoundAndComeOutOfNoAnswer() throws IOException {
        try (Generation generation = FoundRows.with(row(false))) {
            SearchHits hits = generation.search(FoundRows.facets(Optional.of(SECRET), ReviewFilter.ALL));
            assertEquals(1, hits.total());
            assertEquals("", hits.hits().getFirst().text());
            assertEquals(List.of(), hits.hits().getFirst().marks());
            KeptReview review = generation.review("r1").orElseThrow();
            assertEquals(Optional.empty(), review.review().text());
            assertEquals(Optional.empty(), review.review().author());
            assertEquals("", review.reading().mentions().getFirst().quote());
            for (String answer : answers(generation)) {
                assertFalse(answer.contains(SECRET), answer);
                assertFalse(answer.contains(AUTHOR), answer);
            }
        }
    }

    private static List<String> answers(Generation generation) {
        List<String> answers = new ArrayList<>();
        for (String words : List.of(
                SECRET,
                "zanzibarum",
                "zanzibarius",
                "waiting",
                "waitin",
                "left waiting",
                "\"left me\"",
                "zanzibariu",
                "",
                "zanzabarium waiting")) {
            answers.add(generation.search(query(words)).toString().replace("insteadOf=[" + words + "]", ""));
            answers.add(generation
                    .search(FoundRows.facets(
                            Optional.of(words), FoundRows.only(Map.of(Facet.PROVIDER, Set.of("example-pay")))))
                    .toString());
            answers.add(generation
                    .find(new ProviderQuery(Optional.of(words), Optional.empty(), Optional.empty()))
                    .toString());
        }
        answers.add(generation.review("r1").toString());
        answers.add(generation.dossiers().toString());
        answers.add(generation.reviewSources().toString());
        answers.add(generation.factChanges() + " " + generation.sources());
        return answers;
    }

    /** Every field of every document, as anyone with the files would see it; terms of words aside, which are no text. */
    @Test
    void hiddenWordsAreInNoStoredFieldAndNoValue() throws IOException {
        try (Generation generation = FoundRows.with(row(false))) {
            int documents = 0;
            for (LeafReaderContext leaf : generation.reader().leaves()) {
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    String stored = leaf.reader().storedFields().document(doc).toString();
                    assertFalse(stored.contains(SECRET) || stored.contains(AUTHOR), stored);
                    documents++;
                }
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    assertFalse(field.hasTermVectors(), field.name);
                    assertTrue(
                            field.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) <= 0,
                            field.name);
                    checkValues(leaf, field);
                }
                assertEquals(
                        0, leaf.reader().docFreq(new org.apache.lucene.index.Term(SearchFields.SHOWN_WORDS, SECRET)));
            }
            assertTrue(documents > 4);
        }
    }

    private static void checkValues(LeafReaderContext leaf, FieldInfo field) throws IOException {
        if (field.getDocValuesType() == DocValuesType.SORTED) {
            SortedDocValues values = leaf.reader().getSortedDocValues(field.name);
            for (int each = 0; each < values.getValueCount(); each++) {
                assertFalse(values.lookupOrd(each).utf8ToString().contains(SECRET));
            }
        } else if (field.getDocValuesType() == DocValuesType.BINARY && !field.name.equals(IndexSchema.REVIEW_SHARE)) {
            var values = leaf.reader().getBinaryDocValues(field.name);
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                BytesRef bytes = values.binaryValue();
                String read = new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.ISO_8859_1);
                assertFalse(read.contains(SECRET), field.name);
            }
        }
    }

    @Test
    void theDigestTellsTextsApartThatAreNotStored() {
        try (Generation one = FoundRows.with(FoundRows.review("r1", false, "one text", ""));
                Generation same = FoundRows.with(FoundRows.review("r1", false, "one text", ""));
                Generation other = FoundRows.with(FoundRows.review("r1", false, "another text", ""))) {
            assertEquals(one.digest(), same.digest());
            assertNotEquals(one.digest(), other.digest());
            assertEquals(one.review("r1"), other.review("r1"));
        }
    }

    @Test
    void shownWordsComeOut() {
        try (Generation generation = FoundRows.with(row(true))) {
            assertEquals(List.of(SECRET), generation.search(query("zanzibarum")).insteadOf());
            SearchHits.Hit hit = generation.search(query(SECRET)).hits().getFirst();
            assertEquals("The " + SECRET + " left me waiting", hit.text());
            assertEquals(List.of(new SearchHits.Mark(4, 15)), hit.marks());
            assertFalse(generation.review("r1").toString().contains(AUTHOR));
        }
    }

    /** So many other documents that what is deleted is not merged away at once. */
    @Test
    void whatMayNoLongerBeShownIsNoSuggestionAnyMore() {
        List<Change> rows = new ArrayList<>(Rows.changes("one", 1).list());
        for (int each = 0; each < 1_200; each++) {
            rows.add(FoundRows.review("x" + each, "waiting").at(1));
        }
        rows.add(row(true).at(1));
        try (LiveIndex index = LiveIndex.inMemory("one", 1_000)) {
            index.apply(new Changes("one", 1, rows)).close();
            Generation after =
                    index.apply(new Changes("one", 2, List.of(row(false).at(2))));
            try (after) {
                assertTrue(after.reader().numDeletedDocs() > 0, "else the test shows nothing");
                assertEquals(List.of(), after.search(query("zanzibarum")).insteadOf());
                assertEquals("", after.search(query(SECRET)).hits().getFirst().text());
            }
        }
    }
}
