package dev.ringback.proof.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.proof.world.Truth;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ThreeAxesTest {
    private static final List<World> WORLDS =
            List.of(WorldKind.W8.make(11), WorldKind.W8.make(12), WorldKind.W8.make(13));

    /** A mark beside the truth it is about. */
    private record Told(Optional<Double> mark, double truth) {}

    private static List<Told> told(Function<Marks, Optional<Double>> mark, ToDoubleFunction<Truth> truth) {
        List<Told> told = new ArrayList<>();
        for (World world : WORLDS) {
            world.dossiers()
                    .forEach(dossier -> told.add(new Told(
                            mark.apply(new Marks(dossier)),
                            truth.applyAsDouble(
                                    world.truth().get(dossier.provider().slug())))));
        }
        return told;
    }

    private static double silent(List<Told> told) {
        return (double) told.stream().filter(one -> one.mark().isEmpty()).count() / told.size();
    }

    private static double truth(List<Told> told, boolean isPublished) {
        return told.stream()
                .filter(one -> one.mark().isPresent() == isPublished)
                .mapToDouble(Told::truth)
                .average()
                .orElseThrow();
    }

    @Test
    void hoursAreMissingAsOftenAsStatedAndMoreOftenWhereTheyAreBad() {
        List<Told> cover = told(Marks::cover, Truth::availability);
        assertEquals(0.28, silent(cover), 0.1);
        assertTrue(truth(cover, true) > truth(cover, false) + 0.08);
        assertEquals(0.36, silent(told(Marks::upTime, Truth::downtime)), 0.1);
        assertEquals(0.26, silent(told(Marks::answer, Truth::responsiveness)), 0.1);
    }

    @Test
    void publishedHoursSayALittleMoreThanIsCovered() {
        List<Double> more = told(Marks::cover, Truth::availability).stream()
                .flatMap(one -> one.mark().map(mark -> mark - one.truth()).stream())
                .toList();
        double mean = more.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertTrue(mean > 0.02 && mean < 0.1, "more " + mean);
        assertTrue(more.stream().allMatch(each -> each > -0.05 && each < 0.35), more.toString());
    }

    @Test
    void incidentsTellHowMuchItIsDown() {
        List<Told> upTime = told(Marks::upTime, Truth::downtime);
        double above = upTime.stream()
                .filter(one -> one.mark().filter(mark -> mark > 0.6).isPresent())
                .mapToDouble(Told::truth)
                .average()
                .orElseThrow();
        double below = upTime.stream()
                .filter(one -> one.mark().filter(mark -> mark < 0.4).isPresent())
                .mapToDouble(Told::truth)
                .average()
                .orElseThrow();
        assertTrue(above > below + 0.03, above + " " + below);
    }

    @Test
    void theScoreIsTheWeightedMeanOfTheAxes() {
        assertEquals(0.40 * 0.2 + 0.35 * 0.6 + 0.25 * 1, new Truth(0.2, 0.6, 1).score(), 1e-12);
    }

    @Test
    void skippingAndZeroDifferByWhatIsMissing() {
        List<Optional<Double>> marks = List.of(Optional.of(0.8), Optional.empty(), Optional.of(0.4), Optional.empty());
        assertEquals(0.6, WeightedMean.MISSING_SKIPPED.mean(marks).orElseThrow(), 1e-12);
        assertEquals(0.3, WeightedMean.MISSING_ZERO.mean(marks).orElseThrow(), 1e-12);
        assertEquals(Optional.empty(), WeightedMean.MISSING_SKIPPED.mean(List.of(Optional.empty())));
    }

    @Test
    void ourOwnMethodSaysSomethingOfEveryProvider() {
        World world = WORLDS.getFirst();
        assertEquals(
                world.providers(),
                List.copyOf(OwnMethod.asServed().judge(world).scores().keySet()));
    }
}
