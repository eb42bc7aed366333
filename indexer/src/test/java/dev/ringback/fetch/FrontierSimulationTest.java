package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The manners over a whole web, judged by a ledger of its own. */
class FrontierSimulationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final SimulatedWeb web = new SimulatedWeb(2_000, 20261121);

    @Test
    void noHostHasReasonToComplain() {
        SimulatedCrawl crawl = new SimulatedCrawl(web);
        crawl.run(20_000);
        assertEquals(List.of(), crawl.ledger().violations());
        assertEquals(crawl.added(), crawl.settled(), "every visit ends, and once");
        assertTrue(crawl.ledger().fetches() >= 20_000);
        assertTrue(crawl.ledger().mostConnected() > 10, "turns are out in parallel");
        assertEquals(
                Set.of("Fetched", "Disallowed", "Gone", "Postponed", "Failed"),
                crawl.outcomes().keySet());
    }

    @Test
    void theLedgerSeesTwoConnectionsAndAGapTooShort() {
        PoliteLedger ledger = new PoliteLedger(web);
        Turn robots = turn("https://h0.example.com/robots.txt", Ask.Kind.ROBOTS);
        ledger.starts(robots, NOW);
        ledger.starts(turn("https://h0.example.com/x", Ask.Kind.ROBOTS), NOW);
        ledger.ends(robots, Replies.answered(NOW, 404, ""), NOW);
        ledger.starts(turn("https://h0.example.com/y", Ask.Kind.PAGE), NOW.plusMillis(4_999));
        assertEquals(
                List.of("two connections to https://h0.example.com/x", "too early at https://h0.example.com/y"),
                ledger.violations().subList(0, 2));
    }

    @Test
    void theLedgerSeesWhatIsForbidden() {
        SimulatedSite strict = strict();
        String page = strict.authority() + strict.rules().getFirst().prefix();
        PoliteLedger ledger = new PoliteLedger(web);
        ledger.starts(turn(page, Ask.Kind.PAGE), NOW);
        ledger.ends(turn(page, Ask.Kind.ROBOTS), Replies.answered(NOW, 200, ""), NOW);
        ledger.starts(turn(page, Ask.Kind.PAGE), NOW.plusSeconds(70));
        assertEquals(
                List.of("without robots.txt " + page, "forbidden " + page, "asked twice " + page), ledger.violations());
    }

    private SimulatedSite strict() {
        for (int i = 0; ; i++) {
            SimulatedSite site = web.site(i);
            if (site.rules().size() == 1 && !site.rules().getFirst().allows() && site.pause() == 0) {
                return site;
            }
        }
    }

    private static Turn turn(String address, Ask.Kind kind) {
        WebAddress at = Replies.address(address);
        return new Turn(Visit.of("source", at, Ask.Kind.PAGE, NOW), Ask.of(at, kind));
    }
}
