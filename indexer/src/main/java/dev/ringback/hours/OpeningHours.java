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
import java.util.stream.Collectors;

/**
 * Opening hours in a supported part of OpenStreetMap's opening_hours: weekdays, PH, times of the 24-hour clock, 24/7,
 * off; rules joined by ";" replace, by "," add. Immutable, safe to share; equal when the normalised texts are equal.
 *
 * @see <a href="https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification">the specification</a>
 */
public final class OpeningHours {
    /** From UTC+14 to UTC-11 the same wall-clock date lies 25 hours apart, so two days each side reach every zone. */
    private static final int MARGIN_DAYS = 2;

    private final List<HoursRule> rules;
    private final DayTable table;

    OpeningHours(List<HoursRule> rules) {
        List<HoursRule> all = new ArrayList<>(rules);
        all.set(0, all.getFirst().first());
        this.rules = List.copyOf(all);
        this.table = new DayTable(this.rules);
    }

    /** Never throws: what is not surely understood comes back unread, with the reason. At most 500 characters. */
    public static HoursReading read(String text) {
        return HoursReader.read(text);
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
        if (holidays.isPresent()) {
            return new Staffed(minutes(first, end, zone, day -> on(day, holidays.get())), TimeSet.empty());
        }
        TimeSet open = minutes(first, end, zone, day -> table.certain(day.getDayOfWeek()));
        TimeSet possible = minutes(first, end, zone, day -> table.possible(day.getDayOfWeek()));
        return new Staffed(open, possible.minus(open));
    }

    /** Whether a rule names PH, so that the answer hangs on a calendar. */
    public boolean namesHolidays() {
        return rules.stream().anyMatch(HoursRule::holidays);
    }

    /** A week without holidays, in order, for charts: what runs on past midnight is one span of the day it began. */
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
        return table.of(day, false, false);
    }

    private int[] on(LocalDate day, Set<LocalDate> holidays) {
        return table.of(day.getDayOfWeek(), holidays.contains(day), holidays.contains(day.minusDays(1)));
    }

    private static TimeSet minutes(LocalDate first, LocalDate end, ZoneId zone, Function<LocalDate, int[]> edgesOn) {
        WallClock clock = WallClock.of(zone);
        TimeSet.Builder builder = new TimeSet.Builder();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            int[] edges = edgesOn.apply(day);
            for (int i = 0; i < edges.length; i += 2) {
                builder.add(clock.opens(day, edges[i]), clock.closes(day, edges[i + 1]));
            }
        }
        return builder.build();
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

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningHours hours && rules.equals(hours.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** The normalised text; reading it gives equal hours. */
    @Override
    public String toString() {
        return rules.stream()
                .map(rule -> (rule.additive() ? ", " : "; ") + rule)
                .collect(Collectors.joining())
                .substring(2);
    }
}
