package dev.ringback.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads an answer from its kept bytes as if it came over the wire, within the same limits. */
public final class KeptAnswer {
    /** Its bytes are in memory already; nobody waits. */
    private static final LargeAnswers ONE = new LargeAnswers(Integer.MAX_VALUE);

    private KeptAnswer() {}

    /** Empty where the bytes are not a whole answer of this kind. */
    public static Optional<Reply.Answered> read(
            byte[] wire, Ask.Kind kind, Instant at, Duration took, InetAddress from) {
        try (Exchange exchange = new Exchange(Limits.OURS, System.nanoTime(), ONE.share())) {
            Response.Whole whole = new Response(new ByteArrayInputStream(wire), kind, Limits.OURS, exchange).read();
            return Optional.of(new Reply.Answered(
                    at,
                    took,
                    whole.status(),
                    whole.headers(),
                    wire,
                    whole.content().bytes(),
                    whole.content().truncated(),
                    from));
        } catch (IOException notWhole) {
            return Optional.empty();
        }
    }
}
