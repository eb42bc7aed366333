package dev.ringback.proof.contest;

import dev.ringback.model.Dossier;
import dev.ringback.proof.world.World;
import dev.ringback.rank.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a comparison site does with facts: turns each into a mark, and takes the weighted mean. The scales of the marks are those that
 * the worlds are made with, so that nothing is lost by them.
 *
 * @param missingIsZero whether what is not published counts as nothing; else it has no part, and the others have more
 */
record WeightedMean(String title, boolean missingIsZero) implements Contestant {
    static final WeightedMean MISSING_SKIPPED = new WeightedMean("weighted mean, missing skipped", false);
    static final WeightedMean MISSING_ZERO = new WeightedMean("weighted mean, missing = 0", true);

    private static final double PART_OF_STARS = 0.7;

    @Override
    public Role role() {
        return Role.BASELINE;
    }

    /** Of marks from 0 to 1. */
    Optional<Double> mean(List<Optional<Double>> marks) {
        double sum = marks.stream().flatMap(Optional::stream).reduce(0.0, Double::sum);
        long counted = missingIsZero
                ? marks.size()
                : marks.stream().filter(Optional::isPresent).count();
        return counted == 0 ? Optional.empty() : Optional.of(sum / counted);
    }

    @Override
    public Judgement judge(World world) {
        Map<String, Double> stars = Baseline.BEER_ADVOCATE.scores(world);
        Map<String, Double> scores = new TreeMap<>();
        for (Dossier dossier : world.dossiers()) {
            String slug = dossier.provider().slug();
            scores.put(slug, score(new Marks(dossier), stars.getOrDefault(slug, 0.0)));
        }
        return Judgement.of(scores.keySet(), slug -> scores.getOrDefault(slug, 0.0));
    }

    private double score(Marks marks, double stars) {
        Optional<Double> responsiveness = Optional.of(marks.answer()
                .map(answer -> PART_OF_STARS * stars + (1 - PART_OF_STARS) * answer)
                .orElse(missingIsZero ? PART_OF_STARS * stars : stars));
        Optional<Double> downtime = mean(List.of(marks.offline(), marks.spare(), marks.upTime(), marks.candour()));
        return weighted(List.of(mean(List.of(marks.cover())), downtime, responsiveness));
    }

    private static double weighted(List<Optional<Double>> axes) {
        Weights weights = Weights.DEFAULT;
        double[] parts = Stream.of(weights.availability(), weights.downtime(), weights.responsiveness())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double sum = 0;
        double known = 0;
        for (int axis = 0; axis < parts.length; axis++) {
            if (axes.get(axis).isPresent()) {
                sum += parts[axis] * axes.get(axis).get();
                known += parts[axis];
            }
        }
        return sum / known;
    }
}
