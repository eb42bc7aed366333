package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.model.Accounts;
import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewSource.Writers;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the ranking is handed of reviews, beside a count by hand: the accounts of each of a thousand providers. */
class GenerationAccountsTest {
    private static final int GENERATIONS = 5;
    private static final int REVIEWS = 6_000;
    private static final int LEAST_CASES = 1_000;

    @Test
    void theAccountsOfADossierAreThoseOfItsReviews() {
        int cases = 0;
        for (int seed = 0; seed < GENERATIONS; seed++) {
            List<KeptReview> reviews =
                    new InventedReviews(seed, false).first(REVIEWS).toList();
            Map<String, List<KeptReview>> byProvider = new TreeMap<>();
            reviews.forEach(kept -> byProvider
                    .computeIfAbsent(kept.review().provider(), slug -> new ArrayList<>())
                    .add(kept));
            List<CatalogueRow> rows = new ArrayList<>(FoundRows.providers());
            reviews.stream().map(FoundRows::review).forEach(rows::add);
            try (Generation generation = Generation.inMemory(rows)) {
                byProvider.forEach((slug, all) -> assertEquals(
                        byHand(all), generation.dossier(slug).orElseThrow().accounts(), slug));
            }
            cases += byProvider.size();
        }
        assertTrue(cases >= LEAST_CASES, cases + " cases");
    }

    private static Accounts byHand(List<KeptReview> reviews) {
        Map<String, Accounts.Cell> cells = new TreeMap<>();
        for (KeptReview kept : reviews) {
            Review review = kept.review();
            if (review.kind() == Review.Kind.REVIEW) {
                Accounts.Cell cell = new Accounts.Cell(
                        review.source(),
                        Writers.ANYONE,
                        review.trust(),
                        review.day().map(YearMonth::from),
                        sum(kept));
                String key = cell.source() + cell.trust() + cell.month();
                cells.merge(
                        key,
                        cell,
                        (one, more) -> new Accounts.Cell(
                                one.source(),
                                one.writers(),
                                one.trust(),
                                one.month(),
                                one.sum().plus(more.sum())));
            }
        }
        return new Accounts(List.copyOf(cells.values()));
    }

    /** Of one review: its mark for support from 0 to 8, and each aspect of support as 8, 4 or 0. */
    private static Accounts.Sum sum(KeptReview kept) {
        int[] said = said(kept);
        long weight = kept.verdict().permille();
        boolean isAccount = weight > 0 && said.length > 0;
        return new Accounts.Sum(
                1,
                isAccount ? 1 : 0,
                isAccount ? weight : 0,
                weight * said.length,
                weight * Arrays.stream(said).sum(),
                weight * Arrays.stream(said).map(worth -> worth * worth).sum());
    }

    private static int[] said(KeptReview kept) {
        List<Integer> said = new ArrayList<>();
        kept.review().supportStars().ifPresent(stars -> said.add((int) Math.round(2 * stars.doubleValue() - 2)));
        for (Mention mention : kept.reading().mentions()) {
            if (isOfSupport(mention.aspect())) {
                said.add(worth(mention.polarity()));
            }
        }
        return said.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isOfSupport(Aspect aspect) {
        return aspect != Aspect.OUTAGE && aspect != Aspect.MONEY;
    }

    private static int worth(Polarity polarity) {
        return switch (polarity) {
            case POS -> 8;
            case MIXED -> 4;
            case NEG -> 0;
        };
    }
}
