package dev.ringback.proof.world;

import java.util.ArrayList;
import java.util.List;

/** Texts that are sold by the dozen: one of some forty words for a campaign, with a word changed here and there. */
final class CopiedText {
    private static final int LENGTH = 40;

    private static final List<String> WORDS = List.of(
            "lamp", "river", "table", "copper", "window", "garden", "basket", "thunder", "ribbon", "harbour", "meadow",
            "pepper", "candle", "bridge", "silver", "marble", "orchard", "kettle", "saddle", "lantern", "cotton",
            "timber", "velvet", "walnut", "anchor", "barrel", "cellar", "drummer", "engine", "feather", "ginger",
            "hammer", "island", "jacket", "ladder", "mirror", "needle", "oyster", "pillow", "quarry");

    private final List<String> words = new ArrayList<>();

    CopiedText(Draw draw) {
        for (int i = 0; i < LENGTH; i++) {
            words.add(draw.oneOf(WORDS));
        }
    }

    /** Half of them word by word; the others end or begin otherwise. */
    String copy(Draw draw) {
        List<String> copy = new ArrayList<>(words);
        if (draw.happens(0.5)) {
            copy.set(draw.happens(0.5) ? 0 : LENGTH - 1, draw.oneOf(WORDS));
        }
        return String.join(" ", copy);
    }
}
