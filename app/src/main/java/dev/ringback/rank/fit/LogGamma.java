package dev.ringback.rank.fit;

/** The logarithm of the gamma function for positive numbers, by Stirling's series; to nine digits, the same on every machine. */
final class LogGamma {
    private static final double ENOUGH = 8;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    private LogGamma() {}

    static double of(double x) {
        double factors = 1;
        double z = x;
        while (z < ENOUGH) {
            factors *= z;
            z += 1;
        }
        double inverse = 1 / (z * z);
        double series = (1 / 12.0 - inverse * (1 / 360.0 - inverse / 1260)) / z;
        return (z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI + series - StrictMath.log(factors);
    }
}
