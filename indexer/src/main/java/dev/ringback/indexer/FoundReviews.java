package dev.ringback.indexer;

import dev.ringback.fetch.RegisteredDomain;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Review;
import dev.ringback.review.TextReading;
import dev.ringback.review.intake.FoundReview;
import dev.ringback.store.NewReview;
import dev.ringback.store.SourceRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The single reviews of a page, for the record: the same way as those of a file. */
public final class FoundReviews {
    private FoundReviews() {}

    static List<NewReview> of(List<ReadReview> found, SourceRow page) {
        return of(found, page.providerSlug(), source(page.url()), page.url());
    }

    /** Each once. */
    public static List<NewReview> of(List<ReadReview> found, String provider, String source, String url) {
        Map<String, NewReview> reviews = new LinkedHashMap<>();
        for (ReadReview one : found) {
            if (one.kind() == ReadReview.Kind.REVIEW) {
                Review review = FoundReview.of(one, provider, source, url);
                reviews.putIfAbsent(review.id(), new NewReview(review, TextReading.of(review)));
            }
        }
        return List.copyOf(reviews.values());
    }

    /** The domain registered for the page's host, or the host. */
    public static String source(String url) {
        return WebAddress.read(url)
                .found()
                .map(address -> RegisteredDomain.of(address.host()).orElse(address.host()))
                .orElse("unknown");
    }
}
