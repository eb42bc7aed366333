package dev.ringback.serve.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.form.ClaimForm;
import dev.ringback.form.Json;
import dev.ringback.model.Claim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursChangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24/7 | Mo-Fr 09:00-17:00 | FEWER",
                "Mo-Fr 09:00-17:00 | Mo-Sa 09:00-17:00 | MORE",
                "Mo-Fr 22:00-06:00 | Mo-Fr 22:00-07:00 | MORE",
                "Mo-Fr 09:00-17:00 | Mo-Fr 10:00-18:00 | OTHER",
                "24/7 | Mo-Su 00:00-24:00 | OTHER",
                "Mo-Fr 09:00-17:00 | sunrise-sunset | OTHER",
                "24/7 | | WITHDRAWN",
                " | 24/7 | APPEARED",
                "24/7 | 24/7 | NONE",
                " | | NONE"
            })
    void hoursAreComparedByTheMinutesOfAWeek(@Nullable String before, @Nullable String after, HoursChange change) {
        assertEquals(change, HoursChange.between(claim(before), claim(after)));
    }

    private static Claim claim(@Nullable String hours) {
        String field = hours == null ? "" : "\"hours\": \"" + hours + "\",";
        return ClaimForm.read("x", Json.tree("""
                {"kind": "support", "channel": "phone", %s "text": "A phone line.", "read_at": "2026-11-21",
                 "read_from": "live", "source": {"url": "https://example.com/", "kind": "provider"}}""".formatted(field)));
    }
}
