package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.model.Offered;
import dev.ringback.serve.words.Words;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a reason says who said it. */
class ReasonWordsTest {
    private static final Shop LONDON = Invented.shop("GB", "Europe/London", "Mo-Su 09:00-21:00");

    private static List<String> words(Fact... facts) {
        Assessment one = Invented.assess(LONDON, facts);
        return one.reasons(Weights.DEFAULT, EnumSet.allOf(Axis.class)).stream()
                .map(Words.ENGLISH::reason)
                .toList();
    }

    @Test
    void aPromiseOfItsOwnIsItsPromise() {
        assertEquals(
                "Says a person answers in 14 % of your opening hours",
                words(Fact.line("Tu 09:00-21:00")).getFirst());
        assertEquals(
                "Promises an answer within 24 hours",
                words(Fact.replyInHours(24)).getLast());
        assertEquals(
                "Promises an answer within 30 minutes",
                words(Fact.replyInHours(0.5)).getLast());
    }

    @Test
    void whatOnlyOthersSayIsNoPromise() {
        assertEquals(
                "Others say a person answers in 14 % of your opening hours",
                words(Fact.line("Tu 09:00-21:00").saidByOthers()).getFirst());
        assertEquals(
                "Others say it answers within 24 hours",
                words(Fact.replyInHours(24).saidByOthers()).getLast());
    }

    @Test
    void aNoForOneProductIsNotToldAsAYes() {
        assertEquals(
                "Says cards cannot be taken without a network on some products or plans",
                words(Fact.offline(Offered.NO).product("Terminal")).get(1));
    }
}
