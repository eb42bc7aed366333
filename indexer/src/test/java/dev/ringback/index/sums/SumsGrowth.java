package dev.ringback.index.sums;

import dev.ringback.index.sums.SumsPeer.Ask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** The same questions to few reviews and to many, in turn; a process of its own, since the many need more memory than tests have. */
final class SumsGrowth {
    private static final int ROUNDS = 60;

    private SumsGrowth() {}

    /** One of the two. */
    private record Side(ReviewSums sums, int segments, Timings filtered, Timings everything) {
        static Side of(Path path, int size) throws IOException {
            try (DirectoryReader reader = InventedIndex.write(path, size, (kept, at) -> {})) {
                return new Side(ReviewSums.of(reader), reader.leaves().size(), new Timings(), new Timings());
            }
        }

        void time(Ask ask, Timings timings) {
            long start = System.nanoTime();
            sums.sums(SumsMeasureTest.query(ask));
            timings.add(System.nanoTime() - start);
        }
    }

    /** @param args a folder, how many few are, how many many are */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        List<Side> sides = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            sides.add(Side.of(Path.of(args[0], "index-" + i), Integer.parseInt(args[i])));
        }
        run(sides);
        List<Side> warm = sides.stream()
                .map(side -> new Side(side.sums, side.segments, new Timings(), new Timings()))
                .toList();
        run(warm);
        for (int i = 0; i < warm.size(); i++) {
            Side side = warm.get(i);
            System.out.println(args[i + 1] + " reviews in " + side.segments + " segments: filter " + side.filtered
                    + ", everything " + side.everything + ", " + side.sums.bytes() / Integer.parseInt(args[i + 1])
                    + " bytes a review");
        }
    }

    private static void run(List<Side> sides) {
        for (int round = 0; round < ROUNDS; round++) {
            for (Ask ask : SumsMeasureTest.filters()) {
                sides.forEach(side -> side.time(ask, side.filtered));
                sides.forEach(side -> side.time(Ask.EVERYTHING, side.everything));
            }
        }
    }
}
