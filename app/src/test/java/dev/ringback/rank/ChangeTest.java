package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Offered;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What would change a score, held against the method with the thing published. */
class ChangeTest {
    private static Dossier company(String slug, Fact... facts) {
        List<Claim> claims = new ArrayList<>();
        for (Fact fact : facts) {
            claims.add(fact.claim(claims.size()));
        }
        return Invented.company(slug, List.of("GB"), claims);
    }

    private static List<Dossier> others() {
        List<Dossier> others = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            others.add(company(
                    "other-" + i,
                    Fact.line("Mo-Fr 09:00-17:00"),
                    Fact.offline(i % 2 == 0 ? Offered.YES : Offered.NO),
                    Fact.spare(java.util.OptionalDouble.of(1 + i)),
                    Fact.replyInHours(4 * i + 1),
                    Fact.statusPage()));
        }
        return others;
    }

    private static Ranking.Place place(Ranking ranking) {
        return ranking.places().stream()
                .filter(place -> place.assessment().slug().equals("one"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Change> changes(Fact... facts) {
        List<Dossier> all = others();
        all.add(company("one", facts));
        Ranker ranker = new Ranker(all, VotedField.TODAY, VotedField.YEAR);
        Ranking ranking = ranker.rank(VotedField.shop("24/7", Weights.DEFAULT));
        return ranker.changes(ranking, place(ranking));
    }

    private static Set<Indicator> about(List<Change> changes) {
        return changes.stream().map(Change::indicator).collect(Collectors.toSet());
    }

    @Test
    void whatIsNotPublishedIsToldWithTheBestAndTheWorstItMayBe() {
        List<Change> changes = changes(Fact.line("Mo-Fr 09:00-17:00"));
        assertEquals(EnumSet.of(Indicator.OFFLINE, Indicator.SPARE, Indicator.TOLD, Indicator.PROMISE), about(changes));
        double last = Double.MAX_VALUE;
        for (Change change : changes) {
            double width = change.best().points() - change.worst().points();
            assertTrue(change.best().points() > 0 && change.worst().points() < 0, change::toString);
            assertTrue(width <= last, "the one that may do most comes first");
            last = width;
        }
    }

    @Test
    void whatIsPublishedIsNotToldAgain() {
        assertEquals(
                Set.of(),
                about(changes(
                        Fact.line("Mo-Fr 09:00-17:00"),
                        Fact.offline(Offered.YES),
                        Fact.spare(java.util.OptionalDouble.of(2)),
                        Fact.replyInHours(4),
                        Fact.statusPage())));
    }

    @Test
    void aLineWithoutHoursMayCoverAllOrNothingMore() {
        List<Change> changes = changes(Fact.line("Mo-Fr 09:00-17:00"), Fact.line());
        Change cover = changes.stream()
                .filter(change -> change.indicator() == Indicator.COVER)
                .findFirst()
                .orElseThrow();
        assertEquals(Change.What.COVER_ALL, cover.best().what());
        assertTrue(cover.best().points() > 5, cover::toString);
        assertEquals(Change.What.COVER_LEAST, cover.worst().what());
        assertTrue(cover.worst().points() < -5, cover::toString);
    }

    /** The field is frozen; with many others, publishing it in earnest comes to nearly the same. */
    @Test
    void publishingItInEarnestComesToNearlyTheSame() {
        List<Dossier> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (Dossier other : others()) {
                all.add(company(
                        other.provider().slug() + "-" + i,
                        Fact.line("Mo-Fr 09:00-17:00"),
                        Fact.offline(i % 2 == 0 ? Offered.YES : Offered.NO)));
            }
        }
        Shop shop = VotedField.shop("24/7", Weights.DEFAULT);
        List<Dossier> before = new ArrayList<>(all);
        before.add(company("one", Fact.line("Mo-Fr 09:00-17:00")));
        List<Dossier> after = new ArrayList<>(all);
        after.add(company("one", Fact.line("Mo-Fr 09:00-17:00"), Fact.offline(Offered.YES)));
        Ranker ranker = new Ranker(before, VotedField.TODAY, VotedField.YEAR);
        Ranking ranking = ranker.rank(shop);
        Change offline = ranker.changes(ranking, place(ranking)).getFirst();
        assertEquals(Indicator.OFFLINE, offline.indicator());
        Ranking then = new Ranker(after, VotedField.TODAY, VotedField.YEAR).rank(shop);
        double really =
                100 * (place(then).score().mean() - place(ranking).score().mean());
        assertEquals(really, offline.best().points(), 0.25);
        assertTrue(really > 2, "published: " + really);
    }
}
