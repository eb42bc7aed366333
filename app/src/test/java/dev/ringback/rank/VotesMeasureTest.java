package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What counting votes adds to a ranking of 300 providers with reviews, and what other weights for the same shop take. */
@Tag("measure")
class VotesMeasureTest {
    private static final int SHOPS = 200;

    /** Of what the ranking itself takes, once what is kept has been worked out by the first shops of a day. */
    private static final double MOST = 0.15;

    private static final Weights OTHER = new Weights(1, 1, 4);

    /** Of this thread, so that a busy machine does not decide. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @Test
    void countingVotesAddsHardlyAnything() {
        VotedField field = new VotedField(1, 300, 300);
        Ranker ranker = field.ranker();
        List<Double> ranks = new ArrayList<>();
        List<Double> votes = new ArrayList<>();
        List<Double> turned = new ArrayList<>();
        for (int i = 0; i < SHOPS; i++) {
            String hours = "Tu-Su 1%d:00-2%d:30".formatted(i % 7, i % 3);
            Shop shop = VotedField.shop(hours, new Weights(1 + i % 5, 3, 2 + i % 4));
            Shop weighed = VotedField.shop(hours, OTHER);
            long start = CLOCK.getCurrentThreadCpuTime();
            Assessments assessed = ranker.assess(shop);
            Ranking ranking = ranker.rank(shop, assessed);
            long ranked = CLOCK.getCurrentThreadCpuTime();
            ranker.votes(ranking);
            long counted = CLOCK.getCurrentThreadCpuTime();
            ranker.rank(weighed, assessed);
            turned.add((CLOCK.getCurrentThreadCpuTime() - counted) / 1e6);
            ranks.add((ranked - start) / 1e6);
            votes.add((counted - ranked) / 1e6);
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "MEASURE ranking of 300: first %.1f ms, median of the last half %.2f ms; other weights for the same shop %.2f ms, %.2f of it (goal ≤ 0.20); votes: first %.1f ms, second %.1f ms, tenth %.2f ms, median of the last half %.2f ms%n",
                ranks.getFirst(),
                late(ranks),
                late(turned),
                late(turned) / late(ranks),
                votes.getFirst(),
                votes.get(1),
                votes.get(9),
                late(votes));
        assertTrue(late(votes) <= MOST * late(ranks), "votes: " + late(votes) + " ms");
    }

    private static double late(List<Double> all) {
        List<Double> half =
                all.subList(all.size() / 2, all.size()).stream().sorted().toList();
        return half.get(half.size() / 2);
    }
}
