package dev.ringback.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/** Runs a frontier against the simulated web, event by event, twenty turns at a time. */
final class SimulatedCrawl {
    private static final int AT_ONCE = 20;

    /** More would need more memory, not show more. */
    private static final int MOST_OPEN = 20_000;

    private record Back(Instant at, long number, Turn turn, Reply reply) {}

    private final SimulatedWeb web;
    private final PoliteLedger ledger;
    private final Frontier frontier = new Frontier(Manners.OURS);
    private final PriorityQueue<Back> under =
            new PriorityQueue<>(Comparator.comparing(Back::at).thenComparing(Back::number));
    private final Random random = new Random(7);
    private final Map<String, Integer> outcomes = new HashMap<>();
    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private int added;
    private int settled;
    private long numbers;

    SimulatedCrawl(SimulatedWeb web) {
        this.web = web;
        this.ledger = new PoliteLedger(web);
    }

    /** Until so many requests were made and every visit that was begun is settled. */
    void run(long fetches) {
        while (ledger.fetches() < fetches || settled < added) {
            while (ledger.fetches() < fetches && added - settled < MOST_OPEN) {
                addVisit();
            }
            step();
        }
    }

    private void addVisit() {
        int number = added++;
        WebAddress address = Replies.address(web.site(random.nextInt(1 << 30)).authority() + web.path(number));
        Instant notBefore = random.nextBoolean() ? now : now.plusSeconds(random.nextInt(36 * 3_600));
        Visit visit = Visit.of("source", address, Ask.Kind.PAGE, notBefore);
        frontier.add(visit);
        if (number % 50 == 0) {
            frontier.add(visit);
        }
    }

    private void step() {
        Step step = under.size() < AT_ONCE ? frontier.next(now) : new Step.Busy();
        switch (step) {
            case Step.Go go -> send(go.turn());
            case Step.Settled end -> settle(end.visit(), end.outcome());
            case Step.Wait wait -> forward(wait.until());
            case Step.Busy busy -> forward(Instant.MAX);
            case Step.AtRest rest -> {
                if (settled < added) {
                    throw new AssertionError("at rest with " + (added - settled) + " visits not settled");
                }
            }
        }
    }

    private void send(Turn turn) {
        ledger.starts(turn, now);
        Reply reply = web.get(turn.ask(), now);
        under.add(new Back(now.plus(reply.took()), numbers++, turn, reply));
    }

    private void forward(Instant until) {
        Back back = under.peek();
        if (back == null || back.at().isAfter(until)) {
            now = until;
            return;
        }
        under.remove();
        now = back.at();
        ledger.ends(back.turn(), back.reply(), now);
        frontier.done(back.turn(), back.reply(), now)
                .settled()
                .ifPresent(outcome -> settle(back.turn().visit(), outcome));
    }

    private void settle(Visit visit, FetchOutcome outcome) {
        settled++;
        ledger.settled(visit);
        outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
    }

    PoliteLedger ledger() {
        return ledger;
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    int settled() {
        return settled;
    }

    int added() {
        return added;
    }

    Duration simulated() {
        return Duration.between(Instant.parse("2026-11-21T00:00:00Z"), now);
    }
}
