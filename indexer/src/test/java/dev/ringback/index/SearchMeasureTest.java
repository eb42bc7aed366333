package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.field.SearchFields;
import dev.ringback.index.field.WordAnalysis;
import dev.ringback.model.KeptReview;
import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search beside Lucene by hand on the same index and PostgreSQL with GIN; and what a small change costs. */
@Tag("measure")
class SearchMeasureTest {
    private static final int REVIEWS = Integer.getInteger("ringback.reviews", 2_000_000);
    private static final int BATCH = 20_000;
    private static final int ROUNDS = 15;

    /** Of texts, frequent and rare; none has another name or form. */
    private static final List<String> QUERIES = List.of(
            "phone",
            "weekend",
            "rude",
            "quick",
            "money",
            "shop",
            "again",
            "solved",
            "days",
            "minutes phone",
            "rude phone",
            "quick shop",
            "money weekend solved",
            "email",
            "email again",
            "hours shop");

    @TempDir
    Path temp;

    @Test
    void searchBesideItsPeers() throws IOException, SQLException {
        long start = System.nanoTime();
        IndexFolder folder = new IndexFolder(temp.resolve("index"));
        try (LiveIndex index = LiveIndex.open(folder, "one", 1)) {
            fill(index);
            print("built", REVIEWS / seconds(start), "reviews/s");
            measureSmallChange(index);
        }
        start = System.nanoTime();
        try (Generation generation = folder.openNewest().orElseThrow();
                DataFolder data = DataFolder.open(temp.resolve("record"));
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            print("opened, with every sum of the files", seconds(start), "s");
            fill(connection);
            compare(generation, connection);
        }
    }

    private static void fill(LiveIndex index) {
        List<Change> batch = new ArrayList<>();
        FoundRows.providers().stream().map(row -> row.at(1)).forEach(batch::add);
        InventedReviews reviews = new InventedReviews(5);
        for (int at = 0; at < REVIEWS; at++) {
            batch.add(FoundRows.review(reviews.at(at)).at(at / BATCH + 2L));
            if (at % BATCH == BATCH - 1 || at == REVIEWS - 1) {
                index.apply(new Changes("one", at / BATCH + 2L, batch)).close();
                batch.clear();
            }
        }
    }

    private static void measureSmallChange(LiveIndex index) {
        InventedReviews reviews = new InventedReviews(6);
        double[] times = new double[40];
        for (int each = 0; each < times.length; each++) {
            CatalogueRow row = FoundRows.review(each % 2 == 0 ? reviews.at(each) : new InventedReviews(5).at(each));
            long number = index.changeNumber() + 1;
            long start = System.nanoTime();
            index.apply(new Changes("one", number, List.of(row.at(number)))).close();
            times[each] = seconds(start) * 1e3;
        }
        Arrays.sort(times);
        print("a commit of one review with its reopening, median", times[times.length / 2], "ms");
        print("the slowest", times[times.length - 1], "ms");
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create unlogged table r (id text, words tsvector)");
        }
        connection.setAutoCommit(false);
        InventedReviews reviews = new InventedReviews(5);
        InventedReviews more = new InventedReviews(6);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into r values (?, to_tsvector('simple', ?))")) {
            for (int at = 0; at < REVIEWS; at++) {
                add(insert, reviews.at(at));
                if (at < 40 && at % 2 == 0) {
                    add(insert, more.at(at));
                }
                if (at % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index on r using gin (words)");
            statement.execute("vacuum analyze r");
        }
    }

    private static void add(PreparedStatement insert, KeptReview kept) throws SQLException {
        insert.setString(1, kept.review().id());
        insert.setString(2, kept.review().text().orElse(""));
        insert.addBatch();
    }

    private interface Asked {
        long total(String words) throws IOException, SQLException;
    }

