package dev.ringback.proof.world;

import dev.ringback.proof.world.Firm.Presence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The genuine customers: who writes hangs on how many stars they give. Not thread-safe. */
final class Crowd {
    /** Laws are worked out for so many qualities; what is between them takes the nearest. */
    private static final int STEPS = 1000;

    private final Recipe recipe;
    private final Map<Integer, double[]> shares = new HashMap<>();

    Crowd(Recipe recipe) {
        this.recipe = recipe;
    }

    void write(Firm firm, Scribe scribe, Draw draw) {
        for (Presence presence : firm.presences()) {
            for (int i = 0; i < presence.reviews(); i++) {
                int day = Firm.day(presence, draw);
                int mark = mark(firm.before(day), presence, draw);
                Scribe.Author author =
                        new Scribe.Author(draw.index(presence.site().trust()));
                scribe.genuine(
                        new Scribe.Entry(firm.slug(), presence.site().name(), mark, day, author, Optional.empty()),
                        draw);
            }
        }
    }

    private int mark(double quality, Presence presence, Draw draw) {
        double[] unselected = shares.computeIfAbsent(
                (int) Math.round(quality * STEPS), step -> recipe.law().shares((double) step / STEPS));
        return draw.index(written(unselected, presence, recipe.tilt()));
    }

    /** Customers by their stars, times how readily each writes there. */
    static double[] written(double[] unselected, Presence presence, double tilt) {
        double[] written = new double[StarLaw.MARKS];
        double factor = StrictMath.exp(tilt * presence.tilt() / 2);
        double lean = 1 / (factor * factor);
        for (int mark = 0; mark < StarLaw.MARKS; mark++) {
            written[mark] = unselected[mark] * presence.site().propensity()[mark] * lean;
            lean *= factor;
        }
        return written;
    }
}
