package dev.ringback.extract.times;

import dev.ringback.extract.times.Part.AllDay;
import dev.ringback.extract.times.Part.Days;
import dev.ringback.extract.times.Part.Times;
import dev.ringback.extract.times.Spans.Span;
import dev.ringback.hours.OpeningHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds one run of parts to hours. Days come before their times or behind them; what comes first in the run decides for
 * all of it. Anything that could change the meaning and is not understood takes the whole run away.
 */
final class HoursFold {
    private enum Order {
        OPEN,
        DAYS_FIRST,
        TIMES_FIRST
    }

    private final List<Part> parts;
    private final List<ZoneMention> zones;
    private final boolean english;
    private final boolean daily;
    private final boolean mixed;
    private final PartRow row;
    private final SameWindow window;

    private final WeekTable table = new WeekTable();
    private final List<Part> times = new ArrayList<>();
    private final List<Part.Break> breaks = new ArrayList<>();
    private Order order = Order.OPEN;
    private int days;
    private int except;
    private int holidaysOff;
    private boolean special;
    private boolean excepting;
    private boolean including;
    private boolean closing;
    private boolean closed;
    private boolean broken;
    private boolean piped;
    private boolean appointed;
    private boolean sentence;
    private Kind separator = Kind.STOP;
    private int zone = -1;
    private int from = -1;
    private int to;

    /** @param daily whether times without days mean every day here */
    HoursFold(List<Part> parts, List<ZoneMention> zones, boolean english, boolean daily) {
        this.parts = parts;
        this.zones = zones;
        this.english = english;
        this.daily = daily;
        this.row = new PartRow(parts);
        this.window = new SameWindow(zones, english);
        List<Part> core = parts.stream().filter(Part::core).toList();
        this.mixed = core.size() > 2
                && core.getFirst().times()
                && core.getLast().times()
                && core.stream().anyMatch(Days.class::isInstance);
    }

    Optional<HoursMention> mention() {
        for (int i = 0; i < parts.size() && !broken; i++) {
            part(i);
        }
        finish();
        if (broken || from < 0) {
            return Optional.empty();
        }
        Optional<OpeningHours> hours = table.hours();
        return hours.map(read -> new HoursMention(from, to, read, zoneId()));
    }

    private Optional<ZoneId> zoneId() {
        return zone < 0 ? Optional.empty() : Optional.of(zones.get(zone).timezone());
    }

    private void part(int i) {
        switch (parts.get(i)) {
            case Days part -> days(part, i);
            case Times part -> times(part);
            case AllDay part -> times(part);
            case Part.After part -> after(part, i);
            case Part.Break part -> breaks.add(part);
            case Part.Zone part -> zone(part);
            case Part.Mark part -> mark(part, i);
            case Part.Gap part -> piped = false;
        }
    }

    private void reach(Part part) {
        from = from < 0 ? part.from() : from;
        to = Math.max(to, part.to());
        separator = Kind.WORD;
    }

    private static int mask(Days part) {
        return part.days() | (part.holidays() ? WeekTable.HOLIDAY : 0);
    }

    private void days(Days part, int i) {
        boolean timesFollow = row.nextCore(i).filter(Part::times).isPresent();
        boolean isWholeDay = row.nextCore(i).orElse(part) instanceof AllDay;
        if (appointed && !timesFollow) {
            appointed = false;
            return;
        }
        if (including) {
            including(part, i, timesFollow);
        } else if (excepting && !(timesFollow && order == Order.DAYS_FIRST && !times.isEmpty())) {
            except(part);
        } else if (closing && !(timesFollow && !isWholeDay && from >= 0 && part.days() != 0 && listed())) {
            table.close(mask(part));
            closed = true;
        } else {
            opening(part, i, timesFollow);
        }
        reach(part);
    }

    private boolean listed() {
        return separator == Kind.COMMA;
    }

    private void including(Days part, int i, boolean timesFollow) {
        boolean isAlways = days == 0 && times.stream().anyMatch(time -> time instanceof AllDay all && all.everyDay());
        including = isAlways;
        if (part.days() != 0 && !isAlways) {
            opening(part, i, timesFollow);
        }
    }

    /** Holidays are closed; a weekday is taken from its rule; a day of the year cannot be said. */
    private void except(Days part) {
        except |= part.days();
        holidaysOff |= part.holidays() ? WeekTable.HOLIDAY : 0;
    }

    private void opening(Days part, int i, boolean timesFollow) {
        endOfList();
        boolean apart = row.isListWithTimes(i) || separator == Kind.SEMICOLON || separator == Kind.STOP;
        broken |= mixed && order == Order.OPEN && !times.isEmpty() && apart;
        boolean flushes = order == Order.DAYS_FIRST && !times.isEmpty();
        boolean turns = mixed && order == Order.TIMES_FIRST && days != 0 && timesFollow && separator != Kind.WORD;
        if (flushes || turns) {
            flush();
            order = Order.DAYS_FIRST;
        }
        if (order == Order.OPEN) {
            order = times.isEmpty() ? Order.DAYS_FIRST : Order.TIMES_FIRST;
        }
        boolean isStray = order == Order.TIMES_FIRST && separator == Kind.SEMICOLON && !timesFollow && !part.several();
        broken |= isStray;
        sentence = days == 0 && separator == Kind.STOP;
        days |= mask(part);
        special |= part.special();
    }

    private void endOfList() {
        excepting = false;
        closing = false;
    }

    private void times(Part part) {
        endOfList();
        if (order == Order.TIMES_FIRST && days != 0) {
            flush();
        }
        broken |= order == Order.DAYS_FIRST && days == 0 && !special;
        if (part instanceof Times clock && clock.zone() >= 0) {
            zone = zone < 0 ? clock.zone() : zone;
        }
        if (!again(part)) {
            times.add(part);
        }
        reach(part);
    }

