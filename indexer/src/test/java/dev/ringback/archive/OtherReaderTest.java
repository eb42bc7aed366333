package dev.ringback.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.archive.io.ArchiveReader;
import org.archive.io.ArchiveRecord;
import org.archive.io.warc.WARCReaderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write is WARC to others, here to the Internet Archive's webarchive-commons. */
class OtherReaderTest {
    @TempDir
    Path folder;

    /** A record as the other reader sees it. */
    record Seen(Map<String, Object> fields, byte[] block, long offset) {
        String field(String name) {
            return String.valueOf(fields.get(name));
        }

        String firstLine() {
            return new String(block, StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void anotherReaderFindsEveryRecord() throws IOException {
        byte[] page = "<h1>Day and night</h1>".repeat(500).getBytes(StandardCharsets.UTF_8);
        Capture whole = CaptureForTests.plain(200, page);
        Capture again = CaptureForTests.plain(200, page);
        List<Capture> responses = List.of(
                whole,
                CaptureForTests.chunked(page),
                CaptureForTests.gzipped(CaptureForTests.random(2 << 20, 7)),
                CaptureForTests.plain(404, new byte[0]));
        List<Place> places = new ArrayList<>();
        Capture notModified = CaptureForTests.notModified();
        try (Archive archive = Archive.open(folder, Clock.fixed(CaptureForTests.AT, ZoneOffset.UTC), 1 << 30)) {
            responses.forEach(each -> places.add(archive.write(each)));
            places.add(archive.writeRevisit(notModified, Revisited.of(whole)));
            places.add(archive.writeRevisit(again, Revisited.of(whole)));
        }
        List<Seen> seen = read(folder.resolve(places.getFirst().file()));
        assertEquals(7, seen.size());
        assertEquals("warcinfo", seen.getFirst().field("WARC-Type"));
        String info = new String(seen.getFirst().block(), StandardCharsets.UTF_8);
        assertTrue(info.contains("robots: obey") && info.contains("software: Ringback"), info);
        assertTrue(info.contains("conformsTo: https://"), info);
        for (int i = 0; i < responses.size(); i++) {
            assertIsResponse(responses.get(i), places.get(i), seen.get(i + 1));
        }
        assertIsRevisit(notModified, whole, "server-not-modified", "HTTP/1.1 304 Not Modified", seen.get(5));
        assertIsRevisit(again, whole, "identical-payload-digest", "HTTP/1.1 200 As it is", seen.get(6));
    }

    private static void assertIsResponse(Capture written, Place place, Seen seen) {
        assertEquals("response", seen.field("WARC-Type"));
        assertEquals(place.offset(), seen.offset());
        assertEquals(Integer.toString(written.wire().length), seen.field("Content-Length"));
        assertArrayEquals(written.wire(), seen.block());
        assertCommon(written, seen);
        assertTrue(seen.firstLine().startsWith("HTTP/1.1 " + written.status()), seen.firstLine());
        assertEquals(
                "sha256:" + written.payloadSha256().map(OtherReaderTest::base32).orElseThrow(),
                seen.field("WARC-Payload-Digest"));
    }

    private static void assertIsRevisit(Capture written, Capture original, String profile, String line, Seen seen) {
        assertEquals("revisit", seen.field("WARC-Type"));
        assertCommon(written, seen);
        assertEquals("http://netpreserve.org/warc/1.1/revisit/" + profile, seen.field("WARC-Profile"));
        assertEquals("<urn:uuid:" + original.id() + ">", seen.field("WARC-Refers-To"));
        assertEquals(original.address().toString(), seen.field("WARC-Refers-To-Target-URI"));
        assertEquals(original.at().toString(), seen.field("WARC-Refers-To-Date"));
        assertEquals(line, seen.firstLine());
    }

    private static void assertCommon(Capture written, Seen seen) {
        assertEquals("<urn:uuid:" + written.id() + ">", seen.field("WARC-Record-ID"));
        assertEquals(written.address().toString(), seen.field("WARC-Target-URI"));
        assertEquals(written.at().toString(), seen.field("WARC-Date"));
        assertEquals("2001:db8::7", seen.field("WARC-IP-Address"));
        assertEquals("application/http;msgtype=response", seen.field("Content-Type"));
        assertEquals("sha256:" + written.contentSha256(), seen.field("Ringback-Content-Digest"));
        assertEquals("sha256:" + base32(hex(seen.block())), seen.field("WARC-Block-Digest"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    /** https://www.rfc-editor.org/rfc/rfc4648#section-6, as web archives write digests. */
    private static String base32(String hex) {
        StringBuilder bits = new StringBuilder();
        for (byte each : HexFormat.of().parseHex(hex)) {
            bits.append(Integer.toBinaryString(0x100 | (each & 0xff)).substring(1));
        }
        bits.append("0".repeat((5 - bits.length() % 5) % 5));
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bits.length(); at += 5) {
            text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(bits.substring(at, at + 5), 2)));
        }
        return text + "=".repeat((8 - text.length() % 8) % 8);
    }

    private static List<Seen> read(Path file) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (ArchiveReader reader = WARCReaderFactory.get(file.toFile())) {
            reader.setStrict(true);
            for (ArchiveRecord record : reader) {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                record.dump(block); // its readAllBytes ends early, because it takes a read of no bytes for the end
                seen.add(new Seen(
                        record.getHeader().getHeaderFields(),
                        block.toByteArray(),
                        record.getHeader().getOffset()));
            }
        }
        return seen;
    }
}
