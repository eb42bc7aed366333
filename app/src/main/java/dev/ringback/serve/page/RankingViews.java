package dev.ringback.serve.page;

import dev.ringback.rank.Assessment;
import dev.ringback.rank.Axis;
import dev.ringback.rank.Estimate;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Reason;
import dev.ringback.serve.ask.ReviewParams;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes a ranking ready to be shown. */
final class RankingViews {
    /** A tired reader takes in three reasons. */
    private static final int MOST_REASONS = 3;

    private final Words words;
    private final PromiseWords promises;

    RankingViews(Words words) {
        this.words = words;
        this.promises = new PromiseWords(words);
    }

    RankingView of(Ranking ranking, ShopQuestion question) {
        String shop = Query.of(shopParams(question));
        int ranked = ranking.places().size();
        int listed = ranking.listed().size();
        return new RankingView(
                words.of(ranked == 0 ? "ranking.heading.thin" : "ranking.heading", country(ranking), ranked),
                notes(ranking),
                bands(ranking, shop),
                ranking.listed().stream().map(one -> listed(one, ranking, shop)).toList(),
                words.of(ranked == 0 ? "ranking.listed.all" : "ranking.listed", listed),
                ranked == 0,
                "/api/v1/rankings" + Query.of(question.given()));
    }

    /** The shop for the address of another page: what the API takes, and the place by its name. */
    static Map<String, String> shopParams(ShopQuestion question) {
        Map<String, String> params = new LinkedHashMap<>(question.given());
        if (!params.isEmpty() && !question.form().place().isEmpty()) {
            params.put("place", question.form().place());
        }
        return params;
    }

    private String country(Ranking ranking) {
        return words.country(ranking.shop().country());
    }

    private List<String> notes(Ranking ranking) {
        if (ranking.places().isEmpty() && ranking.listed().isEmpty()) {
            return List.of(words.of("issue.nobody", country(ranking)));
        } else if (ranking.places().isEmpty() && ranking.hoursKnown() < Ranking.LEAST_TO_RANK) {
            return List.of(words.of("ranking.thin", ranking.hoursKnown(), Ranking.LEAST_TO_RANK));
        } else if (ranking.places().isEmpty()) {
            return List.of(words.of("issue.weights"));
        }
        List<String> notes = new ArrayList<>();
        notes.add(words.of("ranking.promises"));
        Arrays.stream(Axis.values())
                .filter(axis -> !ranking.axesInUse().contains(axis))
                .map(axis -> words.of("issue.axis." + axis))
                .forEach(notes::add);
        return notes;
    }

    private List<RankingView.Band> bands(Ranking ranking, String shop) {
        Map<Integer, List<Ranking.Place>> groups = ranking.places().stream()
                .collect(Collectors.groupingBy(Ranking.Place::tieGroup, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group ->
                        band(group.getKey(), group.getValue(), ranking.places().size(), shop))
                .toList();
    }

    private RankingView.Band band(int group, List<Ranking.Place> places, int all, String shop) {
        String key = (group == 1 ? "band.first" : "band.next") + (places.size() == 1 ? ".one" : "");
        String leader = places.getFirst().assessment().dossier().provider().name();
        return new RankingView.Band(
                words.of(key, leader),
                places.stream().map(place -> row(place, all, shop)).toList());
    }

    private RankingView.Row row(Ranking.Place place, int all, String shop) {
        Assessment one = place.assessment();
        String name = one.dossier().provider().name();
        boolean sure = place.rankLo() == place.rankHi();
        return new RankingView.Row(
                one.slug(),
                name,
                "/providers/" + one.slug() + shop,
                sure ? words.of("rank", place.rankLo()) : words.of("rank.range", place.rankLo(), place.rankHi()),
                sure
                        ? words.of("rank.words", place.rankLo(), all)
                        : words.of("rank.range.words", place.rankLo(), place.rankHi(), all),
                dot(name, place.score()),
                promises.promise(one.coverage()),
                promises.gap(one.coverage()),
                promises.origin(one.coverage()),
                reasons(place),
                points(place.score().mean()),
                interval(place.score()),
                axes(one));
    }

    private RankingView.Dot dot(String name, Estimate score) {
        return new RankingView.Dot(
                RankingView.Dot.at(score.mean()),
                RankingView.Dot.at(score.interval().lo()),
                RankingView.Dot.at(score.interval().hi()),
                words.of("dot.title", name),
                words.of(
                        "dot.description",
                        points(score.mean()),
                        points(score.interval().lo()),
                        points(score.interval().hi())));
    }

    /** What is said beside the promise, the weightiest first; what is not published is said in the table. */
    private List<RankingView.Because> reasons(Ranking.Place place) {
        return place.reasons().stream()
                .filter(reason -> words.has("short." + reason.code()))
                .sorted(Comparator.comparingDouble(Reason::points).reversed())
                .limit(MOST_REASONS)
                .map(reason -> new RankingView.Because(
                        words.shortReason(reason),
                        reason.accounts().isPresent()
                                ? ReviewParams.usedPageOf(place.assessment().slug())
                                : ""))
                .toList();
    }

    private List<String> axes(Assessment one) {
        return Arrays.stream(Axis.values())
                .map(axis -> one.on(axis)
                        .estimate()
                        .map(score -> words.of("score.interval", points(score.mean()), interval(score)))
                        .orElseGet(() -> words.of("score.unknown")))
                .toList();
    }

    private String interval(Estimate score) {
        return words.of(
                "interval",
                points(score.interval().lo()),
                points(score.interval().hi()));
    }

    private String points(double share) {
        return words.of("points", Math.round(share * 100));
    }

    private RankingView.Listed listed(Ranking.Listed listed, Ranking ranking, String shop) {
        return new RankingView.Listed(
                listed.assessment().dossier().provider().name(),
                "/providers/" + listed.assessment().slug() + shop,
                listed.why() == Ranking.Why.COUNTRY_TOO_THIN
                        ? promises.promise(listed.assessment().coverage()).toString()
                        : words.of("why." + listed.why(), country(ranking)));
    }
}