    /** Whether it is the window before it, in another zone's time. */
    private boolean again(Part part) {
        return part instanceof Times second
                && !times.isEmpty()
                && times.getLast() instanceof Times first
                && window.isShownAgain(first, second, piped);
    }

    /** "After 5 pm and on Saturdays and Sundays": the evenings of the other days, and the whole of these. */
    private void after(Part.After part, int i) {
        int weekend = 0;
        int last = i;
        int j = i + 1;
        while (j < parts.size() && (parts.get(j) instanceof Days || parts.get(j).is(Kind.AND))) {
            if (parts.get(j) instanceof Days more) {
                weekend |= mask(more);
                last = j;
            }
            j++;
        }
        boolean whole = last == row.lastCore()
                && times.isEmpty()
                && days == 0
                && (part.clock().settled() || part.clock().half() != Clock.Half.NONE);
        boolean weekends = (weekend & WeekDays.ALL) == WeekDays.WEEKEND;
        if (!whole || !weekends || !table.isEmpty() || part.clock().minutes() >= Spans.DAY) {
            broken = true;
            return;
        }
        table.add(WeekDays.WORKING, List.of(new Span(part.clock().minutes(), Spans.DAY)));
        table.add(weekend, List.of(new Span(0, Spans.DAY)));
        reach(part);
        to = parts.get(last).to();
        parts.subList(i + 1, last + 1).clear();
    }

    private void zone(Part.Zone part) {
        if (zone >= 0 && !window.isOneZone(zone, part.zone())) {
            broken = true;
        }
        zone = zone < 0 ? part.zone() : zone;
        to = from < 0 ? to : Math.max(to, part.to());
    }

    private void mark(Part.Mark part, int i) {
        switch (part.kind()) {
            case CLOSED -> closed(part, i);
            case EXCEPT -> excepting();
            case INCLUDING -> including = true;
            case OBSERVED -> observed(part);
            case APPOINTMENT -> appointment();
            case BLOCK, CLOCK -> broken = true;
            case PIPE -> piped = true;
            case STOP, SEMICOLON -> strong();
            default -> {}
        }
        separator = part.kind().separates() ? part.kind() : separator;
    }

    /** Days that the sentence before left without times are no rule. */
    private void strong() {
        endOfList();
        including = false;
    }

    private void excepting() {
        excepting = true;
        closing = false;
    }

    /** Behind days it closes them, also where times stood before; before days it waits for them. */
    private void closed(Part part, int i) {
        boolean isOfDays = separator == Kind.WORD
                && order == Order.TIMES_FIRST
                && !(row.nextCore(i).orElse(part) instanceof Days);
        if ((times.isEmpty() || isOfDays) && days != 0) {
            table.close(days);
            days = 0;
            closed = true;
            reach(part);
        } else if (!closed || from < 0 || !times.isEmpty()) {
            closing = true;
            from = from < 0 ? part.from() : from;
        }
    }

    /** Days by appointment have no hours, whether they stand before the word or behind it. */
    private void appointment() {
        broken |= !times.isEmpty() && separator == Kind.WORD;
        days = times.isEmpty() ? 0 : days;
        appointed = true;
    }

    private void observed(Part part) {
        if ((days & WeekTable.HOLIDAY) != 0 && times.isEmpty()) {
            table.close(WeekTable.HOLIDAY);
            days &= ~WeekTable.HOLIDAY;
            reach(part);
        }
    }

    private void flush() {
        boolean year = special && days == 0;
        if (!year && (days == 0 || times.isEmpty())) {
            broken = true;
            return;
        }
        List<Span> spans = spans();
        if (!year && !spans.isEmpty()) {
            broken |= !table.add(days & ~except, spans);
        }
        days = 0;
        except = 0;
        special = false;
        times.clear();
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Part part : times) {
            int earlier = spans.isEmpty() ? 0 : spans.getLast().to();
            Optional<Span> span = span(part, earlier);
            broken |= span.isEmpty() || !spans.isEmpty() && !WeekTable.inOrder(spans.getLast(), span.get());
            span.ifPresent(spans::add);
        }
        return spans;
    }

    /** "9 and 5" may be anything where no day stands beside it. */
    private static boolean bare(Part part) {
        return part instanceof Times clock
                && clock.start().bare()
                && clock.end().bare();
    }

    private Optional<Span> span(Part part, int earlier) {
        if (!(part instanceof Times clock)) {
            return Optional.of(new Span(0, Spans.DAY));
        }
        return Spans.of(clock.start(), clock.end(), english, earlier);
    }

    /** Taken out of each day it lies in; where it lies in none something was not understood. */
    private void rest(Part.Break part) {
        Optional<Span> span = Spans.ofLunch(part.start(), part.end());
        broken |= span.isEmpty() || !table.cut(span.get());
        to = Math.max(to, part.to());
    }

    private void finish() {
        if (broken) {
            return;
        }
        if (!times.isEmpty() && days == 0 && !special) {
            boolean everyDay = times.stream().allMatch(part -> part instanceof AllDay all && all.everyDay());
            boolean clear = times.stream().noneMatch(HoursFold::bare);
            days = (everyDay || daily && clear) && table.isEmpty() ? WeekDays.ALL : 0;
        }
        if (!times.isEmpty()) {
            flush();
        } else if (days != 0) {
            broken |= !table.isEmpty() && !sentence;
        }
        broken |= closing && !closed;
        breaks.forEach(this::rest);
        if (holidaysOff != 0 && !table.isEmpty()) {
            table.close(holidaysOff);
        }
    }
}
