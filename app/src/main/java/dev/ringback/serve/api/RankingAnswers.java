package dev.ringback.serve.api;

import dev.ringback.rank.Assessment;
import dev.ringback.rank.Axis;
import dev.ringback.rank.AxisScore;
import dev.ringback.rank.Coverage;
import dev.ringback.rank.Estimate;
import dev.ringback.rank.EvidenceCount;
import dev.ringback.rank.Ranker;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Votes;
import dev.ringback.serve.Edition;
import dev.ringback.serve.ask.RankingId;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of a ranking, for the API and the command line alike. */
public final class RankingAnswers {
    private final Words words;

    public RankingAnswers(Words words) {
        this.words = words;
    }

    /** @param ranker that made the ranking */
    public RankingAnswer of(Ranking ranking, Ranker ranker, Edition edition) {
        List<Votes> votes = ranker.votes(ranking);
        List<RankingAnswer.Place> places = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            places.add(place(ranking.places().get(i), votes.get(i)));
        }
        RankingId id = new RankingId(edition.id(), ranking.shop());
        return new RankingAnswer(
                id.toString(),
                ExplainAnswers.template(id),
                Meta.of(edition, issues(ranking)),
                ShopAnswer.of(ranking.shop()),
                ranking.places().isEmpty() ? null : Wire.score(ranking.usual()),
                places,
                ranking.listed().stream().map(listed -> listed(listed, ranking)).toList());
    }

    private List<Meta.Issue> issues(Ranking ranking) {
        List<Meta.Issue> issues = new ArrayList<>();
        String country = words.country(ranking.shop().country());
        if (ranking.places().isEmpty() && ranking.listed().isEmpty()) {
            issues.add(new Meta.Issue("nobody_serves_country", words.of("issue.nobody", country)));
        } else if (ranking.places().isEmpty() && ranking.hoursKnown() < Ranking.LEAST_TO_RANK) {
            String thin = words.of("issue.thin", country, ranking.hoursKnown(), Ranking.LEAST_TO_RANK);
            issues.add(new Meta.Issue("country_not_ranked", thin));
        } else if (ranking.places().isEmpty()) {
            issues.add(new Meta.Issue("nothing_to_weigh", words.of("issue.weights")));
        } else {
            leftOut(ranking, issues);
            issues.add(new Meta.Issue("promises", words.of("issue.promises")));
        }
        return issues;
    }

    private void leftOut(Ranking ranking, List<Meta.Issue> issues) {
        for (Axis axis : Axis.values()) {
            if (!ranking.axesInUse().contains(axis)) {
                issues.add(new Meta.Issue("axis_left_out_" + Wire.lower(axis), words.of("issue.axis." + axis)));
            }
        }
    }

    private RankingAnswer.Place place(Ranking.Place place, Votes votes) {
        Assessment assessment = place.assessment();
        return new RankingAnswer.Place(
                assessment.slug(),
                assessment.dossier().provider().name(),
                place.rank(),
                List.of(place.rankLo(), place.rankHi()),
                Wire.score(place.score().mean()),
                Wire.scores(place.score().interval()),
                Wire.share(place.best()),
                Wire.share(place.topThree()),
                place.tieGroup(),
                evidenceCount(place),
                flip(votes),
                votes instanceof Votes.None none ? Wire.lower(none.why()) : null,
                axes(assessment),
                place.reasons().stream()
                        .map(reason -> ReasonAnswer.of(reason, assessment.slug(), words))
                        .toList());
    }

    static RankingAnswer.@Nullable VotesToFlip flip(Votes votes) {
        return votes instanceof Votes.Flip flip
                ? new RankingAnswer.VotesToFlip(flip.count(), Wire.lower(flip.by()), flip.over())
                : null;
    }

    private static RankingAnswer.EvidenceCount evidenceCount(Ranking.Place place) {
        EvidenceCount count = place.evidence();
        return new RankingAnswer.EvidenceCount(count.claims(), count.incidents(), count.accounts());
    }

    private RankingAnswer.Axes axes(Assessment assessment) {
        return new RankingAnswer.Axes(
                availability(assessment), axis(assessment.on(Axis.DOWNTIME)), axis(assessment.on(Axis.RESPONSIVENESS)));
    }

    private RankingAnswer.AvailabilityAnswer availability(Assessment assessment) {
        Coverage coverage = assessment.coverage();
        RankingAnswer.AxisAnswer axis = axis(assessment.on(Axis.AVAILABILITY));
        return new RankingAnswer.AvailabilityAnswer(
                axis.score(),
                axis.interval(),
                coverage.known() ? Wire.share(coverage.share().lo()) : null,
                Wire.shares(coverage.share()),
                coverage.longestGap().map(gap -> GapAnswer.of(gap, words)).orElse(null),
                axis.reason());
    }

    private RankingAnswer.AxisAnswer axis(AxisScore axis) {
        Optional<Estimate> estimate = axis.estimate();
        @Nullable String reason = estimate.isPresent() ? null : words.of("reason.NOT_PUBLISHED." + axis.axis());
        return new RankingAnswer.AxisAnswer(
                estimate.map(one -> Wire.score(one.mean())).orElse(null),
                estimate.map(one -> Wire.scores(one.interval())).orElse(null),
                reason);
    }

    private RankingAnswer.ListedProvider listed(Ranking.Listed listed, Ranking ranking) {
        return new RankingAnswer.ListedProvider(
                listed.assessment().slug(),
                listed.assessment().dossier().provider().name(),
                axes(listed.assessment()),
                Wire.lower(listed.why()),
                words.of("why." + listed.why(), words.country(ranking.shop().country())));
    }
}
