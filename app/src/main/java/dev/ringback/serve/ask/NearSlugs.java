package dev.ringback.serve.ask;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What somebody may have meant who wrote a slug that is none: those that share most pairs of letters with it. */
public final class NearSlugs {
    private static final int MOST = 5;

    /** Of all pairs; slugs of one family, as with a country at the end, share more. */
    private static final double LEAST_SHARED = 0.4;

    /** No slug is longer: see {@code data/schema/provider.schema.json}. */
    private static final int MOST_LENGTH = 60;

    private NearSlugs() {}

    private record Near(String slug, double shared) {
        static final Comparator<Near> ORDER =
                Comparator.comparingDouble((Near one) -> -one.shared).thenComparing(Near::slug);
    }

    /** The nearest first, at most five; none where nothing is near. */
    public static List<String> of(String written, Collection<String> slugs) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        Set<String> pairs = pairs(plain.substring(0, Math.min(plain.length(), MOST_LENGTH)));
        return slugs.stream()
                .map(slug -> new Near(slug, shared(pairs, pairs(slug))))
                .filter(near -> near.shared() >= LEAST_SHARED)
                .sorted(Near.ORDER)
                .limit(MOST)
                .map(Near::slug)
                .toList();
    }

    /** Of both together, counted twice where both have it: https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient */
    private static double shared(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }

    /** The beginning and the end count as letters, so that short words have pairs too. */
    private static Set<String> pairs(String word) {
        String framed = "^" + word + "$";
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 1 < framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }
}
