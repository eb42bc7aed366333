package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;

/**
 * Real reviews, labelled by two readers; read where they lie, and skipped where they do not. Half of them, chosen by a hash of the id,
 * were looked at while the lexicon was written, and later half of the rest, chosen by another hash; what is left was only ever counted.
 */
class AspectCorpusTest {
    /** Those looked at tell how far the rules go; they say nothing of texts that nobody has seen. */
    private static final double LOOKED_AT = 0.86;

    /** The floor under what is reached, not the goal, which is 0.80. */
    private static final double HELD_OUT = 0.75;

    private static final double POLARITY = 0.90;

    private static Optional<Path> corpus() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("corpus/aspects/texts.jsonl"))
                .filter(Files::exists)
                .findFirst();
    }

    private static boolean isLookedAt(LabelledText text) {
        return isEven(new CRC32(), text) || isEven(new CRC32C(), text);
    }

    private static boolean isEven(Checksum hash, LabelledText text) {
        hash.update(text.id().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 0;
    }

    private static AspectFigures figures(boolean lookedAt) throws IOException {
        Optional<Path> corpus = corpus();
        assumeTrue(corpus.isPresent(), "the labelled texts lie beside a checkout only");
        List<LabelledText> texts = LabelledText.in(corpus.get()).stream()
                .filter(each -> isLookedAt(each) == lookedAt)
                .toList();
        assertTrue(texts.size() > 130, texts.size() + " texts");
        AspectFigures figures = AspectFigures.of(texts, "en");
        System.out.println(figures.table((lookedAt ? "looked at: " : "held out: ") + texts.size()));
        return figures;
    }

    @Test
    void textsThatWereLookedAtAreReadAsTheirReadersDid() throws IOException {
        AspectFigures figures = figures(true);
        assertTrue(figures.microF1() >= LOOKED_AT, "micro F1 " + figures.microF1());
        assertTrue(figures.polarity() >= POLARITY, "polarity " + figures.polarity());
        assertTrue(figures.polarity() > figures.plainPolarity(), "the plain score does better");
    }

    @Test
    void textsThatNobodyLookedAtAreReadNearlySo() throws IOException {
        AspectFigures figures = figures(false);
        assertTrue(figures.microF1() >= HELD_OUT, "micro F1 " + figures.microF1());
        assertTrue(figures.polarity() >= POLARITY, "polarity " + figures.polarity());
        assertTrue(figures.polarity() > figures.plainPolarity(), "the plain score does better");
    }
}
