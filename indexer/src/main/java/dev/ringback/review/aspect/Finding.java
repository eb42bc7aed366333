package dev.ringback.review.aspect;

import dev.ringback.model.Polarity;
import java.util.BitSet;

/**
 * A rule's pattern, seen in a text.
 *
 * @param from its first word
 * @param to after its last word
 * @param words which its elements take
 */
record Finding(Rule rule, Polarity polarity, int from, int to, BitSet words) {
    Finding flipped() {
        return new Finding(rule, polarity == Polarity.POS ? Polarity.NEG : Polarity.POS, from, to, words);
    }

    boolean isOver(Finding other) {
        if (words.cardinality() <= other.words.cardinality()) {
            return false;
        }
        BitSet rest = (BitSet) other.words.clone();
        rest.andNot(words);
        return rest.isEmpty();
    }
}
