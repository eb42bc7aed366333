package dev.ringback.proof.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws by chance that are the same on every machine: what is not whole numbers goes through {@link StrictMath} alone. Not
 * thread-safe.
 */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    /** Draws of its own for a part of a world, so that a change to one part leaves the others as they were. */
    Draw apart() {
        return new Draw(random.split());
    }

    /** From 0 to below 1. */
    double part() {
        return random.nextDouble();
    }

    double between(double lo, double hi) {
        return lo + (hi - lo) * part();
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean happens(double probability) {
        return part() < probability;
    }

    /** Standard normal, by Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - part()));
        return radius * StrictMath.cos(2 * StrictMath.PI * part());
    }

    /** As likely between 10 and 100 as between 100 and 1000. */
    double logUniform(double lo, double hi) {
        return StrictMath.exp(between(StrictMath.log(lo), StrictMath.log(hi)));
    }

    /** With mean 1. */
    double exponential() {
        return -StrictMath.log(1 - part());
    }

    /** Shares that sum to 1, all sets of shares as likely. */
    double[] shares(int number) {
        double[] shares = new double[number];
        double sum = 0;
        for (int i = 0; i < number; i++) {
            shares[i] = exponential() + 1e-3;
            sum += shares[i];
        }
        for (int i = 0; i < number; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** An index, each as likely as its weight tells. */
    int index(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = part() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /** The first so many of a random order. */
    <T> List<T> some(List<T> things, int number) {
        List<T> left = new ArrayList<>(things);
        List<T> taken = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            taken.add(left.remove(below(left.size())));
        }
        return taken;
    }
}
