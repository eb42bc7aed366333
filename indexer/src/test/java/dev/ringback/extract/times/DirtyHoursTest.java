package dev.ringback.extract.times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.extract.page.Setting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hours as people typed them, in all languages of the world: nothing throws, nothing takes long. */
class DirtyHoursTest {
    private static final long MOST_NANOS = 5_000_000;
    private static final int STRINGS = 6976;

    /** What was read when this was written; fewer means that something was lost. */
    private static final int LEAST_READ = 3250;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @Test
    void noneThrowsOrTakesLongAndMostOfOurLanguagesAreRead() throws IOException {
        Optional<Path> file = SharedPlaces.file("corpus/dirty-hours/strings.txt");
        assumeTrue(file.isPresent(), "the shared corpus does not lie beside this checkout");
        List<String> strings = Files.readAllLines(file.get());
        assertEquals(STRINGS, strings.size());
        strings.forEach(text -> PrintedHours.in(text, Setting.UNKNOWN));
        int read = 0;
        int whole = 0;
        for (String text : strings) {
            List<HoursMention> mentions = timed(text);
            read += mentions.isEmpty() ? 0 : 1;
            whole += spans(text, mentions) ? 1 : 0;
        }
        System.out.println("DIRTY " + STRINGS + " strings, " + read + " read, " + whole + " from end to end");
        assertTrue(read >= LEAST_READ, "read " + read);
    }

    private static List<HoursMention> timed(String text) {
        long start = CPU.getCurrentThreadCpuTime();
        List<HoursMention> mentions = PrintedHours.in(text, Setting.UNKNOWN);
        long nanos = CPU.getCurrentThreadCpuTime() - start;
        assertTrue(nanos < MOST_NANOS || again(text) < MOST_NANOS, text);
        return mentions;
    }

    /** A collector's pause is not ours: what was slow once is asked again. */
    private static long again(String text) {
        long start = CPU.getCurrentThreadCpuTime();
        PrintedHours.in(text, Setting.UNKNOWN);
        return CPU.getCurrentThreadCpuTime() - start;
    }

    /** Brackets and full stops at the ends do not count, nor does the word that leads to the first day. */
    private static boolean spans(String text, List<HoursMention> mentions) {
        return mentions.size() == 1
                && mentions.getFirst().from() <= 4
                && text.length() - mentions.getFirst().to() <= 2;
    }
}
