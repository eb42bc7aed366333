package dev.ringback.rank.observed;

import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which a provider's service was down for shops, in UTC: incidents of its status page inside the windows in which it
 * was watched wholly, and outages that others told of.
 *
 * @param spans by day; those that meet are one
 */
record OutageDays(List<Span> spans) {
    /** In days: so long after an outage a review may still be about it. */
    private static final int AFTERMATH = 3;

    private static final int EXACT_DATE = "2026-11-22".length();

    private static final String IN_PERSON = "in_person";

    /** As status pages call what shops feel. */
    private static final Set<String> SEVERE = Set.of("major", "critical");

    /**
     * Of a provider with so many incidents that more than every third day would be one of an outage, a day says nothing: most
     * reviews would fall on one by chance.
     */
    private static final double MOST_OF_DAYS = 1.0 / 3;

    /**
     * One outage.
     *
     * @param to the last day that is counted to it, with what comes after
     */
    record Span(LocalDate from, LocalDate to) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private Span and(Span other) {
            return new Span(from, to.isAfter(other.to) ? to : other.to);
        }

        private long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    static OutageDays of(Dossier dossier) {
        List<Span> watched = merged(dossier.incidents().stream()
                .filter(incident -> isFelt(incident) && isWatched(incident, dossier.windows()))
                .map(OutageDays::span));
        long down = watched.stream().mapToLong(Span::days).sum();
        boolean tells = down <= MOST_OF_DAYS * daysWatched(dossier.windows());
        return new OutageDays(merged(Stream.concat(
                tells ? watched.stream() : Stream.empty(),
                dossier.outages().stream().flatMap(outage -> span(outage).stream()))));
    }

    boolean has(LocalDate day) {
        return spans.stream().anyMatch(span -> span.has(day));
    }

    /** What broke where shops sell, or what the page itself calls severe. */
    private static boolean isFelt(Incident incident) {
        boolean severe = incident.affects().contains(IN_PERSON)
                || incident.impact().filter(SEVERE::contains).isPresent();
        return severe
                && incident.type() == Incident.Type.INCIDENT
                && incident.startedAt().isPresent();
    }

    private static boolean isWatched(Incident incident, List<ObservationWindow> windows) {
        Instant start = incident.startedAt().orElseThrow();
        return windows.stream()
                .filter(ObservationWindow::complete)
                .anyMatch(window ->
                        window.from().filter(from -> !start.isBefore(from)).isPresent()
                                && window.to().filter(to -> !start.isAfter(to)).isPresent());
    }

    private static double daysWatched(List<ObservationWindow> windows) {
        return windows.stream()
                .filter(window -> window.complete()
                        && window.from().isPresent()
                        && window.to().isPresent())
                .mapToLong(window ->
                        Duration.between(window.from().get(), window.to().get()).toDays())
                .sum();
    }

    private static Span span(Incident incident) {
        Instant start = incident.startedAt().orElseThrow();
        Instant end = incident.resolvedAt()
                .or(incident::endBefore)
                .or(incident::endAfter)
                .orElse(start);
        return span(day(start), day(end));
    }

    /** Without an exact day nothing can be said to have been written within it. */
    private static Optional<Span> span(Outage outage) {
        if (outage.start().isPresent()) {
            Instant start = outage.start().get();
            return Optional.of(span(day(start), day(outage.end().orElse(start))));
        }
        Duration length = Duration.ofMinutes(outage.durationMinutes().orElse(0));
        return outage.date()
                .filter(date -> date.length() == EXACT_DATE)
                .map(LocalDate::parse)
                .map(day -> span(day, day.plusDays(length.toDays())));
    }

    private static Span span(LocalDate from, LocalDate to) {
        return new Span(from, (to.isBefore(from) ? from : to).plusDays(AFTERMATH));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static List<Span> merged(Stream<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.sorted(Comparator.comparing(Span::from).thenComparing(Span::to)).forEach(span -> {
            if (!merged.isEmpty() && merged.getLast().has(span.from())) {
                merged.add(merged.removeLast().and(span));
            } else {
                merged.add(span);
            }
        });
        return List.copyOf(merged);
    }
}
