package dev.ringback.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.index.Generation;
import dev.ringback.serve.Reads.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReadsTest {
    private static final Instant EVENING = Instant.parse("2026-11-21T23:59:00Z");

    /** A clock that a test sets. */
    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private static Generation generation(String name) {
        return Generation.inMemory(List.of(new CatalogueRow(RowKind.PROVIDER, Json.tree("""
                {"slug": "example-pay", "name": "%s", "website": "https://www.example.com", "role": "psp",
                 "countries": ["US"], "claims": []}""".formatted(name)))));
    }

    /** Whoever asks first after midnight does not wait until the field is fitted for the new day. */
    @Test
    void aNewDayIsMadeBesideTheReader() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(EVENING);
        Reads reads = new Reads(clock(now));
        try (Generation generation = generation("Example")) {
            reads.publish(generation);
            View evening = reads.view();
            now.set(EVENING.plusSeconds(120));
            assertSame(evening, reads.view());
            long deadline = System.nanoTime() + 30_000_000_000L;
            while (reads.view() == evening) {
                assertTrue(System.nanoTime() < deadline, "the new day does not come");
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertEquals(LocalDate.of(2026, 11, 22), reads.view().edition().asOf());
            assertNotEquals(evening.edition().id(), reads.view().edition().id());
            assertNotEquals(evening.state(), reads.view().state());
        }
    }

    /** News of a review, a claim or a day is another edition; the same evidence is the same, in whatever generation. */
    @Test
    void theSameEvidenceIsTheSameEdition() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        try (Generation one = generation("Example");
                Generation same = generation("Example");
                Generation other = generation("Example Pay")) {
            assertEquals(new View(one, day).edition(), new View(same, day).edition());
            assertNotEquals(
                    new View(one, day).edition().id(),
                    new View(other, day).edition().id());
            assertNotEquals(
                    new View(one, day).edition().id(),
                    new View(one, day.plusDays(1)).edition().id());
        }
    }
}
