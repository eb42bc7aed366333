package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.hours.TimeSet;
import dev.ringback.hours.Window;
import dev.ringback.model.Accounts;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What must hold for any companies and any shop; each over a thousand random ones, named by their seed. */
@Execution(ExecutionMode.CONCURRENT)
class RankerPropertiesTest {
    private static final int CASES = 1_000;

    /** Four weeks with the clock changes of all the countries there are: nothing here hangs on the length of the year. */
    private static final Timetable FOUR_WEEKS = new Timetable(new Window(LocalDate.of(2026, 10, 5), 28));

    private interface Property {
        /** @return whether the case said anything */
        boolean check(InventedField random, String seed);
    }

    private static void forAll(Property property) {
        int told = 0;
        for (int seed = 0; told < CASES; seed++) {
            told += property.check(new InventedField(seed), "seed " + seed) ? 1 : 0;
            assertTrue(seed < 20 * CASES, "only " + told + " cases say anything");
        }
    }

    private static String json(List<Dossier> field, Shop shop) {
        return Invented.json(Invented.ranker(field, FOUR_WEEKS), shop);
    }

    private static Ranking rank(List<Dossier> field, Shop shop) {
        return Invented.ranker(field, FOUR_WEEKS).rank(shop);
    }

    private static Assessment assess(Dossier company, Shop shop) {
        return Invented.alone(Invented.ranker(List.of(), FOUR_WEEKS).findings(company, shop));
    }

    @Test
    void eachRankingIsWithinItsBoundsGroupedAndAddsUp() {
        forAll((random, seed) -> {
            Ranking ranking = rank(random.dossiers(), random.shop());
            assertScoresRanksAndRangesAreWithinTheirBounds(ranking, seed);
            assertLeadersAreNotToldApartFromTheirGroups(ranking, seed);
            assertReasonsAddUpToTheScore(ranking, seed);
            return ranking.places().size() > 1;
        });
    }

    private static void assertScoresRanksAndRangesAreWithinTheirBounds(Ranking ranking, String seed) {
        int last = ranking.places().size();
        for (Ranking.Place place : ranking.places()) {
            Range interval = place.score().interval();
            double mean = place.score().mean();
            assertTrue(interval.lo() <= mean && mean <= interval.hi(), seed);
            assertTrue(1 <= place.rankLo() && place.rankLo() <= place.rank(), seed);
            assertTrue(place.rank() <= place.rankHi() && place.rankHi() <= last, seed);
            assertTrue(place.best() <= place.topThree() + 1e-9 && place.topThree() <= 1, seed);
        }
        double best = ranking.places().stream().mapToDouble(Ranking.Place::best).sum();
        assertEquals(last == 0 ? 0 : 1, best, 1e-9, seed);
    }

    private static void assertLeadersAreNotToldApartFromTheirGroups(Ranking ranking, String seed) {
        for (Ranking.Place place : ranking.places()) {
            Ranking.Place leader = ranking.places().stream()
                    .filter(one -> one.tieGroup() == place.tieGroup())
                    .findFirst()
                    .orElseThrow();
            assertTrue(leader.score().mean() >= place.score().mean() - 1e-9, seed);
            assertTrue(!leader.score().isClearlyAbove(place.score()), seed);
            assertTrue(!place.score().isClearlyAbove(leader.score()), seed);
        }
    }

    private static void assertReasonsAddUpToTheScore(Ranking ranking, String seed) {
        for (Ranking.Place place : ranking.places()) {
            double points = place.reasons().stream().mapToDouble(Reason::points).sum();
            double rounded = place.reasons().stream()
                    .mapToDouble(reason -> Math.round(reason.points() * 100) / 100.0)
                    .sum();
            double above = 100 * (place.score().mean() - ranking.usual());
            assertEquals(above, points, 1e-9, seed);
            assertEquals(above, rounded, 0.01 * (1 + place.reasons().size()), seed);
        }
    }

    @Test
    void theOrderOfCompaniesAndClaimsChangesNoByte() {
        forAll((random, seed) -> {
            List<Dossier> field = random.dossiers();
            Shop shop = random.shop();
            List<Dossier> shuffled = new ArrayList<>();
            for (Dossier one : field) {
                List<Claim> claims = new ArrayList<>(one.provider().claims());
                Collections.shuffle(claims, new Random(7));
                shuffled.add(
                        Invented.company(one.provider().slug(), one.provider().countries(), claims)
                                .with(one.accounts()));
            }
            Collections.shuffle(shuffled, new Random(9));
            Ranker ranker = Invented.ranker(field, FOUR_WEEKS);
            assertEquals(Invented.json(ranker, shop), json(shuffled, shop), seed);
            return !ranker.rank(shop).places().isEmpty();
        });
    }

