package dev.ringback.review.integrity;

import dev.ringback.model.Review;
import dev.ringback.review.integrity.Docket.Cell;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Replies that tell nothing of support: within a minute, the same words again and again, within five minutes where most are, or
 * from before the review was written (it was changed since). The review itself weighs what it weighed.
 */
final class Replies {
    /** Nobody reads, thinks and writes in less. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** A person may be that quick; a person who nearly always is, is none. */
    private static final Duration QUICK = Duration.ofMinutes(5);

    private static final int LEAST_TIMED = 50;

    /** Fewer may be one who writes alike. */
    private static final int AGAIN_AND_AGAIN = 5;

    private record Said(String provider, int what) {}

    private Replies() {}

    static void judge(Docket docket) {
        timed(docket);
        repeated(docket);
    }

    private static OptionalLong seconds(Review review) {
        Optional<Duration> delay = review.reply()
                .flatMap(Review.Reply::at)
                .flatMap(replied -> review.at().map(at -> Duration.between(at, replied)));
        return delay.isPresent() ? OptionalLong.of(delay.get().toSeconds()) : OptionalLong.empty();
    }

    private static void timed(Docket docket) {
        Map<Cell, IntList> cells = new HashMap<>();
        for (int i = 0; i < docket.size(); i++) {
            if (seconds(docket.review(i)).isPresent()) {
                cells.computeIfAbsent(Cell.of(docket.review(i)), none -> new IntList())
                        .add(i);
            }
        }
        cells.values().forEach(list -> {
            long within = isQuick(docket, list) ? QUICK.toSeconds() : AT_ONCE.toSeconds();
            for (int index : list.toArray()) {
                if (seconds(docket.review(index)).orElseThrow() <= within) {
                    docket.replyIsByMachine(index);
                }
            }
        });
    }

    private static boolean isQuick(Docket docket, IntList list) {
        long[] delays = Arrays.stream(list.toArray())
                .mapToLong(index -> seconds(docket.review(index)).orElseThrow())
                .sorted()
                .toArray();
        return delays.length >= LEAST_TIMED && delays[delays.length / 2] <= QUICK.toSeconds();
    }

    /** Names change in what a machine says, which is why near is enough. */
    private static void repeated(Docket docket) {
        @Nullable Shingles[] texts = new Shingles[docket.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = docket.review(i)
                    .reply()
                    .flatMap(Review.Reply::text)
                    .map(Shingles::of)
                    .orElse(null);
        }
        int[] roots = NearCopies.of(texts);
        Map<Said, IntList> said = new HashMap<>();
        for (int i = 0; i < roots.length; i++) {
            if (texts[i] != null) {
                said.computeIfAbsent(new Said(docket.review(i).provider(), roots[i]), none -> new IntList())
                        .add(i);
            }
        }
        said.values().stream()
                .filter(list -> list.size() >= AGAIN_AND_AGAIN)
                .forEach(list -> Arrays.stream(list.toArray()).forEach(docket::replyIsByMachine));
    }
}
