package dev.ringback.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Orders by mean, says between which ranks each may lie, and puts into one group what cannot be told apart from the best of
 * it. Two providers are told apart when the one is above the other in 19 of 20 cases.
 */
final class Placing {
    /** Scores are compared in steps of this size, so that the order of additions never decides. */
    private static final double STEP = 1e-9;

    private Placing() {}

    private record Scored(Assessment assessment, Estimate score) {
        /** Equal scores of equal doubt stand together, so that they never fall into two groups. */
        static final Comparator<Scored> BEST_FIRST = Comparator.comparingLong(Scored::steps)
                .reversed()
                .thenComparingDouble(one -> one.score().variance())
                .thenComparing(one -> one.assessment().slug());

        long steps() {
            return Math.round(score.mean() / STEP);
        }
    }

    static List<Ranking.Place> places(List<Assessment> assessments, Weights weights, Set<Axis> inUse) {
        List<Scored> order = assessments.stream()
                .map(one -> new Scored(one, one.total(weights, inUse)))
                .sorted(Scored.BEST_FIRST)
                .toList();
        List<Ranking.Place> places = new ArrayList<>();
        Scored leader = null;
        int group = 0;
        int rank = 0;
        for (int i = 0; i < order.size(); i++) {
            Scored one = order.get(i);
            if (leader == null || leader.score().isClearlyAbove(one.score())) {
                leader = one;
                group++;
            }
            boolean same = i > 0 && order.get(i - 1).steps() == one.steps();
            rank = same ? rank : i + 1;
            places.add(place(one, rank, group, order, one.assessment().reasons(weights, inUse)));
        }
        return places;
    }

    private static Ranking.Place place(Scored one, int rank, int group, List<Scored> all, List<Reason> reasons) {
        int above = (int) all.stream()
                .filter(other -> other.score().isClearlyAbove(one.score()))
                .count();
        int below = (int) all.stream()
                .filter(other -> one.score().isClearlyAbove(other.score()))
                .count();
        return new Ranking.Place(rank, above + 1, all.size() - below, group, one.score(), one.assessment(), reasons);
    }
}
