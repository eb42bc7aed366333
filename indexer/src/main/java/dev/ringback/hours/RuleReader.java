package dev.ringback.hours;

import static dev.ringback.hours.UnreadPart.any;
import static dev.ringback.hours.UnreadPart.refuse;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one parsed rule says. What {@link OpeningHours} does not mean to support is named in the reason. */
final class RuleReader {
    private RuleReader() {}

    static HoursRule read(Rule rule) throws UnreadPart {
        refuse(rule.getComment() != null, rule, "names its dates in words");
        HoursRule.State state = state(rule.getModifier());
        return new HoursRule(SeasonReader.read(rule), days(rule), ranges(rule), state, joint(rule));
    }

    private static HoursRule.Joint joint(Rule rule) {
        return rule.isFallBack()
                ? HoursRule.Joint.FALLBACK
                : rule.isAdditive() ? HoursRule.Joint.ADD : HoursRule.Joint.REPLACE;
    }

    /** A comment alone says that it depends: "by appointment". */
    private static HoursRule.State state(@Nullable RuleModifier modifier) {
        if (modifier == null) {
            return HoursRule.State.OPEN;
        }
        if (modifier.getModifier() == null) {
            return HoursRule.State.UNKNOWN;
        }
        return switch (modifier.getModifier()) {
            case OPEN -> HoursRule.State.OPEN;
            case UNKNOWN -> HoursRule.State.UNKNOWN;
            case CLOSED, OFF -> HoursRule.State.OFF;
        };
    }

    private static Days days(Rule rule) throws UnreadPart {
        for (Holiday holiday : orNone(rule.getHolidays())) {
            checkHoliday(holiday, rule);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<NthDay> nths = new ArrayList<>();
        for (WeekDayRange range : orNone(rule.getDays())) {
            if (any(range.getNths())) {
                addNths(range, nths);
            } else {
                refuse(range.getOffset() != 0, rule, "counts days from a weekday");
                days.addAll(days(range));
            }
        }
        boolean none = days.isEmpty() && nths.isEmpty() && !any(rule.getHolidays());
        return new Days(none ? EnumSet.allOf(DayOfWeek.class) : days, any(rule.getHolidays()), nths);
    }

    private static void checkHoliday(Holiday holiday, Rule rule) throws UnreadPart {
        refuse(holiday.getType() != Holiday.Type.PH, rule, "names school holidays");
        refuse(holiday.getOffset() != 0, rule, "counts days from a holiday");
        refuse(!holiday.getUseAsWeekDay(), rule, "means only holidays on those weekdays (list them as \"Mo-Fr,PH\")");
    }

    private static void addNths(WeekDayRange range, List<NthDay> nths) throws UnreadPart {
        refuse(range.getEndDay() != null, range, "counts a run of weekdays");
        for (Nth nth : orNone(range.getNths())) {
            int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
            refuse(Integer.signum(last) != Integer.signum(nth.getStartNth()), range, "counts from both ends");
            nths.add(new NthDay(day(range.getStartDay()), nth.getStartNth(), last, range.getOffset()));
        }
    }

    private static Set<DayOfWeek> days(WeekDayRange range) {
        DayOfWeek day = day(range.getStartDay());
        DayOfWeek last = range.getEndDay() == null ? day : day(range.getEndDay());
        Set<DayOfWeek> days = EnumSet.of(day, last);
        for (; day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    static DayOfWeek day(WeekDay day) {
        return DayOfWeek.of(day.ordinal() + 1);
    }

    /** Without times a rule is for whole days. */
    private static List<HoursRule.Range> ranges(Rule rule) throws UnreadPart {
        List<HoursRule.Range> ranges = new ArrayList<>();
        for (TimeSpan span : orNone(rule.getTimes())) {
            addRanges(span, ranges);
        }
        return ranges.isEmpty() ? HoursRule.WHOLE_DAY : ranges;
    }

    private static void addRanges(TimeSpan span, List<HoursRule.Range> ranges) throws UnreadPart {
        refuse(span.getStartEvent() != null || span.getEndEvent() != null, span, "follows the sun");
        int from = span.getStart();
        refuse(from >= HoursRule.DAY, span, "starts after its own day");
        boolean point = span.getEnd() == TimeSpan.UNDEFINED_TIME;
        int to = point ? from : span.getEnd() <= from ? span.getEnd() + HoursRule.DAY : span.getEnd();
        if (span.getInterval() > 0) {
            addPoints(from, to, span, ranges);
        } else {
            ranges.add(new HoursRule.Range(from, point && !span.isOpenEnded() ? to + 1 : to, span.isOpenEnded()));
        }
    }

    /** A point in time is the one minute that begins there. */
    private static void addPoints(int from, int to, TimeSpan span, List<HoursRule.Range> ranges) throws UnreadPart {
        refuse(span.isOpenEnded(), span, "repeats without an end");
        int last = Math.min(to, 2 * HoursRule.DAY - 1);
        for (int at = from; at <= last; at += span.getInterval()) {
            ranges.add(new HoursRule.Range(at, at + 1, false));
        }
    }

    static <T> List<T> orNone(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts;
    }
}
