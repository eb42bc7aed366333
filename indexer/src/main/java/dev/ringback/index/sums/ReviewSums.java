package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The sums of all reviews of one reader. What its segments have is added up once and kept as long as they are open in any reader;
 * what is deleted of it is added up for the reader and taken away. Immutable and thread-safe; goes on answering when the reader
 * is closed.
 *
 * <p>A question costs what its answer has, and not what reviews there are, as long as it asks for no more than provider, day and
 * either place (country and business) or origin (source and trust), of reviews or complaints. Others are answered from the
 * columns, review by review of the places and days that are asked for.
 */
public final class ReviewSums {
    /**
     * Segments whose sizes differ by less are added up together, and then anew when one of them comes or is merged away. A
     * question reads each block, so fewer tiers make it quicker; in return a commit of a hundredth of all reviews adds up the
     * whole again, and holds it twice meanwhile: two seconds for two million.
     */
    private static final int TIER = 128;

    private final List<Share> shares = new ArrayList<>();
    private final Values values;
    private final long bytes;

    /** A part with its sign, and where its words stand among the values. */
    private record Share(Part part, Map<Facet, int[]> places, int sign) {}

    private ReviewSums(List<Part> kept, List<Part> deleted, long bytes) {
        this.values = Values.of(kept);
        this.bytes = bytes;
        kept.forEach(part -> shares.add(new Share(part, values.places(part.words()), 1)));
        deleted.forEach(part -> shares.add(new Share(part, values.places(part.words()), -1)));
    }

    /** Adds up what is not yet: a second or two for a million reviews, once for each block of segments. */
    public static ReviewSums of(DirectoryReader reader) throws IOException {
        List<Part> kept = new ArrayList<>();
        List<Part> deleted = new ArrayList<>();
        long bytes = 0;
        for (List<LeafReader> leaves : tiers(reader)) {
            Block block = Block.of(leaves);
            kept.add(block.part());
            block.deleted(leaves).ifPresent(deleted::add);
            bytes += block.bytes();
        }
        return new ReviewSums(kept, deleted, bytes);
    }

    private static Iterable<List<LeafReader>> tiers(DirectoryReader reader) throws IOException {
        long all = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            all += ColumnReading.size(leaf.reader());
        }
        if (all > Tally.MAX_REVIEWS) {
            throw new IOException("the index has " + all + " reviews; accepted: up to " + Tally.MAX_REVIEWS
                    + ", as a sum has no room for more");
        }
        Map<Integer, List<LeafReader>> tiers = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            long size = ColumnReading.size(leaf.reader());
            if (size > 0) {
                tiers.computeIfAbsent(tier(all / size), missing -> new ArrayList<>())
                        .add(leaf.reader());
            }
        }
        return tiers.values();
    }

    private static int tier(long share) {
        int tier = 0;
        for (long rest = share; rest >= TIER; rest /= TIER) {
            tier++;
        }
        return tier;
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

    /** What it takes in memory without what is deleted, nearly. */
    public long bytes() {
        return bytes;
    }
}
