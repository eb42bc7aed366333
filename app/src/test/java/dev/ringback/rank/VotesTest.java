package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Dossier;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many reviews change a place, held against the method itself. */
class VotesTest {
    private static final int CASES = 1000;

    /** Each number is put into the method: the reviews are added or taken away, and the rest is what it is. */
    @Test
    void theNumberFoundFlipsAndOneLessDoesNot() {
        Map<Votes.By, Integer> found = new EnumMap<>(Votes.By.class);
        int cases = 0;
        for (int seed = 0; cases < CASES; seed++) {
            VotedField field = new VotedField(seed, 10, 60);
            Ranker ranker = field.ranker();
            Evidence evidence = Evidence.of(field.dossiers(), VotedField.TODAY);
            for (int shops = 0; shops < 3; shops++) {
                Ranking ranking = ranker.rank(field.shop());
                List<Votes> votes = ranker.votes(ranking);
                assertEquals(ranking.places().size(), votes.size());
                for (int i = 0; i < votes.size(); i++) {
                    if (votes.get(i) instanceof Votes.Flip flip) {
                        Ranking.Place place = ranking.places().get(i);
                        assertTrue(flips(ranking, place, flip, flip.count(), evidence, field), flip::toString);
                        assertFalse(flips(ranking, place, flip, flip.count() - 1, evidence, field), flip::toString);
                        found.merge(flip.by(), 1, Integer::sum);
                        cases++;
                    }
                }
            }
        }
        assertEquals(Votes.By.values().length, found.size(), found::toString);
    }

    private static boolean flips(
            Ranking ranking, Ranking.Place place, Votes.Flip flip, int count, Evidence evidence, VotedField field) {
        Dossier dossier = place.assessment().dossier();
        Ballot.Source source = Ballot.Source.main(List.of(dossier.accounts()))
                .orElseGet(() -> Ballot.Source.main(
                                field.dossiers().stream().map(Dossier::accounts).toList())
                        .orElseThrow());
        Ballot ballot = new Ballot(evidence, dossier.accounts(), source, YearMonth.from(VotedField.TODAY));
        double score = score(ranking, place, ballot.found(flip.by(), count));
        double other = ranking.places().stream()
                .filter(one -> one.assessment().slug().equals(flip.over()))
                .findFirst()
                .orElseThrow()
                .score()
                .mean();
        return flip.by().lifts()
                ? Placing.steps(score) > Placing.steps(other)
                : Placing.steps(score) < Placing.steps(other);
    }

    /** By drawing the whole provider anew. */
    private static double score(Ranking ranking, Ranking.Place place, Optional<Estimate> found) {
        Part part = new Part(Indicator.ACCOUNTS, Reason.Code.ACCOUNTS, found, List.of(), List.of());
        return place.assessment()
                .with(part)
                .total(ranking.shop().weights(), ranking.axesInUse())
                .mean();
    }

    @Test
    void aLeaningIsWhatTheMethodSaysOfAnyNumberOfReviews() {
        VotedField field = new VotedField(3, 10, 60);
        Ranking ranking = field.ranker().rank(field.shop());
        int cases = 0;
        for (Ranking.Place place : ranking.places()) {
            Lean lean = Lean.of(place.assessment(), ranking.shop().weights(), ranking.axesInUse());
            for (double mean = -0.2; mean < 1.3; mean += 0.1) {
                for (double variance = 1e-5; variance < 2; variance *= 3) {
                    Optional<Estimate> found = Optional.of(new Estimate(mean, variance));
                    assertEquals(score(ranking, place, found), lean.score(found), 1e-11);
                    cases++;
                }
            }
            assertEquals(score(ranking, place, Optional.empty()), lean.score(Optional.empty()), 1e-11);
        }
        assertTrue(cases >= CASES, cases + " cases");
    }

    /** A look at every number, which is what the doubling spares. */
    @Test
    void noSmallerNumberWouldDo() {
        int cases = 0;
        for (int seed = 100; seed < 108; seed++) {
            VotedField field = new VotedField(seed, 8, 30);
            Ranker ranker = field.ranker();
            Evidence evidence = Evidence.of(field.dossiers(), VotedField.TODAY);
            Ranking ranking = ranker.rank(field.shop());
            List<Votes> votes = ranker.votes(ranking);
            for (int i = 0; i < votes.size(); i++) {
                if (votes.get(i) instanceof Votes.Flip flip && flip.count() < 60) {
                    for (int less = 1; less < flip.count(); less++) {
                        int count = less;
                        Ranking.Place place = ranking.places().get(i);
                        assertFalse(flips(ranking, place, flip, count, evidence, field), () -> flip + " and " + count);
                    }
                    cases++;
                }
            }
        }
        assertTrue(cases >= 20, cases + " cases");
    }

    @Test
    void whereNobodyHasReviewsOrIsRankedBesideThereIsNoNumber() {
        VotedField silent = new VotedField(5, 8, 1);
        List<Dossier> none = silent.dossiers().stream()
                .map(dossier -> dossier.with(dev.ringback.model.Accounts.NONE))
                .toList();
        Ranker ranker = new Ranker(none, VotedField.TODAY, VotedField.YEAR);
        Ranking ranking = ranker.rank(VotedField.shop("24/7", Weights.DEFAULT));
        assertEquals(8, ranking.places().size());
        ranker.votes(ranking).forEach(votes -> assertEquals(new Votes.None(Votes.Why.NO_REVIEWS), votes));
    }
}
