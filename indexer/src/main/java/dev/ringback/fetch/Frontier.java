package dev.ringback.fetch;

import dev.ringback.fetch.FetchOutcome.Disallowed;
import dev.ringback.fetch.FetchOutcome.Failed;
import dev.ringback.fetch.FetchOutcome.Postponed;
import dev.ringback.fetch.HostMemory.Robots;
import dev.ringback.fetch.HostMemory.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Says which host may be asked for what, when: one request a host at a time, with pauses, and nothing that robots.txt
 * forbids; https://www.rfc-editor.org/rfc/rfc9309. It has no clock and asks nobody; the time comes with each call and
 * must not go back. Each call takes O(log n). Not thread-safe.
 */
public final class Frontier {
    /** After robots.txt could not be had; it doubles too. Longer, for a whole site hangs on it and few mend in minutes. */
    static final Duration FIRST_ROBOTS_PAUSE = Duration.ofMinutes(10);

    /** A page that fails alone on a healthy host is not worth asking again within the hour. */
    static final Duration LEAST_POSTPONED = Duration.ofHours(1);

    private final Manners manners;
    private final Map<String, HostQueue> hosts = new HashMap<>();
    private final Map<String, Authority> authorities = new HashMap<>();
    private final OpenVisits open = new OpenVisits();
    private final TreeSet<HostQueue> free = new TreeSet<>(HostQueue.ORDER);
    private int out;
    private long numbers;

    public Frontier(Manners manners) {
        this.manners = manners;
    }

    /**
     * @param settled the end of the visit, if this was it
     * @param continued the visit as it goes on, if it goes on (a redirect, or robots.txt first)
     * @param hosts what to keep of the hosts that were asked or learned of; a robots.txt that lies elsewhere tells of two
     */
    public record Progress(Optional<FetchOutcome> settled, Optional<Visit> continued, List<HostMemory> hosts) {
        public Progress {
            hosts = List.copyOf(hosts);
        }
    }

    /** A turn came back that is not out: a fault of the caller. */
    public static final class TurnNotOut extends RuntimeException {
        private static final long serialVersionUID = 1;

        TurnNotOut(Turn turn) {
            super("no turn is out for \"" + turn.ask().address() + "\"; each turn that was given comes back once");
        }
    }

    /** What was stored of hosts in earlier runs; before the first visit is added. Unreadable authorities are left out. */
    public void remember(Collection<HostMemory> memories) {
        memories.forEach(this::remember);
    }

    private void remember(HostMemory memory) {
        WebAddress.read(memory.authority()).found().ifPresent(address -> {
            Authority authority = authority(address);
            memory.robots().ifPresent(robots -> authority.keep(robots, memory.notBefore()));
            change(
                    address.host(),
                    host -> host.pauseUntil(memory.notBefore(), "the host is being left alone since the last run"));
        });
    }

    /** Adding what is there already changes nothing. */
    public void add(Visit visit) {
        if (open.start(visit)) {
            enter(new Errand.Page(visit, numbers++));
        }
    }

    private void enter(Errand.Page page) {
        if (open.enter(page)) {
            queue(page);
        }
    }

    private void queue(Errand errand) {
        authority(errand.address());
        change(errand.address().host(), host -> host.add(errand));
    }

    /** What to do now. Turns may be taken while others are out; ask until the answer is neither a turn nor a settled one. */
    public Step next(Instant now) {
        while (!free.isEmpty()) {
            HostQueue host = free.first();
            if (host.due().isAfter(now)) {
                return new Step.Wait(host.due());
            }
            Optional<Step> step = consider(host, now);
            place(host);
            if (step.isPresent()) {
                return step.get();
            }
        }
        return out == 0 ? new Step.AtRest() : new Step.Busy();
    }

    private Optional<Step> consider(HostQueue host, Instant now) {
        if (host.first() instanceof Errand.Page page && isHopeless(page, now)) {
            host.take();
            return Optional.of(settle(page, withoutRobots(authority(page.address()))));
        }
        Duration wait = Duration.between(now, latest(now, host.earliest()));
        if (wait.compareTo(HostQueue.PATIENCE) > 0) {
            return postpone(host.take(), host, now);
        }
        host.acceptPause();
        if (wait.isPositive()) {
            return Optional.empty();
        }
        return switch (host.take()) {
            case Errand.Robots robots -> Optional.of(go(host, robots));
            case Errand.Page page -> consider(page, host, now);
        };
    }

