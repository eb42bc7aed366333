package dev.ringback.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps what comes over the wire, as it comes: above TLS and below HTTP. No more than is allowed can come. */
final class Wiretap extends InputStream {
    private final InputStream source;
    private final Exchange exchange;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int most;
    private String tooLarge = "nothing may come yet";

    Wiretap(InputStream source, Exchange exchange) {
        this.source = source;
        this.exchange = exchange;
    }

    /** @param most how many bytes may have come, all in all */
    void allow(int most, String tooLarge) {
        this.most = most;
        this.tooLarge = tooLarge;
    }

    int size() {
        return kept.size();
    }

    /** Whether what came up to there ends as a whole head does; one that is cut off does not. */
    boolean endsWithBlankLine(int end) {
        String tail = new String(bytes(Math.max(0, end - 3), end), StandardCharsets.ISO_8859_1);
        return tail.endsWith("\n\r\n") || tail.endsWith("\n\n");
    }

    byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(kept.toByteArray(), from, to);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int room = Math.min(length, most - kept.size());
        if (room <= 0) {
            throw new BrokenOff(Reply.Fault.TOO_LARGE, tooLarge);
        }
        int count = source.read(target, offset, room);
        if (count > 0) {
            kept.write(target, offset, count);
            exchange.came(count);
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
