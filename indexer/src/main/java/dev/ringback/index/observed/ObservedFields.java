package dev.ringback.index.observed;

import dev.ringback.model.KeptReview;
import dev.ringback.model.Observation.Told;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;

/** The fields of what a review tells of promises; most reviews have none of them. */
public final class ObservedFields {
    /** Binary doc value: see {@link ToldBytes}. */
    static final String TOLD = "told";

    /** Numeric doc value: the ordinal of the {@link Response}. */
    static final String RESPONSE = "response";

    private ObservedFields() {}

    /** @param kept with its text and quotes, also where they may not be shown: none of their words is written */
    public static void add(Document document, KeptReview kept) {
        List<Told> told = Tellings.of(kept);
        if (!told.isEmpty()) {
            document.add(new BinaryDocValuesField(TOLD, ToldBytes.write(kept.isShown(), told)));
        }
        Response.of(kept).ifPresent(response -> document.add(new NumericDocValuesField(RESPONSE, response.ordinal())));
    }
}
