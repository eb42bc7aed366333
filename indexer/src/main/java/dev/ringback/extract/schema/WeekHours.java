package dev.ringback.extract.schema;

import dev.ringback.extract.page.Words;
import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/** The hours of a week as they are gathered day by day, written as opening hours at the end. */
final class WeekHours {
    /** The day after Sunday stands for public holidays. */
    static final int HOLIDAYS = 8;

    private static final Map<String, Integer> DAYS = new HashMap<>();

    static {
        Rows.of("days.tsv", 2).forEach(row -> DAYS.put(row.get(1), Integer.valueOf(row.getFirst())));
    }

    /** Spans of each day that is named, as "09:00-17:00"; of a closed day none. */
    private final Map<Integer, TreeSet<String>> spans = new TreeMap<>();

    /** From 1, Monday, to 8. */
    static OptionalInt day(String name) {
        Integer day = DAYS.get(Words.folded(Vocabulary.bare(name.strip())).strip());
        return day == null ? OptionalInt.empty() : OptionalInt.of(day);
    }

    void close(int day) {
        spans.computeIfAbsent(day, each -> new TreeSet<>());
    }

    /**
     * Whether the span means something: from midnight to midnight is a closed day, as search engines have it, and from
     * another time to the same one is no span.
     *
     * @param from minutes from midnight
     * @param to the same; earlier than {@code from}: on the next day
     * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/local-business#business-hours">
     *     how hours are written</a>
     */
    boolean add(int day, int from, int to) {
        if (from == ClockTime.DAY || from == to && from != 0) {
            return false;
        }
        close(day);
        if (from != to) {
            spans.getOrDefault(day, new TreeSet<>()).add(clock(from) + "-" + clock(ClockTime.asEnd(to)));
        }
        return true;
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    /** Empty where no day is open. */
    Optional<OpeningHours> hours() {
        StringJoiner rules = new StringJoiner("; ");
        daysBySpans().forEach((times, days) -> rules.add(dayWords(days) + " " + times));
        if (rules.length() == 0) {
            return Optional.empty();
        }
        if (spans.containsKey(HOLIDAYS)
                && spans.getOrDefault(HOLIDAYS, new TreeSet<>()).isEmpty()) {
            rules.add("PH off");
        }
        return OpeningHours.read(rules.toString()) instanceof HoursReading.Read read
                ? Optional.of(read.hours())
                : Optional.empty();
    }

    private Map<String, List<Integer>> daysBySpans() {
        Map<String, List<Integer>> days = new LinkedHashMap<>();
        spans.forEach((day, times) -> {
            if (!times.isEmpty()) {
                days.computeIfAbsent(String.join(",", times), each -> new ArrayList<>())
                        .add(day);
            }
        });
        return days;
    }

    private static String dayWords(List<Integer> days) {
        return String.join(",", days.stream().map(WeekHours::word).toList());
    }

    private static String word(int day) {
        return "MoTuWeThFrSaSuPH".substring(2 * day - 2, 2 * day);
    }
}
