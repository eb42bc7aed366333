package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Tally;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reviews are worth, how sure they make, and what is said of them. */
class AccountFieldTest {
    private static final AccountField MIDDLING = AccountField.of(List.of());

    private static Part part(Accounts.OfSource... sources) {
        return MIDDLING.part(new Accounts(List.of(sources)), 1);
    }

    private static double deviation(Part part) {
        return Math.sqrt(part.variance());
    }

    @Test
    void withoutAnyAccountItStandsInTheMiddleAndAsWideAsAllThatIsUnknown() {
        Part none = part();
        assertFalse(none.known());
        assertEquals(0.5, none.mean(), 1e-12);
        assertEquals(Range.UNKNOWN.variance(), none.variance(), 1e-12);
    }

    @Test
    void eightWordsOfPraiseGoHalfOfTheWayToTheTop() {
        Part eight = part(new Told().add(8, 1000, Polarity.POS).at("one", Writers.MERCHANTS));
        assertEquals(0.75, eight.mean(), 1e-12);
    }

    /** Beside the beginning, which counts as one provider: eight words weigh half of one, one word a ninth. */
    @Test
    void aProviderMovesTheMiddleByHowFarItsAccountsStandAgainstThePrior() {
        assertEquals((0.5 + 0.5) / 1.5, middle(8), 1e-12);
        assertEquals((0.5 + 1 / 9.0) / (1 + 1 / 9.0), middle(1), 1e-12);
        assertEquals((0.5 + 0.5 + 1 / 9.0) / (1.5 + 1 / 9.0), middle(8, 1), 1e-12);
    }

    @Test
    void aLoudProviderMovesTheMiddleHardlyFurtherThanAWellKnownOne() {
        assertTrue(middle(100_000) < 0.75, "" + middle(100_000));
        assertEquals(middle(1_000), middle(100_000), 0.002);
    }

    /** The middle after so many words of praise of each. */
    private static double middle(int... praises) {
        List<Accounts> field = new ArrayList<>();
        for (int praise : praises) {
            field.add(new Accounts(
                    List.of(new Told().add(praise, 1000, Polarity.POS).at("one", Writers.MERCHANTS))));
        }
        return AccountField.of(field).middle();
    }

    @Test
    void aSecondSourceMakesSurerThanManyAccountsOfOne() {
        Part one = part(new Told().add(10_000, 1000, Polarity.POS).at("one", Writers.MERCHANTS));
        Part two = part(
                new Told().add(5_000, 1000, Polarity.POS).at("one", Writers.MERCHANTS),
                new Told().add(5_000, 1000, Polarity.POS).at("two", Writers.MERCHANTS));
        assertTrue(deviation(one) >= 0.15, "one source: " + deviation(one));
        assertTrue(deviation(two) < deviation(one) && deviation(two) >= 0.10, "two: " + deviation(two));
    }

    @Test
    void oneReviewAtASecondSourceHardlyNarrows() {
        Told many = new Told().add(500, 1000, Polarity.NEG);
        Part one = part(many.at("one", Writers.MERCHANTS));
        Part alone = part(
                many.at("one", Writers.MERCHANTS),
                new Told().add(1000, Polarity.POS).at("two", Writers.MERCHANTS));
        assertEquals(deviation(one), deviation(alone), 0.001);
    }

    @Test
    void whatAnyoneWritesCountsHalfAndWhatConsumersWriteNothing() {
        Told told = new Told().add(16, 1000, Polarity.POS);
        assertEquals(
                part(new Told().add(8, 1000, Polarity.POS).at("one", Writers.MERCHANTS))
                        .mean(),
                part(told.at("one", Writers.ANYONE)).mean());
        assertEquals(part(), part(told.at("one", Writers.CONSUMERS)));
    }

    @Test
    void whatIsNoSupportIsNotCounted() {
        Told outage = new Told().add(1000, Aspect.OUTAGE, Polarity.NEG).add(1000, Aspect.MONEY, Polarity.NEG);
        assertEquals(0, outage.at("one", Writers.MERCHANTS).said());
    }

    @Test
    void aMarkForSupportCountsAndStarsForAllDoNot() {
        Tally all = new Tally();
        all.addReviews(3, 3, 3000);
        all.add(Tally.USED, 1, 1000);
        all.add(Tally.stars(2), 3, 3000);
        all.add(Tally.supportStars(10), 1, 1000);
        Accounts.OfSource source = Accounts.OfSource.of("one", Writers.MERCHANTS, all);
        assertEquals(new Accounts.OfSource("one", Writers.MERCHANTS, 1, 1000, 1000, 8000), source);
    }

    @Test
    void whoBothMarksAndMentionsIsOneAccount() {
        Tally mentioning = new Tally();
        mentioning.addReviews(1, 1, 1000);
        mentioning.add(Tally.USED, 1, 1000);
        mentioning.add(Tally.mention(Aspect.SPEED, Polarity.MIXED), 1, 1000);
        mentioning.add(Tally.supportStars(4), 1, 1000);
        Accounts.OfSource source = Accounts.OfSource.of("one", Writers.MERCHANTS, mentioning);
        assertEquals(1, source.count());
        assertEquals(2000, source.said());
        assertEquals(4000 + 2000, source.good());
    }

    @Test
    void aShareIsSpokenFromTenAccountsAndTwoSourcesOnly() {
        assertEquals("From 1 account of its support: too few to say", words(told(1)));
        assertEquals("From 9 accounts of its support: too few to say", words(told(5), told(4)));
        assertEquals("From 23 accounts of its support, all in one place: not enough to say", words(told(23)));
        assertEquals("Praise in 67 % of what 12 accounts say of its support", words(told(6), told(6)));
        assertEquals("Nobody’s account of its support yet", words());
    }

    /** Two of three are praise. */
    private static Told told(int count) {
        Told told = new Told();
        for (int i = 0; i < count; i++) {
            told.add(1000, i % 3 == 0 ? Polarity.NEG : Polarity.POS);
        }
        return told;
    }

    private static String words(Told... told) {
        List<Accounts.OfSource> sources = new ArrayList<>();
        for (Told one : told) {
            sources.add(one.at("source-" + sources.size(), Writers.MERCHANTS));
        }
        Assessment assessment = Invented.assess(
                Invented.company("one", List.of("GB"), Fact.replyInHours(24)).with(new Accounts(sources)),
                Invented.shop("GB", "Europe/London", "Mo-Su 09:00-21:00"));
        List<Reason> reasons = assessment.reasons(Weights.DEFAULT, EnumSet.of(Axis.RESPONSIVENESS));
        return Words.ENGLISH.reason(reasons.getLast());
    }
}
