package dev.ringback.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.proof.contest.Contestant;
import dev.ringback.proof.contest.Contestants;
import dev.ringback.proof.world.WorldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole table on the seeds that nobody tunes on; {@code docs/ranking.md} has what it said. */
@Tag("measure")
class ProofMeasureTest {
    private static final Logger LOG = LoggerFactory.getLogger(ProofMeasureTest.class);

    private static final List<Long> HELD_OUT =
            LongStream.range(5000, 5040).boxed().toList();

    @ParameterizedTest
    @EnumSource
    void oursAndTheRulesOfTheField(WorldKind kind) throws InterruptedException {
        List<Contestant> all = new ArrayList<>(Contestants.of(kind));
        all.addAll(Contestants.ablations(kind));
        String table = new Evaluation(all, done -> {}).table(kind, HELD_OUT).markdown();
        LOG.info("\n{}", table);
        assertTrue(table.contains("of the gap in tau to the oracle closed"), table);
    }

    @Test
    void whatBuyingPraiseBrings() throws InterruptedException {
        String table = new AttackCurves(Contestants.underAttack(), done -> {})
                .table(HELD_OUT.subList(0, 20))
                .markdown();
        LOG.info("\n{}", table);
        assertTrue(table.contains("gains of what BeerAdvocate"), table);
    }
}
