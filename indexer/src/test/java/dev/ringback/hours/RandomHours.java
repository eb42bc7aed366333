package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Made-up opening hours that know both their text and, by a rule of their own, what the wall clock says: a second
 * opinion that shares no line with {@link OpeningHours}.
 */
record RandomHours(List<Line> lines) {
    /** {@code to} is in minutes of the same day and may exceed 1440. */
    record Times(int from, int to) {}

    record Line(Set<DayOfWeek> days, boolean ph, List<Times> times, boolean open, boolean additive) {
        boolean names(LocalDate date, Set<LocalDate> holidays) {
            return days.contains(date.getDayOfWeek()) || ph && holidays.contains(date);
        }

        boolean covers(int minute) {
            for (Times span : times) {
                if (span.from() <= minute && minute < span.to()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The last line that speaks about the minute decides; an opening line joined by ";" silences those before it. */
    boolean openAt(LocalDate date, int minute, Set<LocalDate> holidays) {
        boolean open = false;
        for (Line line : lines) {
            if (line.names(date, holidays)) {
                open = line.open() && !line.additive() ? line.covers(minute) : line.covers(minute) ? line.open() : open;
            }
            if (line.names(date.minusDays(1), holidays) && line.covers(minute + 1440)) {
                open = line.open();
            }
        }
        return open;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : line.additive() ? ", " : "; ").append(text(line));
        }
        return text.toString();
    }

    private static String text(Line line) {
        StringJoiner days = new StringJoiner(",");
        line.days()
                .forEach(day -> days.add(
                        day.name().charAt(0) + day.name().substring(1, 2).toLowerCase(Locale.ROOT)));
        StringJoiner times = new StringJoiner(",");
        line.times().forEach(span -> times.add(clock(span.from()) + "-" + clock(span.to())));
        return (line.ph() ? days.add("PH") : days) + " " + times + (line.open() ? "" : " off");
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    static RandomHours of(Random random) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(run(random), random.nextInt(5) == 0, times(random, 1 + random.nextInt(2)), true, false));
        for (int more = random.nextInt(4); more > 0; more--) {
            lines.add(more(random));
        }
        return new RandomHours(List.copyOf(lines));
    }

    private static Line more(Random random) {
        boolean open = random.nextInt(3) > 0;
        boolean onlyHolidays = random.nextInt(3) == 0;
        Set<DayOfWeek> days = onlyHolidays ? EnumSet.noneOf(DayOfWeek.class) : run(random);
        boolean wholeDay = !open && random.nextBoolean();
        List<Times> times = wholeDay ? List.of(new Times(0, 1440)) : times(random, 1);
        return new Line(days, onlyHolidays || random.nextInt(6) == 0, times, open, random.nextBoolean());
    }

    private static Set<DayOfWeek> run(Random random) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
        for (int length = 1 + random.nextInt(7); length > 0; length--) {
            days.add(day);
            day = day.plus(1);
        }
        return days;
    }

    /** One in three is a whole hour, so that midnight and the hours of clock changes are often hit exactly. */
    private static List<Times> times(Random random, int count) {
        List<Times> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int step = random.nextInt(3) == 0 ? 60 : random.nextBoolean() ? 15 : 1;
            int from = random.nextInt(1440 / step) * step;
            int to = Math.min(2880, from + step + random.nextInt(1080 / step) * step);
            times.add(new Times(from, to));
        }
        return times;
    }
}
