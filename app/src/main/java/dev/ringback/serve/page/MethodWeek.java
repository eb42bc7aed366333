package dev.ringback.serve.page;

import dev.ringback.serve.words.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The week of the method's example: a restaurant in Chicago and a telephone line, on the restaurant's clock. */
final class MethodWeek {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** The restaurant's hours … */
    private static final int OPENS = 11 * HOUR;

    private static final int CLOSES = 23 * HOUR;

    private static final Set<DayOfWeek> TRADES = EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY);

    /** … and the line's: 8:00 to 22:00 in New York. */
    static final int STAFFED = 7 * HOUR;

    static final int LEFT = 21 * HOUR;

    private static final Set<DayOfWeek> ANSWERS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);

    private final Words words;

    MethodWeek(Words words) {
        this.words = words;
    }

    static String gap(Words words) {
        return words.of("gap", words.day(DayOfWeek.SATURDAY), time(LEFT), words.day(DayOfWeek.MONDAY), time(STAFFED));
    }

    WeekStrip strip() {
        List<WeekStrip.Row> rows = new ArrayList<>();
        List<WeekStrip.Day> table = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            rows.add(row(day));
            table.add(new WeekStrip.Day(
                    words.day(day),
                    TRADES.contains(day) ? stretch(OPENS, CLOSES) : words.of("week.shut"),
                    List.of(ANSWERS.contains(day) ? stretch(STAFFED, LEFT) : words.of("week.nobody")),
                    words.of("week.none")));
        }
        return new WeekStrip(
                words.of("method.week.title", MethodExample.COMPANY),
                words.of("method.week.description", words.percent(MethodExample.COVER), gap(words)),
                rows,
                Optional.of(new WeekStrip.Label(
                        WeekStrip.LEFT + 12.0 * WeekStrip.HOUR,
                        y(DayOfWeek.SUNDAY) + 22,
                        "middle",
                        words.of("week.gap"))),
                List.of(WeekStrip.Lane.PHONE),
                table);
    }

    private WeekStrip.Row row(DayOfWeek day) {
        return new WeekStrip.Row(
                words.shortDay(day),
                y(day),
                TRADES.contains(day) ? List.of(WeekStrip.Bar.ofMinutes(OPENS, CLOSES)) : List.of(),
                List.of(),
                ANSWERS.contains(day)
                        ? List.of(new WeekStrip.LaneBar(WeekStrip.Lane.PHONE, WeekStrip.Bar.ofMinutes(STAFFED, LEFT)))
                        : List.of(),
                gap(day));
    }

    private static List<WeekStrip.Bar> gap(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> List.of(WeekStrip.Bar.ofMinutes(LEFT, DAY));
            case SUNDAY -> List.of(WeekStrip.Bar.ofMinutes(0, DAY));
            case MONDAY -> List.of(WeekStrip.Bar.ofMinutes(0, STAFFED));
            default -> List.of();
        };
    }

    private static int y(DayOfWeek day) {
        return WeekStrip.TOP + WeekStrip.ROW * (day.getValue() - 1);
    }

    private String stretch(int from, int to) {
        return words.of("week.stretch", time(from), time(to));
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }
}
