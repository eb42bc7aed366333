package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Provider;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Verdict;
import dev.ringback.serve.ReviewStanding;
import dev.ringback.serve.words.Words;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes what was found ready to be shown, and never a text that may not be. */
final class ReviewViews {
    private final Words words;
    private final Generation generation;
    private final boolean named;

    /** @param named whether the provider's name stands with each */
    ReviewViews(Words words, Generation generation, boolean named) {
        this.words = words;
        this.generation = generation;
        this.named = named;
    }

    ReviewView of(SearchHits.Hit hit) {
        return switch (hit) {
            case SearchHits.OfReview found -> review(found);
            case SearchHits.OfClaim found -> claim(found);
            case SearchHits.OfIncident found -> incident(found);
        };
    }

    private ReviewView review(SearchHits.OfReview found) {
        KeptReview kept = found.review();
        Review review = kept.review();
        ReviewStanding standing = ReviewStanding.of(kept, generation);
        List<ReviewView.Piece> text = kept.isShown() ? text(found, review.text().orElse("")) : List.of();
        String href = review.url().map(FactViews::href).orElse("");
        return new ReviewView(
                words.of("hit." + review.kind().name().toLowerCase(Locale.ROOT)),
                named ? name(review.provider()) : "",
                "/providers/" + review.provider(),
                headline(review),
                standing.writers() == Writers.CONSUMERS ? words.of("review.consumer") : "",
                text,
                text.isEmpty() ? withoutText(kept) : "",
                kept.reading().mentions().stream().map(this::said).toList(),
                review.reply()
                        .flatMap(Review.Reply::text)
                        .filter(any -> kept.isShown())
                        .orElse(""),
                weight(kept, standing),
                href,
                words.of("review.source", source(review.source())));
    }

    private String withoutText(KeptReview kept) {
        String hidden = kept.reading().mentions().isEmpty() ? "review.hidden.nothing" : "review.hidden";
        return words.of(kept.isShown() ? "review.notext" : hidden);
    }

    /** The text with its marks; where the search gave none, the review's own. */
    private static List<ReviewView.Piece> text(SearchHits.Hit hit, String whole) {
        if (hit.text().isEmpty()) {
            return whole.isEmpty() ? List.of() : List.of(new ReviewView.Piece(whole, false));
        }
        List<ReviewView.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (SearchHits.Mark mark : hit.marks()) {
            if (mark.from() > at) {
                pieces.add(new ReviewView.Piece(hit.text().substring(at, mark.from()), false));
            }
            pieces.add(new ReviewView.Piece(hit.text().substring(mark.from(), mark.to()), true));
            at = mark.to();
        }
        if (at < hit.text().length()) {
            pieces.add(new ReviewView.Piece(hit.text().substring(at), false));
        }
        return pieces;
    }

    private String headline(Review review) {
        List<String> parts = new ArrayList<>();
        review.stars().ifPresent(stars -> parts.add(stars(stars)));
        review.supportStars().ifPresent(stars -> parts.add(words.of("review.support", stars)));
        parts.add(review.day().map(words::date).orElseGet(() -> words.of("undated")));
        parts.add(source(review.source()));
        if (review.verified()) {
            parts.add(words.of("review.verified"));
        }
        review.invited().filter(asked -> asked).ifPresent(asked -> parts.add(words.of("review.invited")));
        return String.join(words.of("separator"), parts);
    }

    private String stars(BigDecimal stars) {
        return words.of("review.stars", stars);
    }

    private String source(String name) {
        return generation.reviewSources().title(name);
    }

    private ReviewView.Said said(Mention mention) {
        return new ReviewView.Said(
                mention.polarity().name().toLowerCase(Locale.ROOT),
                words.of("said", words.of("aspect." + mention.aspect()), words.of("polarity." + mention.polarity())));
    }

    private List<String> weight(KeptReview kept, ReviewStanding standing) {
        List<String> weight = new ArrayList<>();
        int permille = kept.verdict().permille();
        kept.verdict()
                .grounds()
                .forEach(ground -> weight.add(
                        permille == 0
                                ? words.of("review.weight.none", words.ground(ground))
                                : words.of(
                                        "review.weight",
                                        words.percent(permille / (double) Verdict.WHOLE),
                                        words.ground(ground))));
        standing.whyNot().forEach(why -> weight.add(words.of("review.unused", words.of("unused." + why))));
        return weight;
    }

    private String name(String slug) {
        return generation
                .dossier(slug)
                .map(dossier -> dossier.provider().name())
                .orElse(slug);
    }

    private ReviewView claim(SearchHits.OfClaim found) {
        Optional<Provider> provider = generation.dossier(found.slug()).map(dossier -> dossier.provider());
        return other(
                "hit.claim",
                found.slug(),
                words.of("kind." + found.claim().kind()),
                text(found, found.claim().text()),
                provider.map(one -> "/providers/" + one.slug() + "#facts").orElse(""),
                words.of("hit.claim.link"));
    }

    private ReviewView incident(SearchHits.OfIncident found) {
        String day = found.incident()
                .startedAt()
                .map(start -> words.date(start.atZone(ZoneOffset.UTC).toLocalDate()))
                .orElseGet(() -> words.of("undated"));
        return other(
                "hit.incident",
                found.incident().provider(),
                day,
                text(found, found.incident().title()),
                "/providers/" + found.incident().provider() + "#trouble",
                words.of("hit.incident.link"));
    }

    private ReviewView other(
            String kind, String slug, String headline, List<ReviewView.Piece> text, String href, String link) {
        return new ReviewView(
                words.of(kind),
                named ? name(slug) : "",
                "/providers/" + slug,
                headline,
                "",
                text,
                "",
                List.of(),
                "",
                List.of(),
                href,
                link);
    }
}
