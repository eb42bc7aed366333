package dev.ringback.serve;

import dev.ringback.form.EvidenceChanges;
import dev.ringback.form.EvidenceChanges.OfProvider;
import dev.ringback.model.Dossier;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Shop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two editions side by side for one shop.
 *
 * @param movers who has another place, another score or other evidence; who moved furthest first
 * @param stayed how many ranked providers have the same place, score and evidence in both
 */
public record EditionDifference(RankedEdition from, RankedEdition to, Shop shop, List<Mover> movers, int stayed) {
    /** Scores are shown in hundredths of a point; what is less is no difference. */
    private static final double SHOWN = 0.0001;

    /**
     * A provider that differs.
     *
     * @param dossier as it is in the later edition, or was in the earlier
     * @param before empty where it was not ranked
     * @param after empty where it is not ranked
     * @param evidence its own that differs; empty lists: it moved by that of others
     */
    public record Mover(
            Dossier dossier, Optional<Ranking.Place> before, Optional<Ranking.Place> after, OfProvider evidence) {
        public String slug() {
            return dossier.provider().slug();
        }

        /** By how many places it rose; 0 where it is ranked in one only. */
        public int places() {
            return before.isPresent() && after.isPresent()
                    ? before.get().rank() - after.get().rank()
                    : 0;
        }

        private int distance() {
            return before.isPresent() == after.isPresent() ? Math.abs(places()) : Integer.MAX_VALUE;
        }

        private boolean isSame() {
            return before.isPresent() == after.isPresent()
                    && places() == 0
                    && Math.abs(score(before) - score(after)) < SHOWN;
        }

        private static double score(Optional<Ranking.Place> place) {
            return place.map(one -> one.score().mean()).orElse(0.0);
        }
    }

    public static EditionDifference of(RankedEdition from, RankedEdition to, Shop shop) {
        Map<String, Ranking.Place> before = places(from.ranking(shop));
        Map<String, Ranking.Place> after = places(to.ranking(shop));
        Map<String, OfProvider> evidence = EvidenceChanges.between(from.evidence(), to.evidence());
        Set<String> slugs = new TreeSet<>(before.keySet());
        slugs.addAll(after.keySet());
        evidence.keySet().stream()
                .filter(slug -> serves(from, slug, shop) || serves(to, slug, shop))
                .forEach(slugs::add);
        List<Mover> movers = new ArrayList<>();
        for (String slug : slugs) {
            Optional<Dossier> dossier = Optional.ofNullable(to.dossiers().get(slug))
                    .or(() -> Optional.ofNullable(from.dossiers().get(slug)));
            dossier.map(one -> new Mover(
                            one,
                            Optional.ofNullable(before.get(slug)),
                            Optional.ofNullable(after.get(slug)),
                            Optional.ofNullable(evidence.get(slug)).orElse(OfProvider.NOTHING)))
                    .filter(mover -> !mover.isSame() || !mover.evidence().isNothing())
                    .ifPresent(movers::add);
        }
        movers.sort(Comparator.comparingInt(Mover::distance).reversed().thenComparing(Mover::slug));
        long stayed = after.keySet().stream()
                .filter(slug -> movers.stream().noneMatch(mover -> mover.slug().equals(slug)))
                .count();
        return new EditionDifference(from, to, shop, List.copyOf(movers), (int) stayed);
    }

    private static boolean serves(RankedEdition edition, String slug, Shop shop) {
        return Optional.ofNullable(edition.dossiers().get(slug))
                .filter(dossier -> dossier.provider().serves(shop.country()))
                .isPresent();
    }

    private static Map<String, Ranking.Place> places(Ranking ranking) {
        Map<String, Ranking.Place> places = new TreeMap<>();
        ranking.places().forEach(place -> places.put(place.assessment().slug(), place));
        return places;
    }
}
