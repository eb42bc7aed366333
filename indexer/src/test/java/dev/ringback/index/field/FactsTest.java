package dev.ringback.index.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.index.InventedReviews;
import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void everyNumberComesBackAsItWas() {
        new InventedReviews(1).first(2_000).forEach(FactsTest::check);
    }

    private static void check(KeptReview kept) {
        long facts = Facts.of(kept);
        Review review = kept.review();
        assertEquals(review.kind().name(), Facts.type(facts).name());
        assertEquals(review.trust().ordinal(), Facts.trust(facts));
        assertEquals(review.business().map(each -> each.ordinal() + 1).orElse(0), Facts.business(facts));
        assertEquals(review.stars().map(each -> (int) (each.doubleValue() * 2)).orElse(0), Facts.starHalves(facts));
        assertEquals(
                review.supportStars()
                        .map(each -> (int) (each.doubleValue() * 2))
                        .orElse(0),
                Facts.supportHalves(facts));
        assertEquals(kept.verdict().permille(), Facts.permille(facts));
        assertEquals(review.day().map(day -> (int) day.toEpochDay()).orElse(Facts.NO_DAY), Facts.day(facts));
        for (Aspect aspect : Aspect.values()) {
            for (Polarity polarity : Polarity.values()) {
                boolean isSaid = kept.reading().mentions().stream()
                        .anyMatch(each -> each.aspect() == aspect && each.polarity() == polarity);
                int said = Facts.withPolarity(Facts.mentions(facts), polarity) & Facts.bit(aspect);
                assertEquals(isSaid, said != 0);
            }
        }
    }

    @Test
    void aClaimHasNothingButItsKindAndDay() {
        long facts = Facts.of(Facts.Type.INCIDENT, Optional.of(LocalDate.of(1969, 12, 31)));
        assertEquals(Facts.Type.INCIDENT, Facts.type(facts));
        assertEquals(-1, Facts.day(facts));
        assertEquals(Facts.NO_TRUST, Facts.trust(facts));
        assertEquals(
                0, Facts.mentions(facts) + Facts.business(facts) + Facts.permille(facts) + Facts.starHalves(facts));
        assertEquals(Facts.NO_DAY, Facts.day(Facts.of(Facts.Type.CLAIM, Optional.empty())));
    }
}
