package dev.ringback.serve.api;

import dev.ringback.index.Generation;
import dev.ringback.model.Account;
import dev.ringback.model.Dossier;
import dev.ringback.model.ReviewSources;
import dev.ringback.rank.AccountSplit;
import dev.ringback.rank.Axis;
import dev.ringback.rank.AxisScore;
import dev.ringback.rank.Change;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Reason;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Votes;
import dev.ringback.serve.RankedEdition;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ReviewCounts;
import dev.ringback.serve.ask.RankingId;
import dev.ringback.serve.words.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JSON of an explanation, for the API, the pages and the command line alike. */
public final class ExplainAnswers {
    private static final double POINTS = 100;

    /** Of each source and kind of author; more than a reader looks at, and all of them stand at the address beside. */
    private static final int MOST_VOICES = 5;

    private final Words words;

    public ExplainAnswers(Words words) {
        this.words = words;
    }

    /** Where the explanation of a ranking is; any slug is accepted. */
    static String url(RankingId id, String slug) {
        String part = URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
        return template(id).replace("{slug}", part);
    }

    /** As {@link #url}, with {@code {slug}} in the slug's place: https://www.rfc-editor.org/rfc/rfc6570 */
    static String template(RankingId id) {
        return "/api/v1/rankings/" + id + "/explain/{slug}";
    }

    /** What is known now, down to single reviews. */
    public ExplainAnswer of(Dossier dossier, Shop shop, View view) {
        return of(dossier, new Asked(view.now(), view.now().ranking(shop), Optional.of(view.generation())));
    }

    /**
     * What an edition keeps, and nothing else: it is the same for ever. Of reviews it keeps sums.
     *
     * @param dossier one of the edition
     */
    ExplainAnswer kept(Dossier dossier, Shop shop, RankedEdition edition) {
        return of(dossier, new Asked(edition, edition.ranking(shop), Optional.empty()));
    }

    /** @param reviews where single reviews are; empty: nowhere that stays */
    private record Asked(RankedEdition edition, Ranking ranking, Optional<Generation> reviews) {
        List<Account> accounts(String slug) {
            return reviews.map(all -> all.accounts(slug)).orElse(List.of());
        }

        ReviewSources sources() {
            return edition.evidence().reviewSources();
        }
    }

    private ExplainAnswer of(Dossier dossier, Asked asked) {
        String slug = dossier.provider().slug();
        Ranking ranking = asked.ranking();
        Optional<Ranking.Place> place = ranking.places().stream()
                .filter(one -> one.assessment().slug().equals(slug))
                .findFirst();
        return new ExplainAnswer(
                new RankingId(asked.edition().edition().id(), ranking.shop()).toString(),
                Meta.of(asked.edition().edition(), List.of()),
                ShopAnswer.of(ranking.shop()),
                slug,
                dossier.provider().name(),
                place.map(one -> place(one, asked)).orElse(null),
                place.map(one -> contributions(one, asked)).orElse(List.of()),
                place.map(one -> changes(one, asked)).orElse(List.of()),
                place.isPresent() ? null : notRanked(slug, ranking));
    }

    private static ExplainAnswer.PlaceAnswer place(Ranking.Place place, Asked asked) {
        Ranking ranking = asked.ranking();
        double score = POINTS * place.score().mean();
        double explained = place.reasons().stream().mapToDouble(Reason::points).sum();
        Votes votes =
                asked.edition().ranker().votes(ranking).get(ranking.places().indexOf(place));
        return new ExplainAnswer.PlaceAnswer(
                place.rank(),
                List.of(place.rankLo(), place.rankHi()),
                ranking.places().size(),
                score,
                Wire.scores(place.score().interval()),
                score - explained,
                axes(place, ranking),
                RankingAnswers.flip(votes),
                votes instanceof Votes.None none ? Wire.lower(none.why()) : null);
    }

    private static List<ExplainAnswer.AxisPart> axes(Ranking.Place place, Ranking ranking) {
        return Arrays.stream(Axis.values())
                .filter(ranking.axesInUse()::contains)
                .map(axis -> axis(place.assessment().on(axis), place, ranking))
                .toList();
    }

    private static ExplainAnswer.AxisPart axis(AxisScore score, Ranking.Place place, Ranking ranking) {
        return new ExplainAnswer.AxisPart(
                Wire.lower(score.axis()),
                ranking.shop().weights().share(score.axis(), ranking.axesInUse()),
                POINTS * score.scored().mean(),
                score.known(),
                POINTS * ranking.usual(score.axis()),
                place.reasons().stream()
                        .filter(reason -> reason.axis() == score.axis())
                        .mapToDouble(Reason::points)
                        .sum());
    }

    private List<ExplainAnswer.Contribution> contributions(Ranking.Place place, Asked asked) {
        return place.reasons().stream()
                .map(reason -> contribution(reason, place, asked))
                .toList();
    }

    private ExplainAnswer.Contribution contribution(Reason reason, Ranking.Place place, Asked asked) {
        ReasonAnswer said = ReasonAnswer.of(reason, place.assessment().slug(), words);
        return new ExplainAnswer.Contribution(
                said.axis(),
                said.code(),
                said.text(),
                reason.points(),
                said.evidence(),
                said.reviews() == null ? null : voices(said.reviews(), place, asked));
    }

    private ExplainAnswer.Voices voices(ReasonAnswer.ReviewsBehind behind, Ranking.Place place, Asked asked) {
        String slug = place.assessment().slug();
        AccountSplit split = asked.edition().ranker().split(asked.ranking(), place, asked.accounts(slug), MOST_VOICES);
        ReviewSources sources = asked.sources();
        return new ExplainAnswer.Voices(
                behind.count(),
                behind.url(),
                behind.page(),
                asked.reviews().map(all -> weightedDown(slug, all)).orElse(null),
                split.strata().stream()
                        .map(one -> group(one, sources.title(one.source()), asked.reviews()))
                        .toList(),
                List.of(rest("other_things", split.otherThings()), rest("middle", split.middle())));
    }

    private List<ReviewSummary.ReasonCount> weightedDown(String slug, Generation reviews) {
        return ReviewSummary.of(ReviewCounts.of(reviews, slug), reviews, words)
                .accounts()
                .weightedDown();
    }

    private ExplainAnswer.Rest rest(String code, double points) {
        return new ExplainAnswer.Rest(code, words.of("rest." + code), points);
    }

    private ExplainAnswer.VoiceGroup group(AccountSplit.OfStratum stratum, String title, Optional<Generation> reviews) {
        return new ExplainAnswer.VoiceGroup(
                words.of("voices." + stratum.trust(), stratum.accounts(), title),
                stratum.source(),
                Wire.lower(stratum.trust()),
                stratum.accounts(),
                stratum.points(),
                stratum.first().stream()
                        .flatMap(one -> reviews.flatMap(all -> voice(one, all)).stream())
                        .toList(),
                stratum.others(),
                stratum.othersPoints());
    }

    private Optional<ExplainAnswer.Voice> voice(AccountSplit.OfAccount one, Generation reviews) {
        return reviews.review(one.account().id())
                .map(kept -> new ExplainAnswer.Voice(one.points(), ReviewAnswer.of(kept, null, reviews, words)));
    }

    private List<ExplainAnswer.ChangeAnswer> changes(Ranking.Place place, Asked asked) {
        return asked.edition().ranker().changes(asked.ranking(), place).stream()
                .map(this::change)
                .toList();
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
