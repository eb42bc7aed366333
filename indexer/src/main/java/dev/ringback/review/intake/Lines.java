package dev.ringback.review.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file in UTF-8, one at a time in memory; a line feed ends one, and a return before it belongs to neither. */
final class Lines {
    /** 50 times the longest text that is kept: a longer line is no review, and must not fill the memory. */
    static final int MOST_BYTES = 1 << 20;

    static final String TOO_LONG = "this line has more than 1 MiB; accepted: up to that";

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long number;

    Lines(InputStream stream) {
        this.stream = stream instanceof BufferedInputStream ? stream : new BufferedInputStream(stream, BUFFER);
    }

    /**
     * One line.
     *
     * @param text empty where it is too long or not UTF-8
     * @param fault what is wrong with it; empty where nothing is
     */
    record Line(long number, String text, String fault) {}

    /** Empty at the end of the file. */
    Optional<Line> next() throws IOException {
        length = 0;
        int feed = -1;
        boolean isLong = false;
        boolean begun = false;
        while (feed < 0 && fill()) {
            begun = true;
            feed = feed();
            int stop = feed < 0 ? end : feed;
            isLong |= length + (stop - at) > MOST_BYTES;
            if (!isLong) {
                keep(stop - at);
            }
            at = feed < 0 ? end : feed + 1;
        }
        if (!begun) {
            return Optional.empty();
        }
        number++;
        return Optional.of(isLong ? new Line(number, "", TOO_LONG) : decoded());
    }

    /** The next that is not blank; empty at the end of the file. */
    Optional<Line> nextWritten() throws IOException {
        Optional<Line> next = next();
        while (next.isPresent()
                && next.get().fault().isEmpty()
                && next.get().text().isBlank()) {
            next = next();
        }
        return next;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, stream.read(buffer));
        }
        return end > 0;
    }

    private int feed() {
        for (int i = at; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void keep(int count) {
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(buffer, at, line, length, count);
        length += count;
    }

    private Line decoded() {
        int from = number == 1 && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        int stop = length > from && line[length - 1] == '\r' ? length - 1 : length;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, from, stop - from))
                    .toString();
            return new Line(number, text, "");
        } catch (CharacterCodingException fault) {
            return new Line(number, "", "this line is not UTF-8 text; accepted: the encoding UTF-8");
        }
    }

    private boolean startsWithMark() {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }
}
