package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The minutes of each kind of calendar day, cut at midnight. A kind is a weekday, whether the day is a holiday, and
 * whether the day before was one (its late shift may reach into this day). Where rules hang on dates, the kind is which
 * of them hold on the day and which on the day before.
 */
final class DayTable {
    private static final int KINDS = 4;

    /** A Monday; any would do, for rules that hang on no date. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private final List<HoursRule> rules;
    private final boolean seasonal;

    /** By weekday and kind; empty where the date is needed. */
    private final List<DayMinutes> byKind;

    private final List<DayMinutes> either;

    /** Which rules hold on a day and on the one before. */
    private record Pattern(BitSet today, BitSet before) {}

    DayTable(List<HoursRule> rules) {
        this.rules = rules;
        this.seasonal = rules.stream().anyMatch(HoursRule::isSeasonal);
        this.byKind = seasonal ? List.of() : all();
        this.either = seasonal ? List.of() : week().map(this::paintedEither).toList();
    }

    private static Stream<LocalDate> week() {
        return MONDAY.datesUntil(MONDAY.plusDays(7));
    }

    private List<DayMinutes> all() {
        Walk walk = walk();
        List<DayMinutes> all = new ArrayList<>();
        week().forEach(date -> {
            for (int kind = 0; kind < KINDS; kind++) {
                all.add(walk.painted(date, (kind & 1) != 0, (kind & 2) != 0));
            }
        });
        return all;
    }

    boolean isSeasonal() {
        return seasonal;
    }

    /** An ordinary weekday, without a holiday; only where nothing hangs on the date. */
    DayMinutes ordinary(DayOfWeek day) {
        return byKind.get(day.ordinal() * KINDS);
    }

    /** A view for one walk over dates, which keeps what it has painted. */
    Walk walk() {
        return new Walk();
    }

    /** Looks up the minutes of dates. For one thread. */
    final class Walk {
        private final Map<Pattern, DayMinutes> painted = new HashMap<>();

        DayMinutes on(LocalDate date, boolean holiday, boolean afterHoliday) {
            if (!seasonal) {
                int kind = (holiday ? 1 : 0) + (afterHoliday ? 2 : 0);
                return byKind.get(date.getDayOfWeek().ordinal() * KINDS + kind);
            }
            return painted(date, holiday, afterHoliday);
        }

        private DayMinutes painted(LocalDate date, boolean holiday, boolean afterHoliday) {
            return painted.computeIfAbsent(pattern(date, holiday, afterHoliday), DayTable.this::painted);
        }

        /** Open whether or not there are holidays; the rest of what may be open is unknown. */
        DayMinutes either(LocalDate date) {
            if (!seasonal) {
                return either.get(date.getDayOfWeek().ordinal());
            }
            return DayMinutes.either(IntStream.range(0, KINDS)
                    .mapToObj(kind -> on(date, (kind & 1) != 0, (kind & 2) != 0))
                    .toList());
        }
    }

    private DayMinutes paintedEither(LocalDate date) {
        int first = date.getDayOfWeek().ordinal() * KINDS;
        List<DayMinutes> kinds =
                byKind.subList(first, first + KINDS).stream().distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : DayMinutes.either(kinds);
    }

    private Pattern pattern(LocalDate date, boolean holiday, boolean afterHoliday) {
        BitSet today = new BitSet();
        BitSet before = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            today.set(i, rules.get(i).holds(date, holiday));
            before.set(i, rules.get(i).holds(date.minusDays(1), afterHoliday));
        }
        return new Pattern(today, before);
    }

    /**
     * Rules are painted one over the other. A replacing rule wipes its calendar day first, together with what earlier
     * rules let spill into it from the evening before, but not the spill of later rules or its own: so does
     * opening_hours.js, on whose cases this is checked.
     */
    private DayMinutes painted(Pattern pattern) {
        DayPaint paint = new DayPaint();
        for (int i = 0; i < rules.size(); i++) {
            HoursRule rule = rules.get(i);
            if (pattern.today().get(i)) {
                if (rule.replaces()) {
                    paint.clear();
                }
                paint.add(rule, 0);
            }
            if (pattern.before().get(i)) {
                paint.add(rule, HoursRule.DAY);
            }
        }
        return paint.minutes();
    }
}