    /** Nobody need wait for a host that may not be asked anyway when the wait is over. */
    private boolean isHopeless(Errand.Page page, Instant now) {
        Authority authority = authority(page.address());
        return authority.isUnreachable() && !authority.isAsking() && !authority.mustAsk(now);
    }

    private static FetchOutcome withoutRobots(Authority authority) {
        return authority
                .broken()
                .<FetchOutcome>map(broken -> new Failed(broken.fault(), broken.detail()))
                .orElseGet(() -> new Postponed(authority.askAgain(), authority.state()));
    }

    private Optional<Step> postpone(Errand errand, HostQueue host, Instant now) {
        return switch (errand) {
            case Errand.Page page -> Optional.of(settle(page, new Postponed(host.earliest(), host.pausedWhy())));
            case Errand.Robots robots -> {
                robotsCame(
                        robots,
                        unreachable(now, "it lies on a host that may not be asked now"),
                        Optional.empty(),
                        host,
                        now);
                yield Optional.empty();
            }
        };
    }

    private Optional<Step> consider(Errand.Page page, HostQueue host, Instant now) {
        Authority authority = authority(page.address());
        if (!authority.isAsking() && authority.mustAsk(now)) {
            authority.ask();
            authority.await(page);
            return Optional.of(go(host, Errand.Robots.first(page)));
        }
        if (authority.isAsking()) {
            authority.await(page);
            return Optional.empty();
        }
        return Optional.of(
                switch (authority.verdict(page.address())) {
                    case RobotsVerdict.Allowed allowed -> go(host, page);
                    case RobotsVerdict.Disallowed verdict -> settle(page, new Disallowed(verdict.why()));
                    case RobotsVerdict.NotYetKnown verdict -> settle(page, withoutRobots(authority));
                });
    }

    private Step go(HostQueue host, Errand errand) {
        host.send(errand);
        out++;
        return new Step.Go(errand.turn());
    }

    private Step settle(Errand.Page page, FetchOutcome outcome) {
        close(page.visit());
        return new Step.Settled(page.visit(), outcome);
    }

    private void close(Visit visit) {
        open.end(visit);
        open.leave(visit).ifPresent(this::queue);
    }

    /**
     * What to store before a turn is used, so that its host is left alone for the least delay even if we die meanwhile.
     */
    public HostMemory begun(Turn turn, Instant now) {
        WebAddress address = turn.ask().address();
        Instant rested = now.plus(host(address.host()).leastDelay());
        HostMemory memory = memory(address);
        return new HostMemory(memory.authority(), latest(memory.notBefore(), rested), memory.robots());
    }

    /**
     * Takes a turn back.
     *
     * @param now after the last byte of the reply
     * @throws TurnNotOut if it was not given, or is back already
     */
    public Progress done(Turn turn, Reply reply, Instant now) {
        HostQueue host = host(turn.ask().address().host());
        Errand errand = host.out().filter(given -> given.turn().equals(turn)).orElseThrow(() -> new TurnNotOut(turn));
        out--;
        host.end(reply, now);
        Progress progress = switch (errand) {
            case Errand.Page page -> pageCame(page, reply, host, now);
            case Errand.Robots robots -> robotsAnswered(robots, reply, host, now);
        };
        place(host);
        return progress;
    }

    private Progress pageCame(Errand.Page page, Reply reply, HostQueue host, Instant now) {
        Visit visit = page.visit();
        if (reply instanceof Reply.Answered answered && Redirect.isIn(answered)) {
            return switch (Redirect.of(visit.address(), visit.way(), location(answered), manners.mostRedirects())) {
                case Redirect.Onward onward -> goOn(page, onward.to());
                case Redirect.TooLong tooLong -> ended(visit, new Failed(Reply.Fault.REDIRECT_REFUSED, tooLong.why()));
                case Redirect.Refused refused -> ended(visit, new Failed(Reply.Fault.REDIRECT_REFUSED, refused.why()));
            };
        }
        Instant until = latest(host.earliest(), now.plus(LEAST_POSTPONED));
        return ended(visit, PageReply.outcome(page.turn().ask(), reply, until));
    }

    private Progress ended(Visit visit, FetchOutcome outcome) {
        close(visit);
        return new Progress(Optional.of(outcome), Optional.empty(), List.of(memory(visit.address())));
    }

