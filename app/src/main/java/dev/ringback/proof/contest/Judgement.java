package dev.ringback.proof.contest;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What a contestant says of a world.
 *
 * @param scores by slug
 * @param order who is said to be clearly above whom; empty where the contestant says nothing of it
 */
public record Judgement(Map<String, Score> scores, Optional<Order> order) {
    public Judgement {
        scores = new TreeMap<>(scores);
    }

    /**
     * One provider.
     *
     * @param mean from 0 to 1
     * @param interval that is said to hold the truth in nine of ten cases
     */
    public record Score(double mean, Optional<Interval> interval) {}

    /** Both ends are part of it. */
    public record Interval(double lo, double hi) {
        public boolean holds(double value) {
            return lo <= value && value <= hi;
        }

        public double width() {
            return hi - lo;
        }
    }

    /** Who is clearly above whom. */
    @FunctionalInterface
    public interface Order {
        boolean isClearlyAbove(String one, String other);
    }

    /** Scores without intervals. */
    public static Judgement of(Iterable<String> slugs, ToDoubleFunction<String> mean) {
        Map<String, Score> scores = new TreeMap<>();
        slugs.forEach(slug -> scores.put(slug, new Score(mean.applyAsDouble(slug), Optional.empty())));
        return new Judgement(scores, Optional.empty());
    }

    public double mean(String slug) {
        Score score = scores.get(slug);
        if (score == null) {
            throw new IllegalStateException("Nothing was said of \"" + slug + "\"; accepted: a score of each provider");
        }
        return score.mean();
    }
}