    @Test
    void twoCompaniesThatSwapNamesSwapTheirResults() {
        forAll((random, seed) -> {
            List<Dossier> field = random.dossiers();
            Shop shop = random.shop();
            Dossier first = field.get(0);
            Dossier second = field.get(1);
            List<Dossier> swapped = new ArrayList<>(field);
            swapped.set(0, renamed(first, second.provider().slug()));
            swapped.set(1, renamed(second, first.provider().slug()));
            Ranking before = rank(field, shop);
            Ranking after = rank(swapped, shop);
            assertEquals(result(before, first), result(after, second), seed);
            assertEquals(result(before, second), result(after, first), seed);
            return !before.places().isEmpty();
        });
    }

    private static Dossier renamed(Dossier dossier, String slug) {
        return Invented.company(
                        slug, dossier.provider().countries(), dossier.provider().claims())
                .with(dossier.accounts());
    }

    private static String result(Ranking ranking, Dossier dossier) {
        return ranking.places().stream()
                .filter(place ->
                        place.assessment().slug().equals(dossier.provider().slug()))
                .map(place -> place.rank() + " " + place.rankLo() + " " + place.rankHi() + " " + place.tieGroup() + " "
                        + place.score())
                .findFirst()
                .orElse("listed");
    }

    @Test
    void equalEvidenceGivesEqualRankAndGroup() {
        forAll((random, seed) -> {
            List<Dossier> field = random.dossiers();
            field.add(renamed(field.getFirst(), "zz-twin"));
            Ranking ranking = rank(field, random.shop());
            assertEquals(result(ranking, field.getFirst()), result(ranking, field.getLast()), seed);
            return !result(ranking, field.getLast()).equals("listed");
        });
    }

    @Test
    void onlyTheProportionsOfTheWeightsCount() {
        forAll((random, seed) -> {
            List<Dossier> field = random.dossiers();
            Weights weights = random.weights();
            Shop shop = random.shop(weights);
            Weights scaled =
                    new Weights(7 * weights.availability(), 7 * weights.downtime(), 7 * weights.responsiveness());
            Ranking before = rank(field, shop);
            Ranking after = rank(
                    field,
                    new Shop(shop.country(), shop.timezone(), shop.hours(), shop.business(), shop.languages(), scaled));
            assertEquals(order(before), order(after), seed);
            return before.places().size() > 1;
        });
    }

    private static List<String> order(Ranking ranking) {
        return ranking.places().stream()
                .map(place -> place.rank() + " " + place.rankLo() + " " + place.rankHi() + " "
                        + place.assessment().slug() + " "
                        + Math.round(1e6 * place.score().mean()))
                .toList();
    }

    @Test
    void oneAxisAloneGivesItsOrder() {
        forAll((random, seed) -> {
            Ranking ranking = rank(random.dossiers(), random.shop(new Weights(0, 3, 0)));
            List<Double> means = ranking.places().stream()
                    .map(place -> place.assessment().on(Axis.DOWNTIME).scored().mean())
                    .toList();
            List<Double> sorted =
                    means.stream().sorted(Comparator.reverseOrder()).toList();
            for (int i = 0; i < means.size(); i++) {
                assertEquals(sorted.get(i), means.get(i), 1e-9, seed);
            }
            return means.size() > 1;
        });
    }

    @Test
    void whatIsReadLaterHasNoEffect() {
        forAll((random, seed) -> {
            List<Dossier> field = random.dossiers();
            Shop shop = random.shop();
            List<Dossier> later = new ArrayList<>();
            for (Dossier one : field) {
                List<Claim> claims = new ArrayList<>(one.provider().claims());
                claims.add(random.fact().readAt(Invented.TODAY.plusDays(1)).claim(99));
                later.add(Invented.company(one.provider().slug(), one.provider().countries(), claims)
                        .with(one.accounts()));
            }
            assertEquals(json(field, shop), json(later, shop), seed);
            return true;
        });
    }

