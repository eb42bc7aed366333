package dev.ringback.extract.schema;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The time that structured data takes beside that of the parser, over all saved pages. */
@Tag("measure")
class SchemaMeasureTest {
    private static final int ROUNDS = 3;

    @Test
    void readingTakesLessTimeThanTheParser() throws IOException {
        Optional<Path> folder = SharedCorpus.file("review-pages");
        assumeTrue(folder.isPresent(), "the pages are not here");
        long parser = 0;
        long reading = 0;
        for (int round = 0; round < ROUNDS; round++) {
            parser = 0;
            reading = 0;
            for (Path file : ReviewPages.files(folder.orElseThrow())) {
                String text =
                        PageText.read(ReviewPages.bytes(file), Optional.empty()).text();
                long start = System.nanoTime();
                PageTree tree = PageTree.of(text, "https://page.example/");
                long between = System.nanoTime();
                SchemaFacts.of(tree, Setting.UNKNOWN);
                parser += between - start;
                reading += System.nanoTime() - between;
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "MEASURE schema: %d pages, parser %.2f s, reading %.2f s",
                ReviewPages.PAGES,
                parser / 1e9,
                reading / 1e9));
        assertTrue(reading < parser);
    }
}
