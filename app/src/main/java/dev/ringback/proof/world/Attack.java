package dev.ringback.proof.world;

import dev.ringback.model.Review;
import dev.ringback.model.Trust;
import dev.ringback.proof.world.Scribe.Author;
import dev.ringback.proof.world.Scribe.Entry;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One provider buys praise at the source where most is written of it. */
public enum Attack {
    /** By accounts made for it, most of them, within half a year. */
    BOUGHT_PRAISE("bought praise") {
        @Override
        void write(Target target, int size, Scribe scribe, Draw draw) {
            new Campaign(target.slug(), target.source(), size, true, FRESH, HALF_A_YEAR, 0, 0).run(scribe, draw);
        }
    },
    /** By accounts as old and as checked as those of true customers, at the times at which these write. */
    PERFECT_SYBILS("perfect sybils") {
        @Override
        void write(Target target, int size, Scribe scribe, Draw draw) {
            for (int i = 0; i < size; i++) {
                Review like = draw.oneOf(target.genuine());
                int mark = Campaign.mark(true, draw);
                scribe.fake(
                        new Entry(target.slug(), target.source(), mark, daysAgo(like), author(like), Optional.empty()),
                        draw);
            }
        }
    };

    private static final double FRESH = 0.85;
    private static final int HALF_A_YEAR = 182;

    private final String title;

    Attack(String title) {
        this.title = title;
    }

    /** In words. */
    public String title() {
        return title;
    }

    /**
     * Whom and where.
     *
     * @param genuine what customers wrote there, of anybody
     */
    private record Target(String slug, String source, List<Review> genuine) {}

    abstract void write(Target target, int size, Scribe scribe, Draw draw);

    /**
     * The world with so many fakes more.
     *
     * @param slug who buys
     * @param size how many
     */
    public World on(World world, String slug, int size) {
        String source = source(world, slug);
        List<Review> genuine = world.reviews().stream()
                .filter(one -> one.source().equals(source) && !world.fakes().contains(one.id()))
                .toList();
        Scribe scribe = new Scribe("bought-");
        write(new Target(slug, source, genuine), size, scribe, new Draw(world.seed() + size));
        List<Review> reviews = new ArrayList<>(world.reviews());
        reviews.addAll(scribe.reviews());
        Set<String> fakes = new HashSet<>(world.fakes());
        fakes.addAll(scribe.fakes());
        return new World(world.kind(), world.seed(), world.dossiers(), reviews, world.truth(), fakes);
    }

    private static String source(World world, String slug) {
        Map<String, Integer> counts = new TreeMap<>();
        world.reviews().stream()
                .filter(one -> one.provider().equals(slug))
                .forEach(one -> counts.merge(one.source(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalArgumentException("Nobody wrote of \"" + slug + "\" in this world"));
    }

    private static int daysAgo(Review review) {
        return (int) ChronoUnit.DAYS.between(review.day().orElseThrow(), World.TODAY);
    }

    private static Author author(Review like) {
        Trust trust = like.trust();
        return new Author(
                trust == Trust.VERIFIED ? Author.VERIFIED : trust == Trust.ESTABLISHED ? Author.KNOWN : Author.FRESH);
    }
}
