package dev.ringback.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Captures as the bytes of WARC 1.1 records, each a gzip member of its own;
 * https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
final class RecordWriter {
    static final int NOT_MODIFIED = 304;

    private RecordWriter() {}

    static byte[] warcinfo(UUID id, FileName file, Instant at) throws IOException {
        return member(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(at)
                .filename(file.text())
                .fields(Map.of(
                        "software", List.of("Ringback"),
                        "format", List.of("WARC File Format 1.1"),
                        "conformsTo",
                                List.of(
                                        "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
                        "robots", List.of("obey, https://www.rfc-editor.org/rfc/rfc9309")))
                .build());
    }

    static byte[] response(Capture capture, UUID warcinfo) throws IOException {
        WarcResponse.Builder record = new WarcResponse.Builder(capture.address().toString());
        describe(record, capture, warcinfo, capture.wire());
        capture.payloadSha256().ifPresent(digest -> record.payloadDigest(digestOf(digest)));
        if (capture.truncated()) {
            record.truncated(WarcTruncationReason.LENGTH);
        }
        return member(record.build());
    }

    static byte[] revisit(Capture capture, Revisited original, UUID warcinfo) throws IOException {
        boolean notModified = capture.status() == NOT_MODIFIED;
        WarcRevisit.Builder record = new WarcRevisit.Builder(
                capture.address().toString(),
                notModified ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
        describe(record, capture, warcinfo, notModified ? capture.wire() : Payload.head(capture.wire()));
        record.refersTo(original.id(), URI.create(original.address().toString()), original.at());
        original.payloadSha256().ifPresent(digest -> record.payloadDigest(digestOf(digest)));
        if (!notModified) {
            record.truncated(WarcTruncationReason.LENGTH);
        }
        return member(record.build());
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> void describe(
            B record, Capture capture, UUID warcinfo, byte[] block) {
        record.version(MessageVersion.WARC_1_1)
                .recordId(capture.id())
                .date(capture.at())
                .warcinfoId(URI.create("urn:uuid:" + warcinfo))
                .ipAddress(capture.from())
                .blockDigest(new WarcDigest("sha256", Sha256.of(block)))
                .body(MediaType.HTTP_RESPONSE, block);
        Extension.CONTENT_DIGEST.set(record, "sha256:" + capture.contentSha256());
        Extension.SERIES.set(record, capture.series().name());
        Extension.SOURCE.set(record, capture.source());
        Extension.KIND.set(record, capture.kind().name());
        Extension.STATUS.set(record, Integer.toString(capture.status()));
        Extension.TOOK_MILLIS.set(record, Long.toString(capture.took().toMillis()));
        Extension.TRUNCATED.set(record, Boolean.toString(capture.truncated()));
        capture.way().forEach(address -> Extension.WAY.set(record, address.toString()));
    }

    private static WarcDigest digestOf(String hex) {
        return new WarcDigest("sha256", HexFormat.of().parseHex(hex));
    }

    private static byte[] member(WarcRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(record);
        }
        return bytes.toByteArray();
    }
}
