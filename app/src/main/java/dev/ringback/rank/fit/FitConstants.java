package dev.ringback.rank.fit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers that the fit of reviews rests on, by name, for who wants to repeat it. Where they stand is why they are what they are. */
public final class FitConstants {
    private FitConstants() {}

    /** In an order to be read in. */
    public static Map<String, Double> all() {
        Map<String, Double> all = new LinkedHashMap<>();
        for (int span = 0; span < Age.SPANS; span++) {
            all.put("reviews.yearsOfSpan" + span, Age.years(span));
        }
        all.put("reviews.undatedYears", Age.UNDATED_YEARS);
        all.put("reviews.boughtMayLieOff", Heard.BOUGHT);
        all.put("reviews.providerFreedom", Said.FREEDOM);
        all.put("reviews.leastTilt", Differences.LEAST_TILT);
        all.put("sources.beginningDeviation", Math.sqrt(Offsets.SOURCE_VARIANCE));
        all.put("sources.freedom", Offsets.FREEDOM);
        all.put("authors.halfLifeYears", AuthorMix.HALF_LIFE);
        all.put("authors.honestProviders", AuthorMix.HONEST);
        all.put("authors.honestQuarters", 1 - AuthorMix.QUARTER_BOUGHT);
        all.put("authors.newAmongBought", BoughtShares.FRESH);
        all.put("authors.likeness", BoughtShares.LIKENESS);
        all.put("authors.mostOfAProvider", AuthorMix.MOST);
        return all;
    }
}
