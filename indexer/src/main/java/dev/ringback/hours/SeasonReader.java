package dev.ringback.hours;

import static dev.ringback.hours.UnreadPart.refuse;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The years, weeks and dates that a parsed rule is bound to. */
final class SeasonReader {
    private SeasonReader() {}

    static Season read(Rule rule) throws UnreadPart {
        List<Season.YearRun> years = RuleReader.orNone(rule.getYears()).stream()
                .map(SeasonReader::years)
                .toList();
        List<Season.WeekRun> weeks = new ArrayList<>();
        for (WeekRange range : RuleReader.orNone(rule.getWeeks())) {
            weeks.add(weeks(range));
        }
        List<DateRun> dates = new ArrayList<>();
        for (DateRange range : RuleReader.orNone(rule.getDates())) {
            dates.add(dates(range));
        }
        return new Season(years, weeks, dates);
    }

    private static Season.YearRun years(YearRange range) {
        int from = range.getStartYear();
        int to = range.isOpenEnded()
                ? Season.YearRun.OPEN
                : range.getEndYear() == YearRange.UNDEFINED_YEAR ? from : range.getEndYear();
        return new Season.YearRun(from, to, Math.max(1, range.getInterval()));
    }

    private static Season.WeekRun weeks(WeekRange range) throws UnreadPart {
        int from = range.getStartWeek();
        int to = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? from : range.getEndWeek();
        int step = Math.max(1, range.getInterval());
        refuse(from > to && step > 1, range, "counts weeks over the new year");
        return new Season.WeekRun(from, to, step);
    }

    private static DateRun dates(DateRange range) throws UnreadPart {
        refuse(range.getInterval() != 0, range, "counts days");
        DateWithOffset end = range.getEndDate();
        DateWithOffset start = range.getStartDate();
        Optional<DateAt> until = end == null
                ? Optional.empty()
                : Optional.of(date(end, end.getMonth() == null ? start.getMonth() : end.getMonth()));
        // opening_hours.js itself does not know what that is to mean.
        refuse(until.isPresent() && mayMoveToTheYearBefore(start), range, "may start in the year before");
        return new DateRun(date(start, start.getMonth()), until);
    }

    private static boolean mayMoveToTheYearBefore(DateWithOffset start) {
        return start.getMonth() == ch.poole.openinghoursparser.Month.JAN && start.getDayOffset() < 0;
    }

    private static DateAt date(DateWithOffset date, ch.poole.openinghoursparser.@Nullable Month month)
            throws UnreadPart {
        refuse(date.isOpenEnded(), date, "is a date with an open end");
        refuse(date.getWeekDayOffset() != null, date, "moves on to a weekday");
        Optional<Integer> year = date.undefinedYear() ? Optional.empty() : Optional.of(date.getYear());
        if (date.getVarDate() != null) {
            return new DateAt(year, new DateAt.Place.OnEaster(), date.getDayOffset());
        }
        if (month == null) {
            throw new UnreadPart("\"" + date + "\" names no month");
        }
        return new DateAt(year, place(date, Month.of(month.ordinal() + 1)), date.getDayOffset());
    }

    private static DateAt.Place place(DateWithOffset date, Month month) throws UnreadPart {
        if (date.getNthWeekDay() != null) {
            return new DateAt.Place.OnWeekday(month, RuleReader.day(date.getNthWeekDay()), date.getNth());
        }
        if (!date.undefinedDay()) {
            return new DateAt.Place.OnDay(month, date.getDay());
        }
        refuse(date.getDayOffset() != 0, date, "counts days from a month");
        return new DateAt.Place.InMonth(month);
    }
}
