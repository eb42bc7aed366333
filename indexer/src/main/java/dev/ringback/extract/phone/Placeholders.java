package dev.ringback.extract.phone;

import java.util.regex.Pattern;

/** Numbers that stand in for one and that nobody answers. */
final class Placeholders {
    /** Kept for films and examples: https://nationalnanpa.com/number_resource_info/555_numbers.html */
    private static final Pattern FICTION = Pattern.compile("\\+1\\d{3}55501\\d{2}");

    /** Fingers run along the keys for so long only when no number is meant. */
    private static final int RUN = 7;

    private Placeholders() {}

    static boolean is(String e164) {
        return FICTION.matcher(e164).matches() || runs(e164, 0) || runs(e164, 1) || runs(e164, -1);
    }

    /** Whether so many digits in a row each differ from the one before by the step; after 9 comes 0. */
    private static boolean runs(String e164, int step) {
        int length = 1;
        for (int i = 2; i < e164.length(); i++) {
            length = Math.floorMod(e164.charAt(i) - e164.charAt(i - 1), 10) == Math.floorMod(step, 10) ? length + 1 : 1;
            if (length >= RUN) {
                return true;
            }
        }
        return false;
    }
}
