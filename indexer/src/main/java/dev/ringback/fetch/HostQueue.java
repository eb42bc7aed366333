package dev.ringback.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What is to be asked of one host name, one at a time. http and https share it, because it is the same machine that is
 * spared.
 */
final class HostQueue {
    /**
     * Shorter waits are sat out within a run, longer ones end the visit as postponed. Longer than any delay between two
     * requests can be: five times the 20 seconds an answer may take.
     */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    static final Comparator<HostQueue> ORDER = Comparator.comparing(HostQueue::due)
            .thenComparing(host -> host.place)
            .thenComparing(host -> host.name);

    private final String name;
    private final Manners manners;
    private final PriorityQueue<Errand> errands = new PriorityQueue<>(Errand.ORDER);
    private final List<Authority> authorities = new ArrayList<>();
    private Optional<Errand> out = Optional.empty();
    private Instant lastEnd = Instant.MIN;
    private Duration lastTook = Duration.ZERO;
    private Instant pausedUntil = Instant.MIN;
    private String pausedWhy = "the host is being left alone after the last run";

    /** Answers in a row that show the host in trouble. */
    private int strikes;

    /** The pause may be longer than our patience, so it is looked at before it is over. */
    private boolean isPauseNew;

    private Instant due = Instant.MAX;
    private long place;

    HostQueue(String name, Manners manners) {
        this.name = name;
        this.manners = manners;
    }

    void has(Authority authority) {
        authorities.add(authority);
    }

    void add(Errand errand) {
        errands.add(errand);
    }

    Errand first() {
        return errands.element();
    }

    Errand take() {
        return errands.remove();
    }

    boolean isFree() {
        return out.isEmpty() && !errands.isEmpty();
    }

    Optional<Errand> out() {
        return out;
    }

    void send(Errand errand) {
        out = Optional.of(errand);
    }

    void end(Reply reply, Instant now) {
        out = Optional.empty();
        lastEnd = now;
        lastTook = reply.took();
        Optional<Trouble> trouble = Trouble.in(reply, now, manners);
        strikes = trouble.isPresent() ? strikes + 1 : 0;
        trouble.ifPresent(met -> pauseUntil(now.plus(met.pause(strikes)), met.why()));
    }

    /** The start of the next request, at the earliest. */
    Instant earliest() {
        Instant rested = lastEnd.equals(Instant.MIN) ? Instant.MIN : lastEnd.plus(delay());
        return rested.isAfter(pausedUntil) ? rested : pausedUntil;
    }

    private Duration delay() {
        Duration pressed = Duration.ofNanos((long) Math.ceil(lastTook.toNanos() * manners.delayFactor()));
        Duration least = leastDelay();
        return pressed.compareTo(least) > 0 ? pressed : least;
    }

    /** What holds however fast the host is. */
    Duration leastDelay() {
        return authorities.stream()
                .flatMap(authority -> authority.rules().crawlDelay().stream())
                .map(asked -> asked.compareTo(manners.mostCrawlDelay()) > 0 ? manners.mostCrawlDelay() : asked)
                .filter(asked -> asked.compareTo(manners.leastDelay()) > 0)
                .max(Comparator.naturalOrder())
                .orElse(manners.leastDelay());
    }

    void pauseUntil(Instant until, String why) {
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
            pausedWhy = why;
            isPauseNew = true;
        }
    }

    String pausedWhy() {
        return pausedWhy;
    }

    /** The pause is short enough to be sat out. */
    void acceptPause() {
        isPauseNew = false;
    }

    /** When to look at this host next; it moves only here, while the host is in no order. */
    void schedule(long newPlace) {
        Instant first = errands.isEmpty() ? Instant.MAX : errands.element().notBefore();
        due = isPauseNew || first.isAfter(earliest()) ? first : earliest();
        place = newPlace;
    }

    Instant due() {
        return due;
    }
}
