package dev.ringback.fetch;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers as a web would give them, made by hand. */
final class Replies {
    private static final InetAddress FROM = InetAddress.getLoopbackAddress();

    private Replies() {}

    static WebAddress address(String text) {
        return WebAddress.read(text).found().orElseThrow(() -> new AssertionError(text));
    }

    /** @param headers name, value, name, value */
    static Reply.Answered answered(Instant at, Duration took, int status, byte[] body, String... headers) {
        List<Reply.Header> lines = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            lines.add(new Reply.Header(headers[i], headers[i + 1]));
        }
        return new Reply.Answered(at, took, status, lines, body, body, false, FROM);
    }

    static Reply.Answered answered(Instant at, int status, String body, String... headers) {
        return answered(at, Duration.ofMillis(100), status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reply.Broken broken(Instant at, Reply.Fault fault) {
        return new Reply.Broken(at, Duration.ofMillis(100), fault, "the connection was refused");
    }
}
