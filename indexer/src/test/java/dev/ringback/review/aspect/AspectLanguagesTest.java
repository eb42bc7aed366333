package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Aspect;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What texts in Spanish and French say, on invented ones. Of each language the first were labelled before its lexicon was
 * written; at their first reading micro F1 was 0.967 and 0.960. The later ones were written to be said differently, and labelled
 * before they were read: 0.545 and 0.542 then, which is nearer to what strangers' texts will find.
 */
class AspectLanguagesTest {
    private static List<LabelledText> cases(String name) throws IOException, URISyntaxException {
        return LabelledText.in(Path.of(Objects.requireNonNull(AspectLanguagesTest.class.getResource(name))
                .toURI()));
    }

    private static List<LabelledText> all(String language) throws IOException, URISyntaxException {
        List<LabelledText> all = new ArrayList<>(cases("aspect-cases-" + language + ".jsonl"));
        all.addAll(cases("aspect-cases-" + language + "-later.jsonl"));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void ourOwnTextsAreReadAsTheyAreMeant(String language) throws IOException, URISyntaxException {
        List<LabelledText> all = all(language);
        assertTrue(all.size() >= 120, () -> all.size() + " texts");
        AspectFigures figures = AspectFigures.of(all, language);
        System.out.println(figures.table("FIGURE aspects in " + language + ", own texts: " + all.size()));
        figures.misses().forEach(miss -> System.out.println("  missed: " + miss));
        assertTrue(figures.microF1() >= 0.93, "micro F1 " + figures.microF1());
        assertTrue(figures.polarity() >= 0.95, "polarity " + figures.polarity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void theLexiconIsChosenByTheText(String language) throws IOException, URISyntaxException {
        List<LabelledText> told = all(language).stream()
                .filter(each -> TextLanguage.of(each.text()).isPresent())
                .toList();
        long same = told.stream()
                .filter(each -> AspectReader.read(each.text(), Optional.of(language))
                        .equals(AspectReader.read(each.text(), Optional.empty())))
                .count();
        assertTrue(told.size() > 100, () -> told.size() + " told");
        assertTrue(same >= 0.97 * told.size(), () -> same + " of " + told.size());
    }

    @Test
    void theLanguageThatTheSourceSaysIsBelieved() {
        String text = "Nadie coge el teléfono";
        assertEquals(
                Aspect.REACH,
                AspectReader.read(text, Optional.of("es-MX"))
                        .mentions()
                        .getFirst()
                        .aspect());
        assertEquals(List.of(), AspectReader.read(text, Optional.of("en")).mentions());
    }
}
