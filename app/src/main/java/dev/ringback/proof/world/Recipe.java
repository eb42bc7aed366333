package dev.ringback.proof.world;

import java.util.List;

/**
 * How a world of reviews is made.
 *
 * @param providers how many
 * @param leastReviews of a provider; counts lie log-uniform between the two
 * @param drift standard deviation of what a quality moves by in a year
 * @param tilt how far a provider draws a crowd of its own at each source
 * @param fakes share of all reviews that are fakes
 * @param stealth share of attacks that are spread over a long time
 * @param anyoneAttacks whether attackers are as likely strong or large as weak and small
 */
record Recipe(
        int providers,
        int leastReviews,
        int mostReviews,
        double drift,
        StarLaw law,
        List<Site> sites,
        double tilt,
        double fakes,
        double stealth,
        boolean anyoneAttacks) {

    /** The usual spread of stars of one provider: with it a single review is .33 off the truth, as a standard deviation. */
    private static final StarLaw USUAL = new StarLaw.CutNormal(0.42);

    static Recipe of(WorldKind kind, Draw draw) {
        return switch (kind) {
            case W1 -> clean();
            case W2 -> biased();
            case W3 -> biased().with(0.08, 0.3);
            case W4 -> biased().with(0.16, 0.3);
            case W5 -> biased().with(0.30, 0.6);
            case W6 -> unseen(draw);
            case W7 -> biased().with(0.16, 0.3).ofProviders(120);
            case W8 -> biased().upTo(2000).with(0.10, 0.3);
            case W9 -> biased().upTo(2000).with(0.30, 0.6);
        };
    }

    private static Recipe clean() {
        return new Recipe(40, 2, 10_000, 0, USUAL, Site.unbiased(), 0, 0, 0, false);
    }

    private static Recipe biased() {
        return new Recipe(40, 2, 10_000, 0.05, USUAL, Site.usual(), 0.25, 0, 0, false);
    }

    /** One whose sources, stars and attackers nobody has tuned anything to. */
    private static Recipe unseen(Draw draw) {
        StarLaw law = new StarLaw.BetaBinomial(draw.between(1.5, 5));
        return new Recipe(40, 2, 10_000, 0.08, law, Site.unseen(draw), draw.between(0.15, 0.4), 0.12, 0.8, true);
    }

    private Recipe with(double share, double stealthy) {
        return new Recipe(
                providers, leastReviews, mostReviews, drift, law, sites, tilt, share, stealthy, anyoneAttacks);
    }

    /** So that most of what is known are facts. */
    private Recipe upTo(int most) {
        return new Recipe(providers, leastReviews, most, drift, law, sites, tilt, fakes, stealth, anyoneAttacks);
    }

    private Recipe ofProviders(int number) {
        return new Recipe(number, leastReviews, mostReviews, drift, law, sites, tilt, fakes, stealth, anyoneAttacks);
    }
}
