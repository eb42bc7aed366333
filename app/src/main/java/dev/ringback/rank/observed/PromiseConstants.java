package dev.ringback.rank.observed;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers by which promises are held against what was met, by name, for who wants to repeat it. */
public final class PromiseConstants {
    private PromiseConstants() {}

    /** In an order to be read in. */
    public static Map<String, Double> all() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("promises.keptBefore", Kept.KEPT_BEFORE);
        all.put("promises.brokenBefore", Kept.BROKEN_BEFORE);
        all.put("promises.mostOfASource", 1.0 + Met.SAME_SOURCE);
        return all;
    }
}
