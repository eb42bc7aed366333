package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.CLAIM;
import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.archive.Archive;
import dev.ringback.archive.Capture;
import dev.ringback.archive.Place;
import dev.ringback.archive.Revisited;
import dev.ringback.archive.Series;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.WebAddress;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.indexer.EvidenceReading.Content;
import dev.ringback.indexer.EvidenceReading.Subject;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.CaptureRow;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.Leases;
import dev.ringback.store.RecordForTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a claim to the bytes. The company and its pages are invented, and nothing is fetched. */
class EvidenceReadingIT {
    private static final String PAGE = "https://help.example.com/contact";
    private static final byte[] CONTENT = "<p>Call us at night. \u260e</p>".getBytes(StandardCharsets.UTF_8);
    private static final Instant FIRST = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    static Path state;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    private Archive archive;
    private EvidenceReading reading;

    @BeforeAll
    static void start() {
        record = new RecordForTests(state);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void begin() throws IOException {
        record.clear();
        DataFolderOnDisk data = new DataFolderOnDisk(temp.resolve("data"));
        data.provider("example-pay", CLAIM);
        record.bean(Pipeline.class).load(data.path(), TODAY);
        archive = Archive.open(temp.resolve("evidence"), Clock.systemUTC(), Archive.ROTATE_AT_BYTES);
        reading = new EvidenceReading(record.bean(CatalogueStore.class), record.bean(CrawlStore.class), archive);
    }

    @AfterEach
    void end() {
        archive.close();
    }

    private static String claimId() {
        Path folder = state.resolve("index-" + UUID.randomUUID());
        try (Generation generation = record.bean(Pipeline.class).index(new IndexFolder(folder))) {
            return generation
                    .dossier("example-pay")
                    .orElseThrow()
                    .provider()
                    .claims()
                    .getFirst()
                    .id();
        }
    }

    private static Capture capture(int status, byte[] content, Instant at) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (status == 200) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
                gzip.write(content);
            }
        }
        String head = "HTTP/1.1 " + status + " As it is\r\nContent-Encoding: gzip\r\nContent-Length: " + body.size();
        wire.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        body.writeTo(wire);
        Ask ask = Ask.of(WebAddress.read(PAGE).found().orElseThrow(), Ask.Kind.PAGE);
        Reply.Answered reply = new Reply.Answered(
                at,
                Duration.ofMillis(20),
                status,
                List.of(),
                wire.toByteArray(),
                content,
                false,
                InetAddress.ofLiteral("192.0.2.7"));
        return Capture.of(UUID.randomUUID(), Series.PAGES, "example-pay-1", List.of(), ask, reply);
    }

    private CaptureRow enter(Capture capture, Place place, CaptureRow original) {
        return enter(capture, place, Optional.of(original), original.contentSha256());
    }

    private CaptureRow enter(Capture capture, Place place, Optional<CaptureRow> original, String sha256) {
        CaptureRow row = new CaptureRow(
                capture.id(),
                capture.source(),
                "page",
                PAGE,
                capture.at(),
                "192.0.2.7",
                capture.status(),
                "text/html",
                sha256,
                CONTENT.length,
                original.map(CaptureRow::id).orElse(null),
                place.file(),
                place.offset(),
                place.length());
        Leases leases = record.bean(Leases.class);
        var lease = leases.take("crawl", "test", Duration.ofMinutes(1)).orElseThrow();
        record.bean(CrawlStore.class).record(lease, List.of(CrawlStore.Step.of(List.of(), Optional.of(row))), true);
        leases.giveBack(lease);
        return row;
    }

    private CaptureRow whole() throws IOException {
        Capture capture = capture(200, CONTENT, FIRST);
        return enter(capture, archive.write(capture), Optional.empty(), capture.contentSha256());
    }

    @Test
    void aClaimWhosePageWasNeverReadHasNoReads() {
        Subject.OfClaim found =
                assertInstanceOf(Subject.OfClaim.class, reading.find(claimId()).orElseThrow());
        assertEquals("Phone support.", found.claim().text());
        assertEquals(List.of(), found.reads());
    }

    @Test
    void aClaimLeadsToAllReadsOfItsPageNewestFirstAndEachToTheVeryBytes() throws Exception {
        CaptureRow first = whole();
        Capture later = capture(304, new byte[0], FIRST.plusSeconds(3600));
        Capture held = capture(200, CONTENT, FIRST);
        Revisited original = new Revisited(first.id(), held.address(), FIRST, held.payloadSha256());
        CaptureRow second = enter(later, archive.writeRevisit(later, original), first);
        Subject found = reading.find(claimId()).orElseThrow();
        assertEquals(
                List.of(second.id(), first.id()),
                found.reads().stream().map(CaptureRow::id).toList());
        for (CaptureRow read : found.reads()) {
            Content.Whole whole = assertInstanceOf(Content.Whole.class, reading.content(read));
            assertArrayEquals(CONTENT, whole.bytes());
        }
        assertEquals(
                Optional.of(first.id()),
                reading.original(found.reads().getFirst()).map(CaptureRow::id));
        assertEquals(Optional.empty(), reading.original(found.reads().getLast()));
    }

    @Test
    void aReadIsFoundByItsIdAndASourceByIts() throws Exception {
        CaptureRow row = whole();
        assertEquals(
                row.id(),
                reading.find(row.id().toString())
                        .orElseThrow()
                        .reads()
                        .getFirst()
                        .id());
        String source =
                record.bean(CrawlStore.class).watched().getFirst().source().id();
        assertInstanceOf(Subject.OfSource.class, reading.find(source).orElseThrow());
        for (String unknown : List.of("", "nobody", UUID.randomUUID().toString(), "example-pay-000000000000")) {
            assertEquals(Optional.empty(), reading.find(unknown), unknown);
        }
    }

    @Test
    void aFlippedByteAndAFileThatIsGoneAreNamedWithTheirPlace() throws Exception {
        CaptureRow row = whole();
        archive.close();
        assertEquals(List.of(), reading.check());
        Path file = temp.resolve("evidence").resolve(row.warcFile());
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (row.warcOffset() + row.warcLength() / 2)] ^= 1;
        Files.write(file, bytes);
        String damage = assertInstanceOf(Content.Lost.class, reading.content(row))
                .damage()
                .toString();
        assertTrue(damage.contains(row.warcFile()) && damage.contains("byte " + row.warcOffset()), damage);
        assertEquals(1, reading.check().size());
        assertTrue(
                reading.check().getFirst().toString().contains("from byte " + row.warcOffset()),
                reading.check().toString());
        Files.delete(file);
        String gone = assertInstanceOf(Content.Lost.class, reading.content(row))
                .damage()
                .toString();
        assertTrue(gone.contains(row.warcFile()) && gone.contains("no such file"), gone);
    }
}
