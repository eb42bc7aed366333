package dev.ringback.rank.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseChecksTest {
    private static PromiseCheck only(Company company) {
        List<PromiseCheck> checks = PromiseChecks.of(company.dossier());
        assertEquals(1, checks.size(), checks::toString);
        return checks.getFirst();
    }

    private static Outcome outcome(Company company, Told told) {
        return only(company).promise().outcome(told);
    }

    /** The table of the decision record: which observation speaks of which promise. */
    @ParameterizedTest
    @CsvSource({
        "EMAIL,  1, ANSWER, WRITING,  PT1H,  KEPT",
        "EMAIL,  1, ANSWER, WRITING,  PT61M, BROKEN",
        "TICKET, 1, ANSWER, WRITING,  PT1H,  KEPT",
        "EMAIL,  1, WAIT,   WRITING,  PT72H, BROKEN",
        "EMAIL,  1, WAIT,   WRITING,  PT30M, ASIDE",
        "EMAIL,  1, WAIT,   PHONE,    PT40M, ASIDE",
        "EMAIL,  1, ANSWER, '',       PT72H, ASIDE",
        "EMAIL,  1, FIX,    SPARE,    PT72H, ASIDE",
        "CHAT,   1, ANSWER, CHAT,     PT5M,  KEPT",
        "CHAT,   1, ANSWER, WRITING,  PT5H,  ASIDE",
        "PHONE,  1, WAIT,   PHONE,    PT2H,  BROKEN",
        "CALLBACK, 1, ANSWER, CALLBACK, PT2H, BROKEN",
        "CALLBACK, 1, WAIT, PHONE,    PT2H,  ASIDE",
    })
    void aTimeSpeaksOfThePromiseForItsWayIn(
            Channel channel, double hours, TimeTaken.Of of, String topic, Duration length, Outcome expected) {
        Optional<Topic> about = topic.isEmpty() ? Optional.empty() : Optional.of(Topic.valueOf(topic));
        assertEquals(expected, outcome(new Company().replyInHours(channel, hours), new Took(of, about, length)));
    }

    @Test
    void weekendsMayLieBetweenBusinessDays() {
        Company company = new Company().replyInDays(Channel.EMAIL, 2);
        assertEquals(Outcome.KEPT, outcome(company, Tellers.answered(Topic.WRITING, Duration.ofDays(2))));
        assertEquals(Outcome.ASIDE, outcome(company, Tellers.answered(Topic.WRITING, Duration.ofDays(4))));
        assertEquals(Outcome.BROKEN, outcome(company, Tellers.answered(Topic.WRITING, Duration.ofDays(5))));
        assertEquals(Outcome.ASIDE, outcome(company, Tellers.waited(Topic.WRITING, Duration.ofDays(4))));
    }

    @Test
    void aPromisedWaitIsHeldAgainstTimeOnHold() {
        Company company = new Company().lineWithWait(Channel.PHONE, 2);
        assertEquals(Outcome.BROKEN, outcome(company, Tellers.waited(Topic.PHONE, Duration.ofMinutes(40))));
        assertEquals(Outcome.KEPT, outcome(company, Tellers.answered(Topic.PHONE, Duration.ofMinutes(1))));
    }

    @Test
    void aSpareIsHeldAgainstWhatItTookToCome() {
        Company company = new Company().spareInDays(1);
        assertEquals(
                Outcome.BROKEN,
                outcome(company, new Took(TimeTaken.Of.FIX, Optional.of(Topic.SPARE), Duration.ofDays(9))));
        assertEquals(Outcome.ASIDE, outcome(company, Tellers.answered(Topic.WRITING, Duration.ofHours(1))));
    }

    @Test
    void roundTheClockIsHeldAgainstWhoGotHoldOfAnybody() {
        Company company = new Company().line(Channel.PHONE, "24/7");
        assertEquals(Outcome.KEPT, outcome(company, Tellers.reached(true)));
        assertEquals(Outcome.BROKEN, outcome(company, Tellers.reached(false)));
        assertEquals(Outcome.BROKEN, outcome(company, new Reach(Optional.of(Topic.PHONE), false, false)));
        assertEquals(Outcome.ASIDE, outcome(company, new Reach(Optional.of(Topic.CHAT), false, false)));
    }

    @Test
    void noAccountTellsAtWhichHourItCalled() {
        PromiseCheck check = only(new Company()
                .line(Channel.PHONE, "Mo-Fr 08:00-20:00")
                .told(new Tellers().add(30, "one", Tellers.reached(false))));
        assertTrue(check.promise() instanceof Promise.OpenAt);
        assertEquals(0, check.met().accounts());
    }

    @Test
    void anEmergencyLineIsHeldAgainstOutagesAlone() {
        Company company = new Company().emergency();
        assertEquals(Outcome.BROKEN, outcome(company, Tellers.reachedInOutage(false)));
        assertEquals(Outcome.ASIDE, outcome(company, Tellers.reached(false)));
    }

    @Test
    void onePromiseOnTwoPagesIsOne() {
        PromiseCheck check = only(new Company().replyInHours(Channel.EMAIL, 1).replyInHours(Channel.FORM, 1));
        assertEquals(2, check.claims().size());
    }

    @Test
    void aShopOfAnotherCountryIsPromisedNothing() {
        Dossier dossier = new Company().replyInHours(Channel.EMAIL, 1).dossier();
        assertEquals(PromiseChecks.of(dossier), PromiseChecks.in("US", dossier));
        assertEquals(List.of(), PromiseChecks.in("FR", dossier));
    }

    @Test
    void whatIsAnsweredInPublicIsNoPromiseOfATime() {
        Company company = new Company().replyInHours(Channel.COMMUNITY, 1).line(Channel.EMAIL, "24/7");
        assertEquals(List.of(), PromiseChecks.of(company.dossier()));
    }

    @Test
    void whatNobodyToldOfIsWorthThreeOfFive() {
        Dossier dossier = new Company().replyInHours(Channel.EMAIL, 1).dossier();
        Claim claim = dossier.facts().counted().getFirst();
        assertEquals(new Kept(0.6, 0.04), Kept.of(dossier, claim));
        assertEquals(Kept.UNOBSERVED, PromiseChecks.of(dossier).getFirst().kept());
    }

    @Test
    void aFewAccountsMoveItAsThePriorSays() {
        Tellers tellers = new Tellers()
                .add("one", Tellers.answered(Topic.WRITING, Duration.ofMinutes(10)))
                .add("two", Tellers.waited(Topic.WRITING, Duration.ofDays(3)))
                .add("three", Tellers.waited(Topic.WRITING, Duration.ofDays(2)));
        Dossier dossier =
                new Company().replyInHours(Channel.EMAIL, 1).told(tellers).dossier();
        Kept kept = Kept.of(dossier, dossier.facts().counted().getFirst());
        assertEquals(4.0 / 8, kept.mean(), 1e-12);
        assertEquals(0.25 / 9, kept.variance(), 1e-12);
    }
}
