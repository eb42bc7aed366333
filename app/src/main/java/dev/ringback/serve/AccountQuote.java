package dev.ringback.serve;

import dev.ringback.index.Generation;
import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.TimeTaken;
import dev.ringback.rank.observed.Met;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The few words on which an account of a promise rests, where they may be shown.
 *
 * @param review id
 * @param source for people
 * @param url where it stands in the source
 */
public record AccountQuote(String review, String quote, Optional<LocalDate> day, String source, Optional<String> url) {

    /** Of the newest accounts of what was met; without those that have been replaced or taken away meanwhile. */
    public static List<AccountQuote> of(Met met, Generation generation) {
        return met.shown().stream()
                .flatMap(
                        shown -> generation
                                .review(shown.id())
                                .filter(KeptReview::isShown)
                                .flatMap(kept -> of(kept, shown, generation))
                                .stream())
                .toList();
    }

    private static Optional<AccountQuote> of(KeptReview kept, Met.Shown shown, Generation generation) {
        return quote(kept, shown)
                .map(quote -> new AccountQuote(
                        kept.review().id(),
                        quote,
                        kept.review().day(),
                        generation.reviewSources().title(kept.review().source()),
                        kept.review().url()));
    }

    private static Optional<String> quote(KeptReview kept, Met.Shown shown) {
        Stream<String> quotes = shown.length().isPresent()
                ? kept.reading().times().stream()
                        .filter(time -> shown.length().equals(Optional.of(time.length())))
                        .map(TimeTaken::quote)
                : kept.reading().mentions().stream()
                        .filter(mention -> mention.aspect() == Aspect.REACH)
                        .map(Mention::quote);
        return quotes.findFirst();
    }
}
