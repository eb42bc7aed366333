package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.Facts;
import dev.ringback.model.Tally;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Running sums over the reviews of a stretch, by day, kept at places spread evenly over it: what any run of reviews adds up to is
 * the difference of two of them, and the few reviews between the places and the ends of the run. There are as many places as
 * make the one about as dear as the other, so neither grows with the reviews, and all take eight bytes a review and sum.
 *
 * <p>A sum is kept for each slot that any review of a provider has, one behind the other: how many, and how much they weigh,
 * modulo 2^32. A difference is exact as long as less than that is added up: see {@link #MAX_ROWS}.
 */
final class Checkpoints {
    /** So many reviews of weight 1000, of one provider, are the most that add up to less than 2^32. */
    static final int MAX_ROWS = (int) (0xFFFF_FFFFL / 1000);

    /** Below, reading the reviews takes no longer than the sums' own bookkeeping. */
    private static final int MIN_ROWS = 512;

    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final int rows;
    private final char[] providers;
    private final int[] ends;
    private final byte[] slots;
    private final int[][] sums;

    private Checkpoints(int rows, char[] providers, int[] ends, byte[] slots, int[][] sums) {
        this.rows = rows;
        this.providers = providers;
        this.ends = ends;
        this.slots = slots;
        this.sums = sums;
    }

    /**
     * Builds the sums of a stretch.
     *
     * @param part whose reviews they are
     * @param row the row at a place of the order
     * @param density how many sums are kept for each review
     * @return none where there are fewer reviews than sums
     */
    static @Nullable Checkpoints of(Part part, Stretch stretch, IntUnaryOperator row, int density) {
        if (stretch.size() < MIN_ROWS) {
            return null;
        }
        BitSet used = used(part, stretch, row);
        int width = used.cardinality();
        if (stretch.size() < width) {
            return null;
        }
        int count = Math.max(1, Math.round((float) density * stretch.size() / Math.max(MIN_ROWS, width)));
        int[] places = new int[part.words().of(Facet.PROVIDER).size() * Slots.COUNT];
        char[] providers = new char[width];
        int[] ends = new int[width];
        byte[] slots = new byte[width];
        int found = 0;
        int place = 0;
        for (int each = used.nextSetBit(0); each >= 0; each = used.nextSetBit(each + 1)) {
            char provider = (char) (each / Slots.COUNT);
            if (found == 0 || providers[found - 1] != provider) {
                providers[found++] = provider;
            }
            slots[place] = (byte) (each % Slots.COUNT);
            places[each] = place++;
            ends[found - 1] = place;
        }
        Checkpoints checkpoints = new Checkpoints(
                stretch.size(),
                Arrays.copyOf(providers, found),
                Arrays.copyOf(ends, found),
                slots,
                new int[count + 1][2 * width]);
        checkpoints.fill(part, stretch, row, places);
        return checkpoints;
    }

    /** Which slots of which providers any review has. */
    private static BitSet used(Part part, Stretch stretch, IntUnaryOperator row) {
        BitSet used = new BitSet();
        int[] slots = new int[Slots.COUNT];
        for (int place = stretch.from(); place < stretch.to(); place++) {
            int at = row.applyAsInt(place);
            int first = part.provider(at) * Slots.COUNT;
            for (int i = Slots.of(part.facts(at), slots) - 1; i >= 0; i--) {
                used.set(first + slots[i]);
            }
        }
        return used;
    }

    private void fill(Part part, Stretch stretch, IntUnaryOperator row, int[] places) {
        int[] running = new int[2 * slots.length];
        int[] said = new int[Slots.COUNT];
        int read = 0;
        for (int number = 1; number < sums.length; number++) {
            for (int end = rowsBefore(number); read < end; read++) {
                int at = row.applyAsInt(stretch.from() + read);
                long facts = part.facts(at);
                int first = part.provider(at) * Slots.COUNT;
                int weight = Facts.permille(facts);
                for (int i = Slots.of(facts, said) - 1; i >= 0; i--) {
                    int sum = 2 * places[first + said[i]];
                    running[sum]++;
                    running[sum + 1] += weight;
                }
            }
            sums[number] = running.clone();
        }
    }

    /** The number of the checkpoint that is nearest to so many reviews from the start. */
    int nearest(int reviews) {
        return (int) (((long) reviews * 2 * (sums.length - 1) + rows) / (2L * rows));
    }

    /** How many reviews from the start a checkpoint has in it. */
    int rowsBefore(int number) {
        return (int) ((long) rows * number / (sums.length - 1));
    }

    /** How many sums a difference of two checkpoints reads. */
    int width() {
        return slots.length;
    }

    /**
     * Adds what lies between two checkpoints.
     *
     * @param base of the cells' keys, to which that of the provider is added
     */
    void addBetween(int low, int high, long base, long[] keys, int sign, Cells cells) {
        int[] before = sums[low];
        int[] after = sums[high];
        int place = 0;
        for (int i = 0; i < providers.length; i++) {
            int end = ends[i];
            long key = keys[providers[i]];
            if (key >= 0 && before[2 * place] != after[2 * place]) {
                Tally tally = cells.at(base + key);
                for (int at = place; at < end; at++) {
                    int number = after[2 * at] - before[2 * at];
                    if (number != 0) {
                        long weight = after[2 * at + 1] - before[2 * at + 1] & UNSIGNED;
                        Slots.add(tally, slots[at], (long) sign * number, sign * weight);
                    }
                }
            }
            place = end;
        }
    }

    long bytes() {
        return 8L * slots.length * sums.length + slots.length + 6L * providers.length;
    }
}
