package dev.ringback.rank.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Between which ends one provider's mean stays, whatever is written of it at one source and however often. That source is
 * believed no further than the tilt allows. Beside that the flood may lower how far the other sources and their strata are believed, and by no
 * more than their law of heavy tails gives for the greatest distance that can be.
 */
final class Flood {
    /** Halves a range of some units to the last bit. */
    private static final int HALVINGS = 60;

    private static final double BEYOND = 4;

    /** A stratum elsewhere: what it says, and how far it is believed at least and at most, as an inverse variance. */
    private record Held(double surprise, double least, double most) {}

    private final double quality;
    private final double tilt;
    private final double lowest;
    private final double highest;
    private final TreeMap<String, List<Held>> elsewhere = new TreeMap<>();

    /** How far another source is believed at least. */
    private final double leastOfSource;

    /**
     * @param source where it is written
     * @param bottom what can be said there at worst, beyond what is common to all
     * @param top and at best
     */
    Flood(Said said, String source, Differences differences, double[] offsets, double bottom, double top) {
        this.quality = differences.quality() * differences.quality();
        this.tilt = differences.tilt() * differences.tilt();
        this.lowest = bottom;
        this.highest = top;
        double[] surprises = said.surprises(offsets);
        double low = Math.min(0, bottom);
        double high = Math.max(0, top);
        for (double one : surprises) {
            low = Math.min(low, one);
            high = Math.max(high, one);
        }
        leastOfSource = Said.belief(high - low, tilt);
        for (int j = 0; j < surprises.length; j++) {
            if (!said.stratum(j).source().equals(source)) {
                double off = Math.max(high - surprises[j], surprises[j] - low);
                double own = said.own(j, differences);
                Held held = new Held(surprises[j], Said.belief(off, own) / own, 1 / own);
                elsewhere
                        .computeIfAbsent(said.stratum(j).source(), name -> new ArrayList<>())
                        .add(held);
            }
        }
    }

    /** The mean as far up as it goes, beyond what is common to all. */
    double most() {
        return end(1, highest);
    }

    double least() {
        return -end(-1, -lowest);
    }

    /** Where the pull of everything that may pull up, and of the field, is even. */
    private double end(int sign, double said) {
        double below = -BEYOND;
        double above = BEYOND;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            double pull = -middle / quality + Math.max(0, said - middle) / tilt;
            for (List<Held> source : elsewhere.values()) {
                pull += pull(source, sign, middle);
            }
            if (pull > 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /** The most that a source pulls up from there; its strata are few, and each is at one of its ends. */
    private double pull(List<Held> source, int sign, double from) {
        double most = Double.NEGATIVE_INFINITY;
        for (int ends = 0; ends < 1 << source.size(); ends++) {
            double sure = 0;
            double sum = 0;
            for (int j = 0; j < source.size(); j++) {
                Held held = source.get(j);
                double belief = (ends >> j & 1) == 0 ? held.least() : held.most();
                sure += belief;
                sum += belief * sign * held.surprise();
            }
            double off = sum / sure - from;
            most = Math.max(most, off / ((off > 0 ? tilt : tilt / leastOfSource) + 1 / sure));
        }
        return most;
    }
}
