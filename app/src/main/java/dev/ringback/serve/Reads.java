package dev.ringback.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ringback.index.Generation;
import dev.ringback.rank.Ranker;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Shop;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What public reads are answered from: the current generation, ranked as of today. One {@link View} is taken for a whole
 * answer, so that none mixes two states. Thread-safe.
 */
@Singleton
public class Reads {
    /** Answers of 20 to 60 KB; the most asked shops of a day fit, and a flood of shops cannot fill the heap. */
    private static final long CACHE_BYTES = 24L << 20;

    /** What an entry takes beside its texts. */
    private static final int ENTRY_BYTES = 1_000;

    private final Clock clock;
    private final AtomicReference<@Nullable View> current = new AtomicReference<>();
    private final AtomicBoolean isTurning = new AtomicBoolean();

    public Reads() {
        this(Clock.systemUTC());
    }

    /** @param clock tells the day that rankings are as of, in UTC */
    Reads(Clock clock) {
        this.clock = clock;
    }

    /** Switches all reads to this generation. */
    public void publish(Generation generation) {
        publish(new View(generation, today()));
    }

    /** Switches all reads to a view that is worked out already. */
    public void publish(View view) {
        current.set(view);
    }

    /** The state to answer from. A new day gives a new one soon: until it is made, readers keep that of the day before. */
    public View view() {
        View view = current.get();
        if (view == null) {
            throw new IllegalStateException("Reads were asked for before a generation was published");
        }
        if (!view.edition().asOf().equals(today()) && isTurning.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("A new day").start(() -> turn(view));
        }
        return view;
    }

    private void turn(View view) {
        try {
            current.compareAndSet(view, new View(view.generation(), today()));
        } finally {
            isTurning.set(false);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** One generation on one day. */
    public static final class View {
        private static final int STATE_LENGTH = 12;

        private final Generation generation;
        private final RankedEdition now;
        private final Editions editions;
        private final String state;
        private final Cache<Object, Answer> answers = Caffeine.newBuilder()
                .maximumWeight(CACHE_BYTES)
                .weigher(View::weight)
                .build();

        public View(Generation generation, LocalDate asOf) {
            this.generation = generation;
            this.now = RankedEdition.live(generation, asOf);
            this.editions = new Editions(generation, now);
            this.state = asOf + "-" + generation.evidenceDigest().substring(0, STATE_LENGTH);
        }

        public Generation generation() {
            return generation;
        }

        public Edition edition() {
            return now.edition();
        }

        /** What is known now. */
        public RankedEdition now() {
            return now;
        }

        /** This edition, and all that are kept. */
        public Editions editions() {
            return editions;
        }

        /** Names what lists are made of, with reviews that have no part in a ranking: while it stays, no list shifts. */
        public String state() {
            return state;
        }

        public Ranker ranker() {
            return now.ranker();
        }

        public Ranking ranking(Shop shop) {
            return now.ranking(shop);
        }

        /** What an entry takes: the question is chosen by the client and may be longer than its answer. */
        private static int weight(Object question, Answer answer) {
            return ENTRY_BYTES + 2 * question.toString().length() + answer.bytes().length;
        }

        /**
         * The bytes of an answer.
         *
         * @param next the address of what follows
         * @param isWhole whether it is the same whenever it is made; what is not is made anew the next time
         */
        public record Made(byte[] bytes, Optional<String> next, boolean isWhole) {}

        /** As {@link #answer}, of what may have been cut short. */
        public <K> Answer answerIfWhole(K question, Function<K, Made> make) {
            Answer kept = answers.getIfPresent(question);
            if (kept != null) {
                return kept;
            }
            Made made = make.apply(question);
            Answer answer = Answer.of(made.bytes(), made.next());
            if (made.isWhole()) {
                answers.put(question, answer);
            }
            return answer;
        }

        /** As {@link #answer}, of what has an id and under it always the same bytes. */
        public Answer named(String id, Function<String, byte[]> make) {
            return answers.get(new Named(id), key -> Answer.named(id, make.apply(id)));
        }

        private record Named(String id) {}

        /**
         * The bytes of an answer, made once for equal questions.
         *
         * @param question a record of texts and numbers as they were asked, and of nothing that is worked out from them
         */
        public <K> Answer answer(K question, Function<K, byte[]> make) {
            return answers.get(question, key -> Answer.of(make.apply(question), Optional.empty()));
        }
    }
}
