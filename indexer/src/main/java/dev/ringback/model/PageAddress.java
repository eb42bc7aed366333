package dev.ringback.model;

import java.net.URI;
import java.util.Locale;

/**
 * The address of a page in one spelling, to tell whether two are the same: without fragment, idle port and dot segments,
 * scheme and host in lower case, letters beyond ASCII escaped (https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2). What is no address stands as it is.
 */
public record PageAddress(String text) {

    /** Never throws. */
    public static PageAddress of(String url) {
        try {
            return new PageAddress(
                    spelling(URI.create(URI.create(url.strip()).toASCIIString()).normalize(), url));
        } catch (IllegalArgumentException notAnAddress) {
            return new PageAddress(url);
        }
    }

    private static String spelling(URI uri, String url) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return url;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        boolean idle = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return scheme + "://" + host + (idle ? "" : ":" + uri.getPort()) + path + query;
    }
}
