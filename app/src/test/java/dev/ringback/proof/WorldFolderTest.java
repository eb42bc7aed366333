package dev.ringback.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.Generation;
import dev.ringback.indexer.Pipeline;
import dev.ringback.model.Dossier;
import dev.ringback.model.Review;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import dev.ringback.review.intake.AuthorKeys;
import dev.ringback.review.intake.ColumnNames;
import dev.ringback.review.intake.JsonLines;
import dev.ringback.review.intake.Outcome;
import dev.ringback.review.intake.OwnForm;
import dev.ringback.review.intake.ProviderNames;
import dev.ringback.sources.CatalogueReader;
import dev.ringback.sources.CatalogueReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldFolderTest {
    private static final World WORLD = WorldKind.W8.make(4);

    @TempDir
    Path temp;

    @Test
    void theCatalogueReadsWhatIsInTheWorld() throws IOException {
        CatalogueReading reading = new CatalogueReader(WorldFolder.write(WORLD, temp), World.TODAY).read();
        assertEquals(List.of(), reading.problems());
        try (Generation generation = Pipeline.inMemory(reading)) {
            assertEquals(WORLD.dossiers().size(), generation.dossiers().size());
            WORLD.dossiers().forEach(one -> assertIsTold(one, generation));
        }
    }

    private static void assertIsTold(Dossier one, Generation generation) {
        Dossier read = generation.dossier(one.provider().slug()).orElseThrow();
        assertEquals(
                one.provider().claims().stream()
                        .map(claim -> claim.terms().toString())
                        .toList(),
                read.provider().claims().stream()
                        .map(claim -> claim.terms().toString())
                        .toList());
        assertEquals(one.incidents().size(), read.incidents().size());
        assertEquals(one.windows().size(), read.windows().size());
    }

    @Test
    void theIntakeTakesEveryReviewAsItIs() throws IOException {
        Path folder = WorldFolder.write(WORLD, temp);
        byte[] salt = new byte[AuthorKeys.SALT_BYTES];
        OwnForm form = new OwnForm(
                new OwnForm.Setting(Optional.empty(), Optional.empty()), ProviderNames.any(), new AuthorKeys(salt));
        try (InputStream stream = Files.newInputStream(folder.resolve("reviews.jsonl"))) {
            JsonLines lines = new JsonLines(stream, ColumnNames.PLAIN);
            for (Review review : WORLD.reviews()) {
                Outcome outcome = form.take(lines.next().orElseThrow().read());
                assertEquals(
                        told(review),
                        told(assertInstanceOf(Outcome.Taken.class, outcome).review()));
            }
            assertEquals(Optional.empty(), lines.next());
        }
        assertEquals(Set.of(), form.unread());
    }

    /** All but the author, of whom only a key is kept. */
    private static List<Object> told(Review review) {
        return List.of(
                review.id(),
                review.provider(),
                review.source(),
                review.authorReviews(),
                review.stars(),
                review.supportStars(),
                review.day(),
                review.text(),
                review.trust());
    }

    @Test
    void theTruthStandsBeside() throws IOException {
        Path folder = WorldFolder.write(WORLD, temp);
        List<String> lines = Files.readAllLines(folder.resolve("truth.csv"), StandardCharsets.UTF_8);
        assertEquals("provider,availability,downtime,responsiveness,score", lines.getFirst());
        assertEquals(41, lines.size());
        String[] cells = lines.get(1).split(",", -1);
        assertEquals(WORLD.truthOf(cells[0]), Double.parseDouble(cells[4]), 1e-6);
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        WorldFolder.write(WORLD, temp);
        assertThrows(FileAlreadyExistsException.class, () -> WorldFolder.write(WORLD, temp));
        assertTrue(Files.exists(temp.resolve("W8-4/truth.csv")));
    }
}
