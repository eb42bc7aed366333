package dev.ringback.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No name leads out of the folder, and nothing else in it is touched. */
class NamesTest {
    private static final String GOOD = "reviews-20200101T000000Z-0f3a9c1e.warc.gz";
    private static final Instant LATE = Instant.parse("2040-01-01T00:00:00Z");

    static final List<String> BAD = List.of(
            "",
            ".",
            "..",
            "/",
            "\\",
            "../" + GOOD,
            "../../etc/passwd",
            "/etc/passwd",
            "/dev/zero",
            "C:\\" + GOOD,
            "\\\\host\\share\\" + GOOD,
            "file:///etc/passwd",
            "./" + GOOD,
            GOOD + "/",
            GOOD + "/..",
            "a/" + GOOD,
            "a\\" + GOOD,
            GOOD + "\0",
            "\0" + GOOD,
            GOOD + "\0.txt",
            GOOD + "\n",
            "\n" + GOOD,
            GOOD + "\r\n",
            " " + GOOD,
            GOOD + " ",
            GOOD + ".torn",
            GOOD + ".",
            GOOD + "::$DATA",
            GOOD.toUpperCase(Locale.ROOT),
            "REVIEWS-20200101T000000Z-0f3a9c1e.warc.gz",
            "review-20200101T000000Z-0f3a9c1e.warc.gz",
            "others-20200101T000000Z-0f3a9c1e.warc.gz",
            "-20200101T000000Z-0f3a9c1e.warc.gz",
            "reviews-20200101T000000Z-0f3a9c1.warc.gz",
            "reviews-20200101T000000Z-0f3a9c1e0.warc.gz",
            "reviews-20200101T000000Z-0F3A9C1E.warc.gz",
            "reviews-20200101T000000Z-0f3a9c1g.warc.gz",
            "reviews-20200101T000000Z-.warc.gz",
            "reviews-20200101T000000-0f3a9c1e.warc.gz",
            "reviews-20200101000000-0f3a9c1e.warc.gz",
            "reviews-20201301T000000Z-0f3a9c1e.warc.gz",
            "reviews-20200101T250000Z-0f3a9c1e.warc.gz",
            "reviews-२०२००१०१T000000Z-0f3a9c1e.warc.gz",
            "reviews-20200101T000000Z-0f3a9c1e.warc",
            "reviews-20200101T000000Z-0f3a9c1e.gz",
            "reviews-20200101T000000Z-0f3a9c1e_warc_gz",
            "reviews-20200101T000000Z-0f3a9c1e.warc.gz%00",
            "reviews%2f20200101T000000Z-0f3a9c1e.warc.gz",
            "reviews\u201020200101T000000Z-0f3a9c1e.warc.gz",
            "reviews-20200101T000000Z-0f3a9c1e.warc.gz" + "x".repeat(5_000));

    @TempDir
    Path root;

    @Test
    void noBadNameMakesAPlace() {
        assertEquals(50, BAD.stream().distinct().count());
        assertEquals(GOOD, new Place(GOOD, 0, 1).file());
        for (String name : BAD) {
            ArchiveFault fault = assertThrows(ArchiveFault.class, () -> new Place(name, 0, 1), name);
            assertTrue(fault.getMessage().startsWith("\"" + name + "\" is no archive file"), fault.getMessage());
        }
        assertThrows(ArchiveFault.class, () -> new Place(GOOD, -1, 1));
        assertThrows(ArchiveFault.class, () -> new Place(GOOD, 0, 0));
        assertThrows(ArchiveFault.class, () -> new Place(GOOD, Long.MAX_VALUE, 1));
    }

    @Test
    void onlyPlainFilesOfOurNamesAreReadOrDeleted() throws IOException {
        Path canary = Files.writeString(root.resolve("canary"), "alive");
        Path folder = Files.createDirectory(root.resolve("archive"));
        Files.createSymbolicLink(folder.resolve(GOOD), canary);
        Files.createDirectory(folder.resolve("reviews-20200101T000000Z-00000001.warc.gz"));
        int others = 0;
        for (String name : BAD) {
            others += isCreated(folder, name) ? 1 : 0;
        }
        assertTrue(others >= 15, others + " files with names that are not ours");
        try (Archive archive = Archive.open(folder, Clock.systemUTC(), 1 << 20)) {
            assertEquals(List.of(), archive.check());
            assertEquals(List.of(), archive.expire(LATE));
            Reading reading = archive.read(new Place(GOOD, 0, 5), UUID.randomUUID(), "0".repeat(64));
            assertEquals("there is no such file", ArchiveTest.lost(reading).what());
            assertEquals(Optional.empty(), FileName.read("canary"));
        }
        assertEquals("alive", Files.readString(canary));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(others + 2, left.count());
        }
    }

    /** Of the names that could be made here without leaving the folder. */
    private static boolean isCreated(Path folder, String name) {
        try {
            return !name.contains("/")
                    && name.length() > 2
                    && Files.writeString(folder.resolve(name), "not ours")
                            .getParent()
                            .equals(folder);
        } catch (IOException | InvalidPathException notOnThisSystem) {
            return false;
        }
    }
}
