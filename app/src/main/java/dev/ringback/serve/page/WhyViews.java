package dev.ringback.serve.page;

import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.rank.Shop;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.api.EvidenceAnswer;
import dev.ringback.serve.api.ExplainAnswer;
import dev.ringback.serve.api.ExplainAnswer.Contribution;
import dev.ringback.serve.api.ExplainAnswer.PlaceAnswer;
import dev.ringback.serve.api.ExplainAnswers;
import dev.ringback.serve.api.RankingAnswer.VotesToFlip;
import dev.ringback.serve.words.Words;
import dev.ringback.serve.words.Words.Marked;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts the API's explanation of a place into plain words; nothing is worked out here but digits. */
final class WhyViews {
    /** Of those that lift and of those that lower; all stand in the table below. */
    private static final int MOST_REASONS = 3;

    /** One of each site; all facts stand further down. */
    private static final int MOST_LINKS = 3;

    private static final double FULL = 100;

    private final Words words;
    private final ExplainAnswers answers;

    WhyViews(Words words) {
        this.words = words;
        this.answers = new ExplainAnswers(words);
    }

    WhyView of(Dossier dossier, Shop shop, ShopQuestion question, View view) {
        ExplainAnswer answer = answers.of(dossier, shop, view);
        PlaceAnswer place = answer.place();
        String json = "/api/v1/rankings/explain/" + answer.slug() + Query.of(question.given());
        if (place == null) {
            String why = Objects.requireNonNull(answer.notRanked()).why();
            return new WhyView(words.marked("why.unranked", why), Optional.empty(), json);
        }
        String others = Query.of(RankingViews.shopParams(question));
        Set<String> facts = dossier.facts().counted().stream().map(Claim::id).collect(Collectors.toSet());
        return new WhyView(place(place), Optional.of(ranked(answer, place, facts, others, view)), json);
    }

    private Marked place(PlaceAnswer place) {
        int best = place.rankRange().getFirst();
        int worst = place.rankRange().getLast();
        String key = best == worst ? "why.place.sure" : "why.place";
        return words.marked(key, words.of("why.place.rank", place.rank(), place.of()), best, worst);
    }

    private WhyView.Ranked ranked(
            ExplainAnswer answer, PlaceAnswer place, Set<String> facts, String others, View view) {
        List<Contribution> parts = answer.contributions();
        VotesToFlip votes = place.votesToFlip();
        return new WhyView.Ranked(
                words.of(
                        "why.score",
                        digit(place.score()),
                        digit(place.interval().getFirst()),
                        digit(place.interval().getLast()),
                        digit(place.base())),
                dot(answer.name(), place),
                place.axes().stream().map(this::axis).toList(),
                most(parts, part -> digit(part.points()) > 0, facts),
                most(parts, part -> digit(part.points()) < 0, facts),
                parts.stream()
                        .filter(WhyViews::isUnknown)
                        .map(Contribution::text)
                        .toList(),
                answer.changes().stream()
                        .map(change -> new WhyView.ChangeLine(
                                change.text(),
                                change.best().text(),
                                change.worst().text()))
                        .toList(),
                votes(place, view),
                votes == null ? "" : "/providers/" + votes.over() + others,
                parts.stream().map(part -> because(part, facts)).toList(),
                words.of("why.number", digit(place.base())),
                words.of("why.number", digit(place.score())));
    }

    private static boolean isUnknown(Contribution part) {
        return part.code().endsWith("_unknown") || part.code().equals("cover_maybe");
    }

    private RankingView.Dot dot(String name, PlaceAnswer place) {
        double from = place.interval().getFirst();
        double to = place.interval().getLast();
        return new RankingView.Dot(
                RankingView.Dot.at(place.score() / FULL),
                RankingView.Dot.at(from / FULL),
                RankingView.Dot.at(to / FULL),
                words.of("dot.title", name),
                words.of("dot.description", Math.round(place.score()), Math.round(from), Math.round(to)));
    }

    private WhyView.AxisRow axis(ExplainAnswer.AxisPart axis) {
        return new WhyView.AxisRow(
                words.of("axis." + axis.axis().toUpperCase(Locale.ROOT)),
                axis.known() ? "" : words.of("why.axis.unknown"),
                words.of("why.number", digit(axis.score())),
                words.of("why.number", digit(axis.usual())),
                points(axis.points()));
    }

    private List<WhyView.Because> most(List<Contribution> parts, Predicate<Contribution> which, Set<String> facts) {
        return parts.stream()
                .filter(which)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.points())))
                .limit(MOST_REASONS)
                .map(part -> because(part, facts))
                .toList();
    }

    private WhyView.Because because(Contribution part, Set<String> facts) {
        Map<String, ProviderPage.Link> links = new LinkedHashMap<>();
        part.evidence().stream()
                .map(evidence -> link(evidence, facts))
                .filter(link -> links.size() < MOST_LINKS)
                .forEach(link -> links.putIfAbsent(link.text(), link));
        ExplainAnswer.Voices voices = part.reviews();
        if (voices != null) {
            String text = words.of("why.reviews", voices.count());
            links.put(text, new ProviderPage.Link(voices.page(), text));
        }
        return new WhyView.Because(points(part.points()), part.text(), List.copyOf(links.values()));
    }

    /** To the fact on this page, where it stands with its source and day; else to the source. */
    private ProviderPage.Link link(EvidenceAnswer evidence, Set<String> facts) {
        Optional<String> claim = Optional.ofNullable(evidence.claim());
        String host = evidence.url().replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*", "");
        return new ProviderPage.Link(
                claim.filter(facts::contains)
                        .map(id -> "#" + FactView.anchor(id))
                        .orElseGet(() -> FactViews.href(evidence.url())),
                claim.isPresent() ? host : incident(evidence).orElse(host));
    }

    /** With its day, as many bear one title; empty for an entry of the list of status pages. */
    private Optional<String> incident(EvidenceAnswer evidence) {
        return Optional.ofNullable(evidence.text())
                .map(title -> Optional.ofNullable(evidence.pageDate())
                        .map(day -> words.of("why.incident", title, words.pageDate(day)))
                        .orElse(title));
    }

    private Marked votes(PlaceAnswer place, View view) {
        VotesToFlip votes = place.votesToFlip();
        if (votes == null) {
            return new Marked(words.of("why.votes.none." + place.votesNote()), "", "");
        }
        String other = view.generation()
                .dossier(votes.over())
                .map(dossier -> dossier.provider().name())
                .orElse(votes.over());
        return words.marked("why.votes." + votes.by(), other, votes.count());
    }

    private String points(double points) {
        return words.of(digit(points) == 0 ? "why.number" : "why.points", digit(points));
    }

    /** One digit behind the point; nothing has no sign. */
    private static double digit(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
