package dev.ringback.extract.times;

import dev.ringback.extract.page.Setting;
import java.util.List;

/** Finds time zones in a text: "ET", "EST" (New York's, all year), "UK local time", "(America/New_York)", "UTC-5". Never throws. */
public final class PrintedZones {
    private PrintedZones() {}

    public static List<ZoneMention> in(String text, Setting setting) {
        return ZoneScan.mentions(FoldedText.of(text), setting);
    }
}
