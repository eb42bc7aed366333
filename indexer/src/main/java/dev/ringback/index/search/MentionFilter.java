package dev.ringback.index.search;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.field.Facts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of aspects and polarities together: of the aspects that are asked for one with one of the polarities, and none
 * with one that is left out. Who speaks of no aspect has the one pair of unknown and unknown. Immutable.
 */
final class MentionFilter {
    private static final Aspect[] ASPECTS = Aspect.values();
    private static final Polarity[] POLARITIES = Polarity.values();
    private static final int ALL = -1;

    private final Side onlyAspects;
    private final Side notAspects;
    private final Side onlyPolarities;
    private final Side notPolarities;

    /** Some values of a facet: their bits, and whether unknown is one of them. */
    private record Side(int bits, boolean hasUnknown) {
        private static Side aspects(Map<Facet, Set<String>> values, Side otherwise) {
            int bits = 0;
            for (Aspect aspect : ASPECTS) {
                bits |= has(values.get(Facet.ASPECT), aspect.name()) ? Facts.bit(aspect) : 0;
            }
            return of(values.get(Facet.ASPECT), bits, otherwise);
        }

        private static Side polarities(Map<Facet, Set<String>> values, Side otherwise) {
            int bits = 0;
            for (Polarity polarity : POLARITIES) {
                bits |= has(values.get(Facet.POLARITY), polarity.name()) ? 1 << polarity.ordinal() : 0;
            }
            return of(values.get(Facet.POLARITY), bits, otherwise);
        }

        private static Side of(@Nullable Set<String> values, int bits, Side otherwise) {
            return values == null ? otherwise : new Side(bits, values.contains(Facet.UNKNOWN));
        }

        private static boolean has(@Nullable Set<String> values, String name) {
            return values != null && values.contains(name.toLowerCase(Locale.ROOT));
        }
    }

    MentionFilter(ReviewFilter filter) {
        Side any = new Side(ALL, true);
        Side none = new Side(0, false);
        onlyAspects = Side.aspects(filter.only(), any);
        notAspects = Side.aspects(filter.not(), none);
        onlyPolarities = Side.polarities(filter.only(), any);
        notPolarities = Side.polarities(filter.not(), none);
    }

    boolean passes(int mentions) {
        if (mentions == 0) {
            return onlyAspects.hasUnknown
                    && onlyPolarities.hasUnknown
                    && !notAspects.hasUnknown
                    && !notPolarities.hasUnknown;
        }
        int wanted = 0;
        int unwanted = 0;
        for (Polarity polarity : POLARITIES) {
            int aspects = Facts.withPolarity(mentions, polarity);
            wanted |= has(onlyPolarities, polarity) ? aspects : 0;
            unwanted |= has(notPolarities, polarity) ? aspects : 0;
        }
        return (wanted & onlyAspects.bits) != 0
                && (unwanted & onlyAspects.bits) == 0
                && (mentioned(mentions) & notAspects.bits) == 0;
    }

    private static boolean has(Side side, Polarity polarity) {
        return (side.bits & 1 << polarity.ordinal()) != 0;
    }

    private static int mentioned(int mentions) {
        int all = 0;
        for (Polarity polarity : POLARITIES) {
            all |= Facts.withPolarity(mentions, polarity);
        }
        return all;
    }

    /** Adds to each aspect for which this would pass if it were the one asked for; the last place is for unknown. */
    void countAspects(int mentions, int[] counts) {
        if (mentions == 0) {
            counts[ASPECTS.length] += onlyPolarities.hasUnknown && !notPolarities.hasUnknown ? 1 : 0;
            return;
        }
        int wanted = 0;
        for (Polarity polarity : POLARITIES) {
            boolean isWanted = has(onlyPolarities, polarity) && !has(notPolarities, polarity);
            wanted |= isWanted ? Facts.withPolarity(mentions, polarity) : 0;
        }
        for (; wanted != 0; wanted &= wanted - 1) {
            counts[Integer.numberOfTrailingZeros(wanted) / 2]++;
        }
    }

    /** As {@link #countAspects}, of the polarities. */
    void countPolarities(int mentions, int[] counts) {
        if (mentions == 0) {
            counts[POLARITIES.length] += onlyAspects.hasUnknown && !notAspects.hasUnknown ? 1 : 0;
            return;
        }
        if ((mentioned(mentions) & notAspects.bits) == 0) {
            for (Polarity polarity : POLARITIES) {
                counts[polarity.ordinal()] += (Facts.withPolarity(mentions, polarity) & onlyAspects.bits) != 0 ? 1 : 0;
            }
        }
    }
}
