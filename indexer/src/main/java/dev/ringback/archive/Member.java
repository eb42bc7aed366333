package dev.ringback.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * One gzip member of a file, its checksum checked; https://www.rfc-editor.org/rfc/rfc1952. Only members without optional
 * fields are read, because the archive writes no other.
 */
record Member(long offset, long length, byte[] content) {
    private static final int HEAD = 10;
    private static final int TRAILER = 8;
    private static final int WINDOW = 64 << 10;
    /** Two magic bytes, deflate, no flags. */
    private static final byte[] BEGIN = {0x1f, (byte) 0x8b, 8, 0};

    private static final byte[] RECORD = "WARC/1.1\r\n".getBytes(StandardCharsets.US_ASCII);

    /** An answer and the head of its record; a damaged member cannot make us hold more. */
    private static final int MOST_CONTENT = Capture.MOST_BYTES + (1 << 20);

    /** @throws IOException when there is no whole member there; the message is one clause that says why */
    static Member read(FileChannel file, long offset, long end) throws IOException {
        if (!begins(bytes(file, offset, HEAD, end))) {
            throw new ZipException("no record begins here");
        }
        Inflater inflater = new Inflater(true);
        try {
            byte[] content = inflate(inflater, file, offset + HEAD, end);
            long trailer = offset + HEAD + inflater.getBytesRead();
            checkTrailer(bytes(file, trailer, TRAILER, end), content);
            return new Member(offset, trailer + TRAILER - offset, content);
        } catch (DataFormatException fault) {
            throw new ZipException("the bytes are not compressed data");
        } finally {
            inflater.end();
        }
    }

    /** The next place from which a member might begin, or {@code end}. */
    static long nextBegin(FileChannel file, long from, long end) throws IOException {
        for (long at = from; at < end; at += WINDOW) {
            int overlap = BEGIN.length - 1;
            ByteBuffer window = bytes(file, at, (int) Math.min(WINDOW + overlap, end - at), end);
            for (int i = 0; i + overlap < window.limit(); i++) {
                if (window.get(i) == BEGIN[0] && window.get(i + 1) == BEGIN[1] && window.get(i + 2) == BEGIN[2]) {
                    return at + i;
                }
            }
        }
        return end;
    }

    private static boolean begins(ByteBuffer head) {
        return ByteBuffer.wrap(BEGIN).equals(head.slice(0, BEGIN.length));
    }

    private static byte[] inflate(Inflater inflater, FileChannel file, long from, long end)
            throws IOException, DataFormatException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[WINDOW];
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                long at = from + inflater.getBytesRead();
                inflater.setInput(bytes(file, at, Math.clamp(end - at, 1, WINDOW), end));
            }
            int count = inflater.inflate(piece);
            checkBegin(content, piece, count);
            content.write(piece, 0, count);
            if (content.size() > MOST_CONTENT || inflater.needsDictionary()) {
                throw new ZipException("the record is larger than any that is written");
            }
        }
        return content.toByteArray();
    }

    /** At the first bytes already: a page full of what looks like members must not make us unpack each to its end. */
    private static void checkBegin(ByteArrayOutputStream before, byte[] piece, int count) throws ZipException {
        int compared = Math.min(count, RECORD.length);
        if (before.size() == 0 && !Arrays.equals(piece, 0, compared, RECORD, 0, compared)) {
            throw new ZipException("no record begins here");
        }
    }

    private static void checkTrailer(ByteBuffer trailer, byte[] content) throws ZipException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        trailer.order(ByteOrder.LITTLE_ENDIAN);
        if (trailer.getInt() != (int) checksum.getValue() || trailer.getInt() != content.length) {
            throw new ZipException("the bytes do not fit their checksum");
        }
    }

    private static ByteBuffer bytes(FileChannel file, long offset, int count, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        boolean within = offset <= end - count;
        while (within && bytes.hasRemaining()) {
            within = file.read(bytes, offset + bytes.position()) >= 0;
        }
        if (!within) {
            throw new EOFException("the record is cut off");
        }
        return bytes.flip();
    }
}
