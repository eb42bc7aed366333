package dev.ringback.extract.times;

import dev.ringback.extract.times.Clock.Form;
import dev.ringback.extract.times.Clock.Half;
import java.util.Optional;

/** What a time and a time mean together: each may leave open which half of the day it is in. */
final class Spans {
    private static final int HALF_DAY = 720;
    static final int DAY = 1440;

    /** "22-6": whoever counts to 22 means the morning by 6. */
    private static final int EVENING = 18 * 60;

    /** Nobody rests for lunch before or after these, in Spain neither. */
    private static final int EARLIEST_LUNCH = 11 * 60;

    private static final int LATEST_LUNCH = 17 * 60;

    private Spans() {}

    /**
     * Minutes of the day; {@code to} beyond 1440 is on the next day.
     */
    record Span(int from, int to) {
        boolean overlaps(Span other) {
            return from < other.to && other.from < to;
        }

        int length() {
            return to - from;
        }
    }

    /**
     * Empty where it stays open.
     *
     * @param english whether "9-5" may mean until 17:00
     * @param earlier the end of the span before it on the same day, or 0
     */
    static Optional<Span> of(Clock start, Clock end, boolean english, int earlier) {
        if (start.half() == Half.NONE && end.half() != Half.NONE && !start.settled()) {
            return halfOfEnd(start, end);
        }
        if (start.half() != Half.NONE && end.half() == Half.NONE && !end.settled()) {
            return halfOfStart(start, end);
        }
        boolean open = !start.settled() && !end.settled() && start.half() == Half.NONE;
        boolean spoken = start.form() == Form.NAMED || end.form() == Form.NAMED;
        if (open && (english || spoken)) {
            return workday(start.minutes(), end.minutes(), earlier);
        }
        if (!end.settled() && start.form() == Form.NAMED && end.minutes() < HALF_DAY) {
            return span(start.minutes(), end.minutes() + HALF_DAY);
        }
        return asPrinted(start, end);
    }

    /** A rest by day: "12-1" and "1-2" are as clear as "12:00-13:00". */
    static Optional<Span> ofLunch(Clock start, Clock end) {
        int from = byDay(start.minutes());
        int to = byDay(end.minutes());
        return from >= EARLIEST_LUNCH && from < to && to <= LATEST_LUNCH
                ? Optional.of(new Span(from, to))
                : Optional.empty();
    }

    private static int byDay(int minutes) {
        return minutes < EARLIEST_LUNCH - 5 * 60 ? minutes + HALF_DAY : minutes;
    }

    /** "9-5pm" begins in the morning, "1-5pm" in the afternoon; "8-10pm" may be either. */
    private static Optional<Span> halfOfEnd(Clock start, Clock end) {
        int same = start.in(end.half()).minutes();
        int other = start.in(end.half() == Half.PM ? Half.AM : Half.PM).minutes();
        int to = end.minutes() == 0 ? DAY : end.minutes();
        if (end.half() == Half.AM) {
            return same < to ? span(same, to) : Optional.empty();
        }
        if (same >= to) {
            return span(other, to);
        }
        return start.hour() < 6 || start.hour() == 12 ? span(same, to) : Optional.empty();
    }

    /** "8am-6" ends in the evening; "8am-11" may be either. */
    private static Optional<Span> halfOfStart(Clock start, Clock end) {
        int from = start.minutes();
        int same = end.in(start.half()).minutes();
        if (start.half() == Half.AM && (same <= from || end.hour() == 12)) {
            return span(from, end.in(Half.PM).minutes());
        }
        return start.half() == Half.PM && same > from ? span(from, same) : Optional.empty();
    }

    /** On a clock of twelve hours, by day: "9-5", "8-8", "10-2", "9-12", "1-5" only after a morning; "12-1" stays open. */
    private static Optional<Span> workday(int from, int to, int earlier) {
        boolean noon = from == HALF_DAY && (to == HALF_DAY || to <= 120);
        if (to <= from) {
            boolean isEvening = from <= 390 && to <= 180; // "6:00-1:00" begins in the morning or in the evening
            return from >= 360 && !noon && !isEvening ? span(from, to + HALF_DAY) : Optional.empty();
        }
        if (earlier > from && earlier <= 14 * 60 && from < 360) {
            return span(from + HALF_DAY, to + HALF_DAY);
        }
        return from >= 360 ? span(from, to) : Optional.empty();
    }

    private static Optional<Span> asPrinted(Clock start, Clock end) {
        int from = start.minutes() == DAY && start.form() == Form.NAMED ? 0 : start.minutes();
        int to = end.minutes();
        boolean unsure = !end.settled() && !start.settled() && to <= from;
        boolean night = start.minutes() >= EVENING && start.minutes() < DAY;
        boolean half = !end.settled() && to <= from && !night || from == to && from != 0;
        if (from == DAY || unsure || half) {
            return Optional.empty();
        }
        boolean lastMinute = from == 0 && to == DAY - 1;
        return span(from, lastMinute ? DAY : to);
    }

    private static Optional<Span> span(int from, int to) {
        int end = to <= from ? to + DAY : to;
        return Optional.of(new Span(from, end));
    }
}
