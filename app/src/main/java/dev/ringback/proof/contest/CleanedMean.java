package dev.ringback.proof.contest;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import dev.ringback.proof.world.World;
import dev.ringback.review.integrity.Integrity;
import java.util.Map;
import java.util.TreeMap;

/** The rule of BeerAdvocate on reviews that weigh what we say they weigh: what our cleaning alone is worth. */
final class CleanedMean implements Contestant {
    private static final double BUILT_IN = 10;

    @Override
    public String title() {
        return Baseline.BEER_ADVOCATE.title() + ", on our weights";
    }

    @Override
    public Role role() {
        return Role.VARIANT;
    }

    /** Reviews of a provider as they weigh. */
    private record Sum(double weight, double value) {
        Sum plus(Sum other) {
            return new Sum(weight + other.weight, value + other.value);
        }

        double drawnTo(double middle) {
            return (value + BUILT_IN * middle) / (weight + BUILT_IN);
        }
    }

    @Override
    public Judgement judge(World world) {
        Map<String, Verdict> verdicts = Integrity.judge(world.reviews(), World.now());
        Map<String, Sum> sums = new TreeMap<>();
        world.providers().forEach(slug -> sums.put(slug, new Sum(0, 0)));
        for (Review review : world.reviews()) {
            double weight = verdicts.getOrDefault(review.id(), Verdict.WAITING).permille() / (double) Verdict.WHOLE;
            double value = (review.supportStars().orElseThrow().doubleValue() - 1) / 4;
            sums.merge(review.provider(), new Sum(weight, weight * value), Sum::plus);
        }
        Sum all = sums.values().stream().reduce(new Sum(0, 0), Sum::plus);
        double middle = all.value() / all.weight();
        return Judgement.of(sums.keySet(), slug -> sums.getOrDefault(slug, all).drawnTo(middle));
    }
}
