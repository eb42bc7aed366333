package dev.ringback.rank.fit;

import dev.ringback.model.Trust;
import java.util.ArrayList;
import java.util.List;

/**
 * How far things differ, as standard deviations on the scale of 0 to 1.
 *
 * @param quality providers from each other
 * @param tilt one provider at one source from the same at another: who is invited to write, and who is angry enough to
 * @param verified one provider's checked customers from its other authors
 * @param established likewise those who had written before
 * @param fresh likewise those of whom nothing is known
 * @param drift one provider from itself a year before
 */
record Differences(double quality, double tilt, double verified, double established, double fresh, double drift) {
    static final Differences BEGINNING = new Differences(0.12, 0.10, 0.05, 0.05, 0.10, 0.05);

    /**
     * However well sources agree, one is never believed beyond this: so no number of reviews at one source tells everything.
     */
    static final double LEAST_TILT = 0.03;

    private static final double[] LEAST = {0.03, LEAST_TILT, 0.01, 0.01, 0.02, 0.005};
    private static final double MOST = 0.5;

    /** Larger ones want to be shown: half-normal with these standard deviations. */
    private static final double[] PRIOR = {0.2, 0.12, 0.15, 0.15, 0.15, 0.1};

    private double[] all() {
        return new double[] {quality, tilt, verified, established, fresh, drift};
    }

    double of(Trust trust) {
        return switch (trust) {
            case VERIFIED -> verified;
            case ESTABLISHED -> established;
            case NEW -> fresh;
        };
    }

    /** Each of them made larger and smaller by that factor, the others kept; without those that are at their end. */
    List<Differences> around(double factor) {
        List<Differences> around = new ArrayList<>();
        for (int which = 0; which < LEAST.length; which++) {
            around.add(scaled(which, factor));
            around.add(scaled(which, 1 / factor));
        }
        around.removeIf(this::equals);
        return around;
    }

    private Differences scaled(int which, double factor) {
        double[] all = all();
        all[which] = Math.clamp(all[which] * factor, LEAST[which], MOST);
        return new Differences(all[0], all[1], all[2], all[3], all[4], all[5]);
    }

    double logPrior() {
        double sum = 0;
        double[] all = all();
        for (int i = 0; i < all.length; i++) {
            sum -= all[i] / PRIOR[i] * (all[i] / PRIOR[i]) / 2;
        }
        return sum;
    }
}
