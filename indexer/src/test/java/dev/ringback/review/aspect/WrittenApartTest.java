package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the reader makes of 1,040 invented texts by four writers who knew the guide and neither rules nor words, each to be said
 * in other words than all before. At the first reading: micro F1 0.512, of what is said 79 % right, 38 % found. Then the texts of
 * two of the writers were looked at; those of the other two were only counted, and stood at 0.557 before.
 */
class WrittenApartTest {
    private static final double LOOKED_AT = 0.87;
    private static final double HELD_OUT = 0.60;

    private static AspectFigures figures(boolean lookedAt) throws IOException, URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(WrittenApartTest.class.getResource("written-apart.jsonl"))
                .toURI());
        List<LabelledText> texts = LabelledText.in(file).stream()
                .filter(text -> Set.of("a", "b").contains(text.id().substring(0, 1)) == lookedAt)
                .toList();
        assertEquals(520, texts.size());
        AspectFigures figures = AspectFigures.of(texts, "en");
        System.out.println(
                figures.table("FIGURE aspects, texts written apart, " + (lookedAt ? "looked at" : "held out")));
        assertTrue(figures.polarity() >= 0.87, "polarity " + figures.polarity());
        return figures;
    }

    @Test
    void textsThatWereLookedAtAreReadAsTheirWritersMeantThem() throws IOException, URISyntaxException {
        AspectFigures figures = figures(true);
        assertTrue(figures.microF1() >= LOOKED_AT, "micro F1 " + figures.microF1());
    }

    @Test
    void textsThatNobodyLookedAtAreReadBetterThanAtFirst() throws IOException, URISyntaxException {
        AspectFigures figures = figures(false);
        assertTrue(figures.microF1() >= HELD_OUT, "micro F1 " + figures.microF1());
    }
}
