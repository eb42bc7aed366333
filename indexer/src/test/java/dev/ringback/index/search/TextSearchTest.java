package dev.ringback.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import dev.ringback.index.field.WordAnalysis;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class TextSearchTest {
    private static DirectoryReader reader(String... texts) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (String text : texts) {
                Document document = new Document();
                long facts = Facts.of(Facts.Type.CLAIM, Optional.empty());
                SearchFields.add(document, facts, "example-pay", text, List.of());
                document.add(WordAnalysis.searched(text, Optional.of("en")));
                writer.addDocument(document);
            }
        }
        return DirectoryReader.open(directory);
    }

    private static SearchQuery query(String words) {
        return new SearchQuery(Optional.of(words), ReviewFilter.ALL, SearchQuery.Order.BEST, 0, 10, true);
    }

    @Test
    void aSearchThatTakesTooLongIsCutAndSaysSo() throws IOException {
        try (DirectoryReader reader = reader("printer", "printers")) {
            assertTrue(new TextSearch(reader, Set.of("example-pay"), -1)
                    .find(query("printer"))
                    .isCut());
            TextSearch.Found found = new TextSearch(reader, Set.of("example-pay")).find(query("printer"));
            assertFalse(found.isCut());
            assertEquals(2, found.total());
        }
    }

    /** The names of the card machine alone have several clauses each. */
    @Test
    void noQueryHasMoreClausesThanItMay() throws IOException {
        String all =
                new String(TextSearch.class.getResourceAsStream("synonyms.txt").readAllBytes(), StandardCharsets.UTF_8);
        try (DirectoryReader reader = reader(all)) {
            String words = IntStream.range(0, 16)
                    .mapToObj(each ->
                            List.of("terminal", "support", "outage", "hold").get(each % 4))
                    .collect(Collectors.joining(" "));
            WordsQuery.Built built = WordsQuery.of(QueryWords.of(words), reader, Synonyms.own());
            int[] clauses = new int[1];
            built.query().visit(new org.apache.lucene.search.QueryVisitor() {
                @Override
                public void consumeTerms(org.apache.lucene.search.Query query, org.apache.lucene.index.Term... terms) {
                    clauses[0] += terms.length;
                }
            });
            assertTrue(clauses[0] > WordsQuery.MAX_CLAUSES / 2, "" + clauses[0]);
            assertTrue(clauses[0] <= WordsQuery.MAX_CLAUSES, "" + clauses[0]);
            assertTrue(WordsQuery.MAX_CLAUSES < IndexSearcher.getMaxClauseCount());
            assertTrue(new IndexSearcher(reader).rewrite(built.query()) instanceof BooleanQuery);
        }
    }

    @Test
    void aLongQueryIsReadUpToItsLimitsAndNoCharacterIsHalved() {
        assertEquals(
                SearchQuery.MAX_WORDS, QueryWords.of("a b ".repeat(99)).parts().size());
        String faces = "x" + "\uD83D\uDE00".repeat(300);
        for (QueryWords.Part part : QueryWords.of(faces).parts()) {
            assertFalse(part.words().getFirst().endsWith("\uD83D"));
        }
    }

    @Test
    void lucenesOwnParserReadsTheSynonyms() throws IOException, ParseException {
        SolrSynonymParser parser = new SolrSynonymParser(true, true, WordAnalysis.PLAIN);
        parser.parse(
                new InputStreamReader(TextSearch.class.getResourceAsStream("synonyms.txt"), StandardCharsets.UTF_8));
        assertTrue(parser.build().maxHorizontalContext <= Synonyms.LONGEST);
    }
}
