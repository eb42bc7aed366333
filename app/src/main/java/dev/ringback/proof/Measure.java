package dev.ringback.proof;

import dev.ringback.proof.contest.Judgement;
import dev.ringback.proof.contest.Judgement.Interval;
import dev.ringback.proof.contest.Judgement.Score;
import dev.ringback.proof.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How near a contestant came in one world.
 *
 * @param tau Kendall's tau-b of score and truth, from −1 to 1
 * @param regret how much worse the three shown on top really are than the best three, in points of 100, as a mean of the three
 * @param intervals empty where none were given
 * @param pairs empty where nothing was told apart or together
 */
record Measure(double tau, double regret, Optional<Intervals> intervals, Optional<Pairs> pairs) {
    private static final int TOP = 3;
    private static final double POINTS = 100;

    /**
     * Of intervals.
     *
     * @param holding share that hold the truth
     * @param width in points of 100, as a mean
     */
    record Intervals(double holding, double width) {}

    /** Of pairs of providers: all, those told apart, and those of them the wrong way round. */
    record Pairs(int all, int apart, int wrong) {}

    static Measure of(Judgement judgement, World world) {
        List<String> slugs = world.providers();
        double[] scores = slugs.stream().mapToDouble(judgement::mean).toArray();
        double[] truths = slugs.stream().mapToDouble(world::truthOf).toArray();
        return new Measure(
                tau(scores, truths),
                regret(scores, truths),
                intervals(judgement.scores(), world),
                judgement.order().map(order -> pairs(order, world)));
    }

    /** Pairs in the same order less pairs in another, over the geometric mean of those without a tie in the one and the other. */
    static double tau(double[] one, double[] other) {
        long agreeing = 0;
        long untiedOne = 0;
        long untiedOther = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                int first = Double.compare(one[i], one[j]);
                int second = Double.compare(other[i], other[j]);
                agreeing += (long) Integer.signum(first) * Integer.signum(second);
                untiedOne += Math.abs(Integer.signum(first));
                untiedOther += Math.abs(Integer.signum(second));
            }
        }
        double pairs = StrictMath.sqrt((double) untiedOne * untiedOther);
        return pairs == 0 ? 0 : agreeing / pairs;
    }

    /** Of equals, those that come first by name are on top: names say nothing of the truth. */
    static double regret(double[] scores, double[] truths) {
        return POINTS * (top(truths, truths) - top(scores, truths));
    }

    private static double top(double[] by, double[] truths) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < by.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -by[i]));
        int top = Math.min(TOP, order.size());
        return order.stream().limit(top).mapToDouble(i -> truths[i]).average().orElse(0);
    }

    private static Optional<Intervals> intervals(Map<String, Score> scores, World world) {
        double holding = 0;
        double width = 0;
        for (Map.Entry<String, Score> one : scores.entrySet()) {
            Optional<Interval> interval = one.getValue().interval();
            if (interval.isEmpty()) {
                return Optional.empty();
            }
            holding += interval.get().holds(world.truthOf(one.getKey())) ? 1 : 0;
            width += interval.get().width();
        }
        return Optional.of(new Intervals(holding / scores.size(), POINTS * width / scores.size()));
    }

    private static Pairs pairs(Judgement.Order order, World world) {
        int all = 0;
        int apart = 0;
        int wrong = 0;
        for (String one : world.providers()) {
            for (String other : world.providers()) {
                if (!one.equals(other) && order.isClearlyAbove(one, other)) {
                    apart++;
                    wrong += world.truthOf(one) < world.truthOf(other) ? 1 : 0;
                }
                all += one.compareTo(other) < 0 ? 1 : 0;
            }
        }
        return new Pairs(all, apart, wrong);
    }
}
