package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a promise is believed. The companies are invented. */
class DoubtTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Dossier DOSSIER = Invented.company("one", List.of("GB"), Fact.line("24/7"));
    private static final Claim CLAIM = DOSSIER.provider().claims().getFirst();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:00:00Z, 0.10",
        "2026-10-22T00:00:00Z, 0.10",
        "2026-10-21T23:59:59Z, 0.20",
        "2024-01-01T00:00:00Z, 0.20"
    })
    void whatStoodOnAPageThatIsGoneForMoreThanThirtyDaysIsDoubtful(Instant since, double doubt) {
        Dossier gone =
                Invented.withGone(DOSSIER, CLAIM.evidence().source().url().toUpperCase(java.util.Locale.ROOT), since);
        assertEquals(0.10, Doubt.of(CLAIM, gone, TODAY), "the address is another one");
        gone = Invented.withGone(DOSSIER, CLAIM.evidence().source().url() + "#top", since);
        assertEquals(doubt, Doubt.of(CLAIM, gone, TODAY));
    }

    @Test
    void aVanishedPageTakesNoFactAwayAndWidensTheInterval() {
        Shop shop = Invented.shop("GB", "Europe/London", "Mo-Su 09:00-21:00");
        Dossier gone =
                Invented.withGone(DOSSIER, CLAIM.evidence().source().url(), Instant.parse("2026-06-01T00:00:00Z"));
        Assessment before = Invented.assess(DOSSIER, shop);
        Assessment after = Invented.assess(gone, shop);
        assertEquals(before.coverage(), after.coverage());
        double narrow = before.on(Axis.AVAILABILITY).estimate().orElseThrow().variance();
        double wide = after.on(Axis.AVAILABILITY).estimate().orElseThrow().variance();
        assertTrue(wide > narrow, wide + " is not above " + narrow);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, 0.10", "MEDIUM, 0.20", "LOW, 0.20"})
    void whatAMachineReadIsBelievedAsFarAsItIsSure(Source.Quality confidence, double doubt) {
        Dossier dossier =
                Invented.company("one", List.of("GB"), Fact.line("24/7").read(confidence));
        assertEquals(doubt, Doubt.of(dossier.provider().claims().getFirst(), dossier, TODAY));
    }

    @Test
    void whatIsDisputedIsDoubtful() {
        Dossier dossier = Invented.company(
                "one",
                List.of("GB"),
                Fact.line("24/7"),
                Fact.line("Mo-Fr 09:00-17:00").read(Source.Quality.HIGH));
        dossier.provider().claims().forEach(claim -> assertEquals(0.20, Doubt.of(claim, dossier, TODAY)));
    }
}
