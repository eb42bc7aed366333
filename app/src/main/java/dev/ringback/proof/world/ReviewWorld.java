package dev.ringback.proof.world;

import dev.ringback.model.Dossier;
import dev.ringback.model.Provider;
import dev.ringback.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes worlds that are about reviews alone. */
final class ReviewWorld {
    private ReviewWorld() {}

    /**
     * Genuine reviews have draws of their own: kinds that differ in their fakes alone are the same world beneath.
     */
    static World make(WorldKind kind, long seed, Recipe recipe, Draw draw) {
        List<Firm> firms = firms(recipe, draw.apart());
        Scribe scribe = new Scribe("item-");
        write(firms, recipe, scribe, draw);
        Map<String, Truth> truth = new TreeMap<>();
        firms.forEach(firm -> truth.put(firm.slug(), Truth.ofReviews(firm.today())));
        List<Dossier> dossiers = firms.stream()
                .map(firm -> provider(firm.slug()))
                .map(ReviewWorld::silent)
                .toList();
        return new World(kind, seed, dossiers, scribe.reviews(), truth, scribe.fakes());
    }

    private static void write(List<Firm> firms, Recipe recipe, Scribe scribe, Draw draw) {
        Crowd crowd = new Crowd(recipe);
        Draw genuine = draw.apart();
        firms.forEach(firm -> crowd.write(firm, scribe, genuine));
        new Attackers(firms, recipe, draw.apart()).write(scribe);
    }

    private static List<Firm> firms(Recipe recipe, Draw draw) {
        List<Firm> firms = new ArrayList<>();
        for (int number = 1; number <= recipe.providers(); number++) {
            firms.add(Firm.of(number, recipe, draw));
        }
        return firms;
    }

    /** The least that a provider needs. */
    static Provider provider(String slug) {
        String domain = slug + ".example";
        return new Provider(
                slug,
                "Invented " + slug,
                "https://" + domain + "/",
                List.of(domain),
                List.of("US"),
                Role.PROCESSOR,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Dossier silent(Provider provider) {
        return new Dossier(provider, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
