package dev.ringback.extract.times;

import dev.ringback.extract.page.Setting;
import java.util.List;

/** Finds lengths of time in a text, in figures and in words. What they are the length of is not asked here. Never throws. */
public final class PrintedLengths {
    private PrintedLengths() {}

    /** In the order of the text. What {@link PrintedHours} reads as hours of opening is left out. */
    public static List<LengthMention> in(String text, Setting setting) {
        return in(text, PrintedHours.in(text, setting));
    }

    /**
     * The same, where the hours are known.
     *
     * @param hours what {@link PrintedHours} reads in the text
     */
    public static List<LengthMention> in(String text, List<HoursMention> hours) {
        return new LengthScan(FoldedText.of(text), hours).mentions();
    }
}
