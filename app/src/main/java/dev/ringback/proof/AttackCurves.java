package dev.ringback.proof;

import dev.ringback.proof.contest.Contestant;
import dev.ringback.proof.contest.Judgement;
import dev.ringback.proof.world.Attack;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What one provider of the lower half gains by buying praise, in a world without other fakes: how many points its score moves,
 * and how far the worst hit of all others is moved with it.
 */
public final class AttackCurves {
    /** Fakes to a hundred genuine reviews of the buyer. */
    static final List<Integer> PERCENT = List.of(5, 10, 16, 30, 50, 100, 200);

    private static final double POINTS = 100;

    private final List<Contestant> contestants;
    private final Consumer<String> progress;

    /** @param progress is told each world that is done; called from several threads */
    public AttackCurves(List<Contestant> contestants, Consumer<String> progress) {
        this.contestants = List.copyOf(contestants);
        this.progress = progress;
    }

    /** Who buys. */
    enum Size {
        SMALL("10 to 60 reviews", 10, 60),
        LARGE("300 to 3000 reviews", 300, 3000);

        private final String title;
        private final int least;
        private final int most;

        Size(String title, int least, int most) {
            this.title = title;
            this.least = least;
            this.most = most;
        }

        String title() {
            return title;
        }

        boolean fits(int reviews) {
            return least <= reviews && reviews <= most;
        }
    }

    /** A cell of the table. */
    record Cell(Size size, Attack attack, Contestant contestant, int percent) {}

    /**
     * What came of one attack.
     *
     * @param gained points by the buyer
     * @param collateral points by which whoever else was moved most was moved
     */
    record Gain(double gained, double collateral) {}

    /** One that was made in one world. */
    record Made(Cell cell, Gain gain) {}

    public CurveTable table(List<Long> seeds) throws InterruptedException {
        List<List<Made>> made = new Cores(progress).each(seeds, seed -> "attacks " + seed, this::made);
        return new CurveTable(contestants, made.stream().flatMap(List::stream).toList());
    }

    private List<Made> made(long seed) {
        World world = WorldKind.W2.make(seed);
        List<Made> made = new ArrayList<>();
        for (Size size : Size.values()) {
            buyer(world, size).ifPresent(slug -> made.addAll(made(world, slug, size)));
        }
        return made;
    }

    private List<Made> made(World world, String slug, Size size) {
        Map<Contestant, Judgement> before = new LinkedHashMap<>();
        contestants.forEach(one -> before.put(one, one.judge(world)));
        int reviews = reviews(world).getOrDefault(slug, 0);
        List<Made> made = new ArrayList<>();
        for (Attack attack : Attack.values()) {
            for (int percent : PERCENT) {
                World after = attack.on(world, slug, Math.max(1, reviews * percent / 100));
                before.forEach((one, was) ->
                        made.add(new Made(new Cell(size, attack, one, percent), gain(was, one.judge(after), slug))));
            }
        }
        return made;
    }

    static Gain gain(Judgement before, Judgement after, String slug) {
        double collateral = before.scores().keySet().stream()
                .filter(other -> !other.equals(slug))
                .mapToDouble(other -> Math.abs(after.mean(other) - before.mean(other)))
                .max()
                .orElse(0);
        return new Gain(POINTS * (after.mean(slug) - before.mean(slug)), POINTS * collateral);
    }

    /** The first by name of the lower half that has so many reviews; not every world has one. */
    static Optional<String> buyer(World world, Size size) {
        Map<String, Integer> reviews = reviews(world);
        double[] truths =
                world.providers().stream().mapToDouble(world::truthOf).sorted().toArray();
        double middle = truths[truths.length / 2];
        return world.providers().stream()
                .filter(slug -> world.truthOf(slug) < middle && size.fits(reviews.getOrDefault(slug, 0)))
                .findFirst();
    }

    private static Map<String, Integer> reviews(World world) {
        Map<String, Integer> reviews = new TreeMap<>();
        world.reviews().forEach(one -> reviews.merge(one.provider(), 1, Integer::sum));
        return reviews;
    }
}
