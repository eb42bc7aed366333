package dev.ringback.indexer;

import dev.ringback.review.TextMemory;
import dev.ringback.review.intake.CfpbForm;
import dev.ringback.review.intake.Intake;
import dev.ringback.review.intake.LineReader;
import dev.ringback.review.intake.Outcome;
import dev.ringback.review.intake.Outcome.Note;
import dev.ringback.review.intake.SeenItems;
import dev.ringback.store.NewReview;
import dev.ringback.store.ReviewStore;
import dev.ringback.store.ReviewStore.Written;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes the rows of a file into the record, a batch to a transaction: the calling thread reads the file and writes batches
 * in order, others meanwhile make reviews of the rows, mask and read them. The same file twice changes nothing, and one that
 * was broken off goes on from what it had written. Not thread-safe.
 */
public final class ReviewImport {
    /** Rows to a transaction: a commit costs as much as some fifty rows, and a kill loses no more than this. */
    static final int BATCH = 500;

    /** Batches that are made ready before one is written; with rows of 1 MiB they stay below a gigabyte. */
    private static final int MOST_READY = 2;

    private static final int MOST_WORKERS = 4;

    /** Companies that are none of ours are told by name up to so many, the others together. */
    private static final int MOST_COMPANIES = 10_000;

    private static final String OTHERS = "(others)";

    private final Destination destination;
    private final Intake intake;
    private final ImportListener listener;
    private final TextMemory texts = new TextMemory();
    private final SeenItems seen = new SeenItems();
    private final Map<String, Integer> equal = new TreeMap<>();
    private final Map<String, Long> notOurs = new TreeMap<>();
    private Written written = Written.NOTHING;
    private long rows;
    private long refused;
    private long repeated;
    private long idsMade;
    private long textsCut;

    /** Where the reviews of a file go, in batches in which no id stands twice. */
    interface Destination {
        Written write(List<NewReview> reviews);

        /** The item stood on an earlier line, and what that one says was written or is about to be. */
        default void repeated(NewReview later) {}
    }

    public ReviewImport(ReviewStore store, Intake intake, ImportListener listener) {
        this(store::write, intake, listener);
    }

    ReviewImport(Destination destination, Intake intake, ImportListener listener) {
        this.destination = destination;
        this.intake = intake;
        this.listener = listener;
    }

    /** A line with what it came to, and what its text says where it is a review. */
    private record Made(Outcome outcome, Optional<NewReview> review) {}

    /** @throws IOException when the file cannot be read to its end; what was told to be taken is taken */
    public ImportReport run(LineReader lines) throws IOException {
        int workers = Math.min(MOST_WORKERS, Math.max(1, Runtime.getRuntime().availableProcessors()));
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            Deque<Future<List<Made>>> ready = new ArrayDeque<>();
            for (List<LineReader.Unread> batch = batch(lines); !batch.isEmpty(); batch = batch(lines)) {
                List<LineReader.Unread> work = batch;
                ready.add(pool.submit(() -> work.stream().map(this::made).toList()));
                if (ready.size() > MOST_READY) {
                    write(ready.remove());
                }
            }
            while (!ready.isEmpty()) {
                write(ready.remove());
            }
        }
        return new ImportReport(rows, written, refused, repeated, notOurs, idsMade, textsCut, intake.unread());
    }

    private static List<LineReader.Unread> batch(LineReader lines) throws IOException {
        List<LineReader.Unread> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            Optional<LineReader.Unread> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            batch.add(next.get());
        }
        return batch;
    }

    private Made made(LineReader.Unread line) {
        Outcome outcome = intake.take(line.read());
        return new Made(
                outcome,
                outcome instanceof Outcome.Taken taken
                        ? Optional.of(new NewReview(taken.review(), texts.of(taken.review())))
                        : Optional.empty());
    }

    private void write(Future<List<Made>> batch) {
        List<Made> made = got(batch);
        List<NewReview> reviews = new ArrayList<>(made.size());
        for (Made one : made) {
            rows++;
            switch (one.outcome()) {
                case Outcome.Taken taken -> add(taken, one.review().orElseThrow(), reviews);
                case Outcome.Refused broken -> {
                    refused++;
                    listener.refused(broken.line(), broken.reason());
                }
                case Outcome.NotOurs other -> notOurs.merge(company(other), 1L, Long::sum);
            }
        }
        written = written.plus(destination.write(reviews));
        listener.takenUpTo(made.getLast().outcome().line());
    }

    private String company(Outcome.NotOurs other) {
        return notOurs.containsKey(other.company()) || notOurs.size() < MOST_COMPANIES ? other.company() : OTHERS;
    }

    private void add(Outcome.Taken taken, NewReview review, List<NewReview> reviews) {
        NewReview one = taken.isOneOfEqual() ? numbered(review) : review;
        if (seen.put(one.review().id(), taken.line()) > 0) {
            repeated++;
            destination.repeated(one);
            return;
        }
        reviews.add(one);
        idsMade += taken.notes().contains(Note.ID_MADE) ? 1 : 0;
        textsCut += taken.notes().contains(Note.TEXT_CUT) ? 1 : 0;
    }

    /** The second of equal rows is an item of its own, and the same each time the file is read. */
    private NewReview numbered(NewReview review) {
        int number = equal.merge(review.review().item(), 1, Integer::sum);
        return number == 1 ? review : new NewReview(CfpbForm.numbered(review.review(), number), review.reading());
    }

    private static List<Made> got(Future<List<Made>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were read", fault);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A row could not be read", fault.getCause());
        }
    }
}
