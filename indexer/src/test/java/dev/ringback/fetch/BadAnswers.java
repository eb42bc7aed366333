package dev.ringback.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** What bad websites answer, by path. */
final class BadAnswers {
    private static final String END = "\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String GZIP = OK + "Content-Encoding: gzip" + END;
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked" + END;

    /** 10 MiB of zeros in about 10 KiB. */
    private static final byte[] BOMB = gzip(new byte[10 << 20]);

    private static final Map<String, FaultyOrigin.Answer> ANSWERS = Map.ofEntries(
            Map.entry("/ok", text(200, "all is well")),
            Map.entry("/gzip", raw(GZIP, gzip("all is well".getBytes(StandardCharsets.UTF_8)))),
            Map.entry("/gzip-members", raw(GZIP, join(gzip(bytes("all is ")), gzip(bytes("well"))))),
            Map.entry("/gzip-twice", raw(OK + "Content-Encoding: gzip, gzip" + END, gzip(gzip(bytes("well"))))),
            Map.entry("/gzip-in-gzip", raw(GZIP, gzip(gzip(bytes("well"))))),
            Map.entry("/gzip-cut", raw(GZIP, java.util.Arrays.copyOf(gzip(bytes("all is well")), 20))),
            Map.entry("/gzip-empty", raw(OK + "Content-Length: 0\r\nContent-Encoding: gzip" + END)),
            Map.entry("/br", raw(OK + "Content-Encoding: br" + END, bytes("?"))),
            Map.entry("/deflate", raw(OK + "Content-Encoding: deflate" + END, bytes("?"))),
            Map.entry("/bomb.gz", raw(GZIP, BOMB)),
            Map.entry("/bomb2", raw(GZIP, gzip(BOMB))),
            Map.entry("/large", forever(OK + "Connection: close" + END, "x".repeat(8192), 0)),
            Map.entry("/chunk-flood", forever(CHUNKED, "1000\r\n" + "x".repeat(4096) + "\r\n", 0)),
            Map.entry("/chunk-dust", forever(CHUNKED, "1\r\nx\r\n".repeat(1000), 0)),
            Map.entry("/chunk-forever", forever(CHUNKED, "1000\r\n" + "x".repeat(4096) + "\r\n", 500)),
            Map.entry("/drip", forever(OK + "Connection: close" + END, "x", 1_000)),
            Map.entry("/drip-10s", forever(OK + "Connection: close" + END, "x", 10_000)),
            Map.entry("/slow-head", forever(OK, "X-A: b\r\n", 300)),
            Map.entry("/hang", (asked, socket, out) -> Thread.sleep(60_000)),
            Map.entry("/hang-body", forever(OK + "Content-Length: 9" + END, "", 1_000)),
            Map.entry("/rst", (asked, socket, out) -> socket.setSoLinger(true, 0)),
            Map.entry("/rst-body", BadAnswers::resetInBody),
            Map.entry("/halfclose", (asked, socket, out) -> {
                send(out, "HTTP/1.1 200 O");
                socket.shutdownOutput();
            }),
            Map.entry("/empty", (asked, socket, out) -> {}),
            Map.entry("/lie-length", raw(OK + "Content-Length: 1000" + END, bytes("short"))),
            Map.entry("/lie-short", raw(OK + "Content-Length: 3" + END, bytes("longer"))),
            Map.entry("/length-negative", raw(OK + "Content-Length: -1" + END, bytes("x"))),
            Map.entry("/length-huge", raw(OK + "Content-Length: 99999999999999999999" + END, bytes("x"))),
            Map.entry("/chunk-broken", raw(CHUNKED, bytes("zz\r\nx\r\n"))),
            Map.entry("/chunk-cut", raw(CHUNKED, bytes("5\r\nhello\r\n"))),
            Map.entry("/chunked", raw(CHUNKED, bytes("5\r\nhello\r\n3;a=b\r\n, y\r\n0\r\n\r\nrest"))),
            Map.entry("/hdr-1mb", raw(OK + "X-A: " + "a".repeat(1 << 20) + END)),
            Map.entry("/hdr-flood", forever(OK, "X-A: b\r\n".repeat(1000), 0)),
            Map.entry(
                    "/setcookie-1000",
                    raw(OK + "Set-Cookie: a=b; Path=/\r\n".repeat(1000) + END.substring(2), bytes("ok"))),
            Map.entry("/garbage", raw(random())),
            Map.entry("/http09", raw("<html>hello</html>")),
            Map.entry("/http2", raw("HTTP/2 200\r\n\r\nx")),
            Map.entry("/status-999", raw("HTTP/1.1 999 What" + END)),
            Map.entry(
                    "/continue",
                    raw("HTTP/1.1 103 Early Hints\r\nLink: </a>" + END + OK + "Content-Length: 2" + END, bytes("ok"))),
            Map.entry("/continue-forever", forever("", "HTTP/1.1 100 Continue" + END, 0)),
            Map.entry("/204", raw("HTTP/1.1 204 No Content\r\nContent-Length: 5" + END)),
            Map.entry("/etag", BadAnswers::etag),
            Map.entry("/429", raw("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 120\r\nContent-Length: 0" + END)),
            Map.entry("/loop", whole("302 Found", "Location: /loop", new byte[0])),
            Map.entry("/redirect-to", whole("302 Found", "Location: https://www.example.org/ok", new byte[0])),
            Map.entry("/redirect-private", whole("302 Found", "Location: http://127.0.0.1/ok", new byte[0])));

    private BadAnswers() {}

    static Optional<FaultyOrigin.Answer> at(String path) {
        return Optional.ofNullable(ANSWERS.get(path));
    }

    static FaultyOrigin.Answer text(int status, String body) {
        return whole(status + " It is so", "Content-Type: text/plain", bytes(body));
    }

    static FaultyOrigin.Answer whole(String status, String header, byte[] body) {
        return raw("HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Length: " + body.length + END, body);
    }

    static FaultyOrigin.Answer raw(String head, byte... body) {
        byte[] all = join(bytes(head), body);
        return (asked, socket, out) -> out.write(all);
    }

    private static FaultyOrigin.Answer forever(String head, String again, long pauseMillis) {
        return (asked, socket, out) -> {
            send(out, head);
            while (!socket.isClosed()) {
                send(out, again);
                Thread.sleep(pauseMillis);
            }
        };
    }

    private static void resetInBody(FaultyOrigin.Asked asked, java.net.Socket socket, OutputStream out)
            throws IOException, InterruptedException {
        send(out, OK + "Content-Length: 100" + END + "x");
        Thread.sleep(50);
        socket.setSoLinger(true, 0);
    }

    private static void etag(FaultyOrigin.Asked asked, java.net.Socket socket, OutputStream out) throws IOException {
        boolean same = "\"v1\"".equals(asked.headers().get("if-none-match"));
        send(
                out,
                same
                        ? "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\nETag: \"v1\"" + END
                        : OK + "ETag: \"v1\"\r\nContent-Length: 5" + END + "hello");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(bytes(text));
        out.flush();
    }

    private static String random() {
        byte[] bytes = new byte[4096];
        new Random(20261121).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return zipped.toByteArray();
    }
}
