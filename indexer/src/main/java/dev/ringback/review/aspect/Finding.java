package dev.ringback.review.aspect;

import dev.ringback.model.Polarity;
import java.util.BitSet;

/**
 * A rule's pattern, seen in a text.
 *
 * @param from its first word
 * @param to after its last word
 * @param words which its elements take; bit 0 is the first
 */
record Finding(Rule rule, Polarity polarity, int from, int to, BitSet words) {
    Finding flipped() {
        return new Finding(rule, polarity == Polarity.POS ? Polarity.NEG : Polarity.POS, from, to, words);
    }

    boolean takes(int word) {
        return word >= from && words.get(word - from);
    }

    /** Whether it takes all the words of the other and more. */
    boolean isOver(Finding other) {
        return from <= other.from
                && to >= other.to
                && words.cardinality() > other.words.cardinality()
                && other.words.stream().allMatch(each -> takes(other.from + each));
    }

    boolean isAnyIn(BitSet others) {
        return words.stream().anyMatch(each -> others.get(from + each));
    }
}
