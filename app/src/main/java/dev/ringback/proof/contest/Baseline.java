package dev.ringback.proof.contest;

import dev.ringback.model.Review;
import dev.ringback.proof.world.World;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules by which the field orders by stars. They are given all reviews with a mark for support, fakes among them, as they
 * are in the wild; each is implemented as its authors describe it.
 */
public enum Baseline implements Contestant {
    /** The mean of all stars. */
    MEAN_STARS("mean stars") {
        @Override
        double score(Shelf of, Field field) {
            return of.mean(field.mean());
        }
    },
    /**
     * The lower end of a 95 % interval of the share of four and five stars.
     *
     * @see <a href="https://www.evanmiller.org/how-not-to-sort-by-average-rating.html">How not to sort by average rating</a>
     */
    WILSON("Wilson lower bound") {
        @Override
        double score(Shelf of, Field field) {
            return wilson(of.good(), of.count());
        }
    },
    /** Drawn to the field's mean by as many reviews as the usual provider has. */
    IMDB("IMDb, m = median") {
        @Override
        double score(Shelf of, Field field) {
            return of.drawnTo(field.mean(), field.medianCount());
        }
    },
    /** Drawn to the field's mean by ten reviews. */
    BEER_ADVOCATE("BeerAdvocate, m = 10") {
        @Override
        double score(Shelf of, Field field) {
            return of.drawnTo(field.mean(), 10);
        }
    },
    /**
     * Seven built-in reviews of 3.5 stars, and a review loses half its weight in half a year.
     *
     * @see <a href="https://support.trustpilot.com/hc/en-us/articles/201748946">TrustScore explained</a>
     */
    TRUSTPILOT_LIKE("Trustpilot-like") {
        @Override
        double score(Shelf of, Field field) {
            return (7 * value(BigDecimal.valueOf(3.5)) + of.fading()) / (7 + of.fadingWeight());
        }
    };

    private static final double HALF_LIFE_DAYS = 365.25 / 2;

    /** Standard normal quantile that leaves 2.5 % on each side. */
    private static final double Z = 1.96;

    private final String title;

    Baseline(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Role role() {
        return Role.BASELINE;
    }

    /** From 0 to 1. */
    abstract double score(Shelf of, Field field);

    @Override
    public Judgement judge(World world) {
        Map<String, Shelf> shelves = shelves(world);
        Field field = Field.of(shelves.values());
        return Judgement.of(shelves.keySet(), slug -> score(shelves.getOrDefault(slug, Shelf.EMPTY), field));
    }

    /** The scores by slug. */
    Map<String, Double> scores(World world) {
        Map<String, Double> scores = new TreeMap<>();
        judge(world).scores().forEach((slug, score) -> scores.put(slug, score.mean()));
        return scores;
    }

    private static Map<String, Shelf> shelves(World world) {
        Map<String, List<Review>> reviews = new TreeMap<>();
        world.providers().forEach(slug -> reviews.put(slug, new ArrayList<>()));
        for (Review review : world.reviews()) {
            if (review.supportStars().isPresent()) {
                reviews.computeIfAbsent(review.provider(), slug -> new ArrayList<>())
                        .add(review);
            }
        }
        Map<String, Shelf> shelves = new TreeMap<>();
        reviews.forEach((slug, list) -> shelves.put(slug, Shelf.of(list)));
        return shelves;
    }

    private static double value(BigDecimal stars) {
        return (stars.doubleValue() - 1) / 4;
    }

    static double wilson(double good, double count) {
        if (count == 0) {
            return 0;
        }
        double share = good / count;
        double spread = Z * StrictMath.sqrt((share * (1 - share) + Z * Z / (4 * count)) / count);
        return (share + Z * Z / (2 * count) - spread) / (1 + Z * Z / count);
    }

    /**
     * The reviews of one provider.
     *
     * @param sum of their values
     * @param good of four stars or more
     * @param fading sum of values, each weighed by its age
     */
    record Shelf(double count, double sum, double good, double fadingWeight, double fading) {
        static final Shelf EMPTY = new Shelf(0, 0, 0, 0, 0);

        static Shelf of(List<Review> reviews) {
            double sum = 0;
            double good = 0;
            double weights = 0;
            double fading = 0;
            for (Review review : reviews) {
                double value = value(review.supportStars().orElseThrow());
                double weight = weight(review);
                sum += value;
                good += value >= 0.75 ? 1 : 0;
                weights += weight;
                fading += weight * value;
            }
            return new Shelf(reviews.size(), sum, good, weights, fading);
        }

        private static double weight(Review review) {
            long days = ChronoUnit.DAYS.between(review.day().orElse(World.TODAY), World.TODAY);
            return StrictMath.pow(2, -days / HALF_LIFE_DAYS);
        }

        double mean(double otherwise) {
            return count == 0 ? otherwise : sum / count;
        }

        double drawnTo(double middle, double reviews) {
            return (sum + reviews * middle) / (count + reviews);
        }
    }

    /** All providers side by side. */
    record Field(double mean, double medianCount) {
        static Field of(Iterable<Shelf> shelves) {
            List<Shelf> all = new ArrayList<>();
            shelves.forEach(all::add);
            double count = all.stream().mapToDouble(Shelf::count).sum();
            double sum = all.stream().mapToDouble(Shelf::sum).sum();
            double[] counts = all.stream().mapToDouble(Shelf::count).sorted().toArray();
            return new Field(count == 0 ? 0.5 : sum / count, median(counts));
        }

        private static double median(double[] sorted) {
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1
                    ? sorted[middle]
                    : Arrays.stream(sorted, middle - 1, middle + 1).sum() / 2;
        }
    }
}
