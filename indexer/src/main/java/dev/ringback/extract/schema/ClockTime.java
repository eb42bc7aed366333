package dev.ringback.extract.schema;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as structured data writes them: "09:00", "09:00:00", "9:00 AM", "9am", "0900", "9h30". */
final class ClockTime {
    static final int DAY = 24 * 60;

    /** The end of a day is also written as its last minute. */
    private static final int LAST_MINUTE = DAY - 1;

    /** A zone behind it would make it another time, so such a time is none here. */
    static final String PATTERN = "[Tt]?(\\d{1,2})(?:[:.hH](\\d{2})|(?<=\\d\\d)(\\d{2}))?(?::\\d{2}(?:\\.\\d{1,3})?)?"
            + "(?:\\s?([AaPp])\\.?\\s?[Mm]\\.?)?";

    private static final Pattern TIME = Pattern.compile(PATTERN);

    private ClockTime() {}

    /** Minutes from midnight, up to 24:00. */
    static OptionalInt minutes(String text) {
        Matcher found = TIME.matcher(text.strip());
        if (!found.matches()) {
            return OptionalInt.empty();
        }
        String minute = found.group(2) == null ? found.group(3) : found.group(2);
        boolean bare = minute == null && found.group(4) == null;
        return bare ? OptionalInt.empty() : minutes(found.group(1), minute == null ? "0" : minute, found.group(4));
    }

    private static OptionalInt minutes(String hours, String minutes, @Nullable String half) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        if (minute > 59 || half != null && (hour < 1 || hour > 12)) {
            return OptionalInt.empty();
        }
        int whole =
                half == null ? hour : hour % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
        int time = 60 * whole + minute;
        return time <= DAY ? OptionalInt.of(time) : OptionalInt.empty();
    }

    /** The same as the end of opening: midnight is the end of the day, and its last minute means that too. */
    static int asEnd(int minutes) {
        return minutes == 0 || minutes == LAST_MINUTE ? DAY : minutes;
    }
}
