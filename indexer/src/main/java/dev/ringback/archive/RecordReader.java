package dev.ringback.archive;

import dev.ringback.fetch.Ask;
import dev.ringback.fetch.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

/** Captures from the bytes of WARC records that {@link RecordWriter} wrote. */
final class RecordReader {
    private static final String URN = "urn:uuid:";

    private RecordReader() {}

    /**
     * The capture of a member; empty for the warcinfo record.
     *
     * @throws IOException when it is no record of this file; the message is one clause that says why
     */
    static Optional<Kept> read(FileName file, Member member) throws IOException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member.content()))) {
            WarcRecord record = reader.next().orElseThrow();
            byte[] block = record.body().stream().readAllBytes();
            checkDigest(record, block);
            checkFile(file, record);
            return record instanceof WarcCaptureRecord capture
                    ? Optional.of(kept(file, member, capture, block))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException | ArchiveFault fault) {
            throw new IOException("the record is not of the form that is written: " + fault.getMessage(), fault);
        }
    }

    private static void checkDigest(WarcRecord record, byte[] block) throws IOException {
        boolean isInfo = record.type().equals("warcinfo");
        if (!isInfo && !Arrays.equals(record.blockDigest().orElseThrow().bytes(), Sha256.of(block))) {
            throw new ZipException("the block does not fit its digest");
        }
    }

    /** A record that does not name this file's warcinfo was moved here, or was put into a page to be taken for ours. */
    private static void checkFile(FileName file, WarcRecord record) throws IOException {
        URI warcinfo = record instanceof WarcCaptureRecord capture
                ? capture.warcinfoID().orElseThrow()
                : record.id();
        if (!file.isOf(uuid(warcinfo))) {
            throw new IOException("the record is not of this file");
        }
    }

    private static Kept kept(FileName file, Member member, WarcCaptureRecord record, byte[] block) {
        Place place = new Place(file.text(), member.offset(), member.length());
        Optional<Revisited> revisited =
                record instanceof WarcRevisit revisit ? Optional.of(revisited(revisit)) : Optional.empty();
        return new Kept(place, capture(record, block), revisited);
    }

    private static Capture capture(WarcCaptureRecord record, byte[] block) {
        MessageHeaders fields = record.headers();
        return new Capture(
                uuid(record.id()),
                Series.valueOf(Extension.SERIES.of(fields)),
                Extension.SOURCE.of(fields),
                Ask.Kind.valueOf(Extension.KIND.of(fields)),
                address(record.target()),
                Extension.WAY.all(fields).stream().map(RecordReader::address).toList(),
                record.date(),
                Duration.ofMillis(Long.parseLong(Extension.TOOK_MILLIS.of(fields))),
                InetAddress.ofLiteral(fields.sole("WARC-IP-Address").orElseThrow()),
                Integer.parseInt(Extension.STATUS.of(fields)),
                Boolean.parseBoolean(Extension.TRUNCATED.of(fields)),
                block,
                Extension.CONTENT_DIGEST.of(fields).substring("sha256:".length()));
    }

    private static Revisited revisited(WarcRevisit record) {
        return new Revisited(
                uuid(record.refersTo().orElseThrow()),
                address(record.refersToTargetURI().orElseThrow().toString()),
                record.refersToDate().orElseThrow(),
                record.payloadDigest().map(WarcDigest::bytes).map(HexFormat.of()::formatHex));
    }

    private static UUID uuid(URI id) {
        return UUID.fromString(id.toString().substring(URN.length()));
    }

    private static WebAddress address(String text) {
        return WebAddress.read(text).found().orElseThrow();
    }
}
