package dev.ringback.index;

import dev.ringback.form.RowKind;
import dev.ringback.index.field.SearchFields;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * The one place with the field names of rows, shared by writer and reader, and the version that both must agree on; what is
 * searched and summed has its fields in {@link SearchFields}.
 */
final class IndexSchema {
    /** Raised with every change of fields, analysis or stored form; an index of another version is built anew. */
    static final int VERSION = 6;

    /** What a document is: the lower-case name of a {@link Type}. */
    static final String TYPE = "type";
    /** The row a document stands for, {@code KIND/key}: with its claims a provider is one row of many documents. */
    static final String ROW = "row";
    /** The change number of the row, stored. */
    static final String NUMBER = "number";
    /** The place of a document in its row, stored: 0, and the claims of a provider from 1. */
    static final String POSITION = "position";
    /** The provider a document is about. */
    static final String SLUG = "slug";
    /** Term of the one value {@link #CATALOGUE}, of all documents but those of reviews: they are read into memory. */
    static final String PART = "part";

    static final String CATALOGUE = "catalogue";
    /** The number of a review's change, as doc value; nothing of reviews is held in memory. */
    static final String REVIEW_NUMBER = "reviewNumber";
    /** A review's share of the digest, as binary doc value; a tombstone has none. */
    static final String REVIEW_SHARE = "reviewShare";
    /** Stable id of a claim or an incident. */
    static final String ID = "id";
    /** The entry in the data form, stored. */
    static final String BODY = "body";
    /** Names, aliases and domains of a provider, for look-up as one types. */
    static final String NAME = "name";
    /** All words, analysed; a provider has those of its claims as well. */
    static final String TEXT = "text";

    static final String COUNTRY = "country";
    static final String ROLE = "role";
    static final String CLAIM_KIND = "claimKind";
    static final String CHANNEL = "channel";

    /** Keys of what the Lucene commit carries beside the documents. */
    static final String COMMIT_VERSION = "schemaVersion";

    static final String COMMIT_RECORD_ID = "recordId";
    static final String COMMIT_CHANGE_NUMBER = "changeNumber";
    static final String COMMIT_DIGEST = "digest";
    /** The part of the digest that the reviews have, and how many they are; both kept up by difference. */
    static final String COMMIT_REVIEW_DIGEST = "reviewDigest";

    static final String COMMIT_REVIEW_COUNT = "reviewCount";

    /** What a document holds. */
    enum Type {
        PROVIDER,
        CLAIM,
        INCIDENT,
        OBSERVATION_WINDOW,
        OUTAGE,
        STATUS_PAGE,
        SOURCE,
        FACT_CHANGE,
        RATING,
        REVIEW,
        REVIEW_SOURCE,
        /** Nothing but the row and the number of the change that took it away, so that an older one cannot bring it back. */
        TOMBSTONE;

        /** As documents name it. */
        static Type named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /** The type of a row's first document. */
        static Type of(RowKind kind) {
            return switch (kind) {
                case PROVIDER -> PROVIDER;
                case INCIDENT -> INCIDENT;
                case OBSERVATION_WINDOW -> OBSERVATION_WINDOW;
                case OUTAGE -> OUTAGE;
                case STATUS_PAGE -> STATUS_PAGE;
                case SOURCE -> SOURCE;
                case FACT_CHANGE -> FACT_CHANGE;
                case RATING -> RATING;
                case REVIEW -> REVIEW;
                case REVIEW_SOURCE -> REVIEW_SOURCE;
            };
        }
    }

    private IndexSchema() {}

    /** Names are looked up as they are written, so they are not stemmed; no word of them is too common. */
    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), Map.of(NAME, new StandardAnalyzer()));
    }
}
