package dev.ringback.archive;

import dev.ringback.ChildJvm;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes in a process of its own until it is ended, and says each record that is on the disk. Arguments: the folder, and
 * the bytes of each body.
 */
final class WriterProcess {
    private WriterProcess() {}

    public static void main(String[] arguments) {
        int bytes = Integer.parseInt(arguments[1]);
        try (Archive archive = Archive.open(Path.of(arguments[0]), Clock.systemUTC(), 1 << 20)) {
            for (long seed = 0; ; seed++) {
                Capture capture = CaptureForTests.plain(200, CaptureForTests.random(bytes, seed));
                say(archive, capture);
            }
        }
    }

    private static void say(Archive archive, Capture capture) {
        try {
            Place place = archive.write(capture);
            System.out.println("kept " + place.file() + " " + place.offset() + " " + place.length() + " " + capture.id()
                    + " " + capture.contentSha256() + " .");
        } catch (ArchiveFault fault) {
            System.out.println("fault " + fault.getMessage());
            System.exit(3);
        }
    }

    /** What the process was told is on the disk. */
    record Acknowledged(Place place, UUID id, String contentSha256) {
        static Acknowledged of(String line) {
            String[] words = line.split(" ", -1);
            Place place = new Place(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
            return new Acknowledged(place, UUID.fromString(words[4]), words[5]);
        }
    }

    static List<String> command(Path folder, int bytes) {
        return ChildJvm.with(ChildJvm.SHORT_LIVED, "-Xmx128m").command(WriterProcess.class, folder, bytes);
    }

    /** The whole lines, up to the end of the output. */
    static List<String> rest(BufferedReader output) {
        List<String> lines = new ArrayList<>();
        output.lines()
                .filter(line -> line.startsWith("fault") || line.endsWith(" ."))
                .forEach(lines::add);
        return lines;
    }
}
