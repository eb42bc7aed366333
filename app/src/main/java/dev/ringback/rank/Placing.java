package dev.ringback.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Orders by mean, and puts into one group what cannot be told apart from the best of it. Two providers are told apart when the one is above the other in 5 of 6 cases.
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
            return Placing.steps(score.mean());
        }
    }

    static long steps(double score) {
        return Math.round(score / STEP);
    }

    static List<Ranking.Place> places(List<Assessment> assessments, Weights weights, Set<Axis> inUse) {
        List<Scored> order = assessments.stream()
                .map(one -> new Scored(one, one.total(weights, inUse)))
                .sorted(Scored.BEST_FIRST)
                .toList();
        List<Chances.Chance> chances =
                Chances.of(order.stream().map(Scored::score).toList());
        Reasons reasons = Reasons.of(order.stream().map(Scored::assessment).toList(), weights, inUse);
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
            places.add(place(one, rank, group, chances.get(i), reasons.of(one.assessment())));
        }
        return places;
    }

    private static Ranking.Place place(Scored one, int rank, int group, Chances.Chance chance, List<Reason> reasons) {
        return new Ranking.Place(
                rank,
                Math.min(rank, chance.rankLo()),
                Math.max(rank, chance.rankHi()),
                group,
                one.score(),
                chance.best(),
                chance.topThree(),
                one.assessment(),
                reasons);
    }
}
