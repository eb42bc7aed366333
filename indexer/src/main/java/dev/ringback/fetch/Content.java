package dev.ringback.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The content of an answer, decompressed.
 *
 * @param truncated whether more came than is kept
 */
record Content(byte[] bytes, boolean truncated) {

    /** Reads within the limits of one answer. */
    static final class Reader {
        private static final int BLOCK = 8 * 1024;

        /** https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.3 */
        private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

        private final Limits limits;
        private final Ask.Kind kind;
        private final Exchange exchange;
        private final IntSupplier wireBytes;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        /** @param wireBytes what came of the body, still compressed */
        Reader(Limits limits, Ask.Kind kind, Exchange exchange, IntSupplier wireBytes) {
            this.limits = limits;
            this.kind = kind;
            this.exchange = exchange;
            this.wireBytes = wireBytes;
        }

        Content read(InputStream body, List<String> codings) throws IOException {
            boolean gzip = isGzip(codings);
            try {
                boolean whole = gzip ? unzip(body) : keep(body);
                if (whole) {
                    body.transferTo(OutputStream.nullOutputStream()); // what follows the gzip: the last chunk, padding
                }
                return new Content(kept.toByteArray(), !whole);
            } catch (ZipException | EOFException fault) {
                throw new BrokenOff(Reply.Fault.UNREADABLE, "the gzip of the content is broken or cut off", fault);
            } catch (BrokenOff fault) {
                return cut(fault);
            }
        }

        private static boolean isGzip(List<String> codings) throws BrokenOff {
            boolean one =
                    codings.size() == 1 && GZIP.contains(codings.getFirst().toLowerCase(Locale.ROOT));
            if (!one && !codings.isEmpty()) {
                throw new BrokenOff(
                        Reply.Fault.UNREADABLE,
                        "the content is coded as \"" + String.join(", ", codings) + "\"; gzip, once, is accepted");
            }
            return one;
        }

        /** RFC 9309 has us read the beginning of a robots.txt that is too large. */
        private Content cut(BrokenOff fault) throws BrokenOff {
            if (kind != Ask.Kind.ROBOTS || fault.fault() != Reply.Fault.TOO_LARGE) {
                throw fault;
            }
            return new Content(kept.toByteArray(), true);
        }

        private boolean unzip(InputStream body) throws IOException {
            PushbackInputStream ahead = new PushbackInputStream(body);
            int first = ahead.read();
            if (first < 0) {
                return true;
            }
            ahead.unread(first);
            try (GZIPInputStream unzipped = new GZIPInputStream(new Members(ahead), BLOCK)) {
                return keep(unzipped);
            }
        }

        /** Whether all there is was kept. */
        private boolean keep(InputStream content) throws IOException {
            int most = limits.bodyBytes(kind);
            byte[] block = new byte[BLOCK];
            for (int count = content.read(block); count >= 0; count = content.read(block)) {
                int room = most - kept.size();
                exchange.grows(Math.min(count, room));
                kept.write(block, 0, Math.min(count, room));
                if (count > room) {
                    return tooMuch(most);
                }
                checkRatio();
            }
            return true;
        }

        private boolean tooMuch(int most) throws BrokenOff {
            if (kind != Ask.Kind.ROBOTS) {
                throw new BrokenOff(Reply.Fault.TOO_LARGE, "the content is more than " + Measures.of(most));
            }
            return false;
        }

        private void checkRatio() throws BrokenOff {
            if (kept.size() > limits.ratioAfterBytes()
                    && kept.size() > (long) limits.mostRatio() * wireBytes.getAsInt()) {
                throw new BrokenOff(
                        Reply.Fault.TOO_LARGE,
                        "the content is more than " + limits.mostRatio() + " times what came over the wire");
            }
        }
    }

    /**
     * A gzip may have several members, but the JDK's reader looks for the next only where bytes are said to be available;
     * https://bugs.openjdk.org/browse/JDK-7036144. What lies below is not closed with it, but by who opened it.
     */
    private static final class Members extends FilterInputStream {
        Members(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }

        @Override
        public void close() {}
    }
}
