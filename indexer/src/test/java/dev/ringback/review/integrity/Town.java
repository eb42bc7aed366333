package dev.ringback.review.integrity;

import dev.ringback.form.ReviewForm;
import dev.ringback.model.Review;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Invented companies and what honest people write about them over two years at three sources, one of which tells nothing of
 * its authors. One company has an outage, after which many write at once; more of them than usual are new there.
 */
final class Town {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final int DAYS = 730;

    private static final List<String> PROVIDERS = List.of(
            "juniper-till",
            "kestrel-pay",
            "larch-terminal",
            "mallow-cards",
            "nettle-pos",
            "osier-pay",
            "plover-till",
            "quince-pay");

    private static final List<String> SOURCES = List.of("square-of-shops", "tradefair", "appmarket");

    /** Of the authors there, so many have written little or nothing before; the last source does not tell. */
    private static final double[] NEW_SHARE = {0.35, 0.6, 1};

    private static final List<String> SHORT = List.of(
            "good", "great service", "ok", "very bad support", "nice app", "super", "works", "five days and no answer");

    private static final int VOCABULARY = 900;

    private final Random random;
    final List<Review> reviews = new ArrayList<>();

    /** The ids of those that somebody was paid for. */
    final Set<String> fakes = new LinkedHashSet<>();

    /** The ids of those that were written because nothing worked any more. */
    final Set<String> outages = new LinkedHashSet<>();

    private int number;

    Town(long seed) {
        random = new Random(seed);
    }

    /** What honest people write. */
    Town lived() {
        for (String provider : PROVIDERS) {
            for (int source = 0; source < SOURCES.size(); source++) {
                double perDay = Math.exp(random.nextDouble() * 3.4 - 2.6);
                for (int day = 0; day < DAYS; day++) {
                    int many = poisson(
                            perDay * (TODAY.minusDays(day).getDayOfWeek().getValue() > 5 ? 0.6 : 1.15));
                    for (int i = 0; i < many; i++) {
                        add(honest(provider, source, TODAY.minusDays(day)));
                    }
                }
            }
        }
        outage();
        regulars();
        return this;
    }

    /** Who writes after an outage may be newer there than usual, and twice as often. */
    private void outage() {
        outage(provider(), TODAY.minusDays(60 + random.nextInt(500)), 1 + random.nextDouble());
    }

    /**
     * The machines of one company stand still at noon, and merchants tell at every source, half of them within six hours and
     * nearly all within two days.
     *
     * @param skew so many times as many of them as usual are new there, to one who is not
     */
    void outage(String provider, LocalDate day, double skew) {
        for (int source = 0; source < SOURCES.size(); source++) {
            double odds = skew * NEW_SHARE[source] / (1 - NEW_SHARE[source]);
            for (int i = 20 + random.nextInt(60); i > 0; i--) {
                long seconds = 12 * 3600 + (long) (-Math.log(1 - random.nextDouble()) * 6 * 3600 / Math.log(2));
                Draft draft = honest(provider, source, day);
                draft.written(source == 2 || random.nextDouble() < odds / (1 + odds));
                draft.on(day, seconds);
                add(draft);
                outages.add(reviews.getLast().id());
            }
        }
    }

    /** Some people write about every company they have had, one a month or so. */
    private void regulars() {
        for (int i = 0; i < 40; i++) {
            String author = "regular-" + i;
            LocalDate day = TODAY.minusDays(random.nextInt(DAYS));
            for (int j = 0; j < 1 + random.nextInt(3); j++) {
                Draft draft = honest(PROVIDERS.get((i + j) % PROVIDERS.size()), 0, day.minusDays(35L * j));
                draft.author = author;
                draft.authorReviews = 4 + j;
                add(draft);
            }
        }
    }

    Draft honest(String provider, int source, LocalDate day) {
        Draft draft = new Draft(provider, source, day);
        boolean isNew = random.nextDouble() < NEW_SHARE[source];
        draft.written(isNew);
        draft.text =
                random.nextDouble() < 0.3 ? SHORT.get(random.nextInt(SHORT.size())) : words(8 + random.nextInt(30));
        draft.stars = 1 + random.nextInt(5);
        return draft;
    }

    String provider() {
        return PROVIDERS.get(random.nextInt(PROVIDERS.size()));
    }

    String otherThan(String provider) {
        return PROVIDERS.get(
                (PROVIDERS.indexOf(provider) + 1 + random.nextInt(PROVIDERS.size() - 1)) % PROVIDERS.size());
    }

    List<String> leastWrittenOf(int many, int source) {
        Map<String, Long> counts = reviews.stream()
                .filter(review -> review.source().equals(SOURCES.get(source)))
                .collect(Collectors.groupingBy(Review::provider, Collectors.counting()));
        return PROVIDERS.stream()
                .sorted(Comparator.comparing(provider -> counts.getOrDefault(provider, 0L)))
                .limit(many)
                .toList();
    }

    Random random() {
        return random;
    }

    int poisson(double mean) {
        double limit = Math.exp(-mean);
        int many = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            many++;
        }
        return many;
    }

    /** Words of which the common ones are common. */
    String words(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            int rank = (int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
            text.append(i == 0 ? "" : " ").append(word(rank));
        }
        return text.toString();
    }

    /** Two or three syllables for each number. */
    static String word(int rank) {
        String[] syllables = {"ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "le", "mu", "na", "po", "ri", "se", "tu"};
        int base = syllables.length;
        return syllables[rank % base]
                + syllables[rank / base % base]
                + (rank >= base * base ? syllables[rank / base / base] : "");
    }

    void add(Draft draft) {
        reviews.add(draft.review());
    }

    void addFake(Draft draft) {
        Review review = draft.review();
        reviews.add(review);
        fakes.add(review.id());
    }

    Draft draft(String provider, int source, LocalDate day) {
        return new Draft(provider, source, day);
    }

    /** A review that is being written. */
    final class Draft {
        final String provider;
        final int source;
        LocalDate day;
        Instant at;
        String author = "author-" + number++;
        int authorReviews;
        boolean isVerified;
        String text = "";
        int stars = 5;
        Optional<Review.Reply> reply = Optional.empty();

        Draft(String provider, int source, LocalDate day) {
            this.provider = provider;
            this.source = source;
            this.day = day;
            this.at = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(6 * 3600 + random.nextInt(15 * 3600));
        }

        void written(boolean isNew) {
            authorReviews = isNew ? random.nextInt(3) : 3 + random.nextInt(60);
            isVerified = !isNew && random.nextDouble() < 0.3;
        }

        /** So many seconds after a day began. */
        void on(LocalDate first, long seconds) {
            at = first.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(seconds);
            day = at.atZone(ZoneOffset.UTC).toLocalDate();
        }

        private Review review() {
            String item = "item-" + number++;
            boolean tells = source < 2;
            return new Review(
                    ReviewForm.id(SOURCES.get(source), item),
                    provider,
                    SOURCES.get(source),
                    item,
                    Review.Kind.REVIEW,
                    tells ? Optional.of(author) : Optional.empty(),
                    tells ? Optional.of(authorReviews) : Optional.empty(),
                    Optional.of(BigDecimal.valueOf(stars)),
                    Optional.empty(),
                    Optional.of(day),
                    Optional.of(at),
                    Optional.of(text),
                    Optional.empty(),
                    isVerified,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    reply,
                    Optional.empty());
        }
    }
}
