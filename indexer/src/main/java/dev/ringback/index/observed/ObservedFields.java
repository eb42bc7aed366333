package dev.ringback.index.observed;

import dev.ringback.index.field.Facts;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Observation;
import dev.ringback.model.Observation.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.util.BytesRef;

/** The fields of what a review tells of promises; most reviews have none of them. */
public final class ObservedFields {
    /** Binary doc value: see {@link ToldBytes}. */
    static final String TOLD = "told";

    /** Numeric doc value: the ordinal of the {@link Response}. */
    static final String RESPONSE = "response";

    private ObservedFields() {}

    /** @param kept with its text and quotes, also where they may not be shown: none of their words is written */
    public static void add(Document document, KeptReview kept) {
        told(kept).ifPresent(bytes -> document.add(new BinaryDocValuesField(TOLD, bytes)));
        Response.of(kept).ifPresent(response -> document.add(new NumericDocValuesField(RESPONSE, response.ordinal())));
    }

    /** What it tells, as it is written; empty where it tells nothing. */
    static Optional<BytesRef> told(KeptReview kept) {
        List<Told> told = Tellings.of(kept);
        return told.isEmpty() ? Optional.empty() : Optional.of(ToldBytes.write(kept.isShown(), told));
    }

    /**
     * What was written, of the review it was written for; nothing where that has no weight.
     *
     * @param facts of the review
     */
    static List<Observation> read(BytesRef told, String id, String source, long facts) {
        int permille = Facts.permille(facts);
        if (permille == 0) {
            return List.of();
        }
        Optional<LocalDate> day = ReviewColumns.day(facts);
        boolean isShown = ToldBytes.isShown(told);
        return ToldBytes.read(told).stream()
                .map(each -> new Observation(Observation.Basis.REVIEW, id, source, permille, day, isShown, each))
                .toList();
    }
}
