package dev.ringback.rank;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Open on some days from a minute to a minute, which may lie on the next day; neither in an hour in which clocks change.
 *
 * @param from in minutes of the day, as is {@code to}
 */
record WeeklyHours(List<DayOfWeek> days, int from, int to) {
    static WeeklyHours of(Random random) {
        List<DayOfWeek> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.isEmpty() && day == DayOfWeek.SUNDAY || random.nextInt(3) > 0) {
                days.add(day);
            }
        }
        return new WeeklyHours(days, 360 + random.nextInt(900), 1320 + random.nextInt(60) + (random.nextInt(2) * 420));
    }

    String text() {
        List<String> names = days.stream()
                .map(day -> day.name().charAt(0) + day.name().substring(1, 2).toLowerCase(Locale.ROOT))
                .toList();
        return String.join(",", names) + " " + clock(from) + "-" + clock(to % 1440);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    boolean openAt(long localMinute) {
        return covers(localMinute, 0) || covers(localMinute, 1);
    }

    private boolean covers(long localMinute, int daysAgo) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(localMinute, 1440L) - daysAgo);
        long minute = Math.floorMod(localMinute, 1440L) + 1440L * daysAgo;
        return days.contains(day.getDayOfWeek()) && from <= minute && minute < to;
    }
}
