package dev.ringback.proof.world;

import java.util.List;

/**
 * A source of reviews: who writes there. Arrays are not changed once given.
 *
 * @param propensity how readily a customer with one to five stars writes, in proportion
 * @param trust shares of verified, established and new authors
 * @param visits how many of a provider's reviews it draws, in proportion
 * @param isClosed whether only checked customers can write, so that nobody buys reviews there by way of open accounts
 */
record Site(String name, double[] propensity, double[] trust, double visits, boolean isClosed) {
    private static final double[] ALL_ALIKE = {1, 1, 1, 1, 1};

    /** The five kinds of site that there are. */
    static List<Site> usual() {
        return List.of(
                new Site("open-plaza", new double[] {1, .5, .25, .35, .8}, new double[] {.05, .45, .5}, 1, false),
                new Site("invited-voices", new double[] {.3, .25, .4, .8, 1}, new double[] {.6, .15, .25}, 1, false),
                new Site("app-shelf", new double[] {.9, .35, .25, .4, 1}, new double[] {0, .4, .6}, 1, false),
                new Site("grievance-board", new double[] {1, .7, .3, .12, .08}, new double[] {0, .4, .6}, .4, false),
                new Site("asked-panel", ALL_ALIKE, new double[] {1, 0, 0}, .4, true));
    }

    /** The same sites, where everybody writes. */
    static List<Site> unbiased() {
        return usual().stream().map(Site::drawingAllAlike).toList();
    }

    private Site drawingAllAlike() {
        return new Site(name, ALL_ALIKE, trust, visits, isClosed);
    }

    /** Five sites such as nobody has thought of. */
    static List<Site> unseen(Draw draw) {
        return List.of("site-a", "site-b", "site-c", "site-d", "site-e").stream()
                .map(name -> unseen(name, draw))
                .toList();
    }

    private static Site unseen(String name, Draw draw) {
        double slope = 0.7 * draw.normal();
        double bend = 0.3 + 0.5 * draw.normal();
        double[] propensity = new double[StarLaw.MARKS];
        for (int mark = 0; mark < propensity.length; mark++) {
            double side = (mark - 2) / 2.0;
            propensity[mark] = StrictMath.exp(slope * side + bend * side * side + 0.2 * draw.normal());
        }
        return new Site(name, propensity, draw.shares(3), draw.logUniform(0.3, 1.5), false);
    }
}
