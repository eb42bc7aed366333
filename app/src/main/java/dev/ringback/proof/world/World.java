package dev.ringback.proof.world;

import dev.ringback.model.Dossier;
import dev.ringback.model.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Invented providers with all that is published and written of them, and the truth. Immutable.
 *
 * @param dossiers what is published, without accounts of reviews; by slug
 * @param reviews in the order they were written down
 * @param truth by slug, of what the kind of world {@link WorldKind#isOfThreeAxes() asks for}
 * @param fakes ids of the reviews that are of no customer
 */
public record World(
        WorldKind kind,
        long seed,
        List<Dossier> dossiers,
        List<Review> reviews,
        Map<String, Truth> truth,
        Set<String> fakes) {
    /** The day all worlds are looked at. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    public World {
        dossiers = List.copyOf(dossiers);
        reviews = List.copyOf(reviews);
        truth = Collections.unmodifiableMap(new TreeMap<>(truth));
        fakes = Set.copyOf(fakes);
    }

    public List<String> providers() {
        return dossiers.stream().map(one -> one.provider().slug()).toList();
    }

    /** Noon of today. */
    public static Instant now() {
        return TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** The same, without its fakes: what an all-knowing judge of reviews would be given. */
    public World withoutFakes() {
        List<Review> genuine =
                reviews.stream().filter(one -> !fakes.contains(one.id())).toList();
        return new World(kind, seed, dossiers, genuine, truth, Set.of());
    }

    /** What is asked for: the responsiveness in a world of reviews, the whole score in one of three axes. */
    public double truthOf(String slug) {
        Truth of = truth.get(slug);
        if (of == null) {
            throw new IllegalArgumentException("No provider \"" + slug + "\" in this world");
        }
        return kind.isOfThreeAxes() ? of.score() : of.responsiveness();
    }
}
