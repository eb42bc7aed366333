package dev.ringback.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure over many worlds.
 *
 * @param error its standard error; NaN of a single world
 */
record Statistic(double value, double error) {

    static Statistic mean(List<Double> values) {
        return ratio(values, values.stream().map(value -> 1.0).toList());
    }

    /**
     * The sum of the ones over the sum of the others, with the error that leaving out each world in turn tells (the jackknife; of a
     * mean it is the usual one).
     */
    static Statistic ratio(List<Double> ones, List<Double> others) {
        int n = ones.size();
        double one = ones.stream().mapToDouble(Double::doubleValue).sum();
        double other = others.stream().mapToDouble(Double::doubleValue).sum();
        if (n < 2) {
            return new Statistic(one / other, Double.NaN);
        }
        List<Double> without = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            without.add((one - ones.get(i)) / (other - others.get(i)));
        }
        double middle =
                without.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = without.stream()
                .mapToDouble(value -> (value - middle) * (value - middle))
                .sum();
        return new Statistic(one / other, StrictMath.sqrt(squares * (n - 1) / n));
    }
}
