package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Large answers take turns, small ones never wait. */
class LargeAnswersTest {
    private static final int LARGE = 100_000;
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void theSecondLargeOneWaitsForTheFirst() throws Exception {
        LargeAnswers one = new LargeAnswers(1);
        LargeAnswers.Share first = one.share();
        first.grow(LARGE, SHORT);
        first.grow(LARGE, SHORT);
        try (LargeAnswers.Share second = one.share()) {
            BrokenOff fault = assertThrows(BrokenOff.class, () -> second.grow(LARGE, SHORT));
            assertEquals("too many other large answers were on their way at the same time", fault.detail());
            first.close();
            second.grow(1, SHORT);
        }
        try (LargeAnswers.Share third = one.share()) {
            third.grow(LARGE, SHORT);
        }
    }

    @Test
    void aSmallOneNeverWaits() throws Exception {
        LargeAnswers none = new LargeAnswers(0);
        try (LargeAnswers.Share small = none.share()) {
            small.grow(1_000, SHORT);
            small.grow(1_000, SHORT);
        }
    }
}
