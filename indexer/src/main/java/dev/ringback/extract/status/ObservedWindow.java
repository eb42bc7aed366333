package dev.ringback.extract.status;

import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.ObservationWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * The period in which a page's history was really seen, over many readings. Pure.
 *
 * <p>The rule: a reading of a history covers all from where its list reaches back to until the moment of reading; a list
 * that is whole covers all that the page has ever told, of which no beginning is known, so it counts from its oldest
 * item. A reading whose list reaches back to the end of the window or before it extends the window. One that does not
 * leaves a gap between, in which items may have come and gone, so a new window begins with it. A list of what goes on
 * only, or a part of one, extends nothing: what began and ended between two readings is in neither.
 *
 * <p>A window is complete where no problem was met in any of its readings. Ends are known until the moment of the last
 * reading, or until the first item began whose end it did not know.
 */
public final class ObservedWindow {
    private ObservedWindow() {}

    /**
     * @param before the window so far; empty: there was no reading yet
     * @return the window after the reading; that before where the reading covers nothing or is older than it
     */
    public static Optional<ObservationWindow> after(
            Optional<ObservationWindow> before, StatusReading reading, Origin origin) {
        boolean history =
                reading.coverage() == Coverage.HISTORY || reading.coverage() == Coverage.HISTORY_AND_OPEN_ITEMS;
        if (!history
                || before.flatMap(ObservationWindow::to)
                        .filter(origin.readAt()::isBefore)
                        .isPresent()) {
            return before;
        }
        Optional<Instant> from = reachesBackTo(reading);
        boolean sound = reading.problems().isEmpty();
        Optional<ObservationWindow> held = before.filter(window -> joins(window, reading, origin));
        return Optional.of(new ObservationWindow(
                origin.provider(),
                Optional.of(origin.source()),
                held.flatMap(ObservationWindow::from).or(() -> from).or(() -> Optional.of(origin.readAt())),
                Optional.of(origin.readAt()),
                sound && held.map(ObservationWindow::complete).orElse(true),
                Optional.of(endsKnownUntil(reading, origin)),
                held.flatMap(ObservationWindow::note)));
    }

    private static Optional<Instant> reachesBackTo(StatusReading reading) {
        return reading.reachesBackTo()
                .or(() -> reading.incidents().stream()
                        .flatMap(each -> each.firstUpdateAt().or(each::startedAt).stream())
                        .min(Instant::compareTo));
    }

    /** A list that is whole joins any window: what is missing in it never was. */
    private static boolean joins(ObservationWindow window, StatusReading reading, Origin origin) {
        boolean same = window.provider().equals(origin.provider());
        Instant to = window.to().orElse(Instant.EPOCH);
        return same && reading.reachesBackTo().filter(to::isBefore).isEmpty();
    }

    private static Instant endsKnownUntil(StatusReading reading, Origin origin) {
        return reading.incidents().stream()
                .filter(each -> each.endKnown().equals("unknown"))
                .flatMap(each -> each.startedAt().stream())
                .filter(origin.readAt()::isAfter)
                .min(Instant::compareTo)
                .orElse(origin.readAt());
    }
}
