package dev.ringback.indexer;

import dev.ringback.extract.PageReading;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.Turn;
import dev.ringback.fetch.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The requests that are out, each in a virtual thread of its own, and the pages that are being read. Pages are read in one
 * thread of their own: a page that takes its full time must not hold up those who only wait for a byte.
 */
final class Exchanges implements AutoCloseable {
    /** Hosts that dawdle cost a thread and a few KB each; so many of them leave room for the others. */
    private static final int MOST_OUT = 2_000;

    private final Web web;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("page").factory());
    private final BlockingQueue<Returned> returned = new LinkedBlockingQueue<>();
    private int out;

    Exchanges(Web web) {
        this.web = web;
    }

    /** A turn that came back, with what stands in its page, if it is one. */
    record Back(Turn turn, Reply reply, Optional<PageReading> page) {}

    /** What came back, or what broke in our own code. */
    private sealed interface Returned {
        record Well(Back back) implements Returned {}

        record Fault(Throwable cause) implements Returned {}
    }

    boolean areAllTaken() {
        return out >= MOST_OUT;
    }

    void send(Turn turn) {
        out++;
        asking.execute(() -> returned.add(ask(turn)));
    }

    private Returned ask(Turn turn) {
        try {
            Reply reply = web.get(turn.ask());
            return new Returned.Well(new Back(turn, reply, page(turn.ask(), reply)));
        } catch (RuntimeException | Error | InterruptedException | ExecutionException fault) {
            return new Returned.Fault(fault);
        }
    }

    private Optional<PageReading> page(Ask ask, Reply reply) throws InterruptedException, ExecutionException {
        boolean isPage = ask.kind() == Ask.Kind.PAGE;
        return isPage && reply instanceof Reply.Answered answered && answered.status() / 100 == 2
                ? Optional.of(reading.submit(() -> PageReading.read(ask.address(), answered.headers(), answered.body()))
                        .get())
                : Optional.empty();
    }

    Back await() throws InterruptedException {
        return back(returned.take());
    }

    /** Waits at most until that moment. */
    Optional<Back> await(Instant now, Instant until) throws InterruptedException {
        long millis = Duration.between(now, until).toMillis() + 1;
        return Optional.ofNullable(returned.poll(Math.max(1, millis), TimeUnit.MILLISECONDS))
                .map(this::back);
    }

    /** What came back meanwhile. */
    Optional<Back> poll() {
        return Optional.ofNullable(returned.poll()).map(this::back);
    }

    private Back back(Returned one) {
        out--;
        return switch (one) {
            case Returned.Well well -> well.back();
            case Returned.Fault fault -> throw new CrawlFault(fault.cause());
        };
    }

    /** What is still out is given up; the next run asks for it. */
    @Override
    public void close() {
        asking.shutdownNow();
        reading.shutdownNow();
    }
}
