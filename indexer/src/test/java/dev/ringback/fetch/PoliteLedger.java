package dev.ringback.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Watches the wire of the simulated web with books of its own, and knows nothing of how the frontier decides. */
final class PoliteLedger {
    private static final int MOST_QUOTED = 10;

    private final SimulatedWeb web;
    private final Map<String, Instant> freeFrom = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private final Map<String, Integer> crawlDelays = new HashMap<>();
    private final Set<String> connected = new HashSet<>();
    private final Map<String, Known> robots = new HashMap<>();
    private final Map<String, Set<WebAddress>> asked = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private long violationCount;
    private long pages;
    private long robotsFiles;
    private int mostConnected;

    /** @param rules whether there were any; without, everything is allowed */
    private record Known(Instant at, boolean reached, boolean rules) {}

    PoliteLedger(SimulatedWeb web) {
        this.web = web;
    }

    void starts(Turn turn, Instant now) {
        String host = turn.ask().address().host();
        check(connected.add(host), "two connections to", turn);
        mostConnected = Math.max(mostConnected, connected.size());
        check(!now.isBefore(freeFrom.getOrDefault(host, now)), "too early at", turn);
        Instant crawl = ends.getOrDefault(host, Instant.EPOCH).plusSeconds(crawlDelays.getOrDefault(host, 0));
        check(!now.isBefore(crawl), "earlier than its crawl delay at", turn);
        if (turn.ask().kind() == Ask.Kind.ROBOTS) {
            robotsFiles++;
            checkRobots(turn, now);
        } else {
            pages++;
            checkPage(turn, now);
        }
    }

    private void checkRobots(Turn turn, Instant now) {
        WebAddress address = turn.ask().address();
        Known last = robots.get(address.authority());
        boolean needed = !address.target().equals("/robots.txt")
                || last == null
                || Duration.between(last.at(), now).compareTo(Duration.ofMinutes(last.reached() ? 24 * 60 : 1)) >= 0;
        check(needed, "robots.txt once too often of", turn);
    }

    private void checkPage(Turn turn, Instant now) {
        WebAddress address = turn.ask().address();
        Known known = robots.get(address.authority());
        check(known != null && known.reached(), "without robots.txt", turn);
        if (known != null) {
            check(now.isBefore(known.at().plus(Duration.ofDays(1))), "by a copy that is too old", turn);
            SimulatedSite site = web.site(address);
            check(!known.rules() || site.allows(address.target()), "forbidden", turn);
            check(!known.rules() || site.pause() <= 60, "of a host that asks for too much patience", turn);
        }
        check(
                asked.computeIfAbsent(origin(turn.visit()), fresh -> new HashSet<>())
                        .add(address),
                "asked twice",
                turn);
    }

    void ends(Turn turn, Reply reply, Instant now) {
        String host = turn.ask().address().host();
        connected.remove(host);
        Duration gap = reply.took().multipliedBy(5);
        gap = longer(gap, Duration.ofSeconds(5));
        if (reply instanceof Reply.Answered answered && (answered.status() == 429 || answered.status() == 503)) {
            gap = longer(gap, SimulatedWeb.demanded(answered, now).orElse(Duration.ofMinutes(1)));
        }
        if (reply instanceof Reply.Broken) {
            gap = longer(gap, Duration.ofMinutes(1));
        }
        freeFrom.put(host, now.plus(gap));
        ends.put(host, now);
        if (turn.ask().kind() == Ask.Kind.ROBOTS) {
            learn(turn, reply, now);
        }
    }

    /** In this web a robots.txt is at its place, at one place beside it that has its number, or in a loop. */
    private void learn(Turn turn, Reply reply, Instant now) {
        SimulatedSite site = web.site(turn.visit().address());
        boolean answered = reply instanceof Reply.Answered;
        int status = reply instanceof Reply.Answered whole ? whole.status() : 0;
        boolean moved = status == 301 || status == 307;
        if (moved && site.robots() != SimulatedSite.Robots.LOOP) {
            return;
        }
        boolean reached = answered && status < 500 && status != 429;
        robots.put(turn.visit().address().authority(), new Known(now, reached, status == 200));
        if (status == 200 && site.pause() > 0) {
            crawlDelays.put(turn.visit().address().host(), Math.min(60, site.pause()));
        }
    }

    void settled(Visit visit) {
        asked.remove(origin(visit));
    }

    private static String origin(Visit visit) {
        return visit.source() + " "
                + (visit.way().isEmpty() ? visit.address() : visit.way().getFirst());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void check(boolean good, String what, Turn turn) {
        if (!good && violationCount++ < MOST_QUOTED) {
            violations.add(what + " " + turn.ask().address());
        }
    }

    List<String> violations() {
        return violations;
    }

    long violationCount() {
        return violationCount;
    }

    long fetches() {
        return pages + robotsFiles;
    }

    long robotsFiles() {
        return robotsFiles;
    }

    int mostConnected() {
        return mostConnected;
    }
}
