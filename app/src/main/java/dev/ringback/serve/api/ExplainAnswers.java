package dev.ringback.serve.api;

import dev.ringback.model.Dossier;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Reason;
import dev.ringback.rank.Shop;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ReviewCounts;
import dev.ringback.serve.words.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of an explanation, for the API and the command line alike. */
public final class ExplainAnswers {
    private static final double POINTS = 100;

    /** More than a reader looks at; all of them stand at the address beside. */
    private static final int MOST_VOICES = 10;

    private final Words words;

    public ExplainAnswers(Words words) {
        this.words = words;
    }

    public ExplainAnswer of(Dossier dossier, Shop shop, View view) {
        Ranking ranking = view.ranking(shop);
        String slug = dossier.provider().slug();
        Optional<Ranking.Place> place = ranking.places().stream()
                .filter(one -> one.assessment().slug().equals(slug))
                .findFirst();
        return new ExplainAnswer(
                Meta.of(view.edition(), List.of()),
                ShopAnswer.of(shop),
                slug,
                dossier.provider().name(),
                place.map(one -> place(one, ranking)).orElse(null),
                place.map(one -> contributions(one, slug, view)).orElse(List.of()),
                place.isPresent() ? null : notRanked(slug, ranking));
    }

    private static ExplainAnswer.PlaceAnswer place(Ranking.Place place, Ranking ranking) {
        double score = POINTS * place.score().mean();
        double explained = place.reasons().stream().mapToDouble(Reason::points).sum();
        return new ExplainAnswer.PlaceAnswer(
                place.rank(),
                List.of(place.rankLo(), place.rankHi()),
                ranking.places().size(),
                score,
                Wire.scores(place.score().interval()),
                score - explained);
    }

    private List<ExplainAnswer.Contribution> contributions(Ranking.Place place, String slug, View view) {
        return place.reasons().stream()
                .map(reason -> contribution(reason, slug, view))
                .toList();
    }

    private ExplainAnswer.Contribution contribution(Reason reason, String slug, View view) {
        ReasonAnswer said = ReasonAnswer.of(reason, slug, words);
        return new ExplainAnswer.Contribution(
                said.axis(),
                said.code(),
                said.text(),
                reason.points(),
                said.evidence(),
                voices(said.reviews(), slug, view));
    }

    private ExplainAnswer.@Nullable Voices voices(ReasonAnswer.@Nullable ReviewsBehind behind, String slug, View view) {
        if (behind == null) {
            return null;
        }
        ReviewCounts counts = ReviewCounts.of(view.generation(), slug);
        return new ExplainAnswer.Voices(
                behind.count(),
                behind.url(),
                behind.page(),
                ReviewSummary.of(counts, view.generation(), words).accounts().weightedDown(),
                view.generation().pulls(slug, MOST_VOICES).stream()
                        .map(pull -> new ExplainAnswer.Voice(
                                Wire.score(pull.pull()),
                                ReviewAnswer.of(pull.review(), null, view.generation(), words)))
                        .toList());
    }

    private ExplainAnswer.NotRanked notRanked(String slug, Ranking ranking) {
        String country = words.country(ranking.shop().country());
        return ranking.listed().stream()
                .filter(listed -> listed.assessment().slug().equals(slug))
                .findFirst()
                .map(listed ->
                        new ExplainAnswer.NotRanked(Wire.lower(listed.why()), words.of("why." + listed.why(), country)))
                .orElseGet(() -> new ExplainAnswer.NotRanked("elsewhere", words.of("provider.elsewhere", country)));
    }
}
