package dev.ringback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Change;
import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.Verdict;
import dev.ringback.store.ReviewStore.Written;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews in a real PostgreSQL and as they come to those who follow. Companies and texts are invented. */
class ReviewStoreIT {
    private static final Verdict WHOLE = new Verdict(Verdict.WHOLE, List.of(), true);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    @SuppressWarnings("NullAway.Init")
    private static ReviewStore store;

    @SuppressWarnings("NullAway.Init")
    private static ChangeFeed feed;

    @BeforeAll
    static void start() {
        record = new RecordForTests(folder);
        store = record.bean(ReviewStore.class);
        feed = record.bean(ChangeFeed.class);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void clear() {
        record.clear();
    }

    @Test
    void theSameRowsAgainTouchNothing() {
        List<NewReview> rows = IntStream.range(0, 40)
                .mapToObj(each -> review("plaza", "" + each, "Text " + each))
                .toList();
        assertEquals(new Written(40, 0, 0), store.write(rows));
        long number = feed.lastNumber();
        assertEquals(1, number, "a batch is one change");
        assertEquals(40, feed.after(0).list().size());
        assertEquals(new Written(0, 0, 40), store.write(rows));
        assertEquals(number, feed.lastNumber());
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM change WHERE coalesce(change_number, -1) < 0"));
    }

    @Test
    void aCorrectedRowKeepsWhatItReplaced() {
        store.write(List.of(review("plaza", "1", "Nobody answers"), review("plaza", "2", "Fine")));
        judgeAll(WHOLE);
        long before = feed.lastNumber();
        assertEquals(
                new Written(0, 1, 1),
                store.write(List.of(review("plaza", "1", "Somebody answered"), review("plaza", "2", "Fine"))));
        assertEquals(
                List.of("Nobody answers"),
                record.query("SELECT body ->> 'text' FROM review_version WHERE known_until > known_from"));
        List<Change> changes = feed.after(before).list();
        assertEquals(1, changes.size());
        assertEquals(Verdict.WAITING, kept(changes.getFirst()).verdict(), "the old verdict was of another text");
        assertTrue(store.isJudgingDue());
        judgeAll(WHOLE);
        assertEquals(List.of("1"), record.query("SELECT count(*) FROM review_version"), "a verdict is no correction");
    }

    @Test
    void onlyVerdictsThatDifferAreWritten() {
        store.write(List.of(review("plaza", "1", "One"), review("plaza", "2", "Two")));
        assertTrue(store.isJudgingDue());
        assertEquals(2, judgeAll(WHOLE));
        assertFalse(store.isJudgingDue());
        long before = feed.lastNumber();
        assertEquals(0, judgeAll(WHOLE));
        assertEquals(before, feed.lastNumber());
        assertEquals(
                2,
                judgeAll(new Verdict(
                        500, List.of(new Verdict.Ground(Verdict.Ground.Kind.COPY, Optional.of(3))), false)));
        assertEquals(
                List.of(500, 500),
                feed.after(before).list().stream()
                        .map(change -> kept(change).verdict().permille())
                        .toList());
    }

    /** A reader that says of nothing is as good a verdict as any, if it says so. */
    @Test
    void whatNobodyCanJudgeIsNotDueForever() {
        store.write(List.of(review("plaza", "1", "One")));
        judgeAll(Verdict.WAITING);
        assertFalse(store.isJudgingDue());
    }

    @Test
    void whoFollowsGetsTheFormWithoutTheAuthorAndShownOnlyByLicence() {
        sources("name: plaza", "name: square, licence: {show: true, note: Free}");
        store.write(List.of(review("plaza", "1", "Hidden words"), review("square", "2", "Words for all")));
        judgeAll(WHOLE);
        Map<String, Change> reviews = reviews(0);
        assertEquals(2, reviews.size());
        reviews.values().forEach(change -> {
            KeptReview kept = kept(change);
            assertEquals(Optional.empty(), kept.review().author());
            assertEquals(
                    Json.canonical(ReviewForm.write(kept)),
                    Json.canonical(change.node().orElseThrow()));
        });
        assertFalse(kept(reviews.get(ReviewForm.id("plaza", "1"))).isShown());
        assertTrue(kept(reviews.get(ReviewForm.id("square", "2"))).isShown());
        assertEquals(List.of("2"), record.query("SELECT count(*) FROM review WHERE body ->> 'author' = 'a1b2'"));
    }

    @Test
    void aLicenceThatComesOrGoesChangesAllReviewsOfItsSourceAndNoOther() {
        sources("name: plaza", "name: square");
        store.write(List.of(review("plaza", "1", "One"), review("plaza", "2", "Two"), review("square", "3", "Three")));
        long before = feed.lastNumber();
        sources("name: plaza, licence: {show: true, note: Free}", "name: square");
        assertEquals(2, reviews(before).size());
        assertTrue(reviews(before).values().stream()
                .allMatch(change -> kept(change).isShown()));
        before = feed.lastNumber();
        sources("name: plaza, licence: {show: true, note: Quite free}", "name: square");
        assertEquals(0, reviews(before).size(), "another note shows no more and no less");
        before = feed.lastNumber();
        record.bean(CatalogueStore.class).remove("review-sources.yaml");
        assertEquals(2, reviews(before).size());
        assertTrue(reviews(before).values().stream()
                .noneMatch(change -> kept(change).isShown()));
    }

    @Test
    void textsThatAnOlderReaderReadAreReadAnew() {
        store.write(IntStream.range(0, 5)
                .mapToObj(each -> review("plaza", "" + each, "Text"))
                .toList());
        judgeAll(WHOLE);
        ReviewReading newer = new ReviewReading(
                7, Optional.of("en"), List.of(new Mention(Aspect.REACH, Polarity.NEG, "Text")), List.of());
        assertEquals(3, store.reread(7, 3, (text, language) -> newer));
        assertEquals(2, store.reread(7, 3, (text, language) -> newer));
        assertEquals(0, store.reread(7, 3, (text, language) -> newer));
        assertFalse(store.isJudgingDue(), "what a text says has no part in how much it counts");
        reviews(0).values().forEach(change -> assertEquals(newer, kept(change).reading()));
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM review_version"));
    }

    @Test
    void theFirstSaltHolds() {
        assertEquals(Optional.empty(), store.saltFingerprint());
        assertEquals("one", store.fixSaltFingerprint("one"));
        assertEquals("one", store.fixSaltFingerprint("two"));
        assertEquals(Optional.of("one"), store.saltFingerprint());
    }

    private static int judgeAll(Verdict verdict) {
        return store.judge((reviews, now) -> reviews.stream().collect(Collectors.toMap(Review::id, review -> verdict)));
    }

    private static KeptReview kept(Change change) {
        return ReviewForm.kept(change.node().orElseThrow());
    }

    private static Map<String, Change> reviews(long after) {
        return feed.after(after).list().stream()
                .filter(change -> change.kind() == RowKind.REVIEW)
                .collect(Collectors.toMap(Change::key, change -> change));
    }

    private static void sources(String... rows) {
        String[] entries = java.util.Arrays.stream(rows)
                .map(row -> "{"
                        + row.replaceAll("(\\w+): ", "\"$1\": ")
                                .replaceAll(": ([A-Za-z][A-Za-z ]*)", ": \"$1\"")
                                .replace("\"true\"", "true")
                        + ", \"title\": \"T\", \"writers\": \"merchants\"}")
                .toArray(String[]::new);
        record.bean(CatalogueStore.class).replace(Files.file("review-sources.yaml", FileKind.REVIEW_SOURCES, entries));
    }

    private static NewReview review(String source, String item, String text) {
        Review review = ReviewForm.review(Json.tree(
                "{\"id\": \"%s\", \"provider\": \"example-pay\", \"source\": \"%s\", \"item\": \"%s\", \"kind\": \"review\","
                                .formatted(ReviewForm.id(source, item), source, item)
                        + "\"author\": \"a1b2\", \"stars\": 4.5, \"day\": \"2026-11-02\", \"text\": \"%s\"}"
                                .formatted(text)));
        return new NewReview(review, new ReviewReading(1, Optional.empty(), List.of(), List.of()));
    }
}
