package dev.ringback.index.sums;

import dev.ringback.index.InventedReviews;
import dev.ringback.index.field.Facts;
import dev.ringback.model.KeptReview;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reviews as arrays of numbers: what the peers are filled from, and what a plain scan reads. */
final class FlatReviews implements SumsPeer {
    static final int NONE = -1;

    /** POS, NEG, MIXED. */
    private static final int[] VALUES = {0, 1, -1, 0};

    final int size;
    final short[] providers;
    final byte[] countries;
    final byte[] businesses;
    final int[] days;
    final short[] weights;
    final byte[] stars;
    final int[] mentions;

    FlatReviews(int size) {
        this.size = size;
        this.providers = new short[size];
        this.countries = new byte[size];
        this.businesses = new byte[size];
        this.days = new int[size];
        this.weights = new short[size];
        this.stars = new byte[size];
        this.mentions = new int[size];
    }

    void set(int at, KeptReview kept) {
        long facts = Facts.of(kept);
        providers[at] = Short.parseShort(kept.review().provider().substring("provider-".length()));
        countries[at] = (byte) kept.review()
                .country()
                .map(InventedReviews.COUNTRIES::indexOf)
                .orElse(NONE)
                .intValue();
        businesses[at] =
                (byte) kept.review().business().map(Enum::ordinal).orElse(NONE).intValue();
        days[at] = Facts.day(facts);
        weights[at] = (short) Facts.permille(facts);
        stars[at] = (byte) Facts.starHalves(facts);
        mentions[at] = Facts.mentions(facts);
    }

    /** Of a mention's two bits. */
    static int value(int mentions, int aspect) {
        return VALUES[mentions >>> 2 * aspect & 3];
    }

    static boolean says(int mentions, int aspect) {
        return (mentions >>> 2 * aspect & 3) != 0;
    }

    int month(int at) {
        return days[at] == Facts.NO_DAY ? NONE : Ask.month(YearMonth.from(LocalDate.ofEpochDay(days[at])));
    }

    @Override
    public String name() {
        return "scan of arrays, 1 thread";
    }

    @Override
    public long[][] answer(Ask ask, boolean isWhole) {
        long[][] rows = new long[PROVIDERS][isWhole ? WHOLE : NARROW];
        int from = (int) ask.from().toEpochDay();
        int to = (int) ask.to().toEpochDay();
        for (int at = 0; at < size; at++) {
            if (!ask.isFiltered()
                    || countries[at] == ask.country()
                            && businesses[at] == ask.business()
                            && days[at] >= from
                            && days[at] <= to) {
                add(rows[providers[at]], at, isWhole);
            }
        }
        return rows;
    }

    private void add(long[] row, int at, boolean isWhole) {
        int weight = weights[at];
        row[0]++;
        row[1] += weight;
        row[2] += (long) weight * stars[at];
        if (!isWhole) {
            row[3] += (long) weight * value(mentions[at], 0);
            return;
        }
        for (int rest = mentions[at]; rest != 0; ) {
            int shift = Integer.numberOfTrailingZeros(rest) & -2;
            int said = rest >>> shift & 3;
            int place = 3 + 3 * (shift >> 1);
            row[place]++;
            row[place + 1] += weight;
            row[place + 2] += (long) weight * VALUES[said];
            rest ^= said << shift;
        }
    }

    @Override
    public void close() {}
}
