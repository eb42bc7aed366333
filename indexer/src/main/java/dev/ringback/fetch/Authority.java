package dev.ringback.fetch;

import dev.ringback.fetch.HostMemory.Robots;
import dev.ringback.fetch.HostMemory.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Scheme, host and port, and what their robots.txt came to. */
final class Authority {
    private final String name;
    private final Manners manners;
    private Optional<Robots> robots = Optional.empty();
    private RobotsRules rules = RobotsRules.NONE;
    private Instant askAgain = Instant.MIN;
    private boolean isAsking;

    private Optional<Reply.Broken> broken = Optional.empty();

    /** Pages that wait for robots.txt. */
    private final Queue<Errand.Page> waiting = new ArrayDeque<>();

    Authority(String name, Manners manners) {
        this.name = name;
        this.manners = manners;
    }

    Optional<Robots> robots() {
        return robots;
    }

    RobotsRules rules() {
        return rules;
    }

    /** When robots.txt is asked for again after it could not be had; long past otherwise. */
    Instant askAgain() {
        return askAgain;
    }

    boolean isAsking() {
        return isAsking;
    }

    boolean isUnreachable() {
        return robots.filter(last -> last.state() == State.UNREACHABLE).isPresent();
    }

    /** Why there was no answer at all in this run; empty where there was one, or it is remembered from an earlier run. */
    Optional<Reply.Broken> broken() {
        return broken;
    }

    boolean mustAsk(Instant now) {
        return isUnreachable()
                ? !now.isBefore(askAgain)
                : robots.filter(copy -> copy.isFresh(now)).isEmpty();
    }

    void ask() {
        isAsking = true;
    }

    void await(Errand.Page page) {
        waiting.add(page);
    }

    /** Those that waited, who need not any more. */
    List<Errand.Page> came(Robots came, Instant until, Optional<Reply.Broken> noAnswer) {
        isAsking = false;
        broken = noAnswer;
        keep(came, until);
        List<Errand.Page> free = List.copyOf(waiting);
        waiting.clear();
        return free;
    }

    /** @param until when to ask again, should there be no answer */
    void keep(Robots came, Instant until) {
        try {
            rules = came.state() == State.RULES
                    ? RobotsRules.parse(name, came.rules(), manners.product())
                    : RobotsRules.NONE;
            robots = Optional.of(came.detail().isEmpty() ? counted(came) : came);
        } catch (RuntimeException fault) {
            rules = RobotsRules.NONE;
            robots = Optional.of(new Robots(
                    came.readAt(),
                    State.UNREACHABLE,
                    "",
                    "robots.txt cannot be read (" + fault.getClass().getSimpleName() + "), so nothing is allowed"));
        }
        askAgain = isUnreachable() ? until : Instant.MIN;
    }

    private Robots counted(Robots came) {
        int count = rules.patterns().size();
        String detail = "200, " + count + (count == 1 ? " rule" : " rules") + " for us";
        return new Robots(came.readAt(), came.state(), came.rules(), detail);
    }

    /** How long we stayed out the last time; zero if we were not kept out. */
    Duration lastPause() {
        return robots.filter(last -> isUnreachable())
                .map(last -> Duration.between(last.readAt(), askAgain))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    boolean asksForTooMuchPatience() {
        return rules.crawlDelay()
                .filter(delay -> delay.compareTo(manners.mostCrawlDelay()) > 0)
                .isPresent();
    }

    /** What is known of the file, in words. */
    String state() {
        return robots.map(last -> "robots.txt of " + name + ": " + last.detail())
                .orElse("robots.txt of " + name + " has not been asked for");
    }

    RobotsVerdict verdict(WebAddress address) {
        String detail = state();
        if (robots.isEmpty()) {
            return new RobotsVerdict.NotYetKnown(detail);
        }
        if (isUnreachable()) {
            return new RobotsVerdict.NotYetKnown(detail);
        }
        if (asksForTooMuchPatience()) {
            return new RobotsVerdict.Disallowed("robots.txt of " + name + " asks for "
                    + rules.crawlDelay().orElse(Duration.ZERO).toSeconds() + " seconds between requests, at most "
                    + manners.mostCrawlDelay().toSeconds() + " are accepted");
        }
        return rules.deciding(address)
                .filter(pattern -> !pattern.allows())
                .<RobotsVerdict>map(pattern -> new RobotsVerdict.Disallowed(
                        "robots.txt of " + name + " says \"Disallow: " + pattern.text() + "\""))
                .orElse(new RobotsVerdict.Allowed(detail));
    }
}
