package dev.ringback.indexer;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.DataFile;
import dev.ringback.form.FileKind;
import dev.ringback.form.ProviderForm;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.index.Generation;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewSource;
import dev.ringback.model.ReviewSources;
import dev.ringback.model.Verdict;
import dev.ringback.review.intake.ProviderNames;
import dev.ringback.review.integrity.Integrity;
import dev.ringback.sources.CatalogueReader;
import dev.ringback.sources.CatalogueReading;
import dev.ringback.sources.Problem;
import dev.ringback.store.NewReview;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data folder and the reviews beside it as a generation in memory: what {@code load} and {@code import reviews} would make of
 * the same files, by the same steps and without a record. The order of lines changes nothing. Takes some 3 KB for a review.
 *
 * @param problems what was refused, by file and line; all else is in the generation
 * @param later rows that were left out, since they are dated after the day that was asked for
 */
public record FolderIndex(Generation generation, List<Problem> problems, long later) implements AutoCloseable {
    public FolderIndex {
        problems = List.copyOf(problems);
    }

    /**
     * All of it, as it stands now; what is dated later has no weight, as in the record.
     *
     * @throws dev.ringback.sources.FolderFault when the folder cannot be read, or has no provider in it
     */
    public static FolderIndex read(Path folder, Instant now) {
        return read(folder, now, Optional.empty());
    }

    /**
     * As of the end of a day: a review that is dated later has not come yet, and is not there at all. The same folder gives the
     * same for ever, whenever it is asked.
     *
     * @param now a date in the catalogue that lies after it, and after the day, is a slip
     * @throws dev.ringback.sources.FolderFault as {@link #read}
     */
    public static FolderIndex readAsOf(Path folder, LocalDate day, Instant now) {
        return read(folder, now, Optional.of(day));
    }

    private static FolderIndex read(Path folder, Instant now, Optional<LocalDate> day) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate last = day.filter(today::isBefore).orElse(today);
        CatalogueReading catalogue = new CatalogueReader(folder, last).read();
        List<Problem> problems = new ArrayList<>(catalogue.refusals());
        ReviewsInMemory reviews = new ReviewsInMemory(day);
        ReviewFolder files = new ReviewFolder(folder, names(catalogue), problems);
        files.readInto(reviews);
        Instant judged = day.map(FolderIndex::endOf).orElse(now);
        List<CatalogueRow> rows = new ArrayList<>(Pipeline.rows(catalogue));
        rows.addAll(judged(reviews.all(), sources(catalogue), judged));
        return new FolderIndex(Generation.inMemory(rows), problems, reviews.later());
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    }

    private static ProviderNames names(CatalogueReading catalogue) {
        return new ProviderNames(files(catalogue, FileKind.PROVIDER)
                .flatMap(file -> file.entries().stream())
                .map(node -> ProviderForm.read(node, List.of()))
                .toList());
    }

    private static ReviewSources sources(CatalogueReading catalogue) {
        return ReviewSources.of(files(catalogue, FileKind.REVIEW_SOURCES)
                .flatMap(file -> file.entries().stream())
                .map(ReviewForm::source)
                .toList());
    }

    private static Stream<DataFile> files(CatalogueReading catalogue, FileKind kind) {
        return catalogue.files().stream().filter(file -> file.kind() == kind);
    }

    private static List<CatalogueRow> judged(Collection<NewReview> reviews, ReviewSources sources, Instant now) {
        List<Review> all = reviews.stream().map(NewReview::review).toList();
        Map<String, Verdict> verdicts = Integrity.judge(all, now);
        return reviews.parallelStream()
                .map(one -> row(one, verdicts.getOrDefault(one.review().id(), Verdict.WAITING), sources))
                .toList();
    }

    private static CatalogueRow row(NewReview one, Verdict verdict, ReviewSources sources) {
        boolean isShown = sources.named(one.review().source())
                .filter(ReviewSource::mayShow)
                .isPresent();
        KeptReview kept = new KeptReview(one.review(), one.reading(), verdict, isShown);
        return new CatalogueRow(RowKind.REVIEW, ReviewForm.writeNameless(kept));
    }

    /** Whether nothing was refused. */
    public boolean isWhole() {
        return problems.isEmpty();
    }

    @Override
    public void close() {
        generation.close();
    }
}
