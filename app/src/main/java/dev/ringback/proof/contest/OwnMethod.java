package dev.ringback.proof.contest;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.model.Accounts;
import dev.ringback.model.Dossier;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Tally;
import dev.ringback.model.Trust;
import dev.ringback.model.Verdict;
import dev.ringback.proof.contest.Judgement.Interval;
import dev.ringback.proof.contest.Judgement.Score;
import dev.ringback.proof.world.World;
import dev.ringback.rank.Assessment;
import dev.ringback.rank.Axis;
import dev.ringback.rank.AxisScore;
import dev.ringback.rank.Estimate;
import dev.ringback.rank.Ranker;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Weights;
import dev.ringback.review.integrity.Integrity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our own ranking, on the way that reviews take in the service: weighed by their integrity, summed up, ranked for a shop. */
public final class OwnMethod implements Contestant {
    /** Who asks in all worlds. */
    public static final Shop SHOP = new Shop(
            "US",
            ZoneId.of("America/New_York"),
            hours("Tu-Su 11:00-23:00"),
            Optional.empty(),
            List.of(),
            Weights.DEFAULT);

    private final String title;
    private final Role role;
    private final Function<World, World> given;
    private final Function<Collection<Review>, Map<String, Verdict>> integrity;
    private final Withheld withheld;

    private OwnMethod(
            String title,
            Role role,
            Function<World, World> given,
            Function<Collection<Review>, Map<String, Verdict>> integrity,
            Withheld withheld) {
        this.title = title;
        this.role = role;
        this.given = given;
        this.integrity = integrity;
        this.withheld = withheld;
    }

    /** As the service ranks. */
    public static OwnMethod asServed() {
        return new OwnMethod("Ringback", Role.OURS, world -> world, OwnMethod::weighed, Withheld.NOTHING);
    }

    /** Every review counts wholly, whoever wrote it and when. */
    public static OwnMethod withoutIntegrity() {
        return new OwnMethod(
                "− integrity of reviews", Role.VARIANT, world -> world, OwnMethod::allWhole, Withheld.NOTHING);
    }

    /** As the service ranks, of what is left. */
    static OwnMethod without(Withheld what) {
        return new OwnMethod(what.title(), Role.VARIANT, world -> world, OwnMethod::weighed, what);
    }

    /** The same, told which reviews are fakes. */
    public static OwnMethod oracle() {
        return new OwnMethod(
                "oracle: Ringback without the fakes",
                Role.ORACLE,
                World::withoutFakes,
                OwnMethod::weighed,
                Withheld.NOTHING);
    }

    private static OpeningHours hours(String text) {
        return switch (OpeningHours.read(text)) {
            case HoursReading.Read read -> read.hours();
            case HoursReading.Unread unread -> throw new IllegalStateException(unread.reason());
        };
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public Judgement judge(World all) {
        World world = given.apply(all);
        Ranking ranking = new Ranker(dossiers(world), World.TODAY).rank(SHOP);
        Map<String, Estimate> estimates = world.kind().isOfThreeAxes() ? scores(ranking) : responsiveness(ranking);
        Map<String, Score> scores = new TreeMap<>();
        estimates.forEach((slug, estimate) -> scores.put(slug, score(estimate)));
        return new Judgement(
                scores,
                Optional.of((one, other) -> Objects.requireNonNull(estimates.get(one))
                        .isClearlyAbove(Objects.requireNonNull(estimates.get(other)))));
    }

    private static Map<String, Verdict> weighed(Collection<Review> reviews) {
        return Integrity.judge(reviews, World.now());
    }

    private static Map<String, Verdict> allWhole(Collection<Review> reviews) {
        Verdict whole = new Verdict(Verdict.WHOLE, List.of(), true);
        return reviews.stream().collect(Collectors.toMap(Review::id, review -> whole));
    }

    /** What is ranked. */
    List<Dossier> dossiers(World world) {
        Map<String, Map<Column, Tally>> tallies = tallies(world.reviews(), integrity.apply(world.reviews()));
        return world.dossiers().stream()
                .map(one ->
                        one.with(accounts(tallies.getOrDefault(one.provider().slug(), Map.of()))))
                .map(withheld::left)
                .toList();
    }

    /** What reviews of one cell have in common. */
    record Column(String source, Trust trust, Optional<YearMonth> month) {
        static Column of(Review review) {
            return new Column(review.source(), review.trust(), review.day().map(YearMonth::from));
        }
    }

    private static Accounts accounts(Map<Column, Tally> tallies) {
        List<Accounts.Cell> cells = new ArrayList<>();
        tallies.forEach((column, tally) -> cells.add(new Accounts.Cell(
                column.source(), Writers.ANYONE, column.trust(), column.month(), Accounts.Sum.of(tally))));
        return new Accounts(cells);
    }

    /** By provider. */
    private Map<String, Map<Column, Tally>> tallies(Collection<Review> reviews, Map<String, Verdict> verdicts) {
        Map<String, Map<Column, Tally>> tallies = new TreeMap<>();
        for (Review review : reviews) {
            Tally tally = tallies.computeIfAbsent(review.provider(), slug -> new HashMap<>())
                    .computeIfAbsent(withheld.left(Column.of(review)), column -> new Tally());
            Verdict verdict = verdicts.getOrDefault(review.id(), Verdict.WAITING);
            add(tally, review, verdict.permille());
        }
        return tallies;
    }

    private static void add(Tally tally, Review review, int permille) {
        tally.addReviews(1, permille > 0 ? 1 : 0, permille);
        review.supportStars().ifPresent(stars -> {
            tally.add(Tally.USED, permille > 0 ? 1 : 0, permille);
            tally.add(Tally.supportStars(stars.multiply(BigDecimal.TWO).intValueExact()), 1, permille);
        });
    }

    /** Who is listed and not ranked has a score here as well, of what is known and what stands in for the rest. */
    private static Map<String, Estimate> scores(Ranking ranking) {
        Map<String, Estimate> scores = new TreeMap<>();
        assessments(ranking).forEach(one -> scores.put(one.slug(), total(one)));
        ranking.places().forEach(place -> scores.put(place.assessment().slug(), place.score()));
        return scores;
    }

    private static Estimate total(Assessment one) {
        double mean = 0;
        double variance = 0;
        for (Axis axis : Axis.values()) {
            double weight = Weights.DEFAULT.of(axis);
            mean += weight * estimate(one.on(axis)).mean();
            variance += weight * weight * estimate(one.on(axis)).variance();
        }
        return new Estimate(mean, variance);
    }

    private static Map<String, Estimate> responsiveness(Ranking ranking) {
        Map<String, Estimate> found = new TreeMap<>();
        assessments(ranking).forEach(one -> found.put(one.slug(), estimate(one.on(Axis.RESPONSIVENESS))));
        return found;
    }

    private static List<Assessment> assessments(Ranking ranking) {
        List<Assessment> all = new ArrayList<>();
        ranking.places().forEach(place -> all.add(place.assessment()));
        ranking.listed().forEach(listed -> all.add(listed.assessment()));
        return all;
    }

    private static Estimate estimate(AxisScore axis) {
        return axis.scored();
    }

    private static Score score(Estimate estimate) {
        return new Score(
                estimate.mean(),
                Optional.of(new Interval(
                        estimate.interval().lo(), estimate.interval().hi())));
    }
}
