package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reason "accounts" splits into its sources and authors, and these into single reviews, without a rest. */
class AccountSplitTest {
    private static final int ALL = Integer.MAX_VALUE;
    private static final int FIELDS = 44;
    private static final int CASES = 1000;

    /** What single reviews do is worked out from each by itself, not from what is left over. */
    @Test
    void pointsAddUpFromSingleReviewsToTheScore() {
        int cases = 0;
        int withReviews = 0;
        for (int seed = 0; seed < FIELDS; seed++) {
            VotedField field = new VotedField(seed, 8, 40);
            Ranker ranker = field.ranker();
            for (int shops = 0; shops < 3; shops++) {
                Ranking ranking = ranker.rank(field.shop());
                for (Ranking.Place place : ranking.places()) {
                    withReviews += check(ranking, place, ranker, field) ? 1 : 0;
                    cases++;
                }
            }
        }
        assertTrue(cases >= CASES && withReviews >= CASES / 2, cases + " places, " + withReviews + " with reviews");
    }

    private static boolean check(Ranking ranking, Ranking.Place place, Ranker ranker, VotedField field) {
        List<Account> accounts = field.accounts(place.assessment().slug());
        AccountSplit split = ranker.split(ranking, place, accounts, ALL);
        double explained = place.reasons().stream()
                .filter(reason -> reason.indicator() != Indicator.ACCOUNTS)
                .mapToDouble(Reason::points)
                .sum();
        double rest = split.otherThings() + split.middle();
        double strata = 0;
        for (AccountSplit.OfStratum stratum : split.strata()) {
            assertEquals(0, stratum.others());
            assertEquals(0, stratum.othersPoints(), 1e-9);
            strata += stratum.first().stream()
                    .mapToDouble(AccountSplit.OfAccount::points)
                    .sum();
        }
        double score = 100 * (place.score().mean() - ranking.usual());
        assertEquals(score, explained + rest + strata, 1e-9);
        assertEquals(
                accounts.size(),
                split.strata().stream()
                        .mapToInt(AccountSplit.OfStratum::accounts)
                        .sum());
        return !accounts.isEmpty();
    }

    /** The middle is the same for all, with reviews or without: it is not where a fault would be hidden. */
    @Test
    void theMiddleIsTheSameForEveryProvider() {
        for (int seed = 0; seed < 20; seed++) {
            VotedField field = new VotedField(seed, 8, 40);
            Ranker ranker = field.ranker();
            Ranking ranking = ranker.rank(field.shop());
            Set<Long> middles = new TreeSet<>();
            for (Ranking.Place place : ranking.places()) {
                List<Account> accounts = field.accounts(place.assessment().slug());
                middles.add(Math.round(ranker.split(ranking, place, accounts, 1).middle() * 1e8));
            }
            assertTrue(middles.size() == 1 || middles.size() == 2, seed + ": " + middles);
            assertTrue(
                    middles.stream().mapToLong(Long::longValue).max().orElseThrow()
                                    - middles.stream()
                                            .mapToLong(Long::longValue)
                                            .min()
                                            .orElseThrow()
                            <= 1,
                    seed + ": " + middles);
        }
    }

    @Test
    void thoseThatMoveMostComeFirstAndTheOthersAreTheRest() {
        VotedField field = new VotedField(7, 8, 200);
        Ranker ranker = field.ranker();
        Ranking ranking = ranker.rank(field.shop());
        List<AccountSplit.OfStratum> many = new ArrayList<>();
        for (Ranking.Place place : ranking.places()) {
            List<Account> accounts = field.accounts(place.assessment().slug());
            many.addAll(ranker.split(ranking, place, accounts, 5).strata());
        }
        many.removeIf(stratum -> stratum.accounts() <= 5);
        assertTrue(many.size() > 5);
        for (AccountSplit.OfStratum stratum : many) {
            assertEquals(5, stratum.first().size());
            assertEquals(stratum.accounts() - 5, stratum.others());
            double last = Double.MAX_VALUE;
            double sum = stratum.othersPoints();
            for (AccountSplit.OfAccount one : stratum.first()) {
                assertTrue(Math.abs(one.points()) <= last);
                last = Math.abs(one.points());
                sum += one.points();
            }
            assertEquals(stratum.points(), sum, 1e-9);
        }
    }
}
