package dev.ringback.store;

import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.Verdict;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of the record, hundreds to a statement. A row that is equal to what is held touches nothing. One writer of
 * reviews at a time: whoever judges them judges a set that stays as it is. Thread-safe.
 */
@Singleton
public class ReviewStore {
    /** Of the lock that writers of reviews hold until their commit; any number that nobody else uses. */
    private static final long LOCK = 0x72657669657773L;

    /** Rows that the database sends at a time: 1 MB of usual reviews. */
    private static final int FETCHED = 1_000;

    /** Verdicts to a statement; some 100 bytes each. */
    private static final int VERDICTS = 5_000;

    /** {@code xmax} is 0 of a row that was inserted, and not of one that was updated in its place. */
    private static final String WRITE = """
            INSERT INTO review AS held (id, provider_slug, source, page_source_id, body, reading, verdict)
            SELECT id, body ->> 'provider', body ->> 'source', ?, body, reading, ?::jsonb
            FROM (SELECT id, body::jsonb AS body, reading::jsonb AS reading
                  FROM unnest(?, ?, ?) AS given (id, body, reading)) AS parsed
            ON CONFLICT (id) DO UPDATE SET provider_slug = excluded.provider_slug, body = excluded.body,
                reading = excluded.reading,
                verdict = CASE WHEN held.body = excluded.body THEN held.verdict ELSE excluded.verdict END,
                is_judged = held.is_judged AND held.body = excluded.body,
                known_at = CASE WHEN held.body = excluded.body THEN held.known_at ELSE excluded.known_at END
            WHERE held.body <> excluded.body OR held.reading <> excluded.reading
            RETURNING xmax = 0, known_at = now()""";

    private static final String JUDGED = """
            UPDATE review SET verdict = given.verdict::jsonb, is_judged = true
            FROM unnest(?, ?) AS given (id, verdict) WHERE review.id = given.id""";

    private static final String UNREAD = """
            SELECT id, body ->> 'text', body ->> 'language' FROM review WHERE reader_version < ?
            ORDER BY reader_version, id LIMIT ?""";

    private static final String READ = """
            UPDATE review SET reading = given.reading::jsonb
            FROM unnest(?, ?) AS given (id, reading) WHERE review.id = given.id""";

    /** A version that was replaced is not read anew when the reader is another; it has no reading of its own. */
    private static final String KNOWN_BEFORE = """
            SELECT body::text, reading::text FROM review WHERE known_at < MOMENT
            UNION ALL SELECT body::text, NULL FROM review_version
                WHERE known_from < MOMENT AND known_until >= MOMENT
                    AND review_id NOT IN (SELECT id FROM review WHERE known_at < MOMENT)""";

    private static final String HELD = """
            SELECT r.provider_slug, r.source, v.versions, (SELECT count(*) FROM edition e
                WHERE e.successor IS NULL AND e.cut_at > least(r.known_at, v.known_from))
            FROM review r, LATERAL (SELECT count(*) AS versions, min(known_from) AS known_from
                                    FROM review_version WHERE review_id = r.id) AS v
            WHERE r.id = ?""";

    /** Where one waits to be judged, all are. */
    private static final String ONE_WAITS =
            "UPDATE review SET is_judged = false WHERE id = (SELECT id FROM review ORDER BY id LIMIT 1)";

    private final JdbcOperations database;

    ReviewStore(JdbcOperations database) {
        this.database = database;
    }

    /**
     * What came of rows that were written.
     *
     * @param added that were not there
     * @param corrected that say otherwise now; what they said is kept as a version
     * @param unchanged that are equal to what is held
     */
    public record Written(int added, int corrected, int unchanged) {
        public static final Written NOTHING = new Written(0, 0, 0);

        public Written plus(Written other) {
            return new Written(added + other.added, corrected + other.corrected, unchanged + other.unchanged);
        }
    }

    /**
     * Enters them in one transaction; they are there when it returns, and wait to be judged.
     *
     * @param reviews no id twice
     */
    @Transactional
    public Written write(Collection<NewReview> reviews) {
        return enter(reviews, null);
    }

