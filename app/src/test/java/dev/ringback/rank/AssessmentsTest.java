package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentsTest {
    private static final Weights OTHER = new Weights(1, 0, 4);

    /** All of it that has a bit to lose. */
    private static List<String> bits(Ranking ranking) {
        return ranking.places().stream()
                .map(place -> place.assessment().slug()
                        + place.rank()
                        + place.rankLo()
                        + place.rankHi()
                        + place.tieGroup()
                        + place.score()
                        + place.best()
                        + place.topThree()
                        + place.reasons())
                .toList();
    }

    @Test
    void whatWasAssessedForOtherWeightsRanksToTheSameBit() {
        for (int seed = 0; seed < 20; seed++) {
            VotedField field = new VotedField(seed, 12, 20);
            Shop shop = VotedField.shop("Tu-Su 11:00-23:00", Weights.DEFAULT);
            Shop same = VotedField.shop("Tu-Su 11:00-23:00", OTHER);
            Ranker ranker = field.ranker();
            Assessments assessed = ranker.assess(shop);
            Ranking plain = field.ranker().rank(same);
            assertFalse(plain.places().isEmpty());
            assertEquals(bits(plain), bits(ranker.rank(same, assessed)));
            assertEquals(bits(field.ranker().rank(shop)), bits(ranker.rank(shop, assessed)));
        }
    }

    /** What is kept of a country for shops of any language is not taken for those that name some. */
    @Test
    void aShopsLanguagesAreItsOwnWhoeverAskedBefore() {
        VotedField field = new VotedField(3, 12, 20);
        Shop any = VotedField.shop("Tu-Su 11:00-23:00", Weights.DEFAULT);
        Shop german =
                new Shop(any.country(), any.timezone(), any.hours(), any.business(), List.of("de"), any.weights());
        Ranker first = field.ranker();
        Ranker second = field.ranker();
        first.rank(any);
        second.rank(german);
        assertEquals(bits(second.rank(german)), bits(first.rank(german)));
        assertEquals(bits(first.rank(any)), bits(second.rank(any)));
        assertNotEquals(bits(first.rank(german)), bits(first.rank(any)));
    }
}