    private Progress goOn(Errand.Page page, WebAddress to) {
        Visit before = page.visit();
        List<WebAddress> way = new ArrayList<>(before.way());
        way.add(before.address());
        Visit after = new Visit(
                before.source(), to, before.kind(), Optional.empty(), Optional.empty(), way, before.notBefore());
        open.leave(before).ifPresent(this::queue);
        enter(new Errand.Page(after, page.order()));
        return new Progress(Optional.empty(), Optional.of(after), List.of(memory(before.address())));
    }

    private Progress robotsAnswered(Errand.Robots errand, Reply reply, HostQueue host, Instant now) {
        List<HostMemory> learned = new ArrayList<>();
        if (reply instanceof Reply.Answered answered && Redirect.isIn(answered)) {
            switch (Redirect.of(errand.at(), errand.way(), location(answered), manners.mostRedirects())) {
                case Redirect.Onward onward -> queue(errand.onward(onward.to()));
                case Redirect.TooLong tooLong ->
                    robotsCame(
                            errand,
                            unavailable(now, tooLong.why() + ", so everything is allowed"),
                            Optional.empty(),
                            host,
                            now);
                case Redirect.Refused refused ->
                    robotsCame(errand, unreachable(now, refused.why()), Optional.empty(), host, now);
            }
        } else {
            Optional<Reply.Broken> noAnswer =
                    reply instanceof Reply.Broken broken ? Optional.of(broken) : Optional.empty();
            robotsCame(errand, RobotsReply.read(reply, now), noAnswer, host, now);
        }
        learned.add(memory(errand.at()));
        if (!errand.at().authority().equals(errand.authority())) {
            learned.add(memory(errand.visit().address()));
        }
        return new Progress(Optional.empty(), Optional.of(errand.visit()), learned);
    }

    private static String location(Reply.Answered answered) {
        return answered.header("Location").orElseThrow();
    }

    private static Robots unreachable(Instant now, String why) {
        return new Robots(now, State.UNREACHABLE, "", why + ", so nothing is allowed for now");
    }

    private static Robots unavailable(Instant now, String why) {
        return new Robots(now, State.UNAVAILABLE, "", why);
    }

    /** Frees the pages that waited; they are looked at anew, each under what robots.txt says now. */
    private void robotsCame(
            Errand.Robots errand, Robots robots, Optional<Reply.Broken> noAnswer, HostQueue asked, Instant now) {
        Authority authority = authority(errand.visit().address());
        Duration before = authority.lastPause();
        Duration pause = before.isZero() ? FIRST_ROBOTS_PAUSE : Trouble.doubled(before, 1);
        Instant askAgain = latest(now.plus(pause), asked.earliest());
        List<Errand.Page> waited = authority.came(robots, askAgain, noAnswer);
        change(errand.visit().address().host(), host -> waited.forEach(host::add));
    }

    private HostMemory memory(WebAddress address) {
        Authority authority = authority(address);
        Instant notBefore = latest(host(address.host()).earliest(), authority.askAgain());
        return new HostMemory(address.authority(), latest(notBefore, Instant.EPOCH), authority.robots());
    }

    /** What robots.txt of the address's host says of it, as far as it was asked for. */
    public RobotsVerdict robotsVerdict(WebAddress address) {
        return known(address.authority()).verdict(address);
    }

    /** The sitemaps robots.txt names, at most {@value RobotsRules#MOST_SITEMAPS}. */
    public List<WebAddress> sitemaps(String authority) {
        return known(authority).rules().sitemaps();
    }

    /** What robots.txt says no to in words that have a name, like {@code Content-Signal: ai-train=no}. */
    public List<String> optOuts(String authority) {
        return known(authority).rules().optOuts();
    }

    private Authority known(String name) {
        return Optional.ofNullable(authorities.get(name)).orElseGet(() -> new Authority(name, manners));
    }

    private Authority authority(WebAddress address) {
        return authorities.computeIfAbsent(address.authority(), name -> {
            Authority authority = new Authority(name, manners);
            host(address.host()).has(authority);
            return authority;
        });
    }

    private HostQueue host(String name) {
        return hosts.computeIfAbsent(name, fresh -> new HostQueue(fresh, manners));
    }

    private void change(String name, Consumer<HostQueue> change) {
        HostQueue host = host(name);
        change.accept(host);
        place(host);
    }

    /** The order of hosts must not change under the set that keeps them in it, so it changes only here. */
    private void place(HostQueue host) {
        free.remove(host);
        if (host.isFree()) {
            host.schedule(numbers++);
            free.add(host);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