    /** Within the transaction it is called in. */
    Written enter(Collection<NewReview> reviews, @Nullable String pageSourceId) {
        if (reviews.isEmpty()) {
            return Written.NOTHING;
        }
        lock();
        List<NewReview> rows = reviews.stream()
                .sorted(Comparator.comparing(row -> row.review().id()))
                .toList();
        return database.prepareStatement(WRITE, statement -> {
            statement.setString(1, pageSourceId);
            statement.setString(2, Json.canonical(ReviewForm.write(Verdict.WAITING)));
            texts(statement, 3, rows.stream().map(row -> row.review().id()).toList());
            texts(
                    statement,
                    4,
                    rows.stream()
                            .map(row -> ReviewForm.write(row.review()).toString())
                            .toList());
            texts(
                    statement,
                    5,
                    rows.stream()
                            .map(row -> ReviewForm.write(row.reading()).toString())
                            .toList());
            return written(statement, rows.size());
        });
    }

    private static Written written(PreparedStatement statement, int given) throws SQLException {
        int added = 0;
        int corrected = 0;
        try (ResultSet touched = statement.executeQuery()) {
            while (touched.next()) {
                boolean isNew = touched.getBoolean(1);
                added += isNew ? 1 : 0;
                corrected += !isNew && touched.getBoolean(2) ? 1 : 0;
            }
        }
        return new Written(added, corrected, given - added - corrected);
    }

    /** The moment as the database has it. */
    @Transactional(readOnly = true)
    public Instant now() {
        return one("SELECT now()", row -> row.getTimestamp(1).toInstant());
    }

    /** Whether reviews came or were corrected since all were judged. */
    @Transactional(readOnly = true)
    public boolean isJudgingDue() {
        return one("SELECT EXISTS (SELECT FROM review WHERE NOT is_judged)", row -> row.getBoolean(1));
    }

    /** Says how much each of all reviews counts. */
    public interface Judge {
        /** @return by id */
        Map<String, Verdict> judge(Collection<Review> reviews, Instant now);
    }

    /**
     * Has all reviews judged in one transaction, with all of them in memory, some 1.5 KB each; only verdicts that differ
     * are written.
     *
     * @return how many were
     */
    @Transactional
    public int judge(Judge judge) {
        lock();
        Map<String, String> held = new HashMap<>();
        List<Review> reviews = all(held);
        Map<String, Verdict> verdicts = judge.judge(reviews, now());
        Map<Verdict, String> texts = new HashMap<>();
        List<String> ids = new ArrayList<>();
        List<String> news = new ArrayList<>();
        reviews.stream().map(Review::id).sorted().forEach(id -> {
            String verdict = texts.computeIfAbsent(
                    verdicts.getOrDefault(id, Verdict.WAITING), one -> Json.canonical(ReviewForm.write(one)));
            if (!verdict.equals(held.get(id))) {
                ids.add(id);
                news.add(verdict);
            }
        });
        inParts(JUDGED, ids, news);
        return ids.size();
    }

    /** @param judged gets the canonical verdict of each that has one of this body */
    private List<Review> all(Map<String, String> judged) {
        Map<String, String> canonical = new HashMap<>();
        List<Review> reviews = new ArrayList<>();
        each("SELECT body::text, CASE WHEN is_judged THEN verdict::text END FROM review", row -> {
            Review review = ReviewForm.review(Json.tree(row.getString(1)));
            reviews.add(review);
            String verdict = row.getString(2);
            if (verdict != null) {
                judged.put(review.id(), canonical.computeIfAbsent(verdict, text -> Json.canonical(Json.tree(text))));
            }
        });
        return reviews;
    }

