package dev.ringback.proof.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.Accounts.Cell;
import dev.ringback.model.Dossier;
import dev.ringback.model.Trust;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A variant is kept from what its name says, all of it, and from nothing else. */
class WithheldTest {
    private static final World WORLD = WorldKind.W8.make(4);
    private static final List<Dossier> WHOLE = left(Withheld.NOTHING);

    private static List<Dossier> left(Withheld what) {
        return OwnMethod.without(what).dossiers(WORLD);
    }

    private static <T> Set<T> all(List<Dossier> field, Function<Cell, T> what) {
        return field.stream()
                .flatMap(one -> one.accounts().cells().stream())
                .map(what)
                .collect(Collectors.toSet());
    }

    private static int count(List<Dossier> field, Function<Dossier, Collection<?>> what) {
        return field.stream().map(what).mapToInt(Collection::size).sum();
    }

    private static int claims(List<Dossier> field) {
        return count(field, one -> one.provider().claims());
    }

    private static int outages(List<Dossier> field) {
        return count(field, Dossier::incidents) + count(field, Dossier::windows);
    }

    private static List<Accounts.Sum> sums(List<Dossier> field) {
        return field.stream()
                .map(one ->
                        one.accounts().cells().stream().map(Cell::sum).reduce(Accounts.Sum.NONE, Accounts.Sum::plus))
                .toList();
    }

    private static void assertOnlyReviewsDiffer(List<Dossier> field) {
        assertEquals(sums(WHOLE), sums(field));
        assertEquals(claims(WHOLE), claims(field));
        assertEquals(outages(WHOLE), outages(field));
    }

    @Test
    void theWholeMethodHasAllKindsOfFacts() {
        assertEquals(Set.of(Trust.values()), all(WHOLE, Cell::trust));
        assertEquals(5, all(WHOLE, Cell::source).size());
        assertTrue(all(WHOLE, Cell::month).size() > 24);
        assertTrue(claims(WHOLE) > 100);
        assertTrue(outages(WHOLE) > 50);
    }

    @Test
    void ofAuthorsNothingIsKnown() {
        List<Dossier> left = left(Withheld.KINDS_OF_AUTHORS);
        assertEquals(Set.of(Trust.NEW), all(left, Cell::trust));
        assertEquals(all(WHOLE, Cell::source), all(left, Cell::source));
        assertEquals(all(WHOLE, Cell::month), all(left, Cell::month));
        assertOnlyReviewsDiffer(left);
    }

    @Test
    void allSourcesAreOne() {
        List<Dossier> left = left(Withheld.SOURCES);
        assertEquals(1, all(left, Cell::source).size());
        assertEquals(all(WHOLE, Cell::trust), all(left, Cell::trust));
        assertEquals(all(WHOLE, Cell::month), all(left, Cell::month));
        assertOnlyReviewsDiffer(left);
    }

    @Test
    void allIsOfToday() {
        List<Dossier> left = left(Withheld.DATES);
        assertEquals(Set.of(Optional.of(YearMonth.from(World.TODAY))), all(left, Cell::month));
        assertEquals(all(WHOLE, Cell::trust), all(left, Cell::trust));
        assertEquals(all(WHOLE, Cell::source), all(left, Cell::source));
        assertOnlyReviewsDiffer(left);
    }

    @Test
    void noFactOrNoReviewIsLeft() {
        List<Dossier> noOutages = left(Withheld.OUTAGES);
        assertEquals(0, outages(noOutages));
        assertEquals(claims(WHOLE), claims(noOutages));
        assertEquals(sums(WHOLE), sums(noOutages));
        List<Dossier> noClaims = left(Withheld.CLAIMS);
        assertEquals(0, claims(noClaims) + count(noClaims, one -> one.facts().counted()));
        assertEquals(outages(WHOLE), outages(noClaims));
        assertEquals(sums(WHOLE), sums(noClaims));
        List<Dossier> noReviews = left(Withheld.REVIEWS);
        assertEquals(Set.of(), all(noReviews, Cell::source));
        assertEquals(claims(WHOLE), claims(noReviews));
        assertEquals(outages(WHOLE), outages(noReviews));
        List<Dossier> onlyReviews = left(Withheld.ALL_BUT_REVIEWS);
        assertEquals(0, claims(onlyReviews) + outages(onlyReviews));
        assertEquals(sums(WHOLE), sums(onlyReviews));
    }

    @Test
    void eachChangesWhatIsSaidOfEveryProvider() {
        Judgement whole = OwnMethod.asServed().judge(WORLD);
        for (Contestant each : Contestants.ablations(WorldKind.W8)) {
            Judgement without = each.judge(WORLD);
            assertEquals(WORLD.providers(), List.copyOf(without.scores().keySet()), each.title());
            assertNotEquals(whole.scores(), without.scores(), each.title());
        }
    }

    @Test
    void whereNobodyPublishesFactsNoneAreWithheld() {
        for (Withheld each : Withheld.values()) {
            boolean differs = differs(each, WorldKind.W1.make(4));
            assertEquals(each != Withheld.NOTHING && each.isIn(WorldKind.W1), differs, each.title());
        }
        assertFalse(titles(WorldKind.W1).contains("− claims"));
        assertTrue(titles(WorldKind.W8).contains("− claims"));
    }

    private static boolean differs(Withheld what, World world) {
        List<Dossier> left = OwnMethod.without(what).dossiers(world);
        return what != Withheld.REVIEWS
                && !left.equals(OwnMethod.without(Withheld.NOTHING).dossiers(world));
    }

    private static List<String> titles(WorldKind kind) {
        return Contestants.ablations(kind).stream().map(Contestant::title).toList();
    }
}
