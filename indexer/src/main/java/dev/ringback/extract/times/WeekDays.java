package dev.ringback.extract.times;

/** Sets of days as bits, Monday the lowest, and their two-letter names in OpenStreetMap. */
final class WeekDays {
    static final int ALL = 0b1111111;
    static final int WORKING = 0b0011111;
    static final int WEEKEND = 0b1100000;
    private static final String NAMES = "MoTuWeThFrSaSu";

    private WeekDays() {}

    /** "Mo" or "Mo-Fr". */
    static int set(String written) {
        int first = NAMES.indexOf(written.substring(0, 2)) / 2;
        int last = NAMES.indexOf(written.substring(written.length() - 2)) / 2;
        return range(1 << first, 1 << last);
    }

    /** From a day to a day, over the end of the week where it must. */
    static int range(int first, int last) {
        int all = first;
        for (int day = first; day != last; ) {
            day = day == 1 << 6 ? 1 : day << 1;
            all |= day;
        }
        return all;
    }

    static String name(int index) {
        return NAMES.substring(2 * index, 2 * index + 2);
    }

    /** "Mo-Fr,Su". */
    static String written(int days) {
        StringBuilder written = new StringBuilder();
        int first = 0;
        while (first < 7) {
            int last = first;
            while (last < 7 && (days >> last & 1) == 1) {
                last++;
            }
            if (last > first) {
                written.append(',').append(name(first));
                written.append(last > first + 1 ? "-" + name(last - 1) : "");
            }
            first = Math.max(first + 1, last);
        }
        return written.isEmpty() ? "" : written.substring(1);
    }
}