    /**
     * Reads anew what an older reader read, up to so many.
     *
     * @param version of the reader that is given
     * @return how many were; 0: there are no more
     */
    @Transactional
    public int reread(int version, int most, BiFunction<Optional<String>, Optional<String>, ReviewReading> reader) {
        lock();
        List<String> ids = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        database.prepareStatement(UNREAD, statement -> {
            statement.setInt(1, version);
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                    readings.add(ReviewForm.write(reader.apply(
                                    Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3))))
                            .toString());
                }
            }
            return ids.size();
        });
        inParts(READ, ids, readings);
        return ids.size();
    }

    /**
     * What a review said at some moment.
     *
     * @param reading empty where it must be read anew
     */
    public record Past(Review review, Optional<ReviewReading> reading) {}

    /** The reviews as they were known just before that moment, with all of them in memory, some 1.5 KB each. */
    @Transactional(readOnly = true)
    public List<Past> knownBefore(Instant moment) {
        List<Past> reviews = new ArrayList<>();
        String at = "'" + moment + "'::timestamptz";
        each(KNOWN_BEFORE.replace("MOMENT", at), row -> {
            Review review = ReviewForm.review(Json.tree(row.getString(1)));
            Optional<String> reading = Optional.ofNullable(row.getString(2));
            reviews.add(new Past(review, reading.map(Json::tree).map(ReviewForm::reading)));
        });
        return reviews;
    }

    /**
     * What of a review is held.
     *
     * @param versions how often it was corrected: what it said before is held too
     * @param editions how many were cut since it became known, and have no successor
     */
    public record Held(String provider, String source, long versions, long editions) {}

    /** Empty where there is no such review. */
    @Transactional(readOnly = true)
    public Optional<Held> held(String id) {
        return database.prepareStatement(HELD, statement -> {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Held(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                        : Optional.empty();
            }
        });
    }

    /**
     * Erases a review for good, with all that it ever said. Editions that hold it get successors at the next upkeep, and all others are
     * judged anew: one of them may have weighed less because of it.
     */
    @Transactional
    public boolean erase(String id) {
        lock();
        boolean isErased = database.prepareStatement("DELETE FROM review WHERE id = ?", statement -> {
                    statement.setString(1, id);
                    return statement.executeUpdate();
                })
                > 0;
        if (isErased) {
            database.prepareStatement(ONE_WAITS, PreparedStatement::executeUpdate);
        }
        return isErased;
    }

    /** By which salt the keys of authors were made; empty before the first import. */
    @Transactional(readOnly = true)
    public Optional<String> saltFingerprint() {
        return one("SELECT salt_fingerprint FROM record_state", row -> Optional.ofNullable(row.getString(1)));
    }

    /** The first one holds for good; gives the one that holds. */
    @Transactional
    public String fixSaltFingerprint(String fingerprint) {
        return database.prepareStatement(
                "UPDATE record_state SET salt_fingerprint = coalesce(salt_fingerprint, ?) RETURNING salt_fingerprint",
                statement -> {
                    statement.setString(1, fingerprint);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getString(1);
                    }
                });
    }

    private void lock() {
        each("SELECT pg_advisory_xact_lock(" + LOCK + ")", row -> {});
    }

    private void inParts(String sql, List<String> ids, List<String> values) {
        for (int from = 0; from < ids.size(); from += VERDICTS) {
            int end = Math.min(ids.size(), from + VERDICTS);
            List<String> someIds = ids.subList(from, end);
            List<String> someValues = values.subList(from, end);
            database.prepareStatement(sql, statement -> {
                texts(statement, 1, someIds);
                texts(statement, 2, someValues);
                return statement.executeUpdate();
            });
        }
    }

    private static void texts(PreparedStatement statement, int parameter, List<String> texts) throws SQLException {
        Array array = statement.getConnection().createArrayOf("text", texts.toArray());
        statement.setArray(parameter, array);
    }

    private interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }

    private interface Use {
        void of(ResultSet row) throws SQLException;
    }

    private <R> R one(String sql, Row<R> row) {
        return database.prepareStatement(sql, statement -> {
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return row.of(found);
            }
        });
    }

    private void each(String sql, Use use) {
        database.prepareStatement(sql, statement -> {
            statement.setFetchSize(FETCHED);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    use.of(found);
                }
            }
            return 0;
        });
    }
}
