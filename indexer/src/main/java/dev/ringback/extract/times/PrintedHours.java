package dev.ringback.extract.times;

import dev.ringback.extract.page.Setting;
import java.util.List;

/**
 * Finds hours in a text: "Mon–Fri 8am–8pm ET, closed holidays", "lun-ven de 9 h à 18 h", "24/7". What is vague
 * ("business hours", "evenings") is none. Never throws.
 */
public final class PrintedHours {
    private PrintedHours() {}

    /** In the order of the text; rules that belong together are one mention. */
    public static List<HoursMention> in(String text, Setting setting) {
        return List.of();
    }
}
