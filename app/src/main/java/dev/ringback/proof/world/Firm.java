package dev.ringback.proof.world;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An invented provider behind the scenes.
 *
 * @param quality of its support by weeks back from today, each from 0 to 1
 * @param presences where it is written about
 */
record Firm(String slug, double[] quality, List<Presence> presences) {
    private static final int DAYS_OF_WEEK = 7;

    /** Four years. */
    static final int WEEKS = 208;

    static final int DAYS = WEEKS * DAYS_OF_WEEK;

    private static final double WEEKS_OF_YEAR = 52;
    private static final double MIDDLE = 0.55;
    private static final double SPREAD = 0.13;
    private static final double LEAST = 0.05;

    /**
     * At one site.
     *
     * @param tilt how much its own crowd there leans to praise, in standard deviations of {@link Recipe#tilt}
     * @param growth 1: as many reviews in each year; above: more in the last
     */
    record Presence(Site site, int reviews, double tilt, double growth) {}

    static Firm of(int number, Recipe recipe, Draw draw) {
        double[] quality = quality(recipe, draw);
        int reviews = (int) Math.round(draw.logUniform(recipe.leastReviews(), recipe.mostReviews()));
        List<Site> sites =
                draw.some(recipe.sites(), 1 + draw.below(recipe.sites().size()));
        return new Firm(slug(number), quality, presences(sites, reviews, draw));
    }

    static String slug(int number) {
        return "provider-" + (number < 10 ? "00" : number < 100 ? "0" : "") + number;
    }

    /** A random walk back from today. */
    private static double[] quality(Recipe recipe, Draw draw) {
        double[] quality = new double[WEEKS + 1];
        double step = recipe.drift() / StrictMath.sqrt(WEEKS_OF_YEAR);
        quality[0] = Math.clamp(MIDDLE + SPREAD * draw.normal(), LEAST, 1 - LEAST);
        for (int week = 1; week < quality.length; week++) {
            quality[week] = Math.clamp(quality[week - 1] + step * draw.normal(), LEAST, 1 - LEAST);
        }
        return quality;
    }

    /** The reviews are divided at random, more of them to the sites that draw more. */
    private static List<Presence> presences(List<Site> sites, int reviews, Draw draw) {
        double[] shares = draw.shares(sites.size());
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= sites.get(i).visits();
        }
        int[] counts = new int[shares.length];
        for (int i = 0; i < reviews; i++) {
            counts[draw.index(shares)]++;
        }
        double growth = draw.between(0.8, 1.4);
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Presence(sites.get(i), counts[i], draw.normal(), growth))
                .toList();
    }

    double today() {
        return quality[0];
    }

    /** In standard deviations of the field. */
    double standing() {
        return (today() - MIDDLE) / SPREAD;
    }

    double before(int days) {
        return quality[days / DAYS_OF_WEEK];
    }

    int reviews() {
        return presences.stream().mapToInt(Presence::reviews).sum();
    }

    /** The day, back from today, of a review at the presence. */
    static int day(Presence presence, Draw draw) {
        return (int) (DAYS * StrictMath.pow(draw.part(), presence.growth()));
    }
}
