package dev.ringback.rank.fit;

import dev.ringback.model.Trust;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The places of what is common to all providers: the level of the field, what each source draws beyond it, and each kind of
 * author there. Most sources are taken to draw alike and a few far off: how far is learned from all of them, with a law
 * of heavy tails, so that sources that agree say where the level is.
 */
final class Offsets {
    /** The level of all providers' support, before anything is said. */
    static final double LEVEL = 0.55;

    private static final double LEVEL_VARIANCE = 0.15 * 0.15;
    private static final double TRUST_VARIANCE = 0.03 * 0.03;

    /** What a source draws beyond the level, as a variance, and how many sources that guess is worth. */
    private static final double SOURCE_VARIANCE = 0.13 * 0.13;

    private static final double GUESS_SOURCES = 2;

    /** Degrees of freedom of Student's law. */
    private static final double FREEDOM = 5;

    /** How much of the doubt about an offset counts as offset. */
    private static final double DOUBT = 0.5;

    private static final int TURNS = 20;
    private static final int TRUSTS = Trust.values().length;

    private final List<String> sources;
    private final double[] variances;

    private Offsets(List<String> sources) {
        this.sources = sources;
        this.variances = new double[1 + sources.size() * (1 + TRUSTS)];
        Arrays.fill(variances, TRUST_VARIANCE);
        Arrays.fill(variances, 0, 1 + sources.size(), SOURCE_VARIANCE);
        variances[0] = LEVEL_VARIANCE;
    }

    static Offsets of(Collection<Strata> all) {
        TreeSet<String> names = new TreeSet<>();
        all.forEach(strata -> strata.all().forEach(stratum -> names.add(stratum.source())));
        return new Offsets(List.copyOf(names));
    }

    int size() {
        return variances.length;
    }

    double variance(int place) {
        return variances[place];
    }

    /** The places that bear on a stratum; of a source that is new since the fit, only the level's. */
    int[] places(Stratum stratum) {
        int source = Collections.binarySearch(sources, stratum.source());
        return source < 0
                ? new int[] {0}
                : new int[] {
                    0,
                    1 + source,
                    1 + sources.size() + source * TRUSTS + stratum.trust().ordinal()
                };
    }

    /** What else may be off, as a variance, where a source was not there at the fit. */
    double unknown(int[] places) {
        return places.length > 1 ? 0 : SOURCE_VARIANCE + TRUST_VARIANCE;
    }

    /** Learns how far sources differ from how far they do. */
    void learn(double[] offsets, double[][] doubt) {
        double scale = SOURCE_VARIANCE;
        for (int turn = 0; turn < TURNS; turn++) {
            double sum = GUESS_SOURCES * SOURCE_VARIANCE;
            for (int i = 1; i <= sources.size(); i++) {
                double square = offsets[i] * offsets[i];
                sum += (FREEDOM + 1) / (FREEDOM + square / scale) * (square + DOUBT * doubt[i][i]);
            }
            scale = sum / (GUESS_SOURCES + sources.size());
        }
        for (int i = 1; i <= sources.size(); i++) {
            variances[i] = (FREEDOM * scale + offsets[i] * offsets[i]) / (FREEDOM + 1);
        }
    }
}
