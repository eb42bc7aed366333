package dev.ringback.review.aspect;

import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import java.util.List;
import java.util.Optional;

/**
 * What a pattern of a lexicon means.
 *
 * @param line where it stands in the file
 * @param aspect empty: nothing, and no other rule may rest on its words
 * @param needs classes of which the text must have a word somewhere
 * @param bars classes of which it must have none
 * @param nearNeeds classes of which there must be a word near, in the same sentence
 * @param nearBars classes of which there must be none near, in the same sentence
 * @param isRaw whether negation before it changes nothing
 * @param countsAfterIf whether it counts even where it is only supposed
 * @param isDroppedByNot whether praise denied is nothing, rather than blame
 * @param only where it means nothing: for this aspect alone; empty: for any
 * @param isSlight whether it counts only beside another rule of its aspect
 * @param isWeak whether a rule that takes all its words and more still counts, where this one means nothing
 */
record Rule(
        int line,
        Optional<Aspect> aspect,
        Polarity polarity,
        Optional<Aspect> only,
        List<Integer> needs,
        List<Integer> bars,
        List<Integer> nearNeeds,
        List<Integer> nearBars,
        boolean isRaw,
        boolean countsAfterIf,
        boolean isDroppedByNot,
        boolean isSlight,
        boolean isWeak) {
    Rule {
        needs = List.copyOf(needs);
        bars = List.copyOf(bars);
        nearNeeds = List.copyOf(nearNeeds);
        nearBars = List.copyOf(nearBars);
    }
}
