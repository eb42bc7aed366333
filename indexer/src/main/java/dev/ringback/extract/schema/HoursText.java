package dev.ringback.extract.schema;

import dev.ringback.extract.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the strings of {@code openingHours}: "Mo-Fr 09:00-17:00", "Mo,Tu 09:00 AM-06:00 PM", "Mo-Su" for the whole week.
 *
 * @see <a href="https://schema.org/openingHours">openingHours</a>
 */
final class HoursText {
    /** Each day with two spans takes less. */
    private static final int MOST_CHARACTERS = 500;

    private static final Pattern SPAN = Pattern.compile("\\s{0,2}(" + ClockTime.PATTERN
            + ")\\s{0,2}(?:[-–—]|to\\b|bis\\b|à)\\s{0,2}(" + ClockTime.PATTERN + ")(?![\\d:])");

    /** Where the second time of a span is: after the first and its parts. */
    private static final int SECOND = 6;

    private static final Pattern DAYS = Pattern.compile(
            "\\s{0,2}(\\p{L}{2,20})\\.?(?:\\s{0,2}(?:([-–—]|to\\b|bis\\b)|,|&|and\\b)\\s{0,2}(?=\\p{L}))?");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:|]{1,5}");
    private static final Pattern CLOSED =
            Pattern.compile("\\s{0,2}(?:closed|off|geschlossen|fermé|cerrado|chiuso|fechado|gesloten)\\b");
    private static final Pattern ALWAYS =
            Pattern.compile("24\\s?/\\s?7(?:/365)?|mo-su|mo-su,ph|24 hours(?: a day)?, 7 days(?: a week)?");

    private final String text;
    private final WeekHours week;
    private int at;

    private HoursText(String text, WeekHours week) {
        this.text = text;
        this.week = week;
    }

    /** Whether all of it was read and added to the week. */
    static boolean read(String printed, WeekHours week) {
        String text = Words.plain(printed, MOST_CHARACTERS).toLowerCase(Locale.ROOT);
        if (ALWAYS.matcher(text).matches()) {
            for (int day = 1; day < WeekHours.HOLIDAYS; day++) {
                week.add(day, 0, ClockTime.DAY);
            }
            return true;
        }
        return printed.length() <= MOST_CHARACTERS && !text.isEmpty() && new HoursText(text, week).readRules();
    }

    /** The days of a text that holds nothing else; none where it holds anything else. */
    static List<Integer> days(String printed) {
        String text = Words.plain(Vocabulary.bare(printed), MOST_CHARACTERS).toLowerCase(Locale.ROOT);
        HoursText reader = new HoursText(text, new WeekHours());
        List<Integer> days = new ArrayList<>();
        return reader.readDays(days) && reader.at == text.length() ? days : List.of();
    }

    private boolean readRules() {
        while (at < text.length()) {
            List<Integer> days = new ArrayList<>();
            if (!readDays(days)) {
                return false;
            }
            skipBetween();
            if (!readTimes(days)) {
                return false;
            }
            skipBetween();
        }
        return true;
    }

    private void skipBetween() {
        Matcher space = BETWEEN.matcher(text).region(at, text.length());
        at = space.lookingAt() ? space.end() : at;
    }

    /** "mo-fr", "mo,tu,we", "monday to friday & sunday". */
    private boolean readDays(List<Integer> days) {
        int from = 0;
        Matcher word = DAYS.matcher(text).region(at, text.length());
        while (word.lookingAt()) {
            OptionalInt day = WeekHours.day(word.group(1));
            if (day.isEmpty()) {
                break;
            }
            add(days, from, day.getAsInt());
            from = word.group(2) == null ? 0 : day.getAsInt();
            at = word.end();
            word.region(at, text.length());
        }
        return !days.isEmpty() && from == 0;
    }

    /** From Saturday to Monday are three days. */
    private static void add(List<Integer> days, int from, int to) {
        if (from == 0 || from == WeekHours.HOLIDAYS || to == WeekHours.HOLIDAYS) {
            days.add(to);
            return;
        }
        for (int day = from; day != to; day = day % 7 + 1) {
            days.add(day % 7 + 1);
        }
    }

    private boolean readTimes(List<Integer> days) {
        Matcher closed = CLOSED.matcher(text).region(at, text.length());
        if (closed.lookingAt()) {
            at = closed.end();
            days.forEach(week::close);
            return true;
        }
        boolean any = false;
        Matcher span = SPAN.matcher(text).region(at, text.length());
        while (span.lookingAt()) {
            if (!open(days, span)) {
                return false;
            }
            any = true;
            at = span.end();
            skipBetween();
            span.region(at, text.length());
        }
        return any;
    }

    private boolean open(List<Integer> days, Matcher span) {
        OptionalInt from = ClockTime.minutes(span.group(1));
        OptionalInt to = ClockTime.minutes(span.group(SECOND));
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        return days.stream().allMatch(day -> week.add(day, from.getAsInt(), to.getAsInt()));
    }
}
