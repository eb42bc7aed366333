package dev.ringback.fetch;

import java.util.Optional;

/**
 * An address of the public web in its one canonical spelling: http or https, port 80 or 443, a host that is a name (never
 * a number), no user, no fragment, no dot segments, nothing that would need escaping: {@link java.net.URI} reads it as it
 * is. What else people or pages write is refused by {@link #read} or {@link #resolve}; nothing else makes one. No text
 * makes them throw.
 */
public final class WebAddress {
    /** Longer ones are traps: calendars, session ids, search forms linked to themselves. */
    static final int MAX_LENGTH = 2_048;

    /** Not even looked at: what is taken away in reading (line ends, dot segments, a fragment) is never so much. */
    private static final int MAX_WRITTEN = 16 * MAX_LENGTH;

    private final AddressParts parts;

    private WebAddress(AddressParts parts) {
        this.parts = parts;
    }

    /** An address, or why it is none. */
    public sealed interface Reading {
        record Good(WebAddress address) implements Reading {}

        /** @param why one clause for people: what was met and what is accepted */
        record Refused(String why) implements Reading {}

        default Optional<WebAddress> found() {
            return this instanceof Good good ? Optional.of(good.address()) : Optional.empty();
        }
    }

    private interface Way {
        AddressParts parts() throws NotAnAddress;
    }

    /** Reads an absolute address as people and pages write it. */
    public static Reading read(String text) {
        return bounded(text, () -> AddressReader.read(text));
    }

    /** Reads a link of this page, absolute or relative. */
    public Reading resolve(String reference) {
        return bounded(reference, () -> AddressReader.resolve(parts, reference));
    }

    private static Reading bounded(String text, Way way) {
        try {
            if (text.length() > MAX_WRITTEN) {
                throw tooLong();
            }
            AddressParts parts = way.parts();
            if (parts.length() > MAX_LENGTH) {
                throw tooLong();
            }
            return new Reading.Good(new WebAddress(parts));
        } catch (NotAnAddress fault) {
            return new Reading.Refused(fault.why());
        }
    }

    private static NotAnAddress tooLong() {
        return new NotAnAddress("addresses of more than " + MAX_LENGTH + " characters are not accepted");
    }

    /** Scheme, host and port where it is not the scheme's own: {@code https://www.example.com}. */
    public String authority() {
        return parts.authority();
    }

    /** In lower case, ASCII, without a dot at its end. */
    public String host() {
        return parts.host();
    }

    public int port() {
        return parts.port() != -1 ? parts.port() : isSecure() ? 443 : 80;
    }

    public boolean isSecure() {
        return parts.scheme().equals("https");
    }

    /** What is sent as the target of the request: path and query. */
    public String target() {
        return parts.path() + parts.query();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress address && parts.equals(address.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
