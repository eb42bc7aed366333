package dev.ringback.proof.world;

import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Provider;
import dev.ringback.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes worlds: firms, what is written of them, and what they publish. */
final class WorldMaker {
    private WorldMaker() {}

    /**
     * Genuine reviews have draws of their own: kinds that differ in their fakes alone are the same world beneath.
     */
    static World make(WorldKind kind, long seed, Recipe recipe, Draw draw) {
        List<Firm> firms = firms(recipe, draw.apart());
        Scribe scribe = new Scribe("item-");
        write(firms, recipe, scribe, draw);
        Map<String, Truth> truth = new TreeMap<>();
        List<Dossier> dossiers = new ArrayList<>();
        Draw published = draw.apart();
        for (Firm firm : firms) {
            if (kind.isOfThreeAxes()) {
                Publisher publisher = new Publisher(firm, published.apart());
                truth.put(firm.slug(), publisher.truth());
                dossiers.add(publisher.dossier());
            } else {
                truth.put(firm.slug(), Truth.ofReviews(firm.today()));
                dossiers.add(silent(provider(firm.slug(), List.of())));
            }
        }
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

    /** With the least that a provider needs beside its claims. */
    static Provider provider(String slug, List<Claim> claims) {
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
                claims,
                List.of(),
                List.of());
    }

    static Dossier silent(Provider provider) {
        return new Dossier(provider, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
