package dev.ringback.index.observed;

import dev.ringback.index.field.Facts;
import dev.ringback.index.observed.ReviewColumns.Cell;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Observation;
import dev.ringback.model.Observations;
import dev.ringback.model.Observations.Month;
import dev.ringback.model.Observations.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.ReviewSources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * What all reviews of a reader tell of promises, by provider. What its segments tell is read once and kept with them, so that a
 * generation after one more review reads that one. Used once, by one thread.
 */
public final class ObservedReviews {
    private final ReviewSources sources;
    private final Map<Cell, List<Observation>> told = new HashMap<>();
    private final Map<Cell, List<Month>> months = new HashMap<>();

    private ObservedReviews(ReviewSources sources) {
        this.sources = sources;
    }

    /** By the provider's slug; without those of which nothing is told. */
    public static Map<String, Observations> of(DirectoryReader reader, ReviewSources sources) throws IOException {
        ObservedReviews all = new ObservedReviews(sources);
        for (LeafReaderContext context : reader.leaves()) {
            SegmentObservations segment = SegmentObservations.of(context.reader());
            segment.addTold(context.reader(), all::add);
            segment.months().forEach(all::add);
            SegmentObservations.deletedMonths(context.reader()).forEach(all::add);
        }
        return all.byProvider();
    }

    /** The same of reviews that are in no index, by what would be written of each. */
    public static Map<String, Observations> of(Collection<KeptReview> reviews, ReviewSources sources) {
        ObservedReviews all = new ObservedReviews(sources);
        MonthSums sums = new MonthSums();
        for (KeptReview kept : reviews) {
            Cell cell = new Cell(kept.review().provider(), kept.review().source());
            long facts = Facts.of(kept);
            ObservedFields.told(kept)
                    .ifPresent(told -> ObservedFields.read(told, kept.review().id(), cell.source(), facts)
                            .forEach(one -> all.add(cell, one)));
            Response.of(kept).ifPresent(response -> sums.add(cell, facts, response, 1));
        }
        sums.byCell().forEach(all::add);
        return all.byProvider();
    }

    /** What consumers tell of wallets and cards says nothing of how a shop is helped. */
    private void add(Cell cell, Observation one) {
        if (sources.writers(cell.source()) != Writers.CONSUMERS) {
            told.computeIfAbsent(cell, none -> new ArrayList<>()).add(one);
        }
    }

    private void add(Cell cell, List<Month> more) {
        months.merge(cell, more, MonthSums::merged);
    }

    private Map<String, Observations> byProvider() {
        Set<String> answering = answering();
        Set<Cell> cells = new TreeSet<>(Cell.ORDER);
        cells.addAll(told.keySet());
        cells.addAll(months.keySet());
        Map<String, List<OfSource>> found = new TreeMap<>();
        for (Cell cell : cells) {
            OfSource one = new OfSource(
                    cell.source(),
                    sources.writers(cell.source()),
                    told.getOrDefault(cell, List.of()),
                    months(cell, answering.contains(cell.source())));
            if (!one.told().isEmpty() || !one.months().isEmpty()) {
                found.computeIfAbsent(cell.provider(), none -> new ArrayList<>())
                        .add(one);
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Observations(entry.getValue())));
    }

    /** Where any provider answers: at the others nobody can, and silence there says nothing. */
    private Set<String> answering() {
        return months.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(month -> month.replied() > 0))
                .map(entry -> entry.getKey().source())
                .collect(Collectors.toSet());
    }

    private List<Month> months(Cell cell, boolean mayAnswer) {
        return months.getOrDefault(cell, List.of()).stream()
                .map(each -> mayAnswer ? each : new Month(each.month(), each.complaints(), each.timely(), 0, 0))
                .filter(each -> each.complaints() > 0 || each.negative() > 0)
                .toList();
    }
}
