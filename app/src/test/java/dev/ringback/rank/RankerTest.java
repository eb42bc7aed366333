package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ringback.model.Accounts;
import dev.ringback.model.Channel;
import dev.ringback.model.Customers;
import dev.ringback.model.Dossier;
import dev.ringback.model.Offered;
import dev.ringback.model.Polarity;
import dev.ringback.model.ReviewSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is ranked, who is listed and why, and what silence is worth. */
class RankerTest {
    private static final List<String> GB = List.of("GB");
    private static final Shop LONDON = Invented.shop("GB", "Europe/London", "Mo-Su 09:00-21:00");

    private static List<Dossier> field(int size) {
        List<Dossier> field = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            field.add(Invented.company("known-" + i, GB, Fact.line("Mo-Fr 09:00-17:00")));
        }
        return field;
    }

    @Test
    void aCountryWithFourKnownIsListedAndWithFiveRanked() {
        Ranking four = Invented.rank(field(4), LONDON);
        assertEquals(0, four.places().size());
        assertEquals(4, four.hoursKnown());
        assertTrue(four.listed().stream().allMatch(one -> one.why() == Ranking.Why.COUNTRY_TOO_THIN));
        assertEquals(5, Invented.rank(field(5), LONDON).places().size());
    }

    private static List<Dossier> withoutHours(int size) {
        List<Dossier> field = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Told told = new Told().add(20, 1000, i % 2 == 0 ? Polarity.POS : Polarity.NEG);
            field.add(Invented.company("told-" + i, GB)
                    .with(new Accounts(List.of(told.at("plaza", ReviewSource.Writers.ANYONE)))));
        }
        return field;
    }

    /** Else reviews in a folder of their own could not be ranked at all. */
    @Test
    void aCatalogueThatKnowsNoHoursOfAnybodyIsRankedByWhatItKnows() {
        assertEquals(4, Invented.rank(withoutHours(4), LONDON).listed().size());
        Ranking five = Invented.rank(withoutHours(5), LONDON);
        assertEquals(5, five.places().size());
        assertEquals(Set.of(Axis.RESPONSIVENESS), five.axesInUse());
        List<Dossier> oneTells = withoutHours(5);
        oneTells.add(Invented.company("tells", GB, Fact.line("24/7")));
        assertEquals(0, Invented.rank(oneTells, LONDON).places().size(), "where hours are told, they are asked for");
    }

    @Test
    void whoDoesNotSayItsLanguagesStaysRankedWithAWideRange() {
        Shop spanish = Invented.shop("GB", "Europe/London", "Mo-Fr 09:00-17:00", Weights.DEFAULT, "es");
        Ranking ranking = Invented.rank(field(5), spanish);
        assertEquals(5, ranking.places().size());
        assertEquals(5, ranking.hoursKnown());
        Coverage coverage = ranking.places().getFirst().assessment().coverage();
        assertEquals(new Range(0, 1), coverage.share());
        assertTrue(coverage.known());
        assertTrue(coverage.longestGap().isEmpty(), "a gap is named only of hours that surely hold");
    }

    @Test
    void whoSpeaksOtherLanguagesIsListedForThat() {
        Shop spanish = Invented.shop("GB", "Europe/London", "Mo-Fr 09:00-17:00", Weights.DEFAULT, "es");
        List<Dossier> field = field(5);
        field.add(Invented.company("welsh", GB, Fact.line("24/7").languages("cy")));
        Ranking ranking = Invented.rank(field, spanish);
        assertEquals(5, ranking.places().size());
        assertEquals(6, ranking.hoursKnown());
        assertEquals(Ranking.Why.OTHER_LANGUAGE, ranking.listed().getFirst().why());
    }

    static Stream<Arguments> unranked() {
        return Stream.of(
                arguments(Ranking.Why.NOTHING_PUBLISHED, List.of()),
                arguments(
                        Ranking.Why.NOTHING_PUBLISHED, List.of(Fact.line("24/7").readAt(Invented.TODAY.plusDays(1)))),
                arguments(Ranking.Why.NO_CHANNEL, List.of(Fact.statusPage())),
                arguments(Ranking.Why.NO_CHANNEL, List.of(Fact.line("24/7").by(Channel.EMAIL))),
                arguments(Ranking.Why.NO_CHANNEL, List.of(Fact.line("24/7").countries("US"))),
                arguments(Ranking.Why.NO_HOURS, List.of(Fact.line())),
                arguments(Ranking.Why.HOURS_UNREADABLE, List.of(Fact.line("9am-5pm"))),
                arguments(Ranking.Why.ONLY_BOUND, List.of(Fact.line("24/7").plan("Plus"))),
                arguments(
                        Ranking.Why.NO_CHANNEL,
                        List.of(Fact.line("24/7")
                                .phone("+442079460958")
                                .saidByOthers()
                                .customers(Customers.NONE))),
                arguments(
                        Ranking.Why.NUMBER_OF_OTHERS,
                        List.of(Fact.line("24/7").phone("+442079460958").saidByOthers())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("unranked")
    void whoIsNotRankedIsListedWithTheReason(Ranking.Why why, List<Fact> facts) {
        List<Dossier> field = field(5);
        field.add(Invented.company("quiet", GB, facts.toArray(Fact[]::new)));
        Ranking ranking = Invented.rank(field, LONDON);
        assertEquals(5, ranking.places().size());
        assertEquals(
                List.of(why), ranking.listed().stream().map(Ranking.Listed::why).toList());
        assertEquals(
                1, ranking.listed().getFirst().assessment().coverage().share().hi());
    }

    @Test
    void aCompanyWithoutFactsIsUnknownFromEndToEnd() {
        Assessment nothing = Invented.assess(LONDON);
        assertEquals(Range.UNKNOWN, nothing.coverage().share());
        for (Axis axis : Axis.values()) {
            assertTrue(nothing.on(axis).estimate().isEmpty());
        }
    }

    @Test
    void anAxisNobodyHasEvidenceOnIsLeftOut() {
        Ranking ranking = Invented.rank(field(5), LONDON);
        assertEquals(Set.of(Axis.AVAILABILITY), ranking.axesInUse());
        double cover =
                ranking.places().getFirst().assessment().coverage().share().lo();
        Estimate score = ranking.places().getFirst().score();
        assertEquals(cover, score.mean(), 0.01, "but for what the field draws");
        assertEquals(
                ranking.places().getFirst().assessment().on(Axis.AVAILABILITY).scored(), score);
    }

    @Test
    void weightsOnAxesWithoutEvidenceRankNobody() {
        Shop shop = Invented.shop("GB", "Europe/London", "24/7", new Weights(0, 0, 1));
        Ranking ranking = Invented.rank(field(5), shop);
        assertEquals(List.of(), ranking.places());
        assertTrue(ranking.listed().stream().allMatch(one -> one.why() == Ranking.Why.NO_EVIDENCE_ON_AXES));
    }

    /** As far as a promise is kept of which nobody tells. */
    private static final double KEPT = 0.6;

    static Stream<Arguments> worths() {
        return Stream.of(
                arguments(0.85, Fact.offline(Offered.YES)),
                arguments(0.5, Fact.offline(Offered.PARTIAL)),
                arguments(0.0, Fact.offline(Offered.NO)),
                arguments(0.5, Fact.offline(Offered.YES).product("Terminal")),
                arguments(0.5, Fact.offline(Offered.NO).product("Terminal")),
                arguments(0.6, Fact.spare(OptionalDouble.empty())),
                arguments(1 / 1.2, Fact.spare(OptionalDouble.of(1))),
                arguments(1 / 1.4, Fact.spare(OptionalDouble.of(2))),
                arguments(0.5, Fact.spare(OptionalDouble.of(5))),
                arguments(1 / 3.0, Fact.spare(OptionalDouble.of(10))),
                arguments(0.25, Fact.spare(OptionalDouble.of(5)).plan("Plus")),
                arguments(0.65, Fact.statusPage()),
                arguments(0.85, Fact.emergency("24/7")),
                arguments(0.5, Fact.emergency("24/7").plan("Plus")),
                arguments(KEPT * 0.5, Fact.replyInHours(24)),
                arguments(KEPT * 0.25, Fact.replyInHours(72)),
                arguments(KEPT / 57, Fact.replyInHours(1344)),
                arguments(KEPT * 0.375, Fact.replyInDays(1)),
                arguments(KEPT * 0.25, Fact.replyInHours(24).plan("Plus")));
    }

    @ParameterizedTest
    @MethodSource("worths")
    void eachFactHasItsWorth(double worth, Fact fact) {
        Assessment one = Invented.assess(LONDON, fact);
        Part part = Stream.of(one.on(Axis.DOWNTIME), one.on(Axis.RESPONSIVENESS))
                .flatMap(axis -> axis.parts().stream())
                .map(AxisScore.Weighed::part)
                .filter(Part::known)
                .findFirst()
                .orElseThrow();
        assertEquals(worth, part.found().orElseThrow().mean(), 1e-12);
    }

    /** Nor lifts it to the top: among four that say no and one that says yes, silence stands between them. */
    @Test
    void whoSaysNothingStandsWhereTheFieldDoesAndWider() {
        Fact line = Fact.line("Mo-Fr 09:00-17:00");
        List<Dossier> field = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            field.add(Invented.company("no-" + i, GB, line, Fact.offline(Offered.NO)));
        }
        field.add(Invented.company("yes", GB, line, Fact.offline(Offered.YES)));
        field.add(Invented.company("silent", GB, line));
        Ranking ranking = Invented.rank(field, LONDON);
        Estimate silent = place(ranking, "silent").score();
        assertTrue(place(ranking, "yes").score().mean() > silent.mean());
        assertTrue(place(ranking, "no-0").score().mean() < silent.mean());
        assertTrue(silent.variance() > place(ranking, "yes").score().variance());
        assertTrue(silent.variance() > place(ranking, "no-0").score().variance());
    }

    /** Where the method falls short: who withdraws what is below the usual gains, though too little to be told apart by. */
    @Test
    void whoWithdrawsItsNoGainsTooLittleToBeToldApart() {
        Fact line = Fact.line("Mo-Fr 09:00-17:00");
        List<Dossier> said = withOffline(4);
        List<Dossier> withdrawn = withOffline(4);
        said.add(Invented.company("one", GB, line, Fact.statusPage(), Fact.offline(Offered.NO)));
        withdrawn.add(Invented.company("one", GB, line, Fact.statusPage()));
        Ranking.Place before = place(Invented.rank(said, LONDON), "one");
        Ranking.Place after = place(Invented.rank(withdrawn, LONDON), "one");
        double gain = after.score().mean() - before.score().mean();
        assertTrue(gain > 0 && gain < 0.20, "gain " + gain);
        assertTrue(!after.score().isClearlyAbove(before.score()));
        assertTrue(after.score().variance() > before.score().variance());
    }

    private static List<Dossier> withOffline(int size) {
        List<Dossier> field = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Offered offered = i % 2 == 0 ? Offered.YES : Offered.NO;
            field.add(Invented.company("told-" + i, GB, Fact.line("Mo-Fr 09:00-17:00"), Fact.offline(offered)));
        }
        return field;
    }

    /** A known weakness: what nobody tells is left out of all scores, so the only one to say no is better off silent. */
    @Test
    void whoWithdrawsTheOnlyNoOfAllTakesTheThingOutOfEveryScore() {
        Fact line = Fact.line("Mo-Fr 09:00-17:00");
        List<Dossier> said = field(4);
        List<Dossier> withdrawn = field(4);
        said.add(Invented.company("one", GB, line, Fact.statusPage(), Fact.offline(Offered.NO)));
        withdrawn.add(Invented.company("one", GB, line, Fact.statusPage()));
        Estimate before = place(Invented.rank(said, LONDON), "one").score();
        Estimate after = place(Invented.rank(withdrawn, LONDON), "one").score();
        assertTrue(after.mean() > before.mean());
        assertTrue(after.interval().lo() < before.mean(), before + " " + after);
    }

    private static Ranking.Place place(Ranking ranking, String slug) {
        return ranking.places().stream()
                .filter(place -> place.assessment().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
