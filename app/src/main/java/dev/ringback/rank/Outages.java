package dev.ringback.rank;

import dev.ringback.hours.TimeSet;
import dev.ringback.model.Business;
import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many of the shop's trading hours outages took, and how long nobody said a word. Only inside windows in which everything
 * was seen: a candid status page must not lose to a silent one. Only faults of the provider's own, and those that hit tills.
 */
final class Outages {
    /** So many hours of every hour of a year are worth half: a shop that is always open loses 20. */
    static final double HALF_SHARE = 20 / 8766.0;

    /** So much of a year at the half is taken to have been seen before anything was: a short quiet window says little. */
    static final double BEGINNING_YEARS = 0.25;

    /** Lengths of outages of one provider differ so far that each tells half of what an equal one would, as a variance. */
    private static final double VARIANCE_OF_ONE = 1.9;

    /** A silence of an hour is worth half. */
    static final double HALF_MINUTES = 60;

    /** What one outage's silence tells of the next: a standard deviation. */
    private static final double SILENCE_SPREAD = 0.2;

    /** Where a page does not say what was hit, every other time it is the tills. */
    static final double NOT_SAID = 0.5;

    private static final double DAYS_OF_YEAR = 365.25;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MINUTES_OF_HOUR = 60;

    private final Dossier dossier;
    private final Shop shop;
    private final TimeSet trading;
    private final LocalDate asOf;
    private final List<Seen> seen;

    /** An incident whose end is known, with how far it hits this shop. */
    private record Seen(Incident incident, Instant start, Instant end, double relevance) {}

    /** @param trading the shop's trading hours in the year from {@code asOf} */
    Outages(Dossier dossier, Shop shop, TimeSet trading, LocalDate asOf) {
        this.dossier = dossier;
        this.shop = shop;
        this.trading = trading;
        this.asOf = asOf;
        this.seen = windows().isEmpty()
                ? List.of()
                : dossier.incidents().stream()
                        .sorted(Comparator.comparing(Incident::id))
                        .flatMap(incident -> seen(incident).stream())
                        .toList();
    }

    private List<ObservationWindow> windows() {
        return dossier.windows().stream()
                .filter(ObservationWindow::complete)
                .filter(window -> window.from().isPresent() && end(window).isPresent())
                .filter(window -> !window.from().get().isAfter(end(window).get()))
                .sorted(Comparator.comparing(window -> window.from().orElseThrow()))
                .toList();
    }

    /** Ends are known only up to some day, and nothing is known of the days to come. */
    private Optional<Instant> end(ObservationWindow window) {
        Instant now = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return window.to()
                .map(to -> window.endsKnownUntil().filter(to::isAfter).orElse(to))
                .map(to -> to.isAfter(now) ? now : to);
    }

    private Optional<Seen> seen(Incident incident) {
        boolean own =
                incident.type() == Incident.Type.INCIDENT && incident.ownFault().orElse(true);
        double relevance = relevance(incident);
        Optional<Instant> start = incident.startedAt()
                .filter(at -> windows().stream()
                        .anyMatch(window -> !at.isBefore(window.from().orElseThrow())
                                && at.isBefore(end(window).orElseThrow())));
        Optional<Instant> end = incident.resolvedAt().or(incident::endBefore);
        return own
                        && relevance > 0
                        && start.isPresent()
                        && end.isPresent()
                        && !end.get().isBefore(start.get())
                ? Optional.of(new Seen(incident, start.get(), end.get(), relevance))
                : Optional.empty();
    }

    private double relevance(Incident incident) {
        String tills = shop.business().filter(Business.ONLINE::equals).isPresent() ? "online" : "in_person";
        return incident.affects().isEmpty() ? NOT_SAID : incident.affects().contains(tills) ? 1 : 0;
    }

    private double years() {
        return windows().stream()
                .mapToDouble(window -> Duration.between(
                                        window.from().orElseThrow(), end(window).orElseThrow())
                                .toMinutes()
                        / (DAYS_OF_YEAR * 24 * MINUTES_OF_HOUR))
                .sum();
    }

    Part hoursDown() {
        double years = years();
        if (years == 0 || trading.isEmpty()) {
            return Part.unknown(Indicator.HOURS_DOWN, Reason.Code.HOURS_DOWN_UNKNOWN);
        }
        double lost = 0;
        for (Seen one : seen) {
            lost += one.relevance() * tradingMinutes(one) / (double) trading.minutes();
        }
        double rate = (lost + HALF_SHARE * BEGINNING_YEARS) / (years + BEGINNING_YEARS);
        double value = 1 / (1 + rate / HALF_SHARE);
        double slope = value * (1 - value);
        double variance =
                slope * slope * VARIANCE_OF_ONE / (1 + seen.size()) + Doubt.OTHER_OR_OLD * Doubt.OTHER_OR_OLD / 4;
        double hours = lost * trading.minutes() / MINUTES_OF_HOUR / years;
        return new Part(
                Indicator.HOURS_DOWN,
                Reason.Code.HOURS_DOWN,
                Optional.of(new Estimate(value, variance)),
                List.of(hours, (double) seen.size()),
                seen.stream()
                        .map(one -> Proof.of(one.incident()).took(tradingMinutes(one)))
                        .toList());
    }

    /** As if it had come at the same hour of the same weekday in the year that is looked at. */
    private long tradingMinutes(Seen one) {
        ZonedDateTime start = one.start().atZone(shop.timezone());
        long days = ChronoUnit.DAYS.between(start.toLocalDate(), asOf.plusDays(DAYS_OF_WEEK));
        ZonedDateTime moved = start.plusDays(Math.ceilDiv(days, DAYS_OF_WEEK) * DAYS_OF_WEEK);
        long from = Math.floorDiv(moved.toEpochSecond(), MINUTES_OF_HOUR);
        long minutes = Duration.between(one.start(), one.end()).toMinutes();
        return trading.minutesShared(TimeSet.of(from, from + minutes));
    }

    /** Empty where no outage was seen. */
    Optional<Part> silence() {
        double[] values = seen.stream()
                .flatMapToDouble(one -> one.incident().longestSilenceMinutes().stream()
                        .mapToDouble(minutes -> 1 / (1 + minutes / HALF_MINUTES)))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double variance = SILENCE_SPREAD * SILENCE_SPREAD / values.length + Doubt.OTHER_OR_OLD * Doubt.OTHER_OR_OLD / 4;
        return Optional.of(new Part(
                Indicator.TOLD,
                Reason.Code.SILENCE,
                Optional.of(new Estimate(mean, variance)),
                List.of(HALF_MINUTES * (1 / mean - 1), (double) values.length),
                proofs()));
    }

    private List<Proof> proofs() {
        return seen.stream().map(Seen::incident).map(Proof::of).toList();
    }
}
