package dev.ringback.fetch;

import static dev.ringback.fetch.Replies.address;
import static dev.ringback.fetch.Replies.answered;
import static dev.ringback.fetch.Replies.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One visit at a time, by hand. */
class FrontierTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final String SITE = "https://www.example.com";

    private final Frontier frontier = new Frontier(Manners.OURS);
    private Instant now = START;

    @Test
    void robotsIsAskedFirstAndWithTheSameManners() {
        visit("/help");
        Turn robots = turn();
        assertEquals(Ask.of(address(SITE + "/robots.txt"), Ask.Kind.ROBOTS), robots.ask());
        assertEquals(new Step.Busy(), frontier.next(now));
        Frontier.Progress progress = frontier.done(robots, answered(now, 404, ""), now);
        assertEquals(Optional.of(robots.visit()), progress.continued());
        assertEquals(new Step.Wait(START.plusSeconds(5)), frontier.next(now));
        now = START.plusSeconds(5);
        assertEquals(address(SITE + "/help"), turn().ask().address());
    }

    @Test
    void aSettledVisitLeavesNothingBehind() {
        robots(200, "");
        Frontier.Progress progress = page("/help", 200);
        assertInstanceOf(FetchOutcome.Fetched.class, progress.settled().orElseThrow());
        assertEquals(Optional.empty(), progress.continued());
        assertEquals(new Step.AtRest(), frontier.next(now));
    }

    @Test
    void whatIsForbiddenIsNotAsked() {
        robots(200, "User-agent: Ringback\nDisallow: /private\n");
        visit("/private/a");
        Step.Settled settled = assertInstanceOf(Step.Settled.class, later());
        assertEquals(
                new FetchOutcome.Disallowed("robots.txt of " + SITE + " says \"Disallow: /private\""),
                settled.outcome());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 418, 451, 499})
    void withoutRobotsEverythingIsAllowed(int status) {
        robots(status, "User-agent: *\nDisallow: /");
        assertInstanceOf(RobotsVerdict.Allowed.class, frontier.robotsVerdict(address(SITE + "/help")));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300, 304, 305, 429, 500, 502, 503, 504, 599})
    void unreachableRobotsKeepsUsOut(int status) {
        HostMemory memory = robots(status, "").hosts().getFirst();
        assertEquals(HostMemory.State.UNREACHABLE, memory.robots().orElseThrow().state());
        visit("/help");
        Step.Settled settled = assertInstanceOf(Step.Settled.class, frontier.next(now.plusSeconds(200)));
        FetchOutcome.Postponed postponed = assertInstanceOf(FetchOutcome.Postponed.class, settled.outcome());
        assertEquals(memory.notBefore(), postponed.until());
        assertEquals(now.plus(Duration.ofMinutes(10)), postponed.until());
    }

    @Test
    void thePauseForRobotsDoublesUpToADay() {
        Duration pause = Duration.ofMinutes(10);
        for (int i = 0; i < 12; i++) {
            HostMemory memory = robots(503, "").hosts().getFirst();
            assertEquals(now.plus(pause), memory.notBefore());
            now = memory.notBefore();
            pause = pause.compareTo(Duration.ofHours(12)) > 0 ? Duration.ofDays(1) : pause.multipliedBy(2);
        }
    }

    @Test
    void aCopyIsUsedForADayAndNotAMomentLonger() {
        robots(200, "User-agent: *\nDisallow: /private");
        Instant read = now;
        now = read.plus(HostMemory.MAX_AGE).minusMillis(1);
        page("/help", 200);
        now = read.plus(HostMemory.MAX_AGE).plusSeconds(5);
        visit("/other");
        assertEquals(Ask.Kind.ROBOTS, turn().ask().kind());
    }

    @Test
    void anOldCopyIsNotUsedOnWhenTheHostIsGone() {
        robots(200, "User-agent: *\nAllow: /");
        now = now.plus(HostMemory.MAX_AGE);
        visit("/help");
        frontier.done(turn(), broken(now, Reply.Fault.CANNOT_CONNECT), now);
        Step.Settled settled = assertInstanceOf(Step.Settled.class, frontier.next(now), "without a wait");
        assertEquals(
                Reply.Fault.CANNOT_CONNECT,
                assertInstanceOf(FetchOutcome.Failed.class, settled.outcome()).fault());
        assertInstanceOf(RobotsVerdict.NotYetKnown.class, frontier.robotsVerdict(address(SITE + "/help")));
    }

    @Test
    void fiveRedirectsOfRobotsAreFollowedAcrossHosts() {
        visit("/private");
        for (int hop = 1; hop <= 5; hop++) {
            Turn turn = soon();
            frontier.done(turn, answered(now, 301, "", "Location", "https://h" + hop + ".example.org/r"), now);
        }
        Turn last = soon();
        assertEquals(address("https://h5.example.org/r"), last.ask().address());
        List<HostMemory> hosts = frontier.done(last, answered(now, 200, "User-agent: *\nDisallow: /private"), now)
                .hosts();
        assertEquals(
                List.of("https://h5.example.org", SITE),
                hosts.stream().map(HostMemory::authority).toList());
        assertInstanceOf(RobotsVerdict.Disallowed.class, frontier.robotsVerdict(address(SITE + "/private")));
        assertInstanceOf(RobotsVerdict.NotYetKnown.class, frontier.robotsVerdict(address("https://h5.example.org/")));
    }

    @Test
    void theSixthRedirectOfRobotsMeansThereIsNone() {
        visit("/help");
        for (int hop = 1; hop <= 6; hop++) {
            frontier.done(soon(), answered(now, 302, "", "Location", SITE + "/r" + hop), now);
        }
        assertInstanceOf(RobotsVerdict.Allowed.class, frontier.robotsVerdict(address(SITE + "/help")));
        assertEquals(address(SITE + "/help"), soon().ask().address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.example.com/robots.txt", "https://127.0.0.1/", "ftp://example.com/", "::"})
    void aRefusedRedirectOfRobotsKeepsUsOut(String location) {
        visit("/help");
        frontier.done(turn(), answered(now, 301, "", "Location", location), now);
        assertInstanceOf(RobotsVerdict.NotYetKnown.class, frontier.robotsVerdict(address(SITE + "/help")));
    }

    @Test
    void oneCopyOfRobotsServesAllThatWait() {
        visit("/a");
        visit("/b");
        Turn robots = turn();
        frontier.done(robots, answered(now, 301, "", "Location", "https://files.example.org/robots.txt"), now);
        Turn hop = turn();
        assertEquals(new Step.Busy(), frontier.next(now.plusSeconds(60)));
        frontier.done(hop, answered(now, 200, ""), now);
        assertEquals(address(SITE + "/a"), soon().ask().address());
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "900, 5", "2000, 10", "20000, 100"})
    void aSlowHostIsGivenFiveTimesAsLong(long tookMillis, long seconds) {
        visit("/a");
        visit("/b");
        frontier.done(turn(), answered(now, Duration.ofMillis(tookMillis), 404, new byte[0]), now);
        assertEquals(new Step.Wait(now.plusSeconds(seconds)), frontier.next(now));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "5.5, 5500", "30, 30", "60, 60", "-3, 5", "soon, 5"})
    void aCrawlDelayLengthensTheDelay(String delay, long expected) {
        robots(200, "User-agent: *\nCrawl-delay: " + delay);
        visit("/a");
        Instant until = now.plus(expected > 1000 ? Duration.ofMillis(expected) : Duration.ofSeconds(expected));
        assertEquals(new Step.Wait(until), frontier.next(now));
    }

    @Test
    void aHostThatAsksForTooMuchPatienceIsLeftOut() {
        robots(200, "User-agent: *\nCrawl-delay: 61");
        visit("/a");
        Step.Settled settled = assertInstanceOf(Step.Settled.class, later());
        assertEquals(
                new FetchOutcome.Disallowed(
                        "robots.txt of " + SITE + " asks for 61 seconds between requests, at most 60 are accepted"),
                settled.outcome());
    }

    @Test
    void httpAndHttpsShareOneSlotAndDelay() {
        add("http://www.example.com/a");
        add("https://www.example.com/b");
        Turn first = turn();
        assertEquals(new Step.Busy(), frontier.next(now));
        frontier.done(first, answered(now, 404, ""), now);
        assertEquals(new Step.Wait(now.plusSeconds(5)), frontier.next(now));
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, 120",
        "503, 3600, 3600",
        "503, 'Sat, 21 Nov 2026 09:00:05 GMT', 3600",
        "503, 1, 60",
        "503, -5, 60",
        "429, soon, 60",
        "429, '', 60",
        "503, 99999999999999999999, 604800",
        "503, 604801, 604800",
        "503, 'Sat, 21 Nov 2020 09:00:00 GMT', 60",
        "503, 'Sat, 21 Nov 2099 09:00:00 GMT', 604800",
        "500, 3600, 60"
    })
    void retryAfterPausesTheHost(int status, String retryAfter, long seconds) {
        robots(404, "");
        visit("/a");
        Turn turn = soon();
        Instant end = START.plusSeconds(5);
        Frontier.Progress progress = frontier.done(turn, answered(now, status, "", "Retry-After", retryAfter), end);
        assertEquals(end.plusSeconds(seconds), progress.hosts().getFirst().notBefore());
        FetchOutcome.Postponed postponed = assertInstanceOf(
                FetchOutcome.Postponed.class, progress.settled().orElseThrow());
        assertEquals(end.plusSeconds(Math.max(seconds, 3600)), postponed.until());
    }

    @Test
    void aPausedHostPostponesWhatElseIsWanted() {
        robots(404, "");
        visit("/a");
        visit("/b");
        frontier.done(soon(), answered(now, 503, "", "Retry-After", "3600"), now);
        Step.Settled settled = assertInstanceOf(Step.Settled.class, frontier.next(now));
        assertEquals(
                new FetchOutcome.Postponed(now.plusSeconds(3600), "the host answered 503, which asks for patience"),
                settled.outcome());
        assertEquals(new Step.AtRest(), frontier.next(now));
    }

    @Test
    void brokenRepliesPauseTheHostLongerEachTime() {
        robots(404, "");
        for (int i = 0; i < 4; i++) {
            visit("/" + i);
            Frontier.Progress progress = frontier.done(soon(), broken(now, Reply.Fault.TOO_SLOW), now);
            assertEquals(
                    new FetchOutcome.Failed(Reply.Fault.TOO_SLOW, "the connection was refused"),
                    progress.settled().orElseThrow());
            Instant until = now.plus(Duration.ofMinutes(1L << i));
            assertEquals(until, progress.hosts().getFirst().notBefore());
            now = until;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, Fetched", "204, Fetched", "299, Fetched", "404, Gone", "410, Gone", "500, Postponed", "503, Postponed",
        "429, Postponed", "304, Failed", "301, Failed", "302, Failed", "401, Failed", "403, Failed", "418, Failed",
        "451, Failed", "100, Failed", "300, Failed", "600, Failed"
    })
    void eachStatusHasItsWord(int status, String word) {
        robots(404, "");
        assertEquals(word, page("/a", status).settled().orElseThrow().getClass().getSimpleName());
    }

    @Test
    void notModifiedIsBelievedOfACopyWeHold() {
        robots(404, "");
        Visit visit = new Visit(
                "source",
                address(SITE + "/a"),
                Ask.Kind.PAGE,
                Optional.of("\"1\""),
                Optional.empty(),
                List.of(),
                START);
        frontier.add(visit);
        Turn turn = soon();
        assertEquals(Optional.of("\"1\""), turn.ask().etag());
        assertInstanceOf(
                FetchOutcome.NotModified.class,
                frontier.done(turn, answered(now, 304, ""), now).settled().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectGoesOnUnderTheRulesOfTheNextHost(int status) {
        robots(404, "");
        frontier.add(new Visit(
                "source",
                address(SITE + "/a"),
                Ask.Kind.PAGE,
                Optional.of("\"1\""),
                Optional.empty(),
                List.of(),
                START));
        Frontier.Progress progress =
                frontier.done(soon(), answered(now, status, "", "Location", "https://example.org/b"), now);
        Visit visit = progress.continued().orElseThrow();
        assertEquals(List.of(address(SITE + "/a")), visit.way());
        assertEquals(Optional.empty(), visit.etag());
        Turn robots = turn();
        assertEquals(address("https://example.org/robots.txt"), robots.ask().address());
        frontier.done(robots, answered(now, 200, "User-agent: *\nDisallow: /b"), now);
        assertInstanceOf(
                FetchOutcome.Disallowed.class,
                assertInstanceOf(Step.Settled.class, later()).outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "http://www.example.com/b", "https://10.0.0.1/", "javascript:1", "https://a b/"})
    void someRedirectsAreRefused(String location) {
        robots(404, "");
        visit("/a");
        assertRefused(frontier.done(soon(), answered(now, 301, "", "Location", location), now));
    }

    @Test
    void theSixthRedirectIsRefused() {
        robots(404, "");
        visit("/0");
        for (int hop = 1; hop <= 5; hop++) {
            Frontier.Progress progress = frontier.done(soon(), answered(now, 301, "", "Location", "/" + hop), now);
            assertEquals(hop, progress.continued().orElseThrow().way().size());
        }
        assertRefused(frontier.done(soon(), answered(now, 301, "", "Location", "/6"), now));
        assertEquals(new Step.AtRest(), frontier.next(now));
    }

    @Test
    void twoThatRedirectToEachOtherBothEnd() {
        robots(404, "");
        visit("/x");
        visit("/y");
        int refused = 0;
        for (int i = 0; i < 4; i++) {
            Turn turn = soon();
            String other = turn.ask().address().target().equals("/x") ? "/y" : "/x";
            refused += frontier.done(turn, answered(now, 301, "", "Location", other), now)
                            .settled()
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertEquals(2, refused);
        assertEquals(new Step.AtRest(), frontier.next(now));
    }

    @Test
    void theSameVisitTwiceIsOne() {
        robots(404, "");
        visit("/a");
        visit("/a");
        page("/a", 200);
        assertEquals(new Step.AtRest(), later());
    }

    @Test
    void aHugeHostDoesNotHoldUpTheOthers() {
        for (int i = 0; i < 10_000; i++) {
            add("https://huge.example.net/" + i);
        }
        add("https://small.example.org/a");
        Turn first = turn();
        Turn second = turn();
        assertEquals("huge.example.net", first.ask().address().host());
        assertEquals("small.example.org", second.ask().address().host());
    }

    @Test
    void aVisitIsNotMadeBeforeItsMoment() {
        frontier.add(Visit.of("source", address(SITE + "/a"), Ask.Kind.PAGE, START.plusSeconds(60)));
        assertEquals(new Step.Wait(START.plusSeconds(60)), frontier.next(now));
    }

    @Test
    void whatIsRememberedHolds() {
        HostMemory memory = robots(200, "User-agent: *\nDisallow: /a\nCrawl-delay: 20")
                .hosts()
                .getFirst();
        Frontier next = new Frontier(Manners.OURS);
        next.remember(List.of(memory));
        next.add(Visit.of("source", address(SITE + "/b"), Ask.Kind.PAGE, START));
        assertEquals(new Step.Wait(now.plusSeconds(20)), next.next(now));
        assertInstanceOf(RobotsVerdict.Disallowed.class, next.robotsVerdict(address(SITE + "/a")));
        assertInstanceOf(Step.Go.class, next.next(now.plusSeconds(20)));
    }

    @Test
    void aRememberedPauseIsNotSatOut() {
        Frontier next = new Frontier(Manners.OURS);
        next.remember(List.of(new HostMemory(SITE, START.plus(Duration.ofDays(2)), Optional.empty())));
        next.add(Visit.of("source", address(SITE + "/b"), Ask.Kind.PAGE, START));
        Step.Settled settled = assertInstanceOf(Step.Settled.class, next.next(now));
        assertEquals(
                START.plus(Duration.ofDays(2)),
                assertInstanceOf(FetchOutcome.Postponed.class, settled.outcome())
                        .until());
    }

    @Test
    void afterAKillTheHostIsLeftAlone() {
        visit("/a");
        HostMemory begun = frontier.begun(turn(), now);
        assertEquals(new HostMemory(SITE, now.plusSeconds(5), Optional.empty()), begun);
    }

    @Test
    void aTurnComesBackOnce() {
        visit("/a");
        Turn turn = turn();
        frontier.done(turn, answered(now, 404, ""), now);
        Frontier.TurnNotOut fault =
                assertThrows(Frontier.TurnNotOut.class, () -> frontier.done(turn, answered(now, 404, ""), now));
        assertEquals(
                "no turn is out for \"https://www.example.com/robots.txt\"; each turn that was given comes back once",
                fault.getMessage());
    }

    @Test
    void optOutsAndSitemapsAreSeen() {
        robots(200, """
                User-agent: *
                Content-Signal: search=yes, ai-train=no
                Content-Usage: train-ai=n
                Sitemap: https://www.example.com/sitemap.xml
                """);
        assertEquals(List.of("Content-Signal: ai-train=no", "Content-Usage: train-ai=n"), frontier.optOuts(SITE));
        assertEquals(List.of(address(SITE + "/sitemap.xml")), frontier.sitemaps(SITE));
        assertTrue(frontier.optOuts("https://unknown.example.org").isEmpty());
    }

    private static void assertRefused(Frontier.Progress progress) {
        FetchOutcome.Failed failed =
                assertInstanceOf(FetchOutcome.Failed.class, progress.settled().orElseThrow());
        assertEquals(Reply.Fault.REDIRECT_REFUSED, failed.fault());
    }

    private void add(String address) {
        frontier.add(Visit.of("source", address(address), Ask.Kind.PAGE, START));
    }

    private void visit(String path) {
        add(SITE + path);
    }

    private Frontier.Progress page(String path, int status) {
        visit(path);
        return frontier.done(soon(), answered(now, status, ""), now);
    }

    private Frontier.Progress robots(int status, String body) {
        visit("/first");
        Turn turn = soon();
        assertEquals(Ask.Kind.ROBOTS, turn.ask().kind());
        Frontier.Progress progress = frontier.done(turn, answered(now, status, body), now);
        if (frontier.next(now.plusSeconds(70)) instanceof Step.Go go) {
            frontier.done(go.turn(), answered(now, Duration.ZERO, 200, new byte[0]), now);
        }
        return progress;
    }

    private Turn turn() {
        return assertInstanceOf(Step.Go.class, frontier.next(now)).turn();
    }

    /** The next turn, after the wait for it. */
    private Turn soon() {
        return assertInstanceOf(Step.Go.class, later()).turn();
    }

    private Step later() {
        Step step = frontier.next(now);
        if (step instanceof Step.Wait wait) {
            now = wait.until();
            step = frontier.next(now);
        }
        return step;
    }
}
