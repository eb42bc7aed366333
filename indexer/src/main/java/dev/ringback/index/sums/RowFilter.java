package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.field.Facts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of stars, aspects and polarity, as bits: each review has at least one bit of each kind, so that -1 lets all
 * pass and 0 none.
 *
 * @param stars a bit for each number of half stars, 0 for none
 * @param aspects of which one at least must be spoken of, as {@link Facts#bit}, or {@link #NOTHING}
 * @param notAspects of which none may be
 * @param asked the aspects whose polarity matters
 * @param polarities a bit by ordinal for each that one of these must have at least, {@link #NOTHING} where none is spoken of
 * @param notPolarities which none of them may have
 */
record RowFilter(int stars, int aspects, int notAspects, int asked, int polarities, int notPolarities) {
    /** Beside the bits of aspects and of polarities: that nothing is said. */
    private static final int NOTHING = 1 << 30;

    private static final int ALL = -1;
    private static final int MOST_HALVES = 10;
    private static final List<Facet> FACETS = List.of(Facet.STARS, Facet.ASPECT, Facet.POLARITY);

    /** Whether a filter asks for any of these. */
    static boolean isIn(ReviewFilter filter) {
        return FACETS.stream()
                .anyMatch(facet ->
                        filter.only().containsKey(facet) || filter.not().containsKey(facet));
    }

    static RowFilter of(ReviewFilter filter) {
        int aspects = aspects(filter.only(), ALL);
        int named = aspects & ~NOTHING;
        return new RowFilter(
                stars(filter),
                aspects,
                aspects(filter.not(), 0),
                named == 0 ? ALL : named,
                polarities(filter.only(), ALL),
                polarities(filter.not(), 0));
    }

    private static int stars(ReviewFilter filter) {
        return IntStream.rangeClosed(0, MOST_HALVES)
                .filter(halves -> Question.accepts(
                        filter, Facet.STARS, halves == 0 ? Facet.UNKNOWN : Integer.toString((halves + 1) / 2)))
                .map(halves -> 1 << halves)
                .sum();
    }

    private static int aspects(Map<Facet, Set<String>> values, int otherwise) {
        return bits(values.get(Facet.ASPECT), otherwise, Aspect.values(), aspect -> Facts.bit(aspect));
    }

    private static int polarities(Map<Facet, Set<String>> values, int otherwise) {
        return bits(values.get(Facet.POLARITY), otherwise, Polarity.values(), polarity -> 1 << polarity.ordinal());
    }

    private static <T extends Enum<T>> int bits(
            @Nullable Set<String> values, int otherwise, T[] all, ToIntFunction<T> bit) {
        if (values == null) {
            return otherwise;
        }
        int bits = values.contains(Facet.UNKNOWN) ? NOTHING : 0;
        for (T each : all) {
            if (values.contains(each.name().toLowerCase(Locale.ROOT))) {
                bits |= bit.applyAsInt(each);
            }
        }
        return bits;
    }

    boolean accepts(long facts) {
        if ((stars >>> Facts.starHalves(facts) & 1) == 0) {
            return false;
        }
        int mentions = Facts.mentions(facts);
        int positive = Facts.withPolarity(mentions, Polarity.POS);
        int negative = Facts.withPolarity(mentions, Polarity.NEG);
        int mixed = Facts.withPolarity(mentions, Polarity.MIXED);
        int spokenOf = orNothing(positive | negative | mixed);
        int said = orNothing(bit(positive, Polarity.POS) | bit(negative, Polarity.NEG) | bit(mixed, Polarity.MIXED));
        return (spokenOf & aspects) != 0
                && (spokenOf & notAspects) == 0
                && (said & polarities) != 0
                && (said & notPolarities) == 0;
    }

    private int bit(int withPolarity, Polarity polarity) {
        return (withPolarity & asked) == 0 ? 0 : 1 << polarity.ordinal();
    }

    private static int orNothing(int bits) {
        return bits == 0 ? NOTHING : bits;
    }
}
