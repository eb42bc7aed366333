package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The sums of all reviews of one reader. What a segment has is added up when it is first asked for and kept as long as the segment
 * is open in any reader; what is deleted of it is added up for the reader and taken away. Immutable and thread-safe; goes on
 * answering when the reader is closed.
 *
 * <p>A question costs what its answer has, and not what reviews there are, as long as it asks for no more than provider, day and
 * either place (country and business) or origin (source and trust), of reviews or complaints. Others are answered from the
 * columns, at some 200 million reviews a second for those of the places and days that are asked for.
 */
public final class ReviewSums {
    private final List<Share> shares;
    private final Values values;

    /** A part with its sign, and where its words stand among the values. */
    private record Share(Part part, Map<Facet, int[]> places, int sign) {}

    private ReviewSums(List<Part> kept, List<Part> deleted) {
        this.values = Values.of(kept);
        this.shares = new ArrayList<>();
        kept.forEach(part -> shares.add(new Share(part, values.places(part.words()), 1)));
        deleted.forEach(part -> shares.add(new Share(part, values.places(part.words()), -1)));
    }

    /** Adds up what is not yet: about a second for a million reviews, once for each segment. */
    public static ReviewSums of(DirectoryReader reader) throws IOException {
        List<Part> kept = new ArrayList<>();
        List<Part> deleted = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SegmentSums segment = SegmentSums.of(leaf.reader());
            if (segment.part().size() > 0) {
                kept.add(segment.part());
                segment.deleted(leaf.reader().getLiveDocs()).ifPresent(deleted::add);
            }
        }
        return new ReviewSums(kept, deleted);
    }

    /** One cell for each set of values that any review has, in the order of the values; without any {@code by} always one. */
    public List<SumsCell> sums(SumsQuery query) {
        Question question = new Question(query, values);
        Cells cells = question.cells();
        for (Share share : shares) {
            Walk.add(question, share.part(), share.places(), share.sign(), cells);
        }
        return question.answer(cells);
    }

    /** What it all takes in memory, nearly. */
    public long bytes() {
        return shares.stream().mapToLong(share -> share.part().bytes()).sum();
    }
}
