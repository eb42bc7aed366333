package dev.ringback.archive;

import dev.ringback.fetch.Ask;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.WebAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Answers of invented companies. */
final class CaptureForTests {
    static final Instant AT = Instant.parse("2026-11-21T10:15:00.123456789Z");

    private CaptureForTests() {}

    static WebAddress address(String text) {
        return WebAddress.read(text).found().orElseThrow();
    }

    /** An answer with a Content-Length. */
    static Capture plain(int status, byte[] body) {
        return of(status, wire("HTTP/1.1 " + status + " As it is\r\nContent-Length: " + body.length, body), body);
    }

    static Capture text(String body) {
        return plain(200, body.getBytes(StandardCharsets.UTF_8));
    }

    static Capture notModified() {
        return of(304, wire("HTTP/1.1 304 Not Modified\r\nETag: \"autumn\"", new byte[0]), new byte[0]);
    }

    static Capture gzipped(byte[] body) {
        byte[] packed = gzip(body);
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length;
        return of(200, wire(head, packed), body);
    }

    /** In chunks of at most 1,000 bytes. */
    static Capture chunked(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 1_000) {
            int length = Math.min(1_000, body.length - at);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, at, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return of(200, wire("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", chunks.toByteArray()), body);
    }

    static Capture of(int status, byte[] wire, byte[] body) {
        return of(Series.PAGES, status, wire, body);
    }

    static Capture of(Series series, int status, byte[] wire, byte[] body) {
        Reply.Answered reply = new Reply.Answered(
                AT,
                Duration.ofNanos(1_234_567_890),
                status,
                List.of(),
                wire,
                body,
                false,
                InetAddress.ofLiteral("2001:db8::7"));
        return Capture.of(
                UUID.randomUUID(),
                series,
                "northwind-pay/hours",
                List.of(address("http://northwind-pay.example/help"), address("https://northwind-pay.example/help")),
                new Ask(
                        address("https://www.northwind-pay.example/help?part=%C3%A9&x=1"),
                        Ask.Kind.PAGE,
                        Optional.empty(),
                        Optional.empty()),
                reply);
    }

    static byte[] wire(String head, byte[] body) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        wire.writeBytes(body);
        return wire.toByteArray();
    }

    static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return packed.toByteArray();
    }
}
