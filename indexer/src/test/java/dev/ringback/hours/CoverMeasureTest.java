package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every zone of the JDK over a whole year, as the shop's and as the support's. */
@Tag("measure")
class CoverMeasureTest {
    private static final long SEED = 20261122;
    private static final int PAIRS = 6;
    private static final Window YEAR = Window.yearOf(LocalDate.of(2026, 11, 21));

    @Test
    void coverIsExactToTheMinuteInEveryZone() {
        long start = System.nanoTime();
        Random random = new Random(SEED);
        List<CoverWalk> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            CoverWalk.Side shop = CoverWalk.Side.of(RandomHours.of(random), YEAR, "US");
            CoverWalk.Side support = CoverWalk.Side.of(RandomHours.of(random), YEAR, "DE");
            pairs.add(new CoverWalk(YEAR, shop, support));
        }
        List<ZoneId> zones =
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        CoverWalk.Result all = zones.parallelStream()
                .map(zone -> everyPair(pairs, zone, zones))
                .reduce(new CoverWalk.Result(0, 0), CoverWalk.Result::plus);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "MEASURE cover: %d zones, %d days, %d shop/support pairs each, %d minutes compared, %d minutes off,"
                        + " seed %d, %.1f seconds",
                zones.size(),
                YEAR.days(),
                PAIRS,
                all.compared(),
                all.off(),
                SEED,
                seconds));
        assertEquals(0, all.off(), "minutes off");
    }

    /** The support sits in another zone for each pair, a fixed stride further down the list. */
    private static CoverWalk.Result everyPair(List<CoverWalk> pairs, ZoneId zone, List<ZoneId> zones) {
        CoverWalk.Result sum = new CoverWalk.Result(0, 0);
        for (int i = 0; i < pairs.size(); i++) {
            ZoneId other = zones.get((zones.indexOf(zone) + i * 97) % zones.size());
            sum = sum.plus(pairs.get(i).between(zone, other));
        }
        return sum;
    }
}
