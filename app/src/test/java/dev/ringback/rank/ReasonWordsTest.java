package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Offered;
import dev.ringback.serve.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether a reason says who said it. */
class ReasonWordsTest {
    private static final Shop LONDON = Invented.shop("GB", "Europe/London", "Mo-Su 09:00-21:00");

    private static List<String> words(Fact... facts) {
        return reasons(facts).map(Words.ENGLISH::reason).toList();
    }

    /** What is said of the time to answer: things of which nobody says anything are left out. */
    private static String promised(Fact fact) {
        return words(fact).getLast();
    }

    private static Stream<Reason> reasons(Fact... facts) {
        Assessment one = Invented.assess(LONDON, facts);
        return Reasons.of(List.of(one), Weights.DEFAULT, EnumSet.allOf(Axis.class)).of(one).stream();
    }

    private static String inShort(Reason.Code code, Fact fact) {
        return reasons(fact)
                .filter(reason -> reason.code() == code)
                .map(Words.ENGLISH::shortReason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPromiseOfItsOwnIsItsPromise() {
        assertEquals(
                "Says a person answers in 14 % of your opening hours",
                words(Fact.line("Tu 09:00-21:00")).getFirst());
        assertEquals("Promises an answer within 24 hours", promised(Fact.replyInHours(24)));
        assertEquals("Promises an answer within 30 minutes", promised(Fact.replyInHours(0.5)));
    }

    @Test
    void whatOnlyOthersSayIsNoPromise() {
        assertEquals(
                "Others say a person answers in 14 % of your opening hours",
                words(Fact.line("Tu 09:00-21:00").saidByOthers()).getFirst());
        assertEquals(
                "Others say it answers within 24 hours",
                promised(Fact.replyInHours(24).saidByOthers()));
        assertEquals(
                "Others say it answers within 30 minutes",
                promised(Fact.replyInHours(0.5).saidByOthers()));
        assertEquals(
                "Others say you can take cards without a network",
                words(Fact.offline(Offered.YES).saidByOthers()).getLast());
    }

    @Test
    void inShortAPromiseIsAPromiseToo() {
        Fact spare = Fact.spare(OptionalDouble.of(5));
        assertEquals("says a spare comes in 5 business days", inShort(Reason.Code.SPARE_IN_DAYS, spare));
        assertEquals(
                "others say a spare comes in 5 business days",
                inShort(Reason.Code.SPARE_IN_DAYS, spare.saidByOthers()));
        assertEquals("promises an answer within 24 hours", inShort(Reason.Code.REPLY_IN_HOURS, Fact.replyInHours(24)));
        assertEquals(
                "others say it answers within 30 minutes",
                inShort(Reason.Code.REPLY_IN_HOURS, Fact.replyInHours(0.5).saidByOthers()));
    }

    /** A code rests on what a page says, or on what was seen and counted, or says that nothing is known. */
    @Test
    void everyPromiseHasWordsForWhenOnlyOthersSayIt() {
        Set<Reason.Code> silent = EnumSet.of(
                Reason.Code.COVER_MAYBE,
                Reason.Code.OFFLINE_UNKNOWN,
                Reason.Code.SPARE_UNKNOWN,
                Reason.Code.STATUS_PAGE_UNKNOWN,
                Reason.Code.STATUS_PAGE_UNSURE,
                Reason.Code.EMERGENCY_UNKNOWN,
                Reason.Code.REPLY_UNKNOWN,
                Reason.Code.ACCOUNTS,
                Reason.Code.ACCOUNTS_FEW,
                Reason.Code.ACCOUNTS_ONE_SOURCE,
                Reason.Code.ACCOUNTS_UNKNOWN,
                Reason.Code.HOURS_DOWN,
                Reason.Code.HOURS_DOWN_UNKNOWN,
                Reason.Code.SILENCE,
                Reason.Code.TIMELY,
                Reason.Code.TIMELY_UNKNOWN,
                Reason.Code.REPLIES,
                Reason.Code.REPLIES_UNKNOWN);
        int seen = 0;
        for (Reason.Code code : EnumSet.complementOf(EnumSet.copyOf(silent))) {
            assertTrue(Words.ENGLISH.has("reason." + code + ".others"), code::name);
            if (Words.ENGLISH.has("short." + code)) {
                seen++;
                assertTrue(Words.ENGLISH.has("short." + code + ".others"), code::name);
            }
        }
        assertEquals(11, seen);
    }

    @Test
    void aNoForOneProductIsNotToldAsAYes() {
        assertEquals(
                "Says you cannot take cards without a network on some products or plans",
                words(Fact.offline(Offered.NO).product("Terminal")).getLast());
    }
}
