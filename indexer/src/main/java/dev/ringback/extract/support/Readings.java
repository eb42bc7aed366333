package dev.ringback.extract.support;

import dev.ringback.extract.passage.Passage.Form;
import dev.ringback.model.Reading;
import dev.ringback.model.Reading.Method;
import dev.ringback.model.Source.Quality;

/** How a fact was read, as it is written down beside it. */
final class Readings {
    private Readings() {}

    static Reading of(Sentence sentence, int from, int to, boolean isLink, Quality quality) {
        Method method = isLink ? Method.LINK : method(sentence.passage().form());
        int end = Math.max(sentence.to(), to);
        return new Reading(
                method,
                Quote.around(sentence.passage().text(), sentence.from(), end, from, to),
                String.join(" > ", sentence.passage().headings()),
                quality);
    }

    private static Method method(Form form) {
        return switch (form) {
            case TABLE -> Method.TABLE;
            case LIST -> Method.LIST;
            case HEADING, TEXT -> Method.TEXT;
        };
    }
}
