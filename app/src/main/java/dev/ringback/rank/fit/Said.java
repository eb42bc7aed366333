package dev.ringback.rank.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One provider's strata with where each stands among the offsets, and how far each and each source is believed. Beliefs change
 * while a fit goes on, nothing else does.
 */
final class Said {
    /** Degrees of freedom of Student's law: sources and strata far off the others of their provider are believed less. */
    static final double FREEDOM = 3;

    /** Nothing is believed less than this. */
    private static final double LEAST_BELIEF = 0.02;

    /**
     * What is said in one span of time.
     *
     * @param source which of the provider's
     * @param stratum likewise
     */
    record Piece(int source, int stratum, Span span) {}

    private final List<Stratum> strata;
    private final int[][] places;
    private final double[] unknown;
    private final List<Piece> pieces = new ArrayList<>();
    private final double[] belief;
    private final double[] sourceBelief;

    Said(Strata all, Offsets offsets) {
        strata = all.all();
        places = strata.stream().map(offsets::places).toArray(int[][]::new);
        unknown = Arrays.stream(places).mapToDouble(offsets::unknown).toArray();
        int source = -1;
        for (int j = 0; j < size(); j++) {
            source += j == 0 || !strata.get(j).source().equals(strata.get(j - 1).source()) ? 1 : 0;
            for (Span span : strata.get(j).spans()) {
                pieces.add(new Piece(source, j, span));
            }
        }
        belief = new double[size()];
        sourceBelief = new double[source + 1];
        Arrays.fill(belief, 1);
        Arrays.fill(sourceBelief, 1);
    }

    /** How many strata there are. */
    int size() {
        return strata.size();
    }

    Stratum stratum(int j) {
        return strata.get(j);
    }

    int[] places(int j) {
        return places[j];
    }

    /** In the order of the strata. */
    List<Piece> pieces() {
        return pieces;
    }

    /** What is taken to be usual for such authors of this source. */
    double expected(int j, double[] offsets) {
        double sum = 0;
        for (int place : places[j]) {
            sum += offsets[place];
        }
        return sum;
    }

    /** How two pieces of one source vary together beside what the provider is like and beside chance. */
    double covariance(Piece one, Piece other, Differences differences) {
        double sum = differences.tilt() * differences.tilt() / sourceBelief[one.source()];
        if (one.stratum() == other.stratum()) {
            sum += own(one, other, differences) / belief[one.stratum()];
        }
        return sum;
    }

    /** How two pieces of one stratum vary together by what is its own, were it wholly believed. */
    private double own(Piece one, Piece other, Differences differences) {
        double trust = differences.of(strata.get(one.stratum()).trust());
        return trust * trust
                + unknown[one.stratum()]
                + one.span().paid() * other.span().paid();
    }

    /** Believes less what lies far off; false where nothing changed, nor will by doing it again. */
    boolean weigh(Differences differences, Path path, double[] offsets) {
        double[] pulls = Solved.of(this, differences, path, offsets).pulls();
        double[] ofSource = new double[sourceBelief.length];
        double[] ofStratum = new double[size()];
        for (int i = 0; i < pulls.length; i++) {
            Piece one = pieces.get(i);
            ofSource[one.source()] += differences.tilt() * pulls[i];
            for (int j = 0; j < pulls.length; j++) {
                if (pieces.get(j).stratum() == one.stratum()) {
                    ofStratum[one.stratum()] += pulls[i] * own(one, pieces.get(j), differences) * pulls[j];
                }
            }
        }
        boolean changed = false;
        for (int source = 0; source < ofSource.length; source++) {
            double off = ofSource[source] / sourceBelief[source];
            changed |= believe(sourceBelief, source, off * off);
        }
        for (int j = 0; j < size(); j++) {
            changed |= believe(belief, j, ofStratum[j] / (belief[j] * belief[j]));
        }
        return changed;
    }

    private static boolean believe(double[] beliefs, int place, double off) {
        double before = beliefs[place];
        beliefs[place] = belief(off);
        return beliefs[place] != before;
    }

    /** @param off how far something lies off: the square of it, in terms of what is to be expected */
    static double belief(double off) {
        return Math.clamp((FREEDOM + 1) / (FREEDOM + off), LEAST_BELIEF, 1);
    }
}
