package dev.ringback.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one request came to. */
public sealed interface Reply {

    /** When the request was sent. */
    Instant at();

    /** From the first packet to the last byte. */
    Duration took();

    /**
     * A whole answer, whatever its status. The arrays are not copied and must not be written to.
     *
     * @param wire the very bytes of the answer, head and body, as they came: still compressed, still in chunks
     * @param body the content, decompressed
     * @param truncated whether the body goes on beyond what is kept; only for robots.txt, whose rest is to be ignored
     * @param from the address that answered
     */
    record Answered(
            Instant at,
            Duration took,
            int status,
            List<Header> headers,
            byte[] wire,
            byte[] body,
            boolean truncated,
            InetAddress from)
            implements Reply {
        public Answered {
            headers = List.copyOf(headers);
        }

        /** The first value of a header, by its name in any case. */
        public Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        public List<String> headers(String name) {
            String wanted = name.toLowerCase(Locale.ROOT);
            return headers.stream()
                    .filter(header -> header.name().toLowerCase(Locale.ROOT).equals(wanted))
                    .map(Header::value)
                    .toList();
        }
    }

    /**
     * No whole answer.
     *
     * @param detail one clause for people, without the address: what was met and what is accepted
     */
    record Broken(Instant at, Duration took, Fault fault, String detail) implements Reply {}

    /** A line of the head. */
    record Header(String name, String value) {}

    /** Why there is no whole answer. */
    enum Fault {
        /** The address, one it redirects to, or what its name resolves to, is not one of the public web. */
        ADDRESS_REFUSED,
        /** A redirect that is not followed: a loop, one too many, from https to http, or to an address we refuse. */
        REDIRECT_REFUSED,
        UNKNOWN_HOST,
        CANNOT_CONNECT,
        /** No TLS, or a certificate that is not the host's. */
        NOT_SECURE,
        TOO_SLOW,
        TOO_LARGE,
        /** Not HTTP, cut off, or compressed in a way that cannot be read. */
        UNREADABLE
    }
}
