package dev.ringback.fetch;

import java.time.Duration;

/**
 * The most a single answer may take. The same for robots.txt, sitemaps, feeds and pages but for the bytes.
 *
 * @param connect for one address, and once more for TLS
 * @param firstByte from the request to the first byte of the answer
 * @param total from looking up the name to the last byte
 * @param slowAfter the first byte of the body; from then on the body must have come at {@code leastBytesPerSecond}
 * @param headBytes status line and header lines
 * @param robotsBytes what is read of a robots.txt; RFC 9309 asks for at least 500 KiB; the rest is ignored
 * @param pageBytes content after decompression; also for status JSON
 * @param feedBytes content after decompression; also for sitemaps
 * @param ratioAfterBytes from then on content may be at most {@code mostRatio} times what came over the wire
 */
public record Limits(
        Duration resolve,
        Duration connect,
        Duration firstByte,
        Duration total,
        Duration slowAfter,
        int leastBytesPerSecond,
        int headBytes,
        int robotsBytes,
        int pageBytes,
        int feedBytes,
        int ratioAfterBytes,
        int mostRatio) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    public static final Limits OURS = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            KIB,
            32 * KIB,
            512 * KIB,
            2 * MIB,
            5 * MIB,
            MIB,
            100);

    /** The most bytes of content an answer of this kind may have. */
    int bodyBytes(Ask.Kind kind) {
        return switch (kind) {
            case ROBOTS -> robotsBytes;
            case PAGE, STATUS -> pageBytes;
            case SITEMAP, FEED -> feedBytes;
        };
    }
}
