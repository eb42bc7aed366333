package dev.ringback.indexer;

import dev.ringback.review.intake.AuthorKeys;
import dev.ringback.review.intake.CfpbForm;
import dev.ringback.review.intake.ColumnNames;
import dev.ringback.review.intake.CsvRows;
import dev.ringback.review.intake.IntakeFault;
import dev.ringback.review.intake.JsonLines;
import dev.ringback.review.intake.OwnForm;
import dev.ringback.review.intake.ProviderNames;
import dev.ringback.sources.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of reviews that a data folder may hold, in the forms in which {@code import reviews} takes them. What cannot be read is
 * told by file and line, and the rest is taken. Not thread-safe.
 */
final class ReviewFolder {
    /** In our own form. */
    static final String REVIEWS = "reviews.jsonl";

    /** As the CFPB publishes them. */
    static final String COMPLAINTS = "complaints.csv";

    /** Of a file that is broken throughout nobody reads more; as many as an import tells. */
    private static final int MOST_REFUSED = 1_000;

    /**
     * No secret: the keys tell authors apart while they are judged and are then dropped. The same each time, since rows without an
     * id are known by them, and the same folder gives the same answer.
     */
    private static final byte[] SALT =
            Arrays.copyOf("authors of a folder".getBytes(StandardCharsets.UTF_8), AuthorKeys.SALT_BYTES);

    private final Path folder;
    private final ProviderNames providers;
    private final List<Problem> problems;

    ReviewFolder(Path folder, ProviderNames providers, List<Problem> problems) {
        this.folder = folder;
        this.providers = providers;
        this.problems = problems;
    }

    void readInto(ReviewsInMemory reviews) {
        OwnForm form =
                new OwnForm(new OwnForm.Setting(Optional.empty(), Optional.empty()), providers, new AuthorKeys(SALT));
        each(
                REVIEWS,
                (content, refusals) ->
                        new ReviewImport(reviews, form, refusals).run(new JsonLines(content, ColumnNames.PLAIN)));
        each(COMPLAINTS, (content, refusals) -> {
            CsvRows rows = new CsvRows(content, ColumnNames.PLAIN);
            CfpbForm.check(rows.header());
            new ReviewImport(reviews, new CfpbForm(CfpbForm.SOURCE, Optional.empty(), providers), refusals).run(rows);
        });
    }

    private interface Reading {
        void of(InputStream content, Refusals refusals) throws IOException;
    }

    private void each(String name, Reading reading) {
        Path file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Refusals refusals = new Refusals(name);
        if (!Files.isRegularFile(file)) {
            refusals.add(
                    1, Files.isDirectory(file) ? "this is a folder; accepted: a file" : "this is not a plain file");
            return;
        }
        try (InputStream content = ReviewFile.open(file)) {
            reading.of(content, refusals);
        } catch (IOException fault) {
            refusals.add(Math.max(1, refusals.taken), "the file cannot be read from here on: " + reason(fault));
        } catch (IntakeFault fault) {
            refusals.add(1, String.valueOf(fault.getMessage()));
        }
        refusals.tellMore();
    }

    private static String reason(IOException fault) {
        return fault instanceof AccessDeniedException
                ? "access is denied; give this user access"
                : String.valueOf(fault.getMessage());
    }

    /** What is refused of one file. */
    private final class Refusals implements ImportListener {
        private final String file;
        private long taken;
        private long refused;
        private long last;

        Refusals(String file) {
            this.file = file;
        }

        @Override
        public void refused(long line, String reason) {
            refused++;
            last = line;
            if (refused <= MOST_REFUSED) {
                add(line, reason);
            }
        }

        @Override
        public void takenUpTo(long line) {
            taken = line;
        }

        void add(long line, String reason) {
            problems.add(new Problem(file, Math.clamp(line, 1, Integer.MAX_VALUE), Problem.Severity.REFUSED, reason));
        }

        void tellMore() {
            if (refused > MOST_REFUSED) {
                add(last, "and " + (refused - MOST_REFUSED) + " lines more up to here are refused");
            }
        }
    }
}
