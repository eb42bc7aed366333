package dev.ringback.serve.api;

import dev.ringback.form.EvidenceChanges;
import dev.ringback.model.Claim;
import dev.ringback.model.FactChange.News;
import dev.ringback.rank.Ranking;
import dev.ringback.serve.EditionDifference;
import dev.ringback.serve.EditionDifference.Mover;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has another place, another score or other evidence in a later edition, for one shop.
 *
 * @param from id of the edition before
 * @param to id of the edition after; {@code meta} is of this one
 * @param providers who moved furthest first
 * @param unchanged how many ranked providers are the same in both
 */
public record EditionDiffAnswer(
        Meta meta, ShopAnswer shop, String from, String to, List<MoverAnswer> providers, int unchanged) {

    /**
     * @param before {@code null}: it was not ranked
     * @param after {@code null}: it is not ranked
     * @param places by how many it rose; below 0 it fell; 0 where it is ranked in one only
     * @param claims of its own that came, changed or went
     * @param reviews how many count at each source, where that differs
     * @param byOthers whether nothing of its own differs: it moved by the evidence of others, or by the time that went by
     */
    public record MoverAnswer(
            String slug,
            String name,
            @Nullable PlaceAnswer before,
            @Nullable PlaceAnswer after,
            int places,
            List<ClaimChange> claims,
            List<PageChange> pages,
            List<IncidentChange> incidents,
            List<RowChange> rows,
            List<ReviewChange> reviews,
            boolean byOthers) {}

    /** Where it stood. */
    public record PlaceAnswer(int rank, List<Integer> rankRange, double score, List<Double> interval) {
        static PlaceAnswer of(Ranking.Place place) {
            return new PlaceAnswer(
                    place.rank(),
                    List.of(place.rankLo(), place.rankHi()),
                    Wire.score(place.score().mean()),
                    Wire.scores(place.score().interval()));
        }
    }

    /** @param what added, changed or withdrawn */
    public record ClaimChange(
            String what,
            @Nullable ClaimAnswer before,
            @Nullable ClaimAnswer claim) {}

    /** @param what page_gone or page_back; provider_added or provider_removed, of the provider itself */
    public record PageChange(String what, @Nullable String url) {}

    /** @param what added, changed or withdrawn */
    public record IncidentChange(
            String what, String id, String title, @Nullable Instant startedAt) {}

    /**
     * @param what added or withdrawn
     * @param kind outage, status_page or observation_window
     */
    public record RowChange(
            String what, String kind, @Nullable String url) {}

    /** How many reviews at a source count. */
    public record ReviewChange(String source, long before, long after) {}

    public static EditionDiffAnswer of(EditionDifference difference) {
        return new EditionDiffAnswer(
                Meta.of(difference.to().edition(), List.of()),
                ShopAnswer.of(difference.shop()),
                difference.from().edition().id(),
                difference.to().edition().id(),
                difference.movers().stream().map(EditionDiffAnswer::of).toList(),
                difference.stayed());
    }

    private static MoverAnswer of(Mover mover) {
        EvidenceChanges.OfProvider own = mover.evidence();
        return new MoverAnswer(
                mover.slug(),
                mover.dossier().provider().name(),
                mover.before().map(PlaceAnswer::of).orElse(null),
                mover.after().map(PlaceAnswer::of).orElse(null),
                mover.places(),
                own.news().stream().flatMap(news -> claim(news, mover).stream()).toList(),
                own.news().stream().flatMap(news -> page(news).stream()).toList(),
                own.incidents().stream()
                        .map(one -> new IncidentChange(
                                Wire.lower(one.what()),
                                one.incident().id(),
                                one.incident().title(),
                                one.incident().startedAt().orElse(null)))
                        .toList(),
                own.rows().stream()
                        .map(row -> new RowChange(
                                Wire.lower(row.what()),
                                Wire.lower(row.kind()),
                                row.address().orElse(null)))
                        .toList(),
                own.reviews().stream()
                        .map(one -> new ReviewChange(one.source(), one.before(), one.after()))
                        .toList(),
                own.isNothing());
    }

    private static Optional<ClaimChange> claim(News news, Mover mover) {
        return switch (news) {
            case News.Added added -> Optional.of(new ClaimChange("added", null, answer(added.claim(), mover)));
            case News.Changed changed ->
                Optional.of(
                        new ClaimChange("changed", answer(changed.before(), mover), answer(changed.claim(), mover)));
            case News.Withdrawn gone -> Optional.of(new ClaimChange("withdrawn", answer(gone.before(), mover), null));
            default -> Optional.empty();
        };
    }

    private static ClaimAnswer answer(Claim claim, Mover mover) {
        return ClaimAnswer.of(claim, mover.dossier());
    }

    private static Optional<PageChange> page(News news) {
        return switch (news) {
            case News.PageGone gone -> Optional.of(new PageChange("page_gone", gone.url()));
            case News.PageBack back -> Optional.of(new PageChange("page_back", back.url()));
            case News.ProviderAdded added -> Optional.of(new PageChange("provider_added", null));
            case News.ProviderRemoved removed -> Optional.of(new PageChange("provider_removed", null));
            default -> Optional.empty();
        };
    }
}
