package dev.ringback.rank;

/** The standard normal distribution, from a table that is the same on every machine. */
final class Normal {
    /** Beyond so many standard deviations nothing is looked at. */
    static final double REACH = 5;

    private static final int STEPS = 1 << 10;
    private static final double[] TABLE = table();

    private Normal() {}

    /** How likely a value lies below {@code z}; to six digits. */
    static double below(double z) {
        double place = (z + REACH) * (STEPS / (2 * REACH));
        if (place <= 0) {
            return 0;
        } else if (place >= STEPS) {
            return 1;
        }
        int step = (int) place;
        return TABLE[step] + (place - step) * (TABLE[step + 1] - TABLE[step]);
    }

    /** By Simpson's rule from the middle, then mirrored. */
    private static double[] table() {
        double[] table = new double[STEPS + 1];
        double width = 2 * REACH / STEPS;
        int middle = STEPS / 2;
        table[middle] = 0.5;
        for (int i = middle; i < STEPS; i++) {
            double z = (i - middle) * width;
            double area = (density(z) + 4 * density(z + width / 2) + density(z + width)) * width / 6;
            table[i + 1] = table[i] + area;
            table[2 * middle - i - 1] = 1 - table[i + 1];
        }
        return table;
    }

    private static double density(double z) {
        return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
