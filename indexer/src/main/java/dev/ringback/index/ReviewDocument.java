package dev.ringback.index;

import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.index.field.SearchFields;
import dev.ringback.index.field.WordAnalysis;
import dev.ringback.index.observed.ObservedFields;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Review;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Lucene document of a review. There may be millions, so what the writer must know of each is a doc value. Words that may
 * not be shown are in the list of words alone, which nothing gives out.
 */
final class ReviewDocument {
    /** The language of what an authority noted. */
    private static final Optional<String> OF_AUTHORITIES = Optional.of("en");

    private ReviewDocument() {}

    /** @param share of the digest, over the whole row: whatever of it changes, the digest does */
    static Document of(String row, long number, JsonNode node, ContentDigest share) {
        KeptReview kept = ReviewForm.kept(node);
        Document document = of(row, number, IndexSchema.Type.REVIEW);
        document.add(new BinaryDocValuesField(IndexSchema.REVIEW_SHARE, new BytesRef(share.bytes())));
        document.add(new StoredField(IndexSchema.BODY, Json.canonical(body(node, kept.isShown()))));
        SearchFields.add(document, kept);
        ObservedFields.add(document, kept);
        addWords(document, kept);
        return document;
    }

    static Document tombstone(String row, long number) {
        return of(row, number, IndexSchema.Type.TOMBSTONE);
    }

    private static Document of(String row, long number, IndexSchema.Type type) {
        Document document = new Document();
        document.add(new StringField(IndexSchema.TYPE, type.name().toLowerCase(Locale.ROOT), Store.YES));
        document.add(new StringField(IndexSchema.ROW, row, Store.NO));
        document.add(new NumericDocValuesField(IndexSchema.REVIEW_NUMBER, number));
        return document;
    }

    /** As it may be given out: without the author's key, and without texts and quotes unless they may be shown. */
    private static ObjectNode body(JsonNode node, boolean isShown) {
        ObjectNode body = (ObjectNode) node.deepCopy();
        body.remove("author");
        if (!isShown) {
            body.remove("text");
            if (body.path("reply") instanceof ObjectNode reply) {
                reply.remove("text");
            }
            withoutQuotes(body.path("reading").path("mentions"));
            withoutQuotes(body.path("reading").path("times"));
        }
        return body;
    }

    private static void withoutQuotes(JsonNode list) {
        list.forEach(each -> ((ObjectNode) each).put("quote", ""));
    }

    /** The reply is the provider's voice: who looks for what shops lived through does not look for that. */
    private static void addWords(Document document, KeptReview kept) {
        Review review = kept.review();
        Optional<String> language = kept.reading().language().or(review::language);
        review.text().ifPresent(text -> {
            document.add(WordAnalysis.searched(text, language));
            if (kept.isShown()) {
                document.add(WordAnalysis.shown(text));
            }
        });
        review.complaint().ifPresent(complaint -> {
            complaint.product().ifPresent(text -> document.add(WordAnalysis.searched(text, OF_AUTHORITIES)));
            complaint.issue().ifPresent(text -> document.add(WordAnalysis.searched(text, OF_AUTHORITIES)));
        });
    }
}
