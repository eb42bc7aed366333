package dev.ringback.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not any more what was written. */
class DamageTest {
    private static final long SEED = 20261121;
    private static final int FLIPS = 300;

    @TempDir
    Path folder;

    private final Map<UUID, Capture> captures = new HashMap<>();
    private final List<Capture> inOrder = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private Path file;
    private byte[] whole;
    private Archive archive;

    @BeforeEach
    void writeSixRecords() throws IOException {
        try (Archive writing = open()) {
            for (int i = 0; i < 6; i++) {
                byte[] body = i % 2 == 0
                        ? CaptureForTests.random(1_500, i)
                        : ("open on day " + i).repeat(20).getBytes(StandardCharsets.UTF_8);
                Capture capture = CaptureForTests.plain(200, body);
                captures.put(capture.id(), capture);
                inOrder.add(capture);
                places.add(writing.write(capture));
            }
        }
        file = folder.resolve(places.getFirst().file());
        whole = Files.readAllBytes(file);
        archive = open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aFileCutAnywhereLosesOnlyWhatIsCut() throws IOException {
        Place last = places.getLast();
        assertEquals(whole.length, last.end());
        for (int cut = whole.length - 1; cut >= last.offset(); cut--) {
            Files.write(file, Arrays.copyOf(whole, cut));
            List<Place> found = new ArrayList<>();
            List<Damage> damages = archive.recover(name -> 0, kept -> found.add(kept.place()));
            assertEquals(places.subList(0, 5), found, "cut at " + cut);
            assertEquals(
                    cut == last.offset()
                            ? List.of()
                            : List.of(new Damage(
                                    last.file(), last.offset(), cut - last.offset(), "the record is cut off")),
                    damages);
            assertEquals("the record is cut off", ArchiveTest.lost(readAt(5)).what());
        }
    }

    @Test
    void aFlippedBitIsFoundOrHarmless() throws IOException {
        Random random = new Random(SEED);
        int harmless = 0;
        for (int i = 0; i < FLIPS; i++) {
            int bit = random.nextInt(whole.length * 8);
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            harmless += isHarmless(bit / 8) ? 1 : 0;
        }
        System.out.println("MEASURE archive: " + FLIPS + " bits flipped in " + whole.length + " bytes, seed " + SEED
                + ": " + (FLIPS - harmless) + " found, " + harmless + " harmless, 0 wrong bytes");
        assertTrue(harmless < FLIPS / 10, harmless + " harmless");
    }

    /** Every record is found as it was, or all but the one that was hit, which is named. */
    private boolean isHarmless(int offset) {
        List<Place> found = new ArrayList<>();
        List<Damage> damages = archive.recover(name -> 0, kept -> {
            ArchiveTest.assertSame(captures.get(kept.capture().id()), kept.capture());
            found.add(kept.place());
        });
        List<Place> expected =
                places.stream().filter(place -> !isIn(place, offset)).toList();
        if (damages.isEmpty()) {
            assertEquals(places, found, "harmless at " + offset);
            return true;
        }
        assertEquals(expected, found, "after a flip at " + offset);
        assertEquals(1, damages.size(), damages.toString());
        assertTrue(damages.getFirst().offset() <= offset, damages + " for " + offset);
        assertTrue(damages.getFirst().offset() + damages.getFirst().bytes() > offset, damages + " for " + offset);
        for (int i = 0; i < places.size(); i++) {
            assertEquals(isIn(places.get(i), offset), readAt(i) instanceof Reading.Lost, "record " + i);
        }
        return false;
    }

    @Test
    void twoDamagesOfOneFileAreBothNamed() throws IOException {
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, (int) places.get(1).offset(), (int) places.get(1).end(), (byte) 0);
        Arrays.fill(
                damaged, (int) places.get(4).offset() + 50, (int) places.get(4).end(), (byte) 0x1f);
        Files.write(file, damaged);
        assertEquals(
                List.of(places.get(1).offset(), places.get(4).offset()),
                archive.check().stream().map(Damage::offset).toList());
        assertEquals(4, whole(0, 2, 3, 5));
    }

    @Test
    void whatIsBehindTheLastRecordIsNamed() throws IOException {
        byte[] longer = Arrays.copyOf(whole, whole.length + 100_000);
        Files.write(file, longer);
        assertEquals(
                List.of(new Damage(places.getFirst().file(), whole.length, 100_000, "no record begins here")),
                archive.check());
        assertEquals(6, whole(0, 1, 2, 3, 4, 5));
    }

    @Test
    void aRecordInAPageIsNotTakenForOurs() throws IOException {
        byte[] forged = RecordWriter.response(CaptureForTests.text("we never close"), UUID.randomUUID());
        Place place;
        try (Archive writing = open()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int i = 0; i < 20; i++) {
                body.writeBytes(CaptureForTests.random(20_000, i));
                body.writeBytes(forged);
            }
            place = writing.write(CaptureForTests.plain(200, body.toByteArray()));
        }
        Path target = folder.resolve(place.file());
        byte[] bytes = Files.readAllBytes(target);
        assertTrue(contains(bytes, forged), "the page's own bytes are in the file as they are");
        Files.write(target, Arrays.copyOf(bytes, bytes.length - 1));
        List<Kept> found = new ArrayList<>();
        List<Damage> damages = archive.recover(name -> name.equals(place.file()) ? 0 : whole.length, found::add);
        assertEquals(List.of(), found);
        assertEquals(
                List.of(new Damage(place.file(), place.offset(), place.length() - 1, "the record is cut off")),
                damages);
    }

    @Test
    void aBlockThatDoesNotFitItsDigestIsNotHandedOut() throws IOException {
        FileName name = FileName.read(file.getFileName().toString()).orElseThrow();
        Place place = places.get(1);
        try (FileChannel channel = FileChannel.open(file)) {
            Member member = Member.read(channel, place.offset(), place.end());
            assertTrue(RecordReader.read(name, member).isPresent());
            member.content()[member.content().length - 10] ^= 1;
            IOException fault = assertThrows(IOException.class, () -> RecordReader.read(name, member));
            assertEquals("the block does not fit its digest", fault.getMessage());
        }
    }

    @Test
    void aRenamedFileIsNotRead() throws IOException {
        Path renamed = folder.resolve("pages-20261121T101500Z-00000000.warc.gz");
        Files.move(file, renamed);
        List<Damage> damages = archive.check();
        assertEquals(1, damages.size());
        assertEquals("the record is not of this file", damages.getFirst().what());
        assertEquals(whole.length, damages.getFirst().bytes());
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Files.write(file, new byte[0]);
        assertEquals(List.of(new Damage(places.getFirst().file(), 0, 0, "the file is empty")), archive.check());
    }

    @Test
    void aDamageSaysWhichFileWhereAndWhat() {
        assertEquals(
                "\"pages-20261121T101500Z-00000000.warc.gz\", 7 bytes from byte 99: the record is cut off",
                new Damage("pages-20261121T101500Z-00000000.warc.gz", 99, 7, "the record is cut off").toString());
    }

    private long whole(int... records) {
        return Arrays.stream(records)
                .filter(each -> readAt(each) instanceof Reading.Whole)
                .count();
    }

    private Reading readAt(int record) {
        Capture capture = inOrder.get(record);
        return archive.read(places.get(record), capture.id(), capture.contentSha256());
    }

    private static boolean isIn(Place place, int offset) {
        return place.offset() <= offset && offset < place.end();
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private Archive open() {
        return Archive.open(folder, Clock.fixed(CaptureForTests.AT, ZoneOffset.UTC), 1 << 30);
    }
}
