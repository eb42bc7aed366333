package dev.ringback.index;

import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Any number of reviews of invented providers, each from the seed and its place alone: 300 providers and the words of the
 * texts by Zipf's law, 5 sources, 8 years, 5 kinds of business, 20 countries, texts of some 60 words. Thread-safe.
 */
public final class InventedReviews {
    public static final int PROVIDERS = 300;
    public static final LocalDate FIRST_DAY = LocalDate.of(2018, 11, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    public static final List<String> SOURCES = List.of("arcade", "bazaar", "forum", "market-hall", "plaza");
    public static final List<String> COUNTRIES = List.of(
            "US", "GB", "CA", "AU", "FR", "ES", "DE", "IT", "NL", "BE", "IE", "PT", "SE", "NO", "DK", "FI", "PL", "MX",
            "BR", "IN");
    /** Where texts may be shown. */
    public static final String SHOWN = "plaza";

    private static final List<Business> BUSINESSES =
            List.of(Business.RESTAURANT, Business.CAFE, Business.RETAIL, Business.SERVICES, Business.ONLINE);
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "en", "en", "es", "fr", "de");
    private static final List<String> REAL = List.of(
            "the",
            "and",
            "support",
            "terminal",
            "card",
            "machine",
            "phone",
            "answered",
            "waited",
            "payout",
            "hold",
            "days",
            "money",
            "nobody",
            "helpful",
            "reader",
            "refund",
            "chargeback",
            "frozen",
            "called",
            "again",
            "ticket",
            "chat",
            "minutes",
            "hours",
            "fees",
            "rude",
            "quick",
            "solved",
            "outage",
            "weekend",
            "till",
            "deposit",
            "account",
            "shop",
            "restaurant",
            "service",
            "customer",
            "agent",
            "email");
    private static final int VOCABULARY = 30_000;
    private static final String CONSONANTS = "bcdfglmnprstv";
    private static final String VOWELS = "aeiou";

    private static final double[] BY_PROVIDER = zipf(PROVIDERS);
    private static final double[] BY_WORD = zipf(VOCABULARY);
    private static final List<String> WORDS =
            IntStream.range(0, VOCABULARY).mapToObj(InventedReviews::word).toList();

    private final long seed;
    private final boolean withTexts;

    public InventedReviews(long seed) {
        this(seed, true);
    }

    /** Without texts they are made five times as fast; they are then others. */
    public InventedReviews(long seed, boolean withTexts) {
        this.seed = seed;
        this.withTexts = withTexts;
    }

    /** The first so many. */
    public Stream<KeptReview> first(int count) {
        return IntStream.range(0, count).mapToObj(this::at);
    }

    public static String provider(int number) {
        return String.format(Locale.ROOT, "provider-%03d", number);
    }

    public KeptReview at(int index) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
        String id = String.format(Locale.ROOT, "%016x%08x", mixed(seed * 31 + index), index);
        String source = SOURCES.get((int) (SOURCES.size() * random.nextDouble() * random.nextDouble()));
        boolean isShown = source.equals(SHOWN);
        List<Mention> mentions = mentions(random);
        Optional<String> language = Optional.of(oneOf(LANGUAGES, random));
        Review review = new Review(
                id,
                provider(pick(BY_PROVIDER, random)),
                source,
                "item-" + index,
                random.nextInt(20) == 0 ? Review.Kind.COMPLAINT : Review.Kind.REVIEW,
                Optional.empty(),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextInt(9)),
                stars(random, 12),
                stars(random, 3),
                random.nextInt(200) == 0 ? Optional.empty() : Optional.of(day(random)),
                Optional.empty(),
                withTexts ? Optional.of(text(random)) : Optional.empty(),
                Optional.empty(),
                random.nextInt(4) == 0,
                Optional.empty(),
                random.nextInt(6) == 0
                        ? Optional.empty()
                        : Optional.of(
                                COUNTRIES.get((int) (COUNTRIES.size() * random.nextDouble() * random.nextDouble()))),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(oneOf(BUSINESSES, random)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new KeptReview(review, new ReviewReading(1, language, mentions, List.of()), verdict(random), isShown);
    }

    private static Optional<BigDecimal> stars(SplittableRandom random, int oneInIsThere) {
        boolean isThere = oneInIsThere > 3 ? random.nextInt(oneInIsThere) != 0 : random.nextInt(oneInIsThere) == 0;
        return isThere
                ? Optional.of(BigDecimal.valueOf(2L + random.nextInt(9)).divide(BigDecimal.TWO))
                : Optional.empty();
    }

    private static LocalDate day(SplittableRandom random) {
        long days = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay() + 1;
        return FIRST_DAY.plusDays(random.nextLong(days));
    }

    private static Verdict verdict(SplittableRandom random) {
        if (random.nextInt(5) != 0) {
            return new Verdict(Verdict.WHOLE, List.of(), true);
        }
        Verdict.Ground ground = new Verdict.Ground(Verdict.Ground.Kind.COPY, Optional.of(1));
        return new Verdict(random.nextInt(3) == 0 ? 0 : random.nextInt(Verdict.WHOLE), List.of(ground), true);
    }

    private static List<Mention> mentions(SplittableRandom random) {
        List<Mention> mentions = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            if (random.nextInt(6) == 0) {
                mentions.add(new Mention(aspect, oneOf(List.of(Polarity.values()), random), "nobody answered"));
            }
        }
        return mentions;
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int words = 20 + random.nextInt(81); words > 0; words--) {
            text.append(WORDS.get(pick(BY_WORD, random))).append(words == 1 ? "." : " ");
        }
        return text.toString();
    }

    private static String word(int rank) {
        if (rank < REAL.size()) {
            return REAL.get(rank);
        }
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0 || word.length() < 4; rest /= CONSONANTS.length() * VOWELS.length()) {
            int syllable = rest % (CONSONANTS.length() * VOWELS.length());
            word.append(CONSONANTS.charAt(syllable % CONSONANTS.length()))
                    .append(VOWELS.charAt(syllable / CONSONANTS.length()));
        }
        return word.toString();
    }

    /** Running sums of 1/1, 1/2, 1/3 and so on, to 1 in all. */
    private static double[] zipf(int size) {
        double[] sums = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += 1.0 / (rank + 1);
            sums[rank] = sum;
        }
        double all = sum;
        return Arrays.stream(sums).map(each -> each / all).toArray();
    }

    private static int pick(double[] sums, SplittableRandom random) {
        int place = Arrays.binarySearch(sums, random.nextDouble());
        return Math.min(place < 0 ? -place - 1 : place, sums.length - 1);
    }

    private static <T> T oneOf(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    }
}
