package dev.ringback.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.model.Observation;
import dev.ringback.model.Observation.Basis;
import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.Observations;
import dev.ringback.model.Observations.Month;
import dev.ringback.model.Observations.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was met of promises, as an edition keeps it. */
class ObservationsFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 3);
    private static final String SHOWN = "plaza";

    private static Observation one(String id, Optional<LocalDate> day, Told told) {
        return new Observation(Basis.REVIEW, id, "forum", 750, day, false, told);
    }

    private static List<String> lines(Observations all) {
        return ObservationsForm.write(all).stream().map(Json::canonical).toList();
    }

    private static Observations read(List<String> lines) {
        List<JsonNode> nodes = new ArrayList<>(lines.stream().map(Json::tree).toList());
        Collections.shuffle(nodes, new Random(1));
        return ObservationsForm.read(nodes, SHOWN::equals);
    }

    @Test
    void anAccountIsOneTextAndAYearOneLine() {
        Optional<LocalDate> day = Optional.of(DAY);
        Observations all = new Observations(List.of(new OfSource(
                "forum",
                Writers.MERCHANTS,
                List.of(
                        one("r 1", day, new Took(TimeTaken.Of.WAIT, Optional.of(Topic.PHONE), Duration.ofMinutes(40))),
                        one("r 1", day, new Reach(Optional.empty(), false, true)),
                        one("r2", Optional.empty(), new Reach(Optional.of(Topic.CHAT), true, false)),
                        one(
                                "r3",
                                Optional.of(DAY.minusYears(1)),
                                new Took(TimeTaken.Of.FIX, Optional.of(Topic.SPARE), Duration.ofDays(5)))),
                List.of(new Month(Optional.of(YearMonth.from(DAY)), 1_500, 1_000, 250, 0)))));
        assertEquals(List.of("""
                {"months":[],"source":"forum","told":["review - 750 reached/chat/- r2"],"writers":"merchants"}""", """
                {"months":[],"source":"forum","told":["review 2025-10-03 750 fix/spare/432000 r3"],"writers":"merchants"}""", """
                {"months":["2026-10 1500 1000 250 0"],"source":"forum",\
                "told":["review 2026-10-03 750 wait/phone/2400,unreached/-/outage r 1"],"writers":"merchants"}"""), lines(all));
        assertEquals(all, read(lines(all)));
    }

    @Test
    void whateverIsToldComesBackAndNoOrderChangesAByte() {
        for (long seed = 0; seed < 50; seed++) {
            Map<String, List<Observation>> told = new TreeMap<>();
            Map<String, List<Month>> months = new TreeMap<>();
            Random random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                String source = random.nextBoolean() ? SHOWN : "forum";
                told.computeIfAbsent(source, none -> new ArrayList<>()).addAll(account(source, i, random));
                months.computeIfAbsent(source, none -> new ArrayList<>())
                        .add(new Month(
                                i == 0
                                        ? Optional.empty()
                                        : Optional.of(YearMonth.of(2020, 1).plusMonths(i)),
                                random.nextInt(9_000),
                                random.nextInt(9_000),
                                random.nextInt(9_000),
                                random.nextInt(9_000)));
            }
            Observations all = observations(told, months);
            assertEquals(all, read(lines(all)), "seed " + seed);
            months.values().forEach(Collections::reverse);
            assertEquals(lines(all), lines(observations(told, months)), "seed " + seed);
        }
    }

    private static Observations observations(Map<String, List<Observation>> told, Map<String, List<Month>> months) {
        List<OfSource> sources = new ArrayList<>();
        told.forEach((name, list) -> sources.add(0, new OfSource(name, Writers.ANYONE, list, months.get(name))));
        return new Observations(sources);
    }

    private static List<Observation> account(String source, int number, Random random) {
        Optional<LocalDate> day =
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(DAY.minusDays(random.nextInt(1_500)));
        int permille = 1 + random.nextInt(1_000);
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            all.add(new Observation(
                    Basis.REVIEW, "id-" + number, source, permille, day, source.equals(SHOWN), told(random)));
        }
        return all;
    }

    private static Told told(Random random) {
        int at = random.nextInt(Topic.values().length + 1);
        Optional<Topic> topic = at == Topic.values().length ? Optional.empty() : Optional.of(Topic.values()[at]);
        TimeTaken.Of of = TimeTaken.Of.values()[random.nextInt(TimeTaken.Of.values().length)];
        return random.nextBoolean()
                ? new Took(of, topic, Duration.ofSeconds(random.nextInt(10_000_000)))
                : new Reach(topic, random.nextBoolean(), random.nextBoolean());
    }
}
