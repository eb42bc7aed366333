package dev.ringback.extract.schema;

import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.Words;
import dev.ringback.model.ReadReview;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reviews and aggregate ratings among items, wherever they are held.
 *
 * @see <a href="https://schema.org/Review">Review</a>
 */
final class ReviewFacts {
    /** Real reviews stay below 10,000 characters. */
    private static final int MOST_TEXT = 20_000;

    private static final int MOST_NAME = 200;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");

    private final List<PageProblem> problems;
    private final OnceEach found = new OnceEach();
    private final Set<Item> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean full;

    private ReviewFacts(List<PageProblem> problems) {
        this.problems = problems;
    }

    /** Each once, in the order of the items; what cannot be read is added to the problems. */
    static List<ReadReview> of(List<Item> items, List<PageProblem> problems) {
        ReviewFacts facts = new ReviewFacts(problems);
        items.forEach(item -> facts.walk(item, "", Optional.empty(), Optional.empty()));
        return facts.found.all();
    }

    /**
     * @param property whose value it is, which tells what it is where it does not say itself
     * @param holder the name of the nearest thing around that is no review
     * @param language of what is around
     */
    private void walk(Item item, String property, Optional<String> holder, Optional<String> language) {
        if (!seen.add(item)) {
            return;
        }
        Optional<String> spoken =
                item.text("inLanguage").flatMap(ReviewFacts::language).or(() -> language);
        if (isReview(item, property)) {
            review(item, holder, spoken);
        } else if (isAggregate(item, property)) {
            aggregate(item, holder);
        }
        boolean isJudgement = isReview(item, property) || isAggregate(item, property) || item.is("Rating");
        Optional<String> name = isJudgement ? holder : name(item).or(() -> holder);
        item.properties()
                .forEach((key, values) -> values.forEach(value -> {
                    if (value instanceof Item.Value.Node node) {
                        walk(node.item(), key, name, spoken);
                    }
                }));
    }

    private static boolean isReview(Item item, String property) {
        boolean unsaid = item.types().isEmpty() && (property.equals("review") || property.equals("reviews"));
        return unsaid || Vocabulary.isAny(item, "review");
    }

    private static boolean isAggregate(Item item, String property) {
        boolean unsaid = item.types().isEmpty() && property.equals("aggregateRating");
        return unsaid || Vocabulary.isAny(item, "aggregate");
    }

    private static Optional<String> name(Item item) {
        return item.text("name").map(text -> Words.plain(text, MOST_NAME)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> language(String tag) {
        return LANGUAGE.matcher(tag).matches() ? Optional.of(Languages.tag(tag)) : Optional.empty();
    }

    private void review(Item item, Optional<String> holder, Optional<String> language) {
        Scale scale =
                item.items("reviewRating").stream().findFirst().map(this::scale).orElseGet(() -> plainScale(item));
        Optional<String> text = item.text("reviewBody")
                .or(() -> item.text("description"))
                .or(() -> item.text("text"))
                .map(words -> Words.plain(words, MOST_TEXT))
                .filter(words -> !words.isEmpty());
        Optional<String> date = item.text("datePublished").flatMap(PrintedDates::date);
        if (scale.rating().isPresent() || text.isPresent()) {
            boolean hasAuthor =
                    !item.labels("author").isEmpty() || !item.labels("creator").isEmpty();
            add(new ReadReview(
                    ReadReview.Kind.REVIEW,
                    reviewed(item, holder),
                    scale.rating(),
                    scale.best(),
                    scale.worst(),
                    Optional.empty(),
                    date,
                    language,
                    hasAuthor,
                    text,
                    item.method(),
                    item.place()));
        }
    }

    private void aggregate(Item item, Optional<String> holder) {
        Scale scale = scale(item);
        Optional<Integer> count = count(item, "ratingCount").or(() -> count(item, "reviewCount"));
        if (scale.rating().isPresent()) {
            add(new ReadReview(
                    ReadReview.Kind.AGGREGATE,
                    reviewed(item, holder),
                    scale.rating(),
                    scale.best(),
                    scale.worst(),
                    count,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    item.method(),
                    item.place()));
        }
    }

    private static Optional<String> reviewed(Item item, Optional<String> holder) {
        return item.label("itemReviewed")
                .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("http"))
                .map(name -> Words.plain(name, MOST_NAME))
                .or(() -> holder);
    }

    private void add(ReadReview review) {
        if (found.size() < PageBounds.MOST_REVIEWS) {
            found.add(review);
        } else if (!full) {
            full = true;
            problems.add(PageBounds.tooManyReviews());
        }
    }

    private Optional<Integer> count(Item item, String property) {
        Optional<String> printed = item.text(property);
        Optional<Integer> count = printed.flatMap(Ratings::count);
        if (printed.isPresent() && count.isEmpty()) {
            unread(property, printed.get(), "a whole number is read");
        }
        return count;
    }

    /** From worst to best; 1 to 5 where the page does not say: https://schema.org/bestRating. */
    private record Scale(Optional<BigDecimal> rating, BigDecimal best, BigDecimal worst) {
        static final BigDecimal BEST = BigDecimal.valueOf(5);
        static final Scale NONE = new Scale(Optional.empty(), BEST, BigDecimal.ONE);
    }

    /** Some write the number where the item with the number belongs. */
    private Scale plainScale(Item review) {
        Optional<String> printed = review.text("reviewRating").or(() -> review.text("ratingValue"));
        return printed.map(text -> scale(text, review)).orElse(Scale.NONE);
    }

    private Scale scale(Item rating) {
        return rating.text("ratingValue").map(text -> scale(text, rating)).orElse(Scale.NONE);
    }

    private Scale scale(String printed, Item rating) {
        Optional<Ratings.Printed> read = Ratings.rating(printed);
        Optional<BigDecimal> said = rating.text("bestRating").flatMap(Ratings::number);
        BigDecimal best = said.or(() -> read.flatMap(Ratings.Printed::best)).orElse(Scale.BEST);
        BigDecimal worst = rating.text("worstRating").flatMap(Ratings::number).orElse(BigDecimal.ONE);
        Optional<BigDecimal> value = read.map(Ratings.Printed::rating).filter(number -> number.compareTo(best) <= 0);
        if (value.isEmpty()) {
            unread("ratingValue", printed, "a number up to " + best.toPlainString() + " is read");
        }
        return new Scale(value, best, worst);
    }

    private void unread(String property, String printed, String accepted) {
        PageBounds.tell(
                problems,
                new PageProblem(Kind.VALUE_UNREAD, property + " is " + Graph.quoted(printed) + "; " + accepted));
    }
}
