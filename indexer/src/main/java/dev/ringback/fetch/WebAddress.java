package dev.ringback.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of the public web in its one canonical spelling: http or https, port 80 or 443, a host that is a name (never
 * a number), no user, no fragment. What else people or pages write is refused by {@link #read}; nothing else makes one.
 */
public final class WebAddress {
    /** Longer ones are traps; T9 of the threat model. */
    static final int MAX_LENGTH = 2_048;

    private static final Pattern NUMBER = Pattern.compile("(0[xX][0-9a-fA-F]*|[0-9]+)");

    private final URI uri;

    private WebAddress(URI uri) {
        this.uri = uri;
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

    /** Reads an absolute address as people and pages write it. */
    public static Reading read(String text) {
        try {
            return canonical(new URI(text.strip()));
        } catch (URISyntaxException fault) {
            return new Reading.Refused("\"" + text + "\" is not an address: " + fault.getReason());
        }
    }

    /** Reads a link of this page, absolute or relative. */
    public Reading resolve(String reference) {
        try {
            return canonical(uri.resolve(new URI(reference.strip())));
        } catch (URISyntaxException fault) {
            return new Reading.Refused("\"" + reference + "\" is not an address: " + fault.getReason());
        }
    }

    private static Reading canonical(URI uri) throws URISyntaxException {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http")) {
            return new Reading.Refused("only http and https are accepted, not \"" + scheme + "\"");
        }
        int port = uri.getPort() == (secure ? 443 : 80) ? -1 : uri.getPort();
        if (port != -1 && port != 80 && port != 443) {
            return new Reading.Refused("only the ports 80 and 443 are accepted, not " + port);
        }
        if (uri.getRawUserInfo() != null
                || !host.contains(".")
                || host.startsWith("[")
                || NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches()) {
            return new Reading.Refused(
                    "the host must be a name like www.example.com, not \"" + uri.getRawAuthority() + "\"");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String text = scheme + "://" + IDN.toASCII(host) + (port == -1 ? "" : ":" + port) + path + query;
        return text.length() > MAX_LENGTH
                ? new Reading.Refused("addresses of more than " + MAX_LENGTH + " characters are not accepted")
                : new Reading.Good(new WebAddress(new URI(text).normalize()));
    }

    /** Scheme, host and port where it is not the scheme's own: {@code https://www.example.com}. */
    public String authority() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** In lower case, ASCII. */
    public String host() {
        return uri.getHost();
    }

    public int port() {
        return uri.getPort() != -1 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    public boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    /** What is sent as the target of the request: path and query. */
    public String target() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress address && uri.equals(address.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
