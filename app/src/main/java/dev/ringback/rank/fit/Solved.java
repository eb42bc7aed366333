package dev.ringback.rank.fit;

import dev.ringback.rank.number.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What some of the pieces say of one provider's path, if things differ so and offsets are those. Sources hang together by the
 * path alone: so each is solved by itself and they meet in the few spans of the path.
 */
final class Solved {
    /** The pieces of one source, and the inverse of how they vary beside the path. */
    private record Block(int from, double[][] inverse) {}

    private final List<Said.Piece> pieces;
    private final double[] surprises;
    private final List<Block> blocks = new ArrayList<>();

    /** Of the path and strata: by span and span, span and stratum, stratum and stratum. */
    private final double[][] paths;

    private final double[][] crossed;
    private final double[][] strata;
    private final double[] pullsOfSpans = new double[Age.SPANS];
    private final double[] pulled;
    private final Factor factor;
    private final double[] course;
    private final double evidence;

    private Solved(Said said, List<Said.Piece> pieces, Differences differences, Path path, double[] offsets) {
        this.pieces = pieces;
        this.surprises = pieces.stream()
                .mapToDouble(piece -> piece.span().mean() - said.expected(piece.stratum(), offsets))
                .toArray();
        this.paths = Arrays.stream(path.precision()).map(double[]::clone).toArray(double[][]::new);
        this.crossed = new double[Age.SPANS][said.size()];
        this.strata = new double[said.size()][said.size()];
        this.pulled = new double[said.size()];
        double log = path.logDeterminant();
        double off = 0;
        for (int from = 0; from < pieces.size(); from = end(from)) {
            Factor of = Factor.of(covariance(said, from, end(from), differences));
            Block block = new Block(from, of.inverse());
            blocks.add(block);
            log += of.logDeterminant();
            off += add(block);
        }
        this.factor = Factor.of(paths);
        this.course = factor.solve(pullsOfSpans);
        for (int span = 0; span < Age.SPANS; span++) {
            off -= pullsOfSpans[span] * course[span];
        }
        this.evidence = -(log + factor.logDeterminant() + off) / 2;
    }

    static Solved of(Said said, Differences differences, Path path, double[] offsets) {
        return new Solved(said, said.pieces(), differences, path, offsets);
    }

    /**
     * By those pieces alone that speak for today where they are good. An old one can speak against it: if a source was better
     * then than now, support seems to have declined elsewhere too. Such reckoning is left out, so that no praise ever lowers.
     */
    static Solved heeding(Said said, Differences differences, Path path, double[] offsets) {
        Solved solved = of(said, differences, path, offsets);
        while (true) {
            double[] gains = solved.gains();
            List<Said.Piece> heeded = new ArrayList<>();
            for (int i = 0; i < gains.length; i++) {
                if (gains[i] >= 0) {
                    heeded.add(solved.pieces.get(i));
                }
            }
            if (heeded.size() == gains.length) {
                return solved;
            }
            solved = new Solved(said, heeded, differences, path, offsets);
        }
    }

    /** Where the pieces of the source end that begin there. */
    private int end(int from) {
        int to = from;
        while (to < pieces.size() && pieces.get(to).source() == pieces.get(from).source()) {
            to++;
        }
        return to;
    }

    private double[][] covariance(Said said, int from, int to, Differences differences) {
        double[][] matrix = new double[to - from][to - from];
        for (int i = from; i < to; i++) {
            for (int j = from; j <= i; j++) {
                matrix[i - from][j - from] = said.covariance(pieces.get(i), pieces.get(j), differences);
            }
            matrix[i - from][i - from] += pieces.get(i).span().noise();
        }
        return matrix;
    }

    /** Gives how far off all of it is, in terms of what is to be expected. */
    private double add(Block block) {
        double off = 0;
        for (int i = 0; i < block.inverse().length; i++) {
            Said.Piece one = pieces.get(block.from() + i);
            double pull = 0;
            for (int j = 0; j < block.inverse().length; j++) {
                Said.Piece other = pieces.get(block.from() + j);
                double sure = block.inverse()[i][j];
                pull += sure * surprises[block.from() + j];
                paths[one.span().age()][other.span().age()] += sure;
                crossed[one.span().age()][other.stratum()] += sure;
                strata[one.stratum()][other.stratum()] += sure;
            }
            pullsOfSpans[one.span().age()] += pull;
            pulled[one.stratum()] += pull;
            off += pull * surprises[block.from() + i];
        }
        return off;
    }

    /** How likely all that is said is, as a natural logarithm and but for what is the same for all differences. */
    double evidence() {
        return evidence;
    }

    /** The inverse of how the strata vary together, summed up over the pieces of each. */
    double[][] inverse() {
        int size = pulled.length;
        double[][] inverse = new double[size][size];
        for (int k = 0; k < size; k++) {
            double[] column = new double[Age.SPANS];
            for (int span = 0; span < Age.SPANS; span++) {
                column[span] = crossed[span][k];
            }
            double[] through = factor.solve(column);
            for (int j = 0; j < size; j++) {
                inverse[j][k] = strata[j][k] - along(j, through);
            }
        }
        return inverse;
    }

    /** What each stratum pulls at what is common to all, summed up over its pieces. */
    double[] pullsOfStrata() {
        double[] pulls = pulled.clone();
        for (int j = 0; j < pulls.length; j++) {
            pulls[j] -= along(j, course);
        }
        return pulls;
    }

    private double along(int stratum, double[] path) {
        double sum = 0;
        for (int span = 0; span < Age.SPANS; span++) {
            sum += crossed[span][stratum] * path[span];
        }
        return sum;
    }

    /** How far each piece is from the path, by how sure that is. */
    double[] pulls() {
        double[] off = surprises.clone();
        for (int i = 0; i < off.length; i++) {
            off[i] -= course[pieces.get(i).span().age()];
        }
        return weighed(off);
    }

    /** By how much today's state moves where what a piece says moves by 1. */
    double[] gains() {
        double[] today = today();
        double[] gains = new double[pieces.size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = today[pieces.get(i).span().age()];
        }
        return weighed(gains);
    }

    private double[] weighed(double[] values) {
        double[] weighed = new double[values.length];
        for (Block block : blocks) {
            for (int i = 0; i < block.inverse().length; i++) {
                for (int j = 0; j < block.inverse().length; j++) {
                    weighed[block.from() + i] += block.inverse()[i][j] * values[block.from() + j];
                }
            }
        }
        return weighed;
    }

    /** How today's state varies together with that of each span, by all that is said. */
    private double[] today() {
        double[] unit = new double[Age.SPANS];
        unit[0] = 1;
        return factor.solve(unit);
    }

    /** How far today's state may lie off. */
    double variance() {
        return today()[0];
    }

    List<Said.Piece> pieces() {
        return pieces;
    }

    /** What each piece says beyond what is common to all. */
    double[] surprises() {
        return surprises;
    }
}
