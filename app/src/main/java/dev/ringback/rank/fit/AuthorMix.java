package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many new authors are usual at each source, and how often reviews are bought, as all providers together tell it; and
 * with that, how much of one provider's reviews is likely bought. Once made it learns no more, and is thread-safe.
 */
final class AuthorMix {
    /** What was written long ago tells less of who writes today. */
    static final double HALF_LIFE = 1.5;

    private static final int ROUNDS = 30;

    /** Before anybody is looked at: seven of ten buy nothing, and any share is as likely as another. */
    static final double HONEST = 0.7;

    /** Each share stays possible, as if so much of a provider had been seen with it. */
    private static final double OPEN = 0.02;

    /** A provider moves what is usual by no more than so many authors would. */
    static final double MOST = 100;

    /** Within a provider that buys, four of five quarters are. */
    static final double QUARTER_BOUGHT = 0.8;

    private static final int MONTHS_OF_QUARTER = 3;
    private static final double[] OF_QUARTER = spread(1 - QUARTER_BOUGHT);

    private final LocalDate asOf;
    private final Map<Seen, Squares> squares = new ConcurrentHashMap<>();
    private final Map<Optional<YearMonth>, Double> kept = new ConcurrentHashMap<>();
    private final Map<String, Double> usual = new TreeMap<>();
    private double[] before = spread(HONEST);

    private AuthorMix(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** With that chance none, and the rest alike. */
    private static double[] spread(double none) {
        double[] chances = new double[BoughtShares.STEPS];
        Arrays.fill(chances, (1 - none) / (BoughtShares.STEPS - 1));
        chances[0] = none;
        return chances;
    }

    static AuthorMix of(Collection<Accounts> all, LocalDate asOf) {
        AuthorMix mix = new AuthorMix(asOf);
        Map<String, List<Authors>> bySource = new TreeMap<>();
        for (Accounts accounts : all) {
            mix.authors(accounts)
                    .forEach((source, authors) -> bySource.computeIfAbsent(source, name -> new ArrayList<>())
                            .add(authors));
        }
        bySource.values()
                .forEach(each ->
                        each.sort(Comparator.comparingDouble(Authors::fresh).thenComparingDouble(Authors::known)));
        bySource.forEach((source, each) -> mix.usual.put(source, mean(each)));
        for (int round = 0; round < ROUNDS; round++) {
            mix.learn(bySource);
        }
        return mix;
    }

    private static double mean(List<Authors> all) {
        return all.stream()
                .map(authors -> authors.times(MOST / (MOST + authors.all())))
                .reduce(new Authors(1, 1), Authors::plus)
                .freshShare();
    }

    /** By source, as far as it is remembered. */
    private Map<String, Authors> authors(Accounts accounts) {
        Map<String, Authors> authors = new TreeMap<>();
        for (Accounts.Cell cell : accounts.cells()) {
            double still = kept.computeIfAbsent(cell.month(), month -> Age.kept(Age.years(cell, asOf), HALF_LIFE));
            authors.merge(cell.source(), Authors.NONE.plus(cell, still), Authors::plus);
        }
        return authors;
    }

    /** One step towards what makes all that was seen likeliest. */
    private void learn(Map<String, List<Authors>> bySource) {
        double[] sums = new double[BoughtShares.STEPS];
        Arrays.fill(sums, OPEN);
        sums[0] += 1;
        Map<String, Double> next = new TreeMap<>();
        bySource.forEach((source, all) -> next.put(source, honest(source, all, sums)));
        usual.putAll(next);
        double total = Arrays.stream(sums).sum();
        before = Arrays.stream(sums).map(sum -> sum / total).toArray();
    }

    private double honest(String source, List<Authors> all, double[] sums) {
        double share = usual(source);
        Authors honest = new Authors(2 * share, 2 * (1 - share));
        for (Authors authors : all) {
            BoughtShares bought = BoughtShares.of(authors, share, before);
            for (int step = 0; step < BoughtShares.STEPS; step++) {
                sums[step] += bought.chances()[step];
            }
            honest = honest.plus(bought.honest(authors, share).times(MOST / (MOST + authors.all())));
        }
        return Math.clamp(honest.freshShare(), BoughtShares.LEAST, 1 - BoughtShares.LEAST);
    }

    private double usual(String source) {
        return usual.getOrDefault(source, 0.5);
    }

    /** The cells of one provider, each with how much of it is likely bought. */
    List<Heard> heard(Accounts accounts) {
        Map<String, Double> buys = new HashMap<>();
        authors(accounts)
                .forEach((source, authors) -> buys.put(
                        source,
                        1 - BoughtShares.of(authors, usual(source), before).noneChance()));
        Map<Quarter, Authors> quarters = new HashMap<>();
        for (Accounts.Cell cell : accounts.cells()) {
            quarters.merge(Quarter.of(cell), Authors.NONE.plus(cell, 1), Authors::plus);
        }
        Map<Quarter, Squares> shares = new HashMap<>();
        quarters.forEach((quarter, authors) -> shares.put(quarter, squares(quarter.source(), authors)));
        List<Heard> heard = new ArrayList<>();
        for (Accounts.Cell cell : accounts.cells()) {
            double square = Objects.requireNonNull(shares.get(Quarter.of(cell))).of(cell.trust());
            heard.add(new Heard(cell, buys.getOrDefault(cell.source(), 0.0) * square));
        }
        return heard;
    }

    /** Worked out once for the same authors: who asks what a few reviews more would do asks again for all other quarters. */
    private Squares squares(String source, Authors authors) {
        return squares.computeIfAbsent(new Seen(source, authors), seen -> {
            BoughtShares bought = BoughtShares.of(authors, usual(source), OF_QUARTER);
            return new Squares(bought.square(true, usual(source)), bought.square(false, usual(source)));
        });
    }

    /** Authors of one quarter at one source. */
    private record Seen(String source, Authors authors) {}

    /** The mean squares of the shares that are bought, among new authors and among the others. */
    private record Squares(double ofNew, double ofOthers) {
        double of(Trust trust) {
            return trust == Trust.NEW ? ofNew : ofOthers;
        }
    }

    /** Three months at one source; those without a date are one. */
    private record Quarter(String source, long number) {
        static Quarter of(Accounts.Cell cell) {
            return new Quarter(
                    cell.source(),
                    cell.month()
                            .map(month ->
                                    Math.floorDiv(month.getYear() * 12L + month.getMonthValue() - 1, MONTHS_OF_QUARTER))
                            .orElse(-1L));
        }
    }
}
