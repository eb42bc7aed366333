package dev.ringback.extract;

import dev.ringback.extract.page.Words;
import dev.ringback.extract.passage.Passage;
import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Reading;
import dev.ringback.model.Reading.Method;
import dev.ringback.model.Scope;
import dev.ringback.model.Source.Quality;
import dev.ringback.model.Terms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Claims that a page makes by what it links to and loads. */
final class FoundClaims {
    /** What {@link Reading} keeps of a text. */
    private static final int MOST_LENGTH = 200;

    private static final int MOST_WORDS = 25;

    private static final Scope ALL =
            new Scope(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Customers.ALL, false);

    private FoundClaims() {}

    static ReadClaim channel(Channel channel, Optional<String> phone, Reading reading) {
        Contact contact = new Contact(
                Optional.of(channel),
                Optional.empty(),
                Optional.empty(),
                phone,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
        return new ReadClaim(ClaimKind.SUPPORT, ALL, new Terms.Support(contact), reading);
    }

    static ReadClaim statusPage(String url, Reading reading) {
        return new ReadClaim(ClaimKind.STATUS_PAGE, ALL, new Terms.StatusPage(Optional.of(url)), reading);
    }

    static Reading reading(Method method, String quote, String place) {
        return new Reading(method, quote, place, Quality.LOW);
    }

    /** The words of the link; where it has none, its address. */
    static Reading linked(Passage passage, Passage.Link link) {
        String words = passage.text().substring(link.from(), link.to()).strip();
        String quote = words.isEmpty() ? link.href() : words;
        return new Reading(
                Method.LINK,
                Words.plain(fewWords(quote), MOST_LENGTH),
                Words.plain(String.join(" > ", passage.headings()), MOST_LENGTH),
                Quality.MEDIUM);
    }

    private static String fewWords(String text) {
        String[] words = text.split(" ", MOST_WORDS + 1);
        return words.length <= MOST_WORDS
                ? text
                : String.join(" ", List.of(words).subList(0, MOST_WORDS));
    }

    static ReadClaim doubtful(ReadClaim claim) {
        Reading reading = claim.reading();
        return new ReadClaim(
                claim.kind(),
                claim.scope(),
                claim.terms(),
                new Reading(reading.method(), reading.quote(), reading.place(), Quality.LOW));
    }
}