    private static void compare(Generation generation, Connection connection) throws IOException, SQLException {
        for (String words : QUERIES) {
            long ours = generation.search(query(words, false)).total();
            assertEquals(raw(generation.reader(), words), ours, words);
            assertEquals(sql(connection, words), ours, words);
            assertTrue(ours > 0, words);
            assertTop(generation, words);
        }
        double raw = median(words -> raw(generation.reader(), words));
        double plain = median(words -> generation.search(query(words, false)).total());
        double whole = median(words -> generation.search(query(words, true)).total());
        double sql = median(words -> sql(connection, words));
        print("Lucene by hand, exact total, top 10", raw, "ms a query");
        print("plain", plain, String.format(Locale.ROOT, "ms, %.2f of Lucene, goal 1.2", plain / raw));
        print("facets and marks", whole, String.format(Locale.ROOT, "ms, %.2f of Lucene, goal 3", whole / raw));
        print("PostgreSQL GIN", sql, String.format(Locale.ROOT, "ms; ours is 1/%.0f, goal 1/10", sql / plain));
    }

    private static SearchQuery query(String words, boolean withFacets) {
        return new SearchQuery(Optional.of(words), ReviewFilter.ALL, SearchQuery.Order.BEST, 0, 10, withFacets);
    }

    /** Of all queries in turn, the median round, for one query. */
    private static double median(Asked asked) throws IOException, SQLException {
        double[] rounds = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (String words : QUERIES) {
                asked.total(words);
            }
            if (round >= 0) {
                rounds[round] = seconds(start) * 1e3 / QUERIES.size();
            }
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static long raw(DirectoryReader reader, String words) throws IOException {
        TopDocs top = top(reader, words);
        for (ScoreDoc hit : top.scoreDocs) {
            reader.storedFields().document(hit.doc);
        }
        return top.totalHits.value();
    }

    private static TopDocs top(DirectoryReader reader, String words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words.split(" ", -1)) {
            SynonymQuery.Builder forms = new SynonymQuery.Builder(SearchFields.WORDS);
            for (String form : forms(word)) {
                Term term = new Term(SearchFields.WORDS, form);
                if (reader.docFreq(term) > 0) {
                    forms.addTerm(term);
                }
            }
            all.add(forms.build(), Occur.MUST);
        }
        return new IndexSearcher(reader)
                .search(all.build(), new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE));
    }

    private static Set<String> forms(String word) throws IOException {
        Set<String> forms = new LinkedHashSet<>();
        for (Analyzer analyzer : WordAnalysis.all()) {
            try (TokenStream stream = analyzer.tokenStream("", word)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    forms.add(term.toString());
                }
                stream.end();
            }
        }
        return forms;
    }

    /** Scores as Lucene's own, highest first; of equals Lucene has the first in the index, and we the lowest id. */
    private static void assertTop(Generation generation, String words) throws IOException {
        SearchHits ours = generation.search(query(words, false));
        TopDocs top = top(generation.reader(), words);
        float last = top.scoreDocs[top.scoreDocs.length - 1].score;
        Set<String> ids =
                new LinkedHashSet<>(ours.hits().stream().map(FoundRows::id).toList());
        for (ScoreDoc hit : top.scoreDocs) {
            String row = dev.ringback.form.Json.tree(
                            generation.reader().storedFields().document(hit.doc).get(IndexSchema.BODY))
                    .path("id")
                    .asString();
            assertTrue(hit.score == last || ids.contains(row), words);
        }
    }

    private static long sql(Connection connection, String words) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                        "select count(*) from r where words @@ plainto_tsquery('simple', ?)");
                PreparedStatement top =
                        connection.prepareStatement("select id from r, plainto_tsquery('simple', ?) q where words @@ q"
                                + " order by ts_rank(words, q) desc, id limit 10")) {
            count.setString(1, words);
            top.setString(1, words);
            try (ResultSet hits = top.executeQuery()) {
                while (hits.next()) {
                    assertTrue(hits.getString(1).length() > 0);
                }
            }
            try (ResultSet total = count.executeQuery()) {
                total.next();
                return total.getLong(1);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double figure, String unit) {
        System.out.println(
                String.format(Locale.ROOT, "MEASURE search, %,d reviews: %s %.2f %s", REVIEWS, what, figure, unit));
    }
}
