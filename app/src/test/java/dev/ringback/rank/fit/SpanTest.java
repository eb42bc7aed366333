package dev.ringback.rank.fit;

import static dev.ringback.rank.fit.InventedAccounts.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reviews fall into spans of time, and are summed up there. */
class SpanTest {
    private static final double SPREAD = 0.1;

    private static Heard heard(int monthsAgo, long accounts, int mark, double bought) {
        return new Heard(
                InventedAccounts.cell(
                        "source-0",
                        Trust.NEW,
                        YearMonth.from(TODAY).minusMonths(monthsAgo),
                        InventedAccounts.marks(accounts, mark)),
                bought);
    }

    @Test
    void whatIsOfOneTimeIsOneSpanAndTheFirstIsTodays() {
        Stratum stratum = Stratum.of(List.of(heard(40, 5, 8, 0), heard(0, 1, 8, 0), heard(1, 3, 0, 0)), SPREAD, TODAY);
        assertEquals(List.of(0, 4), stratum.spans().stream().map(Span::age).toList());
        Span today = stratum.spans().getFirst();
        assertEquals(0.25, today.mean(), 1e-12);
        assertEquals(4, today.accounts(), 1e-12);
        assertEquals(SPREAD / 4, today.noise(), 1e-12);
        assertEquals(9, stratum.accounts(), 1e-12);
    }

    @Test
    void agesFallIntoSpansInTheirOrder() {
        int before = 0;
        for (int months = 0; months < 120; months++) {
            int span = Age.span(heard(months, 1, 8, 0).cell(), TODAY);
            assertTrue(span == before || span == before + 1, months + " months");
            before = span;
        }
        assertEquals(Age.SPANS - 1, before);
    }

    @Test
    void whatMayBeBoughtCountsLessAndLeavesADoubtThatNoNumberTakesAway() {
        Span honest = Span.of(List.of(heard(0, 1000, 8, 0)), SPREAD, TODAY);
        Span few = Span.of(List.of(heard(0, 1000, 8, 0.01)), SPREAD, TODAY);
        Span many = Span.of(List.of(heard(0, 1_000_000, 8, 0.01)), SPREAD, TODAY);
        assertEquals(0, honest.paid());
        assertTrue(few.accounts() < honest.accounts() / 100, few.toString());
        assertEquals(Heard.BOUGHT * 0.1, few.paid(), 1e-12);
        assertEquals(few.paid(), many.paid(), 1e-12);
    }
}
