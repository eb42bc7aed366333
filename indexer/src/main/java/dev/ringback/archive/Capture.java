package dev.ringback.archive;

import dev.ringback.fetch.Ask;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.WebAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One answer of one host with all that is known of how it came, enough to take up the visit from it again. The bytes are
 * not copied and must not be written to.
 *
 * @param id becomes the WARC-Record-ID
 * @param source id of the source it was read for; empty for robots.txt and the like; printable ASCII without spaces
 * @param way the addresses that redirected here, first the source's own
 * @param at when the request was sent
 * @param took from the first packet to the last byte, in whole milliseconds
 * @param from the address that answered
 * @param truncated whether the answer goes on beyond what is kept
 * @param wire the very bytes of the answer; of a revisit by the same content, only the head is kept
 * @param contentSha256 of the content after decompression, as 64 hexadecimal digits
 */
public record Capture(
        UUID id,
        Series series,
        String source,
        Ask.Kind kind,
        WebAddress address,
        List<WebAddress> way,
        Instant at,
        Duration took,
        InetAddress from,
        int status,
        boolean truncated,
        byte[] wire,
        String contentSha256) {

    /** The most bytes of an answer: 5 MiB of content in chunks of one byte come to 30 MiB, and as much again. */
    public static final int MOST_BYTES = 64 << 20;

    private static final Pattern SOURCE = Pattern.compile("[!-~]{0,200}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Capture {
        way = List.copyOf(way);
        took = took.truncatedTo(ChronoUnit.MILLIS);
        require(SOURCE.matcher(source).matches(), "source", source, "up to 200 printable ASCII characters");
        require(SHA256.matcher(contentSha256).matches(), "contentSha256", contentSha256, "64 hexadecimal digits");
        require(wire.length <= MOST_BYTES, "wire", wire.length + " bytes", "at most " + MOST_BYTES);
    }

    /** What came in answer to this request. */
    public static Capture of(
            UUID id, Series series, String source, List<WebAddress> way, Ask ask, Reply.Answered reply) {
        return new Capture(
                id,
                series,
                source,
                ask.kind(),
                ask.address(),
                way,
                reply.at(),
                reply.took(),
                reply.from(),
                reply.status(),
                reply.truncated(),
                reply.wire(),
                HexFormat.of().formatHex(Sha256.of(reply.body())));
    }

    /**
     * The digest of what the WARC standard calls the payload: the body of the answer without its transfer coding but still
     * in its content coding. Hexadecimal; empty where the answer is not HTTP enough to have one.
     *
     * <p>Source: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#warc-payload-digest
     */
    public Optional<String> payloadSha256() {
        return Payload.sha256(wire).map(HexFormat.of()::formatHex);
    }

    private static void require(boolean holds, String field, String met, String accepted) {
        if (!holds) {
            throw new ArchiveFault("a capture's " + field + " is \"" + met + "\"; accepted: " + accepted);
        }
    }
}
