package dev.ringback.serve.api;

import dev.ringback.model.Dossier;
import dev.ringback.rank.AccountSplit;
import dev.ringback.rank.Change;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Reason;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Votes;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ReviewCounts;
import dev.ringback.serve.words.Words;
import java.util.List;
import java.util.Optional;

/** The JSON of an explanation, for the API and the command line alike. */
public final class ExplainAnswers {
    private static final double POINTS = 100;

    /** Of each source and kind of author; more than a reader looks at, and all of them stand at the address beside. */
    private static final int MOST_VOICES = 5;

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
                place.map(one -> place(one, ranking, view)).orElse(null),
                place.map(one -> contributions(one, ranking, view)).orElse(List.of()),
                place.map(one -> changes(one, ranking, view)).orElse(List.of()),
                place.isPresent() ? null : notRanked(slug, ranking));
    }

    private static ExplainAnswer.PlaceAnswer place(Ranking.Place place, Ranking ranking, View view) {
        double score = POINTS * place.score().mean();
        double explained = place.reasons().stream().mapToDouble(Reason::points).sum();
        Votes votes = view.ranker().votes(ranking).get(ranking.places().indexOf(place));
        return new ExplainAnswer.PlaceAnswer(
                place.rank(),
                List.of(place.rankLo(), place.rankHi()),
                ranking.places().size(),
                score,
                Wire.scores(place.score().interval()),
                score - explained,
                RankingAnswers.flip(votes),
                votes instanceof Votes.None none ? Wire.lower(none.why()) : null);
    }

    private List<ExplainAnswer.Contribution> contributions(Ranking.Place place, Ranking ranking, View view) {
        return place.reasons().stream()
                .map(reason -> contribution(reason, place, ranking, view))
                .toList();
    }

    private ExplainAnswer.Contribution contribution(Reason reason, Ranking.Place place, Ranking ranking, View view) {
        ReasonAnswer said = ReasonAnswer.of(reason, place.assessment().slug(), words);
        return new ExplainAnswer.Contribution(
                said.axis(),
                said.code(),
                said.text(),
                reason.points(),
                said.evidence(),
                said.reviews() == null ? null : voices(said.reviews(), place, ranking, view));
    }

    private ExplainAnswer.Voices voices(
            ReasonAnswer.ReviewsBehind behind, Ranking.Place place, Ranking ranking, View view) {
        String slug = place.assessment().slug();
        ReviewCounts counts = ReviewCounts.of(view.generation(), slug);
        AccountSplit split =
                view.ranker().split(ranking, place, view.generation().accounts(slug), MOST_VOICES);
        return new ExplainAnswer.Voices(
                behind.count(),
                behind.url(),
                behind.page(),
                ReviewSummary.of(counts, view.generation(), words).accounts().weightedDown(),
                split.strata().stream().map(one -> group(one, view)).toList(),
                List.of(rest("other_things", split.otherThings()), rest("middle", split.middle())));
    }

    private ExplainAnswer.Rest rest(String code, double points) {
        return new ExplainAnswer.Rest(code, words.of("rest." + code), points);
    }

    private ExplainAnswer.VoiceGroup group(AccountSplit.OfStratum stratum, View view) {
        String title = view.generation().reviewSources().title(stratum.source());
        return new ExplainAnswer.VoiceGroup(
                words.of("voices." + stratum.trust(), stratum.accounts(), title),
                stratum.source(),
                Wire.lower(stratum.trust()),
                stratum.accounts(),
                stratum.points(),
                stratum.first().stream()
                        .flatMap(one -> voice(one, view).stream())
                        .toList(),
                stratum.others(),
                stratum.othersPoints());
    }

    private Optional<ExplainAnswer.Voice> voice(AccountSplit.OfAccount one, View view) {
        return view.generation()
                .review(one.account().id())
                .map(kept ->
                        new ExplainAnswer.Voice(one.points(), ReviewAnswer.of(kept, null, view.generation(), words)));
    }

    private List<ExplainAnswer.ChangeAnswer> changes(Ranking.Place place, Ranking ranking, View view) {
        return view.ranker().changes(ranking, place).stream().map(this::change).toList();
    }

    private ExplainAnswer.ChangeAnswer change(Change change) {
        double best = change.best().points();
        double worst = change.worst().points();
        return new ExplainAnswer.ChangeAnswer(
                Wire.lower(change.indicator().axis()),
                Wire.lower(change.indicator()),
                words.of(
                        "change.between",
                        Math.min(best, worst),
                        Math.max(best, worst),
                        words.of("change.about." + change.indicator())),
                change(change.best()),
                change(change.worst()));
    }

    private ExplainAnswer.ChangeCase change(Change.Case one) {
        return new ExplainAnswer.ChangeCase(
                Wire.lower(one.what()), words.of("change." + one.what(), one.points()), one.points());
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
