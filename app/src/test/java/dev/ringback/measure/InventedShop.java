package dev.ringback.measure;

import java.util.Locale;

/** Questions for rankings of shops that nobody has asked for before: their hours differ by a minute from any before. */
final class InventedShop {
    private static final String[] ZONES = {
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"
    };
    private static final int MINUTES = 60;

    private int asked;

    /** Without weights, to which some may be added. */
    synchronized String next() {
        asked++;
        return String.format(
                Locale.ROOT,
                "/api/v1/rankings?country=US&timezone=%s&hours=Mo-Su+%02d:%02d-%02d:%02d",
                ZONES[asked % ZONES.length],
                6 + asked / (MINUTES * MINUTES),
                asked % MINUTES,
                18 + asked / (MINUTES * MINUTES * 6),
                asked / MINUTES % MINUTES);
    }
}
