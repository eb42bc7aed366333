package dev.ringback.model;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a claim was read.
 *
 * @param url the page
 * @param kind who speaks there
 * @param quality how good the reading is, where it was judged
 */
public record Source(String url, Kind kind, Optional<Quality> quality) {

    /** Who speaks on the page. {@link #PROVIDER}: the page is on one of the provider's own domains. */
    public enum Kind {
        PROVIDER,
        RESELLER,
        PARTNER,
        EDITORIAL,
        REGULATOR,
        PRESS,
        CODE,
        COPY,
        /** The site is the one named as the provider's, and nobody has confirmed its domain by hand. */
        UNCONFIRMED
    }

    /** How good the reading is. */
    public enum Quality {
        HIGH,
        MEDIUM,
        LOW
    }

    /** The page's host in lower case, without port; empty where the address has none. */
    public static Optional<String> hostOf(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
