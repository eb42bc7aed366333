package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.hours.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The share of a whole provider against a walk over every minute of the year: lines that count and lines that are bound,
 * in a zone of their own or in one of a country's. Hours here begin and end outside the hours in which clocks change.
 */
class CoverageByMinuteTest {
    private static final int ROUNDS = 12;
    private static final Window YEAR = Window.yearOf(Invented.TODAY);
    private static final long START = YEAR.from().toEpochDay() * 1440 - 1440;
    private static final int MINUTES = (YEAR.days() + 2) * 1440;

    /** Zones whose clocks run differently, as {@code Zones} would keep them; Lord Howe moves by half an hour. */
    private static final List<String> AUSTRALIA = List.of(
            "Australia/Lord_Howe",
            "Australia/Hobart",
            "Australia/Brisbane",
            "Australia/Adelaide",
            "Australia/Darwin",
            "Australia/Perth",
            "Australia/Eucla");

    private static BitSet open(WeeklyHours hours, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        BitSet open = new BitSet(MINUTES);
        for (int i = 0; i < MINUTES; i++) {
            open.set(i, hours.openAt(local(rules, i)));
        }
        return open;
    }

    private static long local(ZoneRules rules, int minute) {
        Instant instant = Instant.ofEpochSecond((START + minute) * 60);
        return START + minute + rules.getOffset(instant).getTotalSeconds() / 60;
    }

    private record Desk(WeeklyHours hours, Optional<String> zone, boolean bound) {
        Fact fact() {
            Fact fact = Fact.line(hours.text());
            Fact placed = zone.map(fact::in).orElse(fact);
            return bound ? placed.plan("Plus") : placed;
        }
    }

    @Test
    void theShareOfAProviderIsExactToTheMinute() {
        Random random = new Random(20261121);
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            WeeklyHours trading = WeeklyHours.of(random);
            String zone = AUSTRALIA.get(random.nextInt(AUSTRALIA.size()));
            List<Desk> desks = Stream.generate(() -> desk(random))
                    .limit(1 + random.nextInt(4))
                    .toList();
            Coverage coverage = Invented.assess(
                            Invented.shop("AU", zone, trading.text()),
                            desks.stream().map(Desk::fact).toArray(Fact[]::new))
                    .coverage();
            BitSet trades = open(trading, ZoneId.of(zone));
            trades.and(window(ZoneId.of(zone)));
            String what = zone + " " + trading.text() + " " + desks;
            assertEquals(trades.cardinality(), coverage.trading().minutes(), what);
            Range walked = walked(trades, desks);
            assertEquals(walked.lo(), coverage.share().lo(), 1e-12, what);
            assertEquals(walked.hi(), coverage.share().hi(), 1e-12, what);
            sum += walked.lo();
        }
        assertTrue(sum > 0.1 * ROUNDS, "hardly anything was covered: " + sum);
    }

    private static Desk desk(Random random) {
        Optional<String> zone = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? "America/New_York" : "Asia/Kathmandu");
        return new Desk(WeeklyHours.of(random), zone, random.nextInt(3) == 0);
    }

    private static BitSet window(ZoneId zone) {
        BitSet inside = new BitSet(MINUTES);
        long from = YEAR.from().atStartOfDay(zone).toEpochSecond() / 60 - START;
        long to = YEAR.end().atStartOfDay(zone).toEpochSecond() / 60 - START;
        inside.set((int) from, (int) to);
        return inside;
    }

    /** The worst and the best over the zones that all lines without a zone may be meant in. */
    private static Range walked(BitSet trades, List<Desk> desks) {
        double lo = 1;
        double hi = 0;
        for (String reading : AUSTRALIA) {
            BitSet surely = new BitSet(MINUTES);
            BitSet atMost = new BitSet(MINUTES);
            for (Desk desk : desks) {
                BitSet open = open(desk.hours(), ZoneId.of(desk.zone().orElse(reading)));
                atMost.or(open);
                if (!desk.bound()) {
                    surely.or(open);
                }
            }
            lo = Math.min(lo, share(trades, surely));
            hi = Math.max(hi, share(trades, atMost));
        }
        return new Range(lo, hi);
    }

    private static double share(BitSet trades, BitSet open) {
        BitSet both = (BitSet) trades.clone();
        both.and(open);
        return (double) both.cardinality() / trades.cardinality();
    }

    @Test
    void theWalkBeginsBeforeTheWindowInEveryZone() {
        assertTrue(START * 60 < YEAR.from().atStartOfDay().toEpochSecond(ZoneOffset.ofHours(14)));
    }
}
