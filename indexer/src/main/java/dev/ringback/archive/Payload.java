package dev.ringback.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;

/** The parts of an answer of which the WARC standard speaks. */
final class Payload {
    private Payload() {}

    /**
     * Of the body without transfer coding. Hosts break HTTP in many ways; an answer that cannot be taken apart has no
     * payload digest (the field is optional), and is kept all the same.
     */
    static Optional<byte[]> sha256(byte[] wire) {
        try {
            HttpResponse http = new WarcResponse.Builder("urn:unknown")
                    .body(MediaType.HTTP_RESPONSE, wire)
                    .build()
                    .http();
            return isPlain(http) ? Optional.of(digest(http.body().stream())) : Optional.empty();
        } catch (IOException | IllegalArgumentException brokenHttp) {
            return Optional.empty();
        }
    }

    /** Status line and header lines with the empty line behind them; all of it where there is no such line. */
    static byte[] head(byte[] wire) {
        for (int i = 0; i < wire.length; i++) {
            if (wire[i] == '\n' && lineEndsAt(wire, i + 1) > 0) {
                return Arrays.copyOf(wire, lineEndsAt(wire, i + 1));
            }
        }
        return wire;
    }

    private static int lineEndsAt(byte[] wire, int at) {
        if (at < wire.length && wire[at] == '\n') {
            return at + 1;
        }
        return at + 1 < wire.length && wire[at] == '\r' && wire[at + 1] == '\n' ? at + 2 : -1;
    }

    /** A final answer, in chunks or in none: other transfer codings would be digested with their coding, which is wrong. */
    private static boolean isPlain(HttpResponse http) {
        return http.status() >= 200
                && http.headers().all("Transfer-Encoding").stream().allMatch("chunked"::equalsIgnoreCase);
    }

    private static byte[] digest(InputStream payload) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream stream = new DigestInputStream(payload, digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }
}
