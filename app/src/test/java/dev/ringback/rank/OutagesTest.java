package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.hours.TimeSet;
import dev.ringback.hours.Window;
import dev.ringback.model.Business;
import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How many trading hours outages took, beside a walk over every minute of them, and what must hold for any outages. */
class OutagesTest {
    private static final int CASES = 1_000;
    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "Africa/Cairo");

    /** One shop on one day, and what it is told. */
    private static final class Case {
        final Random random;
        final LocalDate asOf;
        final ZoneId zone;
        final WeeklyHours hours;
        final Shop shop;
        final TimeSet trading;
        final Instant from;
        final Instant to;

        Case(int seed) {
            random = new Random(seed);
            asOf = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            hours = WeeklyHours.of(random);
            shop = Invented.shop("XX", zone.getId(), hours.text());
            trading = new Timetable(Window.yearOf(asOf)).trading(shop);
            to = start(asOf);
            from = to.minus(Duration.ofDays(30 + random.nextInt(700)));
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        /** Inside the window, of some minutes to some months. */
        Incident incident(int number) {
            long minutes = Duration.between(from, to).toMinutes();
            Instant start = from.plus(Duration.ofMinutes((long) (minutes * random.nextDouble())));
            long length = (long) Math.pow(10, 5.4 * random.nextDouble());
            return lasting(outage("outage-" + number, start), length);
        }

        Outages of(List<Incident> incidents) {
            return of(incidents, window(from));
        }

        Outages of(List<Incident> incidents, ObservationWindow window) {
            Dossier none = Invented.company("one", List.of("XX"));
            Dossier told = new Dossier(
                    none.provider(), List.of(), incidents, List.of(window), List.of(), List.of(), List.of());
            return new Outages(told, shop, trading, asOf);
        }

        ObservationWindow window(Instant begin) {
            return window(begin, true);
        }

        ObservationWindow window(Instant begin, boolean complete) {
            return new ObservationWindow(
                    "one",
                    Optional.empty(),
                    Optional.of(begin),
                    Optional.of(to),
                    complete,
                    Optional.empty(),
                    Optional.empty());
        }

        /** As if it had come in the second week from now, at the same hour of the same weekday, minute by minute. */
        long walked(Incident incident) {
            ZonedDateTime was = incident.startedAt().orElseThrow().atZone(zone);
            LocalDateTime local = was.toLocalDateTime();
            while (local.toLocalDate().isBefore(asOf.plusWeeks(1))) {
                local = local.plusWeeks(1);
            }
            long first = ZonedDateTime.ofLocal(local, zone, was.getOffset()).toEpochSecond() / 60;
            long last = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .plusWeeks(52)
                            .atStartOfDay(zone)
                            .toEpochSecond()
                    / 60;
            long length = Duration.between(
                            incident.startedAt().orElseThrow(),
                            incident.resolvedAt().orElseThrow())
                    .toMinutes();
            long count = 0;
            for (long minute = first; minute < Math.min(first + length, last); minute++) {
                int offset = zone.getRules()
                                .getOffset(Instant.ofEpochSecond(60 * minute))
                                .getTotalSeconds()
                        / 60;
                count += hours.openAt(minute + offset) ? 1 : 0;
            }
            return count;
        }
    }

    private static Incident outage(String id, Instant start) {
        return new Incident(
                id,
                "one",
                "Card payments fail",
                Incident.Type.INCIDENT,
                Optional.of(true),
                List.of("in_person"),
                Optional.empty(),
                Optional.of(start),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "unknown",
                Optional.empty(),
                Optional.of(30),
                id,
                "https://status.example/",
                LocalDate.of(2026, 1, 1));
    }

    private static Incident lasting(Incident one, long minutes) {
        return with(
                one,
                one.type(),
                one.ownFault(),
                one.affects(),
                one.startedAt().map(start -> start.plus(Duration.ofMinutes(minutes))),
                one.longestSilenceMinutes());
    }

    private static Incident silent(Incident one, int minutes) {
        return with(one, one.type(), one.ownFault(), one.affects(), one.resolvedAt(), Optional.of(minutes));
    }

    private static Incident with(
            Incident one,
            Incident.Type type,
            Optional<Boolean> ownFault,
            List<String> affects,
            Optional<Instant> end,
            Optional<Integer> silence) {
        return new Incident(
                one.id(),
                one.provider(),
                one.title(),
                type,
                ownFault,
                affects,
                one.impact(),
                one.startedAt(),
                one.startBasis(),
                one.firstUpdateAt(),
                end,
                one.endAfter(),
                one.endBefore(),
                one.endKnown(),
                one.updates(),
                silence,
                one.event(),
                one.source(),
                one.readAt());
    }

    private static double mean(Part part) {
        return part.found().orElseThrow().mean();
    }

    @Test
    void theMinutesOutagesTookAreExact() {
        long all = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case of = new Case(seed);
            List<Incident> incidents = List.of(of.incident(1), of.incident(2));
            Part part = of.of(incidents).hoursDown();
            long sum = 0;
            for (int i = 0; i < incidents.size(); i++) {
                long walked = of.walked(incidents.get(i));
                long took = part.proofs().get(i).tradingMinutes().orElseThrow();
                assertEquals(walked, took, "seed " + seed + " " + of.zone + " " + of.hours + " " + incidents.get(i));
                sum += walked;
            }
            double years = Duration.between(of.from, of.to).toMinutes() / (365.25 * 24 * 60);
            assertEquals(sum / 60.0 / years, (double) part.values().get(0), 1e-6, "seed " + seed);
            assertEquals(2.0, part.values().get(1), "seed " + seed);
            all += sum;
        }
        assertTrue(all > 60L * CASES, "hardly an hour was lost: " + all);
    }

    @Test
    void aLongerOutageOrOneMoreRaisesNothing() {
        int lower = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case of = new Case(seed);
            Incident one = of.incident(1);
            long minutes = Duration.between(
                            one.startedAt().orElseThrow(), one.resolvedAt().orElseThrow())
                    .toMinutes();
            Incident longer = lasting(one, minutes + of.random.nextInt(5_000));
            double before = mean(of.of(List.of(one)).hoursDown());
            double after = mean(of.of(List.of(longer)).hoursDown());
            double more = mean(of.of(List.of(one, of.incident(2))).hoursDown());
            assertTrue(after <= before && more <= before, "seed " + seed);
            lower += after < before ? 1 : 0;
        }
        assertTrue(lower > CASES / 2, "lower " + lower);
    }

    @Test
    void toHaveBeenWatchedForLongerWithoutMoreLowersNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            Case of = new Case(seed);
            List<Incident> one = List.of(of.incident(1));
            Instant earlier = of.from.minus(Duration.ofDays(of.random.nextInt(1_000)));
            double before = mean(of.of(one).hoursDown());
            assertTrue(mean(of.of(one, of.window(earlier)).hoursDown()) >= before - 1e-12, "seed " + seed);
        }
    }

    @Test
    void aLongerSilenceRaisesNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            Case of = new Case(seed);
            int minutes = of.random.nextInt(600);
            Incident one = silent(of.incident(1), minutes);
            Incident other = of.incident(2);
            double before = mean(of.of(List.of(one, other)).silence().orElseThrow());
            Incident longer = silent(one, minutes + 1 + of.random.nextInt(600));
            assertTrue(mean(of.of(List.of(longer, other)).silence().orElseThrow()) < before, "seed " + seed);
        }
    }

    /** Faults of others, works that were planned, what hits no till, what was not watched and what has no end. */
    @Test
    void whatIsNotAnOutageOfThisShopHasNoPart() {
        for (int seed = 0; seed < CASES; seed++) {
            Case of = new Case(seed);
            Incident one = of.incident(1);
            Incident two = of.incident(2);
            List<Incident> apart = List.of(
                    with(two, Incident.Type.MAINTENANCE, Optional.of(true), two.affects(), two.resolvedAt(), none()),
                    with(two, two.type(), Optional.of(false), two.affects(), two.resolvedAt(), none()),
                    with(two, two.type(), two.ownFault(), List.of("online"), two.resolvedAt(), none()),
                    with(two, two.type(), two.ownFault(), two.affects(), Optional.empty(), none()),
                    lasting(outage("outage-2", of.from.minusSeconds(60)), 600),
                    lasting(outage("outage-2", of.to), 600));
            Part alone = of.of(List.of(one)).hoursDown();
            for (Incident each : apart) {
                assertEquals(alone, of.of(List.of(one, each)).hoursDown(), "seed " + seed + " " + each);
            }
        }
    }

    private static Optional<Integer> none() {
        return Optional.empty();
    }

    /** To an online shop it is the other way round. */
    @Test
    void whatHitsTheWebShopIsTheOutageOfOne() {
        Case of = new Case(1);
        Incident till = lasting(of.incident(1), 10_000);
        Incident web = with(till, till.type(), till.ownFault(), List.of("online"), till.resolvedAt(), Optional.empty());
        Incident notSaid = with(till, till.type(), till.ownFault(), List.of(), till.resolvedAt(), Optional.empty());
        Shop shop = new Shop(
                of.shop.country(),
                of.shop.timezone(),
                of.shop.hours(),
                Optional.of(Business.ONLINE),
                List.of(),
                of.shop.weights());
        List<Double> hours = new ArrayList<>();
        for (Incident each : List.of(till, web, notSaid)) {
            Dossier told = new Dossier(
                    Invented.company("one", List.of("XX")).provider(),
                    List.of(),
                    List.of(each),
                    List.of(of.window(of.from)),
                    List.of(),
                    List.of(),
                    List.of());
            hours.add((double) new Outages(told, shop, of.trading, of.asOf)
                    .hoursDown()
                    .values()
                    .get(0));
        }
        assertEquals(0, hours.get(0));
        assertTrue(hours.get(1) > hours.get(2) && hours.get(2) > 0, hours.toString());
    }

    @Test
    void withoutAWindowSeenWholeNothingIsKnown() {
        Case of = new Case(1);
        Outages outages = of.of(List.of(of.incident(1)), of.window(of.from, false));
        assertEquals(Part.unknown(Indicator.HOURS_DOWN, Reason.Code.HOURS_DOWN_UNKNOWN), outages.hoursDown());
        assertEquals(Optional.empty(), outages.silence());
    }
}
