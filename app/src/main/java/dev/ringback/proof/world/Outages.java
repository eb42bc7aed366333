package dev.ringback.proof.world;

import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outages of one provider as its status page tells them, in a window that was seen whole. */
final class Outages {
    /** Some pages have been watched for a month, some for years. */
    private static final int LEAST_DAYS = 30;

    private static final int MOST_DAYS = 900;
    private static final double A_YEAR = 3;
    private static final double OF_OTHERS_A_YEAR = 2;
    private static final double DAYS_OF_YEAR = 365.25;

    /** Spread of the length of outages and of silences, of the logarithm. */
    private static final double SPREAD = 1;

    /** Share whose end nobody wrote down. */
    private static final double END_UNKNOWN = 0.05;

    private static final int MINUTES_OF_HOUR = 60;

    private final String slug;
    private final Deeds deeds;
    private final Draw draw;
    private final List<Incident> incidents = new ArrayList<>();

    Outages(String slug, Deeds deeds, Draw draw) {
        this.slug = slug;
        this.deeds = deeds;
        this.draw = draw;
    }

    Dossier addedTo(Dossier dossier) {
        LocalDate to = World.TODAY.minusDays(2);
        int days = (int) draw.logUniform(LEAST_DAYS, MOST_DAYS);
        Instant from = to.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
        happen(from, days, A_YEAR, true);
        happen(from, days, OF_OTHERS_A_YEAR, false);
        ObservationWindow window = new ObservationWindow(
                slug,
                Optional.of(page(slug)),
                Optional.of(from),
                Optional.of(to.atStartOfDay(ZoneOffset.UTC).toInstant()),
                true,
                Optional.empty(),
                Optional.empty());
        return new Dossier(dossier.provider(), List.of(), incidents, List.of(window), List.of(), List.of(), List.of());
    }

    static String page(String slug) {
        return "https://status." + slug + ".example/";
    }

    /** One after the other, as chance has it. */
    private void happen(Instant from, int days, double aYear, boolean own) {
        double day = draw.exponential() * DAYS_OF_YEAR / aYear;
        while (day < days) {
            incidents.add(
                    incident(from.plusSeconds((long) (day * Duration.ofDays(1).toSeconds())), own));
            day += draw.exponential() * DAYS_OF_YEAR / aYear;
        }
    }

    private Incident incident(Instant start, boolean own) {
        long minutes = Math.max(5, Math.round(around(deeds.hoursDown() * MINUTES_OF_HOUR / A_YEAR)));
        long silent = Math.min(minutes, Math.max(1, Math.round(around(deeds.silentMinutes()))));
        boolean endKnown = !draw.happens(END_UNKNOWN);
        Instant end = start.plusSeconds(minutes * MINUTES_OF_HOUR);
        String id = slug + "-outage-" + incidents.size();
        return new Incident(
                id,
                slug,
                own ? "Card payments fail" : "An issuer declines",
                Incident.Type.INCIDENT,
                Optional.of(own),
                List.of("in_person"),
                Optional.of("major"),
                Optional.of(start),
                Optional.of("stated"),
                Optional.of(start.plusSeconds(10L * MINUTES_OF_HOUR)),
                endKnown ? Optional.of(end) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                endKnown ? "exact" : "unknown",
                Optional.of((int) (2 + minutes / Math.max(1, silent))),
                endKnown ? Optional.of((int) silent) : Optional.empty(),
                id,
                page(slug),
                World.TODAY.minusDays(2));
    }

    /** Of that mean. */
    private double around(double mean) {
        return mean * StrictMath.exp(SPREAD * draw.normal() - SPREAD * SPREAD / 2);
    }
}
