package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ringback.hours.Gap;
import dev.ringback.model.Channel;
import dev.ringback.model.Customers;
import dev.ringback.model.Purpose;
import dev.ringback.model.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The counting rule case by case, for a shop in London; the numbers are kept free for fiction. */
class AvailabilityTest {
    private static final String NUMBER = "+442079460958";
    private static final Shop LONDON = Invented.shop("GB", "Europe/London", "Mo-Su 09:00-21:00");

    /** A line of twelve of the shop's 84 weekly hours, in each of the ways it can be bound. */
    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("a phone", day(), Standing.COUNTS),
                arguments("a purpose", day().purpose(Purpose.SUPPORT), Standing.COUNTS),
                arguments("no channel named", day().bySomeChannel(), Standing.COUNTS),
                arguments("a callback", day().by(Channel.CALLBACK), Standing.COUNTS),
                arguments("a chat with a closing time", day().by(Channel.CHAT), Standing.COUNTS),
                arguments("messages with a closing time", day().by(Channel.MESSAGING), Standing.COUNTS),
                arguments("texts with a closing time", day().by(Channel.SMS), Standing.COUNTS),
                arguments("its own number", day().phone(NUMBER), Standing.COUNTS),
                arguments("said by others, without a number", day().saidByOthers(), Standing.COUNTS),
                arguments("for this country", day().countries("IE", "GB"), Standing.COUNTS),
                arguments("a plan", day().plan("Plus"), Standing.MAY_COUNT),
                arguments("a product", day().product("Terminal"), Standing.MAY_COUNT),
                arguments("a reseller", day().reseller("Corner Bank"), Standing.MAY_COUNT),
                arguments("some customers", day().customers(Customers.SOME), Standing.MAY_COUNT),
                arguments("emergencies", day().purpose(Purpose.EMERGENCY), Standing.MAY_COUNT),
                arguments("kind emergency", Fact.emergency("Tu 09:00-21:00"), Standing.MAY_COUNT),
                arguments("faults only", day().purpose(Purpose.TECHNICAL_HELPDESK), Standing.MAY_COUNT),
                arguments("read by a machine that is sure", day().read(Source.Quality.HIGH), Standing.COUNTS),
                arguments("read by a machine that is fairly sure", day().read(Source.Quality.MEDIUM), Standing.COUNTS),
                arguments("read by a machine that is not sure", day().read(Source.Quality.LOW), Standing.MAY_COUNT),
                arguments("read where nobody sees it", day().unseen(), Standing.MAY_COUNT),
                arguments("sales", day().purpose(Purpose.SALES), Standing.ASIDE),
                arguments("voice authorisation", day().purpose(Purpose.VOICE_AUTHORISATION), Standing.ASIDE),
                arguments("complaints", day().purpose(Purpose.COMPLAINTS), Standing.ASIDE),
                arguments("onboarding", day().purpose(Purpose.ONBOARDING), Standing.ASIDE),
                arguments("closing an account", day().purpose(Purpose.ACCOUNT_CLOSING), Standing.ASIDE),
                arguments("no customers", day().customers(Customers.NONE), Standing.ASIDE),
                arguments("another country", day().countries("US"), Standing.ASIDE),
                arguments("a number of others", day().phone(NUMBER).saidByOthers(), Standing.ASIDE),
                arguments("e-mail", day().by(Channel.EMAIL), Standing.ASIDE),
                arguments("a form", day().by(Channel.FORM), Standing.ASIDE),
                arguments("tickets", day().by(Channel.TICKET), Standing.ASIDE),
                arguments("on site", day().by(Channel.ONSITE), Standing.ASIDE),
                arguments("a community", day().by(Channel.COMMUNITY), Standing.ASIDE),
                arguments("social media", day().by(Channel.SOCIAL), Standing.ASIDE));
    }

    /** 84 hours a week; written: 42 of them; read on the same page: another 48, of which 24 are written too. */
    @Test
    void hoursThatAreDisputedCountOnlyWhereBothSaySo() {
        Fact written = Fact.line("Mo-Fr 09:00-15:00; Sa 09:00-21:00");
        Fact read = Fact.line("Mo-Th 15:00-18:00; Fr-Su 09:00-21:00").read(Source.Quality.HIGH);
        Range share = Invented.assess(LONDON, written, read).coverage().share();
        assertEquals((6.0 + 12) / 84, share.lo(), 1e-9);
        assertEquals((4 * 6 + 4 * 3 + 3 * 12) / 84.0, share.hi(), 1e-9);
    }

    @Test
    void whatIsReadAndSaysTheSameChangesNothing() {
        Fact written = Fact.line("Mo-Fr 09:00-15:00");
        Fact read = Fact.line("Mo-Fr 09:00-15:00").read(Source.Quality.HIGH);
        assertEquals(
                Invented.assess(LONDON, written).coverage().share(),
                Invented.assess(LONDON, written, read).coverage().share());
        assertEquals(
                1, Invented.assess(LONDON, written, read).coverage().lines().size());
    }

    @Test
    void whatOnlyMachinesSeeDisputesNothingThatPeopleSee() {
        Fact seen = Fact.line("Mo-Fr 09:00-15:00").read(Source.Quality.HIGH);
        Fact unseen = Fact.line("Sa 09:00-15:00").unseen();
        assertEquals(
                30.0 / 84,
                Invented.assess(LONDON, seen, unseen).coverage().share().lo(),
                1e-9);
    }

    private static Fact day() {
        return Fact.line("Tu 09:00-21:00");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aLineCountsWidensOrStandsAside(String what, Fact fact, Standing standing) {
        Coverage coverage = Invented.assess(LONDON, fact).coverage();
        assertEquals(standing, coverage.lines().getFirst().standing());
        assertEquals(standing == Standing.COUNTS, coverage.known());
        double seventh = 1.0 / 7;
        Range share = switch (standing) {
            case COUNTS -> Range.exactly(seventh);
            case MAY_COUNT -> new Range(0, seventh);
            case ASIDE -> Range.UNKNOWN;
        };
        assertRange(share, coverage.share());
    }

    @Test
    void aLineAsideChangesNothingBesideOneThatCounts() {
        lines().filter(line -> line.get()[2] == Standing.ASIDE).forEach(line -> {
            Coverage alone =
                    Invented.assess(LONDON, Fact.line("Mo 09:00-21:00")).coverage();
            Coverage both = Invented.assess(LONDON, Fact.line("Mo 09:00-21:00"), (Fact) line.get()[1])
                    .coverage();
            assertEquals(alone.share(), both.share(), line.get()[0].toString());
        });
    }

    @Test
    void aChatThatNeverClosesOrTellsNoHoursMayBeARobot() {
        for (Channel channel : List.of(Channel.CHAT, Channel.MESSAGING, Channel.SMS)) {
            for (Fact fact : List.of(Fact.line("24/7"), Fact.line("Mo-Su 00:00-24:00"), Fact.line())) {
                Coverage coverage = Invented.assess(LONDON, fact.by(channel)).coverage();
                assertEquals(Standing.MAY_COUNT, coverage.lines().getFirst().standing());
                assertEquals(Range.UNKNOWN, coverage.share());
                assertFalse(coverage.known());
            }
        }
    }

    @Test
    void aLineWithoutHoursLeavesTheUpperEndOpen() {
        Coverage coverage = Invented.assess(LONDON, day(), Fact.line()).coverage();
        assertRange(new Range(1.0 / 7, 1), coverage.share());
    }

    @Test
    void hoursThatCannotBeReadAreUnknownAndSaidSo() {
        Coverage coverage = Invented.assess(LONDON, Fact.line("9am-5pm")).coverage();
        assertFalse(coverage.known());
        assertEquals(Range.UNKNOWN, coverage.share());
        assertTrue(coverage.lines().getFirst().unread().orElseThrow().contains("12-hour"));
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                arguments(List.of(), List.of(), Standing.COUNTS),
                arguments(List.of("fr"), List.of(), Standing.COUNTS),
                arguments(List.of("en"), List.of("en"), Standing.COUNTS),
                arguments(List.of("en-US"), List.of("es", "en-GB"), Standing.COUNTS),
                arguments(List.of("fr"), List.of("en"), Standing.ASIDE),
                arguments(List.of(), List.of("en"), Standing.COUNTS),
                arguments(List.of(), List.of("es"), Standing.MAY_COUNT));
    }

    @ParameterizedTest(name = "line speaks {0}, shop {1}")
    @MethodSource("languages")
    void aLineCountsInALanguageTheShopShares(List<String> printed, List<String> shop, Standing standing) {
        Shop asking =
                Invented.shop("GB", "Europe/London", "Mo-Su 09:00-21:00", Weights.DEFAULT, shop.toArray(String[]::new));
        Coverage coverage = Invented.assess(asking, day().languages(printed.toArray(String[]::new)))
                .coverage();
        assertEquals(standing, coverage.lines().getFirst().standing());
    }

    /** Public holidays of one country are known; of two, those days hang on whose holidays are meant. */
    @Test
    void holidaysOfSeveralCountriesAreUnknownOnlyOnThoseDays() {
        Shop shop = Invented.shop("GB", "Europe/London", "Mo-Su 10:00-11:00");
        Fact fact = Fact.line("24/7; PH off").in("Europe/London");
        Range one = Invented.assess(Invented.company("a", List.of("GB"), fact), shop)
                .coverage()
                .share();
        Range two = Invented.assess(Invented.company("a", List.of("GB", "DE"), fact), shop)
                .coverage()
                .share();
        Range three = Invented.assess(Invented.company("a", List.of("GB", "XX"), fact), shop)
                .coverage()
                .share();
        assertEquals(one.lo(), one.hi());
        assertTrue(one.lo() > 0.97 && one.lo() < 0.99, "one " + one);
        assertTrue(two.lo() > 0.94 && two.lo() < one.lo() && two.hi() > one.hi(), "two " + two);
        assertEquals(new Range(0, 1), three, "a country without a calendar leaves every day open");
    }

    @Test
    void aShopWhoseCountryHasNoCalendarTradesAsIfThereWereNoHolidays() {
        Shop shop = Invented.shop("XX", "Europe/London", "Mo-Fr 09:00-17:00; PH off");
        Coverage coverage =
                Invented.assess(shop, Fact.line("24/7").in("Europe/London")).coverage();
        assertEquals(260 * 480, coverage.trading().minutes());
        assertEquals(Range.exactly(1), coverage.share());
    }

    @Test
    void theLongestGapIsNamedAsAnOwnerWouldSayIt() {
        assertEquals("Friday 17:00 to Monday 09:00", gap("Mo-Su 09:00-21:00", Fact.line("Mo-Fr 09:00-17:00")));
        assertEquals("Monday 02:00 to Monday 18:00", gap("Mo 12:00-03:00", Fact.line("Mo-Su 18:00-02:00")));
        assertEquals("Sunday 00:00 to Monday 00:00", gap("24/7", Fact.line("Mo-Sa 00:00-24:00")));
        assertTrue(Invented.assess(LONDON, Fact.line("24/7"))
                .coverage()
                .longestGap()
                .isEmpty());
        assertTrue(Invented.assess(LONDON, Fact.line()).coverage().longestGap().isEmpty(), "no hours, no gap");
    }

    private static String gap(String shop, Fact... facts) {
        return Invented.assess(Invented.shop("GB", "Europe/London", shop), facts)
                .coverage()
                .longestGap()
                .map(Gap::toString)
                .orElseThrow();
    }

    @Test
    void aShopOpenOneMinuteAWeekIsCoveredOrNot() {
        Shop shop = Invented.shop("GB", "Europe/London", "We 12:00-12:01");
        Coverage covered = Invented.assess(shop, Fact.line("We 11:59-12:01")).coverage();
        assertEquals(52, covered.trading().minutes());
        assertEquals(Range.exactly(1), covered.share());
        assertEquals(
                Range.exactly(0),
                Invented.assess(shop, Fact.line("We 12:01-12:00; Th off"))
                        .coverage()
                        .share());
    }

    @Test
    void aShopThatCrossesMidnightCountsTheSmallHoursToItsEvening() {
        Shop shop = Invented.shop("GB", "Europe/London", "Fr 22:00-02:00");
        assertRange(
                Range.exactly(0.5),
                Invented.assess(shop, Fact.line("Sa 00:00-24:00")).coverage().share());
    }

    private static void assertRange(Range expected, Range actual) {
        assertEquals(expected.lo(), actual.lo(), 1e-9);
        assertEquals(expected.hi(), actual.hi(), 1e-9);
    }
}
