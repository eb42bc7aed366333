package dev.ringback.indexer;

import dev.ringback.fetch.Reply;
import dev.ringback.fetch.Turn;
import dev.ringback.fetch.Web;
import dev.ringback.store.SourceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
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
    private final Understood.Reader reader;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("page").factory());
    private final BlockingQueue<Returned> returned = new LinkedBlockingQueue<>();
    private final List<CountDownLatch> taken = new ArrayList<>();
    private int out;

    Exchanges(Web web, Understood.Reader reader) {
        this.web = web;
        this.reader = reader;
    }

    /** A turn that came back, with what was understood of its answer. */
    record Back(Turn turn, Reply reply, Understood understood) {}

    /** What came back, or what broke in our own code. */
    private sealed interface Returned {
        record Well(Back back, CountDownLatch entered) implements Returned {}

        record Fault(Throwable cause) implements Returned {}
    }

    /** How many more may be sent. */
    int room() {
        return MOST_OUT - out;
    }

    /** @param source whose visit it is, if it is of one */
    void send(Turn turn, Optional<SourceRow> source) {
        out++;
        asking.execute(() -> ask(turn, source));
    }

    private void ask(Turn turn, Optional<SourceRow> source) {
        try {
            web.use(turn.ask(), reply -> hand(turn, source, reply));
        } catch (RuntimeException | Error fault) {
            returned.add(new Returned.Fault(fault));
        }
    }

    /** Hands the reply over and waits until it is entered, since it stays in memory until then. */
    private boolean hand(Turn turn, Optional<SourceRow> source, Reply reply) {
        CountDownLatch entered = new CountDownLatch(1);
        try {
            returned.add(new Returned.Well(new Back(turn, reply, understood(turn, source, reply)), entered));
            entered.await();
            return true;
        } catch (ExecutionException fault) {
            return returned.add(new Returned.Fault(fault));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Understood understood(Turn turn, Optional<SourceRow> source, Reply reply)
            throws InterruptedException, ExecutionException {
        boolean isOfSource = !PublisherWishes.areAskedBy(turn.visit());
        return isOfSource
                ? reading.submit(() -> reader.read(source, turn.ask(), reply)).get()
                : Understood.NOTHING;
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

    /** What came back meanwhile, no more than this. */
    List<Back> arrived(int most) {
        List<Returned> all = new ArrayList<>();
        returned.drainTo(all, most);
        return all.stream().map(this::back).toList();
    }

    private Back back(Returned one) {
        out--;
        return switch (one) {
            case Returned.Well well -> {
                taken.add(well.entered());
                yield well.back();
            }
            case Returned.Fault fault -> throw new CrawlFault(fault.cause());
        };
    }

    /** All that was taken so far is entered; nobody holds on to it any more. */
    void entered() {
        taken.forEach(CountDownLatch::countDown);
        taken.clear();
    }

    /** What is still out is given up; the next run asks for it. */
    @Override
    public void close() {
        asking.shutdownNow();
        reading.shutdownNow();
    }
}
