package dev.ringback.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.fetch.Ask;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveTest {
    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    static Stream<Capture> answers() {
        byte[] page = "<h1>Day and night</h1>".repeat(500).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                CaptureForTests.plain(200, page),
                CaptureForTests.chunked(page),
                CaptureForTests.gzipped(page),
                CaptureForTests.notModified(),
                CaptureForTests.plain(200, new byte[0]),
                CaptureForTests.of(200, new byte[0], new byte[0]),
                CaptureForTests.plain(404, CaptureForTests.random(2 << 20, 1)),
                CaptureForTests.chunked(CaptureForTests.random(2 << 20, 2)),
                CaptureForTests.of(200, CaptureForTests.random(10_000, 3), new byte[] {1}),
                CaptureForTests.of(200, "ICY 200 OK\n\nhello".getBytes(StandardCharsets.UTF_8), new byte[] {1}),
                CaptureForTests.text("WARC/1.1\r\nWARC-Type: response\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatWasWrittenIsReadByteForByte(Capture capture) {
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            archive.write(CaptureForTests.text("before"));
            Place place = archive.write(capture);
            archive.write(CaptureForTests.text("behind"));
            Kept kept = whole(archive.read(place, capture.id(), capture.contentSha256()));
            assertSame(capture, kept.capture());
            assertEquals(place, kept.place());
            assertEquals(Optional.empty(), kept.revisited());
        }
    }

    @Test
    void a304LeadsToWhatItRevisits() {
        Capture first = CaptureForTests.text("open all night");
        Capture second = CaptureForTests.notModified();
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            Map<UUID, Place> places = Map.of(first.id(), archive.write(first));
            Place place = archive.writeRevisit(second, Revisited.of(first));
            Kept kept = whole(archive.read(place, second.id(), second.contentSha256()));
            assertSame(second, kept.capture());
            assertEquals(Optional.of(Revisited.of(first)), kept.revisited());
            Kept original = whole(archive.original(kept, id -> Optional.ofNullable(places.get(id))));
            assertSame(first, original.capture());
            assertEquals(original, whole(archive.original(original, id -> Optional.empty())));
        }
    }

    @Test
    void theSamePayloadAgainIsKeptAsItsHead() {
        Capture first = CaptureForTests.text("open all night");
        Capture second = CaptureForTests.text("open all night");
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            Map<UUID, Place> places = Map.of(first.id(), archive.write(first));
            Place place = archive.writeRevisit(second, Revisited.of(first));
            Kept kept = whole(archive.read(place, second.id(), second.contentSha256()));
            assertEquals(
                    "HTTP/1.1 200 As it is\r\nContent-Length: 14\r\n\r\n",
                    new String(kept.capture().wire(), StandardCharsets.UTF_8));
            assertSame(
                    first,
                    whole(archive.original(kept, id -> Optional.ofNullable(places.get(id))))
                            .capture());
        }
    }

    @Test
    void theSameContentPackedAnewIsKeptWhole() {
        byte[] content = "open all night".getBytes(StandardCharsets.UTF_8);
        Capture first = CaptureForTests.plain(200, content);
        Capture second = CaptureForTests.gzipped(content);
        assertEquals(first.contentSha256(), second.contentSha256());
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            archive.write(first);
            Place place = archive.writeRevisit(second, Revisited.of(first));
            Kept kept = whole(archive.read(place, second.id(), second.contentSha256()));
            assertSame(second, kept.capture());
            assertEquals(Optional.empty(), kept.revisited());
        }
    }

    @Test
    void aRevisitOfWhatIsNotThereSaysSo() {
        Capture first = CaptureForTests.text("open all night");
        Capture other = CaptureForTests.text("closed");
        Capture second = CaptureForTests.notModified();
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            Place elsewhere = archive.write(other);
            Place place = archive.writeRevisit(second, Revisited.of(first));
            Kept kept = whole(archive.read(place, second.id(), second.contentSha256()));
            assertEquals(
                    "it revisits " + first.id() + ", of which no place is known",
                    lost(archive.original(kept, id -> Optional.empty())).what());
            assertEquals(
                    new Damage(
                            elsewhere.file(), elsewhere.offset(), elsewhere.length(), "what was revisited is not here"),
                    lost(archive.original(kept, id -> Optional.of(elsewhere))));
        }
    }

    @Test
    void payloadIsTheBodyWithoutItsChunksButStillCompressed() {
        byte[] page = "open all night".repeat(500).getBytes(StandardCharsets.UTF_8);
        Optional<String> plain = CaptureForTests.plain(200, page).payloadSha256();
        assertEquals(
                Optional.of(CaptureForTests.text("open all night".repeat(500)).contentSha256()), plain);
        assertEquals(plain, CaptureForTests.chunked(page).payloadSha256());
        assertEquals(
                CaptureForTests.plain(200, CaptureForTests.gzip(page)).payloadSha256(),
                CaptureForTests.gzipped(page).payloadSha256());
        assertEquals(
                Optional.empty(),
                CaptureForTests.of(200, CaptureForTests.random(99, 1), page).payloadSha256());
    }

    @Test
    void anotherRecordThanExpectedIsNotHandedOut() {
        Capture capture = CaptureForTests.text("open all night");
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            Place place = archive.write(capture);
            UUID other = UUID.randomUUID();
            String digest = capture.contentSha256();
            assertEquals(
                    "another record is here than " + other,
                    lost(archive.read(place, other, digest)).what());
            assertEquals(
                    "another record is here than " + capture.id(),
                    lost(archive.read(place, capture.id(), "0".repeat(64))).what());
            Place shifted = new Place(place.file(), place.offset() + 1, place.length());
            assertEquals(
                    "no record begins here",
                    lost(archive.read(shifted, capture.id(), digest)).what());
            Place shorter = new Place(place.file(), place.offset(), place.length() - 1);
            assertEquals(
                    "the record is cut off",
                    lost(archive.read(shorter, capture.id(), digest)).what());
            Place longer = new Place(place.file(), place.offset(), place.length() + 1);
            assertInstanceOf(Reading.Lost.class, archive.read(longer, capture.id(), digest));
            Place info = new Place(place.file(), 0, place.offset());
            assertEquals(
                    "another record is here",
                    lost(archive.read(info, capture.id(), digest)).what());
            Place gone = new Place("pages-20261121T101500Z-00000000.warc.gz", 0, 1);
            assertEquals(
                    "there is no such file",
                    lost(archive.read(gone, capture.id(), digest)).what());
        }
    }

    @Test
    void aFullFileIsFollowedByANewOne() throws IOException {
        List<Place> places = new ArrayList<>();
        try (Archive archive = at(CaptureForTests.AT, 20_000)) {
            for (int i = 0; i < 12; i++) {
                places.add(archive.write(CaptureForTests.plain(200, CaptureForTests.random(9_000, i))));
            }
            assertEquals(List.of(), archive.check());
        }
        Set<String> names = new HashSet<>();
        places.forEach(place -> names.add(place.file()));
        assertEquals(4, names.size(), "three records each, the third passes the limit");
        for (String name : names) {
            assertTrue(name.matches("pages-20261121T101500Z-[0-9a-f]{8}\\.warc\\.gz"), name);
            assertTrue(Files.size(folder.resolve(name)) < 40_000);
        }
        assertEquals(names, namesOnDisk());
    }

    @Test
    void aFileTakesNothingAfterADayAndEachRunBeginsItsOwn() {
        MovableClock clock = new MovableClock(CaptureForTests.AT);
        Set<String> names = new HashSet<>();
        try (Archive archive = Archive.open(folder, clock, MIB)) {
            for (int hours = 0; hours < 48; hours++) {
                names.add(archive.write(CaptureForTests.text("hour " + hours)).file());
                clock.now = clock.now.plus(Duration.ofHours(1));
            }
        }
        try (Archive archive = Archive.open(folder, clock, MIB)) {
            names.add(archive.write(CaptureForTests.text("next run")).file());
        }
        assertEquals(3, names.size());
        assertEquals(names, namesOnDisk());
    }

    @Test
    void eightWritersAtOnceLoseNothing() throws Exception {
        Map<UUID, Place> places = new ConcurrentHashMap<>();
        Map<UUID, Capture> captures = new ConcurrentHashMap<>();
        try (Archive archive = at(CaptureForTests.AT, 100_000)) {
            try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
                List<Future<?>> all = new ArrayList<>();
                IntStream.range(0, 8)
                        .forEach(writer -> all.add(writers.submit(() -> {
                            for (int i = 0; i < 40; i++) {
                                Capture capture = CaptureForTests.plain(200, CaptureForTests.random(1_000 + i, writer));
                                captures.put(capture.id(), capture);
                                places.put(capture.id(), archive.write(capture));
                            }
                        })));
                assertEquals(List.of(), archive.check(), "also while it is written");
                for (Future<?> each : all) {
                    each.get();
                }
            }
            assertEquals(320, places.size());
            places.forEach((id, place) -> assertSame(
                    captures.get(id),
                    whole(archive.read(place, id, captures.get(id).contentSha256()))
                            .capture()));
            List<UUID> found = new ArrayList<>();
            assertEquals(
                    List.of(),
                    archive.recover(file -> 0, kept -> found.add(kept.capture().id())));
            assertEquals(320, found.size());
            assertEquals(places.keySet(), new HashSet<>(found));
        }
    }

    @Test
    void whatIsBehindTheKnownEndIsFound() {
        Capture known = CaptureForTests.text("known");
        Capture stray = CaptureForTests.text("stray");
        Place end;
        Place behind;
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            end = archive.write(known);
            behind = archive.write(stray);
        }
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            List<Kept> found = new ArrayList<>();
            assertEquals(List.of(), archive.recover(file -> file.equals(end.file()) ? end.end() : 0, found::add));
            assertEquals(1, found.size());
            assertSame(stray, found.getFirst().capture());
            assertEquals(behind, found.getFirst().place());
        }
    }

    @Test
    void reviewsGoAfterTwoYearsAndPagesStay() {
        byte[] body = {1};
        byte[] wire = CaptureForTests.wire("HTTP/1.1 200 OK", body);
        String review;
        String page;
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            review = archive.write(CaptureForTests.of(Series.REVIEWS, 200, wire, body))
                    .file();
            page = archive.write(CaptureForTests.of(200, wire, body)).file();
            assertEquals(List.of(), archive.expire(Instant.parse("2030-01-01T00:00:00Z")), "still being written");
        }
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            assertEquals(List.of(), archive.expire(Instant.parse("2028-11-22T10:14:59Z")));
            assertEquals(Set.of(review, page), namesOnDisk());
            assertEquals(List.of(review), archive.expire(Instant.parse("2028-11-22T10:15:01Z")));
            assertEquals(Set.of(page), namesOnDisk());
        }
    }

    @Test
    void anInterruptedWriteFailsAndTheNextGoesOn() {
        Capture capture = CaptureForTests.text("after the interruption");
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            Place before = archive.write(CaptureForTests.text("before"));
            Thread.currentThread().interrupt();
            assertThrows(ArchiveFault.class, () -> archive.write(CaptureForTests.text("interrupted")));
            assertTrue(Thread.interrupted());
            Place place = archive.write(capture);
            assertNotEquals(before.file(), place.file(), "a file that met a fault is not used again");
            assertSame(
                    capture,
                    whole(archive.read(place, capture.id(), capture.contentSha256()))
                            .capture());
            assertEquals(List.of(), archive.check());
        }
    }

    @Test
    void anInterruptedReadIsNoDamage() {
        Capture capture = CaptureForTests.text("open all night");
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            Place place = archive.write(capture);
            Thread.currentThread().interrupt();
            assertThrows(ArchiveFault.class, () -> archive.read(place, capture.id(), capture.contentSha256()));
            Thread.currentThread().interrupt();
            assertThrows(ArchiveFault.class, archive::check);
            assertTrue(Thread.interrupted());
            assertEquals(List.of(), archive.check());
        }
    }

    @Test
    void brokenHttpIsKeptToo() {
        Random random = new Random(20261121);
        List<Capture> models =
                answers().filter(each -> each.wire().length < 50_000).toList();
        for (int i = 0; i < 20_000; i++) {
            byte[] wire = models.get(i % models.size()).wire().clone();
            wire = Arrays.copyOf(wire, Math.min(wire.length, 300));
            for (int change = 0; change < 3 && wire.length > 0; change++) {
                wire[random.nextInt(wire.length)] = (byte) "\r\n :;09afCT\0\u00ff".charAt(random.nextInt(13));
            }
            Capture broken = CaptureForTests.of(200, wire, new byte[0]);
            assertTrue(broken.payloadSha256().map(String::length).orElse(64) == 64);
            assertTrue(Payload.head(wire).length <= wire.length);
        }
    }

    @Test
    void aCutAnswerOfRobotsIsKeptAsSuch() {
        Capture capture = new Capture(
                UUID.randomUUID(),
                Series.PAGES,
                "",
                Ask.Kind.ROBOTS,
                CaptureForTests.address("https://www.northwind-pay.example/r\u00f6bots.txt?\u20ac"),
                List.of(),
                CaptureForTests.AT,
                Duration.ZERO,
                InetAddress.ofLiteral("192.0.2.7"),
                200,
                true,
                CaptureForTests.wire("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", new byte[] {'f', 'f', '\r'}),
                "0".repeat(64));
        try (Archive archive = at(CaptureForTests.AT, MIB)) {
            Place place = archive.write(capture);
            assertSame(
                    capture,
                    whole(archive.read(place, capture.id(), capture.contentSha256()))
                            .capture());
        }
    }

    @Test
    void aCaptureThatCannotBeWrittenDownIsRefused() {
        ArchiveFault fault = assertThrows(ArchiveFault.class, () -> capture("two words\r\nWARC-Type: x"));
        assertEquals(
                "a capture's source is \"two words\r\nWARC-Type: x\"; accepted: up to 200 printable ASCII characters",
                fault.getMessage());
        assertEquals("northwind-pay/hours", capture("northwind-pay/hours").source());
    }

    private static Capture capture(String source) {
        Capture model = CaptureForTests.notModified();
        return new Capture(
                model.id(),
                model.series(),
                source,
                model.kind(),
                model.address(),
                model.way(),
                model.at(),
                model.took(),
                model.from(),
                model.status(),
                model.truncated(),
                model.wire(),
                model.contentSha256());
    }

    @Test
    void aClosedArchiveTakesNothing() {
        Archive archive = at(CaptureForTests.AT, MIB);
        archive.close();
        ArchiveFault fault = assertThrows(ArchiveFault.class, () -> archive.write(CaptureForTests.text("late")));
        assertTrue(fault.getMessage().endsWith("is closed"), fault.getMessage());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ArchiveFault fault = assertThrows(ArchiveFault.class, () -> Archive.open(file, Clock.systemUTC(), MIB));
        assertTrue(fault.getMessage().contains("\"" + file + "\""), fault.getMessage());
    }

    private Archive at(Instant now, long rotateAtBytes) {
        return Archive.open(folder, Clock.fixed(now, ZoneOffset.UTC), rotateAtBytes);
    }

    private Set<String> namesOnDisk() {
        Set<String> names = new HashSet<>();
        ArchiveFolder.open(folder).files().forEach(file -> names.add(file.text()));
        return names;
    }

    static Kept whole(Reading reading) {
        return assertInstanceOf(Reading.Whole.class, reading, reading::toString).kept();
    }

    static Damage lost(Reading reading) {
        return assertInstanceOf(Reading.Lost.class, reading).damage();
    }

    /** All but the identity of the array. */
    static void assertSame(Capture expected, Capture found) {
        assertArrayEquals(expected.wire(), found.wire());
        assertEquals(withWire(expected, expected.wire()), withWire(found, expected.wire()));
    }

    private static Capture withWire(Capture capture, byte[] wire) {
        return new Capture(
                capture.id(),
                capture.series(),
                capture.source(),
                capture.kind(),
                capture.address(),
                capture.way(),
                capture.at(),
                capture.took(),
                capture.from(),
                capture.status(),
                capture.truncated(),
                wire,
                capture.contentSha256());
    }
}
