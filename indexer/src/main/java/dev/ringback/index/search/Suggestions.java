package dev.ringback.index.search;

import dev.ringback.index.field.SearchFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;

/** What a query may have meant that found little: other words, none of them from a text that may not be shown. Thread-safe. */
final class Suggestions {
    /** With more hits nobody needs another query. */
    private static final long FEW = 3;

    private static final int MAX_WORDS = 4;
    private static final int MAX_TRIED = 8;

    private final Likes shown;

    Suggestions(IndexReader reader) {
        this.shown = new Likes(reader, SearchFields.SHOWN_WORDS);
    }

    /** The whole query in other words; at most one. */
    List<String> of(QueryWords typed, long hits) throws IOException {
        if (hits >= FEW) {
            return List.of();
        }
        int left = MAX_WORDS;
        List<String> parts = new ArrayList<>();
        boolean isOther = false;
        for (QueryWords.Part part : typed.parts()) {
            List<String> words = new ArrayList<>();
            for (String word : part.words()) {
                Optional<String> better = left > 0 ? better(word) : Optional.empty();
                left -= better.isPresent() ? 1 : 0;
                isOther |= better.isPresent();
                words.add(better.orElse(word));
            }
            parts.add(part.isPhrase() ? words.stream().collect(Collectors.joining(" ", "\"", "\"")) : words.getFirst());
        }
        return isOther ? List.of(String.join(" ", parts)) : List.of();
    }

    private Optional<String> better(String word) throws IOException {
        if (!word.codePoints().allMatch(Character::isLetter) || QueryWords.isCommon(word) || shown.isLive(word)) {
            return Optional.empty();
        }
        for (Likes.Like like : shown.of(word, MAX_TRIED, 1)) {
            if (shown.isLive(like.word())) {
                return Optional.of(like.word());
            }
        }
        return Optional.empty();
    }
}
