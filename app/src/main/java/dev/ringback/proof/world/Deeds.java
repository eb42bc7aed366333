package dev.ringback.proof.world;

/**
 * What a provider really does beside what customers feel, each from 0 to 1; all hang together, and not closely.
 *
 * @param cover share of the shop's trading hours in which a person answers
 * @param offline how far cards are taken without a network
 * @param spare how soon a spare is there, see {@link #businessDays}
 * @param upTime how little it is down, see {@link #hoursDown}
 * @param candour how seldom it is silent while down, see {@link #silentMinutes}
 * @param answers how soon it answers, see {@link #answerHours}
 */
record Deeds(double cover, double offline, double spare, double upTime, double candour, double answers) {
    private static final double MIDDLE = 0.55;
    private static final double SPREAD = 0.2;

    /** Correlation of what a provider does on one axis with its quality in all. */
    private static final double LIKE_QUALITY = 0.5;

    /** Correlation of a matter with its axis. */
    private static final double LIKE_AXIS = 0.7;

    static Deeds of(Firm firm, Draw draw) {
        double quality = firm.standing();
        double downtime = akin(quality, LIKE_QUALITY, draw);
        return new Deeds(
                value(akin(quality, LIKE_QUALITY, draw)),
                value(akin(downtime, LIKE_AXIS, draw)),
                value(akin(downtime, LIKE_AXIS, draw)),
                value(akin(downtime, LIKE_AXIS, draw)),
                value(akin(downtime, LIKE_AXIS, draw)),
                value(akin(quality, LIKE_AXIS, draw)));
    }

    /** A standard normal one that correlates so much with another. */
    private static double akin(double other, double correlation, Draw draw) {
        return correlation * other + StrictMath.sqrt(1 - correlation * correlation) * draw.normal();
    }

    private static double value(double standing) {
        return Math.clamp(MIDDLE + SPREAD * standing, 0.05, 0.97);
    }

    /** In standard deviations of the field. */
    static double standing(double value) {
        return (value - MIDDLE) / SPREAD;
    }

    double downtime() {
        return (offline + spare + upTime + candour) / 4;
    }

    /** A week for the middling one, the next day for the best. */
    static double businessDays(double spare) {
        return 5 * (1 / spare - 1);
    }

    /** In a year. */
    double hoursDown() {
        return 20 * (1 / upTime - 1);
    }

    /** The longest time without a word in an outage. */
    double silentMinutes() {
        return 60 * (1 / candour - 1);
    }

    static double answerHours(double answers) {
        return 24 * (1 / answers - 1);
    }
}
