package dev.ringback.rank.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Observations;
import dev.ringback.model.Observations.Month;
import dev.ringback.model.Observations.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.rank.observed.ResponseField.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ResponseFieldTest {
    private static final YearMonth FIRST = YearMonth.of(2023, 1);

    private static Month month(int number, double complaints, double share) {
        long all = Math.round(1000 * complaints);
        return new Month(
                Optional.of(FIRST.plusMonths(number)), all, Math.round(all * share), all, Math.round(all * share));
    }

    private static Observations of(Writers writers, List<Month> months) {
        return new Observations(List.of(new OfSource("desk", writers, List.of(), months)));
    }

    private static Observations steady(int months, double complaints, double share) {
        List<Month> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            all.add(month(i, complaints, share));
        }
        return of(Writers.CONSUMERS, all);
    }

    private static Observations with(Observations before, Month more) {
        List<Month> months = new ArrayList<>(before.sources().getFirst().months());
        months.add(more);
        return of(Writers.CONSUMERS, months);
    }

    private static ResponseField field(Observations... all) {
        return ResponseField.of(List.of(all), What.TIMELY);
    }

    @Test
    void nothingToldStandsInTheMiddleOfTheField() {
        ResponseField field = field(steady(10, 40, 0.9), steady(12, 80, 0.99));
        assertEquals(field.middle(), field.share(Observations.NONE).mean());
        assertEquals(0, field.share(Observations.NONE).of());
        assertTrue(field.middle() > 0.9 && field.middle() < 0.99, field::toString);
    }

    @Test
    void fewAreDrawnToTheMiddleMoreThanMany() {
        ResponseField field = field(steady(10, 40, 0.98), steady(12, 80, 0.97));
        Share few = field.share(steady(1, 2, 0));
        Share many = field.share(steady(20, 40, 0));
        assertTrue(many.mean() < few.mean() && few.mean() < field.middle());
        assertTrue(many.variance() < few.variance() * 2);
        assertEquals(800, many.of());
    }

    @Test
    void theVarianceHasAFloorHoweverManyThereAre() {
        for (double share : new double[] {0, 0.5, 0.98, 1}) {
            for (int months : new int[] {1, 12, 1_000}) {
                Observations one = steady(months, 1e6, share);
                ResponseField field = field(one, one, one, one, one, one);
                assertTrue(field.share(one).variance() >= ResponseField.LEAST_VARIANCE);
                assertTrue(field.strength() >= 4 && field.strength() <= 80, field::toString);
            }
        }
        assertTrue(ResponseField.LEAST_VARIANCE > 9e-6);
    }

    /** The stated bound, on random histories and bursts of any size and content. */
    @Test
    void oneMonthMovesTheMeanByNoMoreThanTheBound() {
        Random random = new Random(7);
        double closest = 0;
        for (int i = 0; i < 2_000; i++) {
            List<Month> months = new ArrayList<>();
            for (int j = random.nextInt(40); j >= 0; j--) {
                months.add(month(j, Math.exp(9 * random.nextDouble()), random.nextDouble()));
            }
            Observations before = of(Writers.CONSUMERS, months);
            Month burst = month(60, Math.exp(14 * random.nextDouble()), random.nextInt(3) / 2.0);
            ResponseField field =
                    new ResponseField(What.TIMELY, 0.01 + 0.98 * random.nextDouble(), 4 + 76 * random.nextDouble());
            double moved = Math.abs(field.share(with(before, burst)).mean()
                    - field.share(before).mean());
            double bound = field.mostMove(before);
            assertTrue(moved <= bound, moved + " of " + bound);
            closest = Math.max(closest, moved / bound);
        }
        assertTrue(closest > 0.5, "the bound is not idle: " + closest);
    }

    @Test
    void theRealBurstMovesNoMeanByMoreThanTheBound() throws IOException {
        Path file = corpus("complaints-cfpb/payment_companies_counts_by_month.csv");
        Map<String, Map<YearMonth, Long>> counts = counts(file);
        YearMonth burst = YearMonth.of(2025, 1);
        Map<YearMonth, Long> block = counts.get("Block");
        assertEquals(31_270L, block.get(burst) - creditReports(file, burst), "the file is another");
        List<Observations> all = counts.values().stream()
                .map(months -> of(Writers.CONSUMERS, months(months, YearMonth.of(2030, 1))))
                .toList();
        ResponseField field = ResponseField.of(all, What.TIMELY);
        Observations before = of(Writers.CONSUMERS, months(block, burst));
        double bound = field.mostMove(before);
        Share calm = field.share(before);
        for (long share : new long[] {0, 1}) {
            long burstSize = 1000 * block.get(burst);
            Month flood = new Month(Optional.of(burst), burstSize, share * burstSize, 0, 0);
            Share after = field.share(with(before, flood));
            assertTrue(Math.abs(after.mean() - calm.mean()) <= bound, after + " beside " + calm + " by " + bound);
            assertTrue(after.variance() >= ResponseField.LEAST_VARIANCE);
        }
        assertTrue(bound < 0.011, "bound " + bound);
    }

    /** The counts stand by company and month; that 97 of 100 were in time is the mean of the file of single complaints. */
    private static List<Month> months(Map<YearMonth, Long> counts, YearMonth before) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isBefore(before))
                .map(entry ->
                        new Month(Optional.of(entry.getKey()), 1000 * entry.getValue(), 970 * entry.getValue(), 0, 0))
                .toList();
    }

    private static Map<String, Map<YearMonth, Long>> counts(Path file) throws IOException {
        Map<String, Map<YearMonth, Long>> counts = new TreeMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            int quote = line.indexOf('"');
            String company = quote >= 0 ? "Block" : line.split(",", -1)[2];
            counts.computeIfAbsent(company, none -> new TreeMap<>())
                    .merge(YearMonth.parse(line.substring(0, 7)), count(line), Long::sum);
        }
        return counts;
    }

    private static long creditReports(Path file, YearMonth month) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line ->
                        line.startsWith(month.toString()) && line.contains("\"Block") && line.contains(",True,"))
                .mapToLong(ResponseFieldTest::count)
                .sum();
    }

    private static long count(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(',') + 1));
    }

    private static Path corpus(String name) {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("corpus").resolve(name))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(file.isPresent());
        return file.get();
    }

    @Test
    void repliesOfConsumersSourcesDoNotCountAndAnyonesHalf() {
        ResponseField field = ResponseField.of(List.of(), What.REPLIED);
        assertEquals(0, field.share(steady(5, 30, 1)).of());
        Share anyone = field.share(of(Writers.ANYONE, List.of(month(0, 10, 1))));
        Share merchants = field.share(of(Writers.MERCHANTS, List.of(month(0, 10, 1))));
        assertTrue(field.middle() < anyone.mean() && anyone.mean() < merchants.mean());
    }

    @Test
    void noOrderChangesADigit() {
        Random random = new Random(8);
        List<Observations> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(steady(1 + random.nextInt(20), 1 + random.nextInt(90), random.nextDouble()));
        }
        ResponseField first = ResponseField.of(all, What.TIMELY);
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(all, random);
            assertEquals(first, ResponseField.of(all, What.TIMELY));
        }
    }

    @Test
    void providersThatDifferAreBelievedSoonerThanThoseThatAreAlike() {
        List<Observations> alike = new ArrayList<>();
        List<Observations> unlike = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            alike.add(steady(10, 40, 0.9));
            unlike.add(steady(10, 40, i % 2));
        }
        assertEquals(80, ResponseField.of(alike, What.TIMELY).strength());
        assertEquals(4, ResponseField.of(unlike, What.TIMELY).strength());
    }
}
