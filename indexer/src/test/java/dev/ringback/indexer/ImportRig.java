package dev.ringback.indexer;

import dev.ringback.review.intake.AuthorKeys;
import dev.ringback.review.intake.ColumnNames;
import dev.ringback.review.intake.JsonLines;
import dev.ringback.review.intake.OwnForm;
import dev.ringback.review.intake.ProviderNames;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.ReviewStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An import as the command makes it, with what it said. */
final class ImportRig implements ImportListener {
    final List<String> said = new ArrayList<>();

    static ImportReport run(
            CatalogueStore catalogue, ReviewStore store, Path file, List<String> maps, ImportListener listener)
            throws IOException {
        ProviderNames providers = new ProviderNames(catalogue.providersBySlug().values());
        OwnForm form = new OwnForm(
                new OwnForm.Setting(Optional.of("plaza"), Optional.empty()),
                providers,
                new AuthorKeys(new byte[AuthorKeys.SALT_BYTES]));
        try (InputStream content = Files.newInputStream(file)) {
            return new ReviewImport(store, form, listener).run(new JsonLines(content, ColumnNames.of(maps)));
        }
    }

    @Override
    public void refused(long line, String reason) {
        said.add(line + ": " + reason);
    }

    @Override
    public void takenUpTo(long line) {
        said.add("up to " + line);
    }

    /** One line, of an invented company. */
    static String line(int number, String text) {
        return "{\"provider\": \"pay-%d\", \"id\": \"%d\", \"author\": \"Author %d\", \"stars\": %d, \"date\": \"2026-0%d-11\", \"text\": \"%s\"}\n"
                .formatted(number % 3, number, number % 700, 1 + number % 5, 1 + number % 9, text);
    }
}
