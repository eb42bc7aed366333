package dev.ringback.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the text to rules. The parser's strict mode reads the whole grammar of OpenStreetMap; from what it found, only the
 * part that {@link OpeningHours} means to support is taken, and everything else is named in the reason.
 */
final class HoursReader {
    /** OpenStreetMap allows 255 characters in a value; twice that leaves room for hand-written lists. */
    private static final int MAX_CHARACTERS = 500;

    private static final Pattern TWELVE_HOURS =
            Pattern.compile("\\d{1,2}(?:[:.]\\d{2})?\\s*[ap]\\.?\\s?m\\b", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "for example \"Mo-Fr 09:00-17:00; Sa 10:00-14:00\"";

    /** The parser's "strict time" would refuse 22:00-02:00 and want 22:00-26:00. */
    private static final boolean TIMES_PAST_MIDNIGHT = false;

    private HoursReader() {}

    static HoursReading read(String text) {
        try {
            return new HoursReading.Read(new OpeningHours(rules(text)));
        } catch (UnreadPart part) {
            return new HoursReading.Unread(text, part.reason, part.wellFormed);
        }
    }

    private static List<HoursRule> rules(String text) throws UnreadPart {
        checkText(text);
        List<HoursRule> rules = new ArrayList<>();
        for (Rule rule : parse(text)) {
            refuse(rule.isFallBack(), rule, "is a fallback after \"||\"");
            if (!rule.isEmpty()) {
                rules.add(rule(rule));
            }
        }
        if (rules.isEmpty()) {
            throw new UnreadPart("the text names no hours; write them like OpenStreetMap opening_hours, " + EXAMPLE);
        }
        return rules;
    }

    private static void checkText(String text) throws UnreadPart {
        if (text.isBlank()) {
            throw new UnreadPart("the text is empty; write hours like OpenStreetMap opening_hours, " + EXAMPLE);
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new UnreadPart(
                    "the text has " + text.length() + " characters; at most " + MAX_CHARACTERS + " are read");
        }
        Matcher twelve = TWELVE_HOURS.matcher(text);
        if (twelve.find()) {
            throw new UnreadPart("\"" + twelve.group()
                    + "\" is a 12-hour time; hours must be in 24-hour form, for example \"09:00-17:00\"");
        }
    }

    private static List<Rule> parse(String text) throws UnreadPart {
        try {
            return new OpeningHoursParser(new StringReader(text)).rules(true, TIMES_PAST_MIDNIGHT);
        } catch (OpeningHoursParseException | RuntimeException | TokenMgrError fault) {
            // The parser is made for hand-checked map data: on garbage its lexer throws an Error, its actions anything.
            throw new UnreadPart("not in the form of OpenStreetMap opening_hours, " + EXAMPLE);
        }
    }

    private static HoursRule rule(Rule rule) throws UnreadPart {
        refuseWhatIsNotSupported(rule);
        boolean open = opens(rule.getModifier());
        return new HoursRule(days(rule), namesHolidays(rule), ranges(rule, open), open, rule.isAdditive());
    }

    private static void refuseWhatIsNotSupported(Rule rule) throws UnreadPart {
        refuse(rule.getComment() != null, rule, "carries a comment");
        refuse(any(rule.getYears()), rule, "names years");
        refuse(any(rule.getWeeks()), rule, "names weeks of the year");
        refuse(any(rule.getDates()), rule, "names months or dates");
        for (Holiday holiday : orNone(rule.getHolidays())) {
            refuse(holiday.getType() != Holiday.Type.PH, rule, "names school holidays");
            refuse(holiday.getOffset() != 0, rule, "counts days from a holiday");
            refuse(
                    !holiday.getUseAsWeekDay(),
                    rule,
                    "means only holidays on those weekdays (list them as \"Mo-Fr,PH\")");
        }
        for (WeekDayRange range : orNone(rule.getDays())) {
            refuse(any(range.getNths()), rule, "names single weekdays of a month");
            refuse(range.getOffset() != 0, rule, "counts days from a weekday");
        }
    }

    private static boolean opens(@Nullable RuleModifier modifier) throws UnreadPart {
        if (modifier == null) {
            return true;
        }
        refuse(modifier.getComment() != null, modifier, "carries a comment");
        refuse(modifier.getModifier() == RuleModifier.Modifier.UNKNOWN, modifier, "says the hours are unknown");
        return modifier.getModifier() == RuleModifier.Modifier.OPEN;
    }

    private static Set<DayOfWeek> days(Rule rule) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (WeekDayRange range : orNone(rule.getDays())) {
            days.addAll(days(range));
        }
        boolean none = days.isEmpty() && !namesHolidays(rule);
        return none ? EnumSet.allOf(DayOfWeek.class) : days;
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

    private static DayOfWeek day(WeekDay day) {
        return DayOfWeek.of(day.ordinal() + 1);
    }

    private static boolean namesHolidays(Rule rule) {
        return any(rule.getHolidays());
    }

    private static List<HoursRule.Range> ranges(Rule rule, boolean open) throws UnreadPart {
        List<HoursRule.Range> ranges = new ArrayList<>();
        for (TimeSpan span : orNone(rule.getTimes())) {
            ranges.add(range(span));
        }
        boolean allDay = rule.isTwentyfourseven() || !open && ranges.isEmpty();
        refuse(ranges.isEmpty() && !allDay, rule, "names no times (write \"00:00-24:00\" for the whole day)");
        return allDay ? HoursRule.WHOLE_DAY : ranges;
    }

    private static HoursRule.Range range(TimeSpan span) throws UnreadPart {
        refuse(span.getStartEvent() != null || span.getEndEvent() != null, span, "follows the sun");
        refuse(span.isOpenEnded(), span, "has an open end");
        refuse(span.getInterval() != 0, span, "repeats at an interval");
        int from = span.getStart();
        int to = span.getEnd();
        refuse(to == TimeSpan.UNDEFINED_TIME, span, "is a point in time without an end");
        refuse(from >= HoursRule.DAY, span, "starts after its own day");
        return new HoursRule.Range(from, to <= from ? to + HoursRule.DAY : to);
    }

    private static void refuse(boolean found, Object part, String what) throws UnreadPart {
        if (found) {
            throw new UnreadPart(
                    "\"" + part.toString().replace('"', '\'') + "\" " + what
                            + "; only weekdays, PH, times from-to, 24/7 and off are read",
                    true);
        }
    }

    private static boolean any(@Nullable Collection<?> parts) {
        return parts != null && !parts.isEmpty();
    }

    private static <T> List<T> orNone(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts;
    }

    /** Ends the reading at the first part that is not supported; never leaves this class. */
    private static final class UnreadPart extends Exception {
        private static final long serialVersionUID = 1;
        private final String reason;
        private final boolean wellFormed;

        UnreadPart(String reason) {
            this(reason, false);
        }

        UnreadPart(String reason, boolean wellFormed) {
            super(reason, null, false, false);
            this.reason = reason;
            this.wellFormed = wellFormed;
        }
    }
}