    /** One more line for everybody, of whatever hours. */
    @Test
    void aFurtherStaffedLineLowersNothing() {
        forAll((random, seed) -> {
            Dossier company = random.company("one");
            Shop shop = random.shop();
            Fact fact = Fact.line(random.one(List.of("24/7", "Mo-Fr 10:00-19:00", "Sa 00:00-24:00")));
            Assessment before = assess(company, shop);
            Assessment after = assess(with(company, fact), shop);
            assertTrue(
                    before.coverage().share().lo() <= after.coverage().share().lo() + 1e-12 || !known(before), seed);
            if (known(before)) {
                assertTrue(
                        before.coverage().share().hi()
                                <= after.coverage().share().hi() + 1e-12,
                        seed);
                assertTrue(found(before).mean() <= found(after).mean() + 1e-12, seed);
            }
            return known(before);
        });
    }

    @Test
    void aBoundLineMovesTheUpperEndOnly() {
        forAll((random, seed) -> {
            Dossier company = random.company("one");
            Shop shop = random.shop();
            Fact fact =
                    Fact.line(random.one(List.of("24/7", "Mo-Fr 10:00-19:00"))).plan("Plus");
            Coverage before = assess(company, shop).coverage();
            Coverage after = assess(with(company, fact), shop).coverage();
            if (before.lines().stream().noneMatch(line -> line.standing() != Standing.ASIDE)) {
                return false;
            }
            assertEquals(before.share().lo(), after.share().lo(), 1e-12, seed);
            assertTrue(before.share().hi() <= after.share().hi() + 1e-12, seed);
            assertEquals(before.known(), after.known(), seed);
            return true;
        });
    }

    /** The hours of a line that printed none come to light. */
    @Test
    void publishingHoursNarrowsTheRange() {
        forAll((random, seed) -> {
            Dossier company = random.company("one");
            Shop shop = random.shop();
            Range before = assess(with(company, Fact.line()), shop).coverage().share();
            Range after = assess(with(company, Fact.line("Mo-Fr 09:00-17:00")), shop)
                    .coverage()
                    .share();
            assertTrue(before.lo() <= after.lo() + 1e-12 && after.hi() <= before.hi() + 1e-12, seed);
            return company.provider().serves(shop.country());
        });
    }

    /** Also at night, where nobody is there: to be open then cannot make the support better. */
    @Test
    void longerTradingWhereNobodyIsStaffedRaisesNothing() {
        forAll((random, seed) -> {
            Dossier company = random.company("one");
            Shop shop = random.shop();
            String hours = random.one(List.of("Mo-Fr 10:00-16:00", "Tu-Su 11:00-15:00", "Mo-Su 09:30-16:30"));
            String night = random.one(List.of("01:00-04:00", "20:30-23:00", "05:00-05:01", "17:00-19:00"));
            Assessment before = assess(company, trading(shop, hours));
            Assessment after = assess(company, trading(shop, hours + "," + night));
            Coverage longer = after.coverage();
            TimeSet more = longer.trading().minus(before.coverage().trading());
            boolean staffed = longer.reachable().union(longer.maybe()).minutesShared(more) > 0;
            if (staffed || !known(before)) {
                return false;
            }
            assertTrue(more.minutes() > 0, seed);
            assertTrue(longer.share().lo() <= before.coverage().share().lo() + 1e-12, seed);
            assertTrue(longer.share().hi() <= before.coverage().share().hi() + 1e-12, seed);
            assertTrue(found(after).mean() <= found(before).mean() + 1e-12, seed);
            return true;
        });
    }

    private static Shop trading(Shop shop, String hours) {
        return new Shop(
                shop.country(),
                shop.timezone(),
                Invented.read(hours),
                shop.business(),
                shop.languages(),
                shop.weights());
    }

    private static Estimate found(Assessment assessment) {
        return assessment
                .on(Axis.AVAILABILITY)
                .parts()
                .getFirst()
                .part()
                .found()
                .orElseThrow();
    }

    private static boolean known(Assessment assessment) {
        return assessment.coverage().known();
    }

    private static Dossier with(Dossier company, Fact fact) {
        List<Claim> claims = new ArrayList<>(company.provider().claims());
        claims.add(fact.claim(99));
        return Invented.company(company.provider().slug(), company.provider().countries(), claims)
                .with(company.accounts());
    }

    @Test
    void theOrderOfCellsChangesNoByte() {
        forAll((random, seed) -> {
            List<Dossier> field = random.dossiers();
            Shop shop = random.shop();
            List<Dossier> turned = field.stream()
                    .map(one -> one.with(new Accounts(one.accounts().cells().reversed())))
                    .toList();
            assertEquals(json(field, shop), json(turned, shop), seed);
            return true;
        });
    }
}
