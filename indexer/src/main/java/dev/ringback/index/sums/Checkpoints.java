package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.model.Tally;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Running sums over the reviews of a stretch, by day, kept at places spread evenly over it: what any run of reviews adds up to is
 * the difference of two of them, and the few reviews between the places and the ends of the run. There are as many places as
 * make the one about as dear as the other, so neither grows with the reviews, and all take eight bytes a review and sum.
 *
 * <p>A sum is kept for each slot that any review of a provider has, one behind the other.
 */
final class Checkpoints {
    /** Below, reading the reviews takes no longer than the sums' own bookkeeping. */
    private static final int MIN_ROWS = 512;

    private final int rows;
    private final char[] providers;
    private final int[] ends;
    private final byte[] slots;
    private final long[][] sums;

    private Checkpoints(int rows, Used used, int density) {
        this.rows = rows;
        this.providers = Arrays.copyOf(used.providers, used.found);
        this.ends = Arrays.copyOf(used.ends, used.found);
        this.slots = Arrays.copyOf(used.slots, used.width);
        int count = Math.max(1, Math.round((float) density * rows / Math.max(MIN_ROWS, used.width)));
        this.sums = new long[count + 1][used.width];
    }

    /** Which slots of which providers any review has. */
    private static final class Used implements Cells.Reading {
        private final char[] providers;
        private final int[] ends;
        private final byte[] slots;
        private int found;
        private int width;

        Used(int most) {
            this.providers = new char[most];
            this.ends = new int[most];
            this.slots = new byte[most * Tally.SLOTS];
        }

        @Override
        public void cell(long provider, long[] sums) {
            for (byte slot = 0; slot < Tally.SLOTS; slot++) {
                if (sums[slot] != 0) {
                    slots[width++] = slot;
                }
            }
            providers[found] = (char) provider;
            ends[found++] = width;
        }
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
        int most = part.words().of(Facet.PROVIDER).size();
        Cells all = new Cells(most);
        add(part, row, stretch.from(), stretch.to(), all);
        Used used = new Used(most);
        all.forEach(used);
        if (stretch.size() < used.width) {
            return null;
        }
        Checkpoints checkpoints = new Checkpoints(stretch.size(), used, density);
        Cells running = new Cells(most);
        for (int number = 1; number < checkpoints.sums.length; number++) {
            int from = stretch.from() + checkpoints.rowsBefore(number - 1);
            add(part, row, from, stretch.from() + checkpoints.rowsBefore(number), running);
            checkpoints.keep(running, checkpoints.sums[number]);
        }
        return checkpoints;
    }

    private static void add(Part part, IntUnaryOperator row, int from, int to, Cells cells) {
        for (int place = from; place < to; place++) {
            int at = row.applyAsInt(place);
            Slots.add(cells.at(part.provider(at)), part.facts(at), 1);
        }
    }

    private void keep(Cells running, long[] kept) {
        int place = 0;
        for (int i = 0; i < providers.length; i++) {
            long[] own = running.at(providers[i]);
            for (; place < ends[i]; place++) {
                kept[place] = own[slots[place]];
            }
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
        long[] before = sums[sign > 0 ? low : high];
        long[] after = sums[sign > 0 ? high : low];
        int place = 0;
        for (int i = 0; i < providers.length; i++) {
            long key = keys[providers[i]];
            if (key >= 0 && before[place] != after[place]) {
                add(cells.at(base + key), before, after, place, ends[i]);
            }
            place = ends[i];
        }
    }

    private void add(long[] cell, long[] before, long[] after, int from, int to) {
        if (to - from == Tally.SLOTS) {
            // Without looking for the slots a processor adds several at a time.
            for (int slot = 0; slot < Tally.SLOTS; slot++) {
                cell[slot] += after[from + slot] - before[from + slot];
            }
            return;
        }
        for (int place = from; place < to; place++) {
            cell[slots[place]] += after[place] - before[place];
        }
    }

    long bytes() {
        return 8L * slots.length * sums.length + slots.length + 6L * providers.length;
    }
}
