package dev.ringback.extract.times;

import dev.ringback.extract.times.Spans.Span;
import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** The rules of one mention, day by day; day 7 is a holiday. Written out, it is OpenStreetMap's opening_hours. */
final class WeekTable {
    static final int HOLIDAY = 1 << 7;
    private static final int SLOTS = 8;

    private final List<List<Span>> open = new ArrayList<>();
    private int off;
    private int lastDays;

    WeekTable() {
        for (int i = 0; i < SLOTS; i++) {
            open.add(List.of());
        }
    }

    /** Says false where it contradicts what was said before. */
    boolean add(int days, List<Span> spans) {
        boolean narrower = (days & lastDays) == days && days != lastDays;
        for (int day = 0; day < SLOTS; day++) {
            if ((days >> day & 1) == 1 && !add(day, spans, narrower)) {
                return false;
            }
        }
        lastDays |= days;
        return true;
    }

    private boolean add(int day, List<Span> spans, boolean narrower) {
        List<Span> before = open.get(day);
        if (before.isEmpty() || before.equals(spans)) {
            open.set(day, spans);
            return true;
        }
        if (inOrder(before.getLast(), spans.getFirst())) {
            List<Span> all = new ArrayList<>(before);
            all.addAll(spans);
            open.set(day, List.copyOf(all));
            return true;
        }
        open.set(day, spans);
        return narrower;
    }

    static boolean inOrder(Span before, Span after) {
        return before.to() <= after.from();
    }

    /** Takes a rest out of the days that are open before and after it; says whether there was one. */
    boolean cut(Span rest) {
        boolean isCut = false;
        for (int day = 0; day < SLOTS; day++) {
            List<Span> cut = new ArrayList<>();
            for (Span span : open.get(day)) {
                boolean isWithin = span.from() < rest.from() && rest.to() < span.to();
                cut.add(isWithin ? new Span(span.from(), rest.from()) : span);
                if (isWithin) {
                    cut.add(new Span(rest.to(), span.to()));
                }
                isCut |= isWithin;
            }
            open.set(day, List.copyOf(cut));
        }
        return isCut;
    }

    void close(int days) {
        off |= days;
    }

    /** Days that an exception takes out of a rule are not open, and nothing more is said of them. */
    void remove(int days) {
        for (int day = 0; day < SLOTS; day++) {
            if ((days >> day & 1) == 1) {
                open.set(day, List.of());
            }
        }
    }

    boolean isEmpty() {
        return off == 0 && open.stream().allMatch(List::isEmpty);
    }

    /** Empty where nothing is said, or all days are closed, which nobody prints of himself. */
    Optional<OpeningHours> hours() {
        boolean never = open.stream().allMatch(List::isEmpty) && (off & WeekDays.ALL) == WeekDays.ALL;
        if (isEmpty() || never) {
            return Optional.empty();
        }
        return OpeningHours.read(written()) instanceof HoursReading.Read read
                ? Optional.of(read.hours())
                : Optional.empty();
    }

    private String written() {
        StringJoiner rules = new StringJoiner("; ");
        int done = 0;
        for (int day = 0; day < SLOTS; day++) {
            if ((done >> day & 1) == 0 && !open.get(day).isEmpty()) {
                int same = same(day);
                done |= same;
                rules.add(days(same) + " " + spans(open.get(day)));
            }
        }
        if (off != 0) {
            rules.add(days(off) + " off");
        }
        return rules.toString();
    }

    private int same(int day) {
        int same = 0;
        for (int other = 0; other < SLOTS; other++) {
            same |= open.get(other).equals(open.get(day)) ? 1 << other : 0;
        }
        return same;
    }

    private static String days(int days) {
        StringJoiner names = new StringJoiner(",");
        if ((days & WeekDays.ALL) != 0) {
            names.add(WeekDays.written(days & WeekDays.ALL));
        }
        return ((days & HOLIDAY) != 0 ? names.add("PH") : names).toString();
    }

    private static String spans(List<Span> spans) {
        StringJoiner joined = new StringJoiner(",");
        spans.forEach(span -> joined.add(
                clock(span.from()) + "-" + clock(span.to() > Spans.DAY ? span.to() - Spans.DAY : span.to())));
        return joined.toString();
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
