package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Opening hours in the form of OpenStreetMap's opening_hours: years, weeks, months and dates, weekdays and those of a
 * month, PH, times of the 24-hour clock, open ends, 24/7, off, unknown; rules joined by ";" replace, by "," add, by "||"
 * stand in. Not read: times of the sun, school holidays, days counted from a holiday. Immutable, safe to share; equal when
 * the normalised texts are equal.
 *
 * @see <a href="https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification">the specification</a>
 */
public final class OpeningHours {
    /** From UTC+14 to UTC-11 the same wall-clock date lies 25 hours apart, so two days each side reach every zone. */
    private static final int MARGIN_DAYS = 2;

    private final List<HoursRule> rules;
    private final DayTable table;

    /** What holds on every date, of which some may be special. */
    private final DayTable ordinary;

    private final String text;

    OpeningHours(List<HoursRule> rules) {
        List<HoursRule> all = new ArrayList<>(rules);
        all.set(0, all.getFirst().first());
        this.rules = List.copyOf(all);
        this.table = new DayTable(this.rules);
        this.ordinary = table.isSeasonal()
                ? new DayTable(all.stream().filter(rule -> !rule.isSeasonal()).toList())
                : table;
        this.text = text(this.rules);
    }

    /** Never throws: what is not surely understood comes back unread, with the reason. At most 500 characters. */
    public static HoursReading read(String text) {
        return HoursReader.read(text);
    }

    /**
     * As {@link #read}, and where that fails once more with the spelling put right: names of days and months in the
     * languages of the web, "9am", "10.00", "14h", "to", selectors out of order. What can mean two things stays unread.
     */
    public static HoursReading readLoosely(String text) {
        return HoursReader.readLoosely(text);
    }

    /**
     * The open minutes of the window's dates in {@code zone}, and of the two days before and after, so that a window cut
     * in any other zone is wholly covered: clip with {@link Window#in}.
     *
     * @param country whose public holidays PH means, as ISO 3166-1 alpha-2
     */
    public Staffed during(Window window, ZoneId zone, Optional<String> country) {
        LocalDate first = window.from().minusDays(MARGIN_DAYS);
        LocalDate end = window.end().plusDays(MARGIN_DAYS);
        Optional<Set<LocalDate>> holidays = namesHolidays() ? holidays(country, first, end) : Optional.of(Set.of());
        DayTable.Walk walk = table.walk();
        Function<LocalDate, DayMinutes> minutesOn = holidays.isPresent()
                ? day -> walk.on(
                        day, holidays.get().contains(day), holidays.get().contains(day.minusDays(1)))
                : walk::either;
        return minutes(first, end, WallClock.of(zone), minutesOn);
    }

    /** Whether a rule names PH, so that the answer hangs on a calendar. */
    public boolean namesHolidays() {
        return rules.stream().anyMatch(rule -> rule.days().holidays());
    }

    /** Whether a rule hangs on the date, so that no one week stands for all: "Apr-Oct", "week 02", "Su[-1]". */
    public boolean isSeasonal() {
        return table.isSeasonal();
    }

    /**
     * A week without holidays, in order, for charts: what runs on past midnight is one span of the day it began. Of hours
     * that are {@linkplain #isSeasonal() seasonal} it is what holds on every date: rules for certain dates are left out, so
     * it may well be empty. Minutes that are only perhaps open are not in it.
     */
    public List<Span> week() {
        List<Span> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int[] edges = ordinary(day);
            for (int i = lateShift(day) > 0 ? 2 : 0; i < edges.length; i += 2) {
                boolean runsOn = edges[i] > 0 && edges[i + 1] == HoursRule.DAY;
                week.add(new Span(day, edges[i], edges[i + 1] + (runsOn ? lateShift(day.plus(1)) : 0)));
            }
        }
        return List.copyOf(week);
    }

    /** How many minutes of a week without holidays are open. */
    public int minutesOfWeek() {
        return week().stream()
                .mapToInt(span -> span.toMinute() - span.fromMinute())
                .sum();
    }

    /** How many minutes of the day are the end of a span that began on the evening before. */
    private int lateShift(DayOfWeek day) {
        int[] before = ordinary(day.minus(1));
        int[] edges = ordinary(day);
        boolean joins = before.length > 0
                && before[before.length - 1] == HoursRule.DAY
                && before[before.length - 2] > 0
                && edges.length > 0
                && edges[0] == 0
                && edges[1] < HoursRule.DAY;
        return joins ? edges[1] : 0;
    }

    private int[] ordinary(DayOfWeek day) {
        return ordinary.ordinary(day).open();
    }

    private static Staffed minutes(
            LocalDate first, LocalDate end, WallClock clock, Function<LocalDate, DayMinutes> minutesOn) {
        TimeSet.Builder open = new TimeSet.Builder();
        TimeSet.Builder unknown = new TimeSet.Builder();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            DayMinutes minutes = minutesOn.apply(day);
            add(minutes.open(), day, clock, open);
            add(minutes.unknown(), day, clock, unknown);
        }
        TimeSet surely = open.build();
        // At a clock change the end of one and the start of the other may overlap.
        return new Staffed(surely, unknown.build().minus(surely));
    }

    private static void add(int[] edges, LocalDate day, WallClock clock, TimeSet.Builder minutes) {
        for (int i = 0; i < edges.length; i += 2) {
            minutes.add(clock.opens(day, edges[i]), clock.closes(day, edges[i + 1]));
        }
    }

    private static Optional<Set<LocalDate>> holidays(Optional<String> country, LocalDate first, LocalDate end) {
        Set<LocalDate> all = new HashSet<>();
        for (int year = first.minusDays(1).getYear(); year <= end.getYear(); year++) {
            int wanted = year;
            Optional<Set<LocalDate>> some = country.flatMap(code -> Holidays.of(code, wanted));
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    private static String text(List<HoursRule> rules) {
        StringBuilder text = new StringBuilder(rules.getFirst().toString());
        rules.stream().skip(1).forEach(rule -> text.append(rule.joint().text).append(rule));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningHours hours && text.equals(hours.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The normalised text; reading it gives equal hours. */
    @Override
    public String toString() {
        return text;
    }
}
