package dev.ringback.extract.times;

import dev.ringback.extract.times.Part.Times;
import dev.ringback.extract.times.Spans.Span;
import java.util.List;
import java.util.Optional;

/** Whether two printed times are one window, each in the time of another zone: "5am-5pm PT / 8am-8pm ET". */
final class SameWindow {
    private final List<ZoneMention> zones;
    private final boolean english;

    SameWindow(List<ZoneMention> zones, boolean english) {
        this.zones = zones;
        this.english = english;
    }

    /** @param piped whether a cell of a table ends between the two, so that no zone need be said */
    boolean isShownAgain(Times first, Times second, boolean piped) {
        Optional<Span> before = Spans.of(first.start(), first.end(), english, 0);
        Optional<Span> after = Spans.of(second.start(), second.end(), english, 0);
        return before.isPresent()
                && after.isPresent()
                && before.get().length() == after.get().length()
                && shows(first, before.get(), second, after.get(), piped);
    }

    private boolean shows(Times first, Span before, Times second, Span after, boolean piped) {
        if (first.zone() < 0 || second.zone() < 0 || isOneZone(first.zone(), second.zone())) {
            return piped && !WeekTable.inOrder(before, after);
        }
        int later = after.from() - before.from();
        return ZoneWords.laterBy(
                later,
                zones.get(first.zone()).timezone(),
                zones.get(second.zone()).timezone());
    }

    boolean isOneZone(int one, int other) {
        return zones.get(one).timezone().equals(zones.get(other).timezone());
    }
}
