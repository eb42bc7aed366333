package dev.ringback.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses as people and pages write them. Resolution is that of https://www.rfc-editor.org/rfc/rfc3986#section-5;
 * where pages are sloppier than it allows, it reads as browsers do (https://url.spec.whatwg.org/#url-parsing): a
 * backslash is a slash, tabs and line ends are not there, and what an address may not hold is escaped.
 */
final class AddressReader {
    private static final Pattern PORT = Pattern.compile("0*([0-9]{0,5})");
    private static final Set<String> HERE = Set.of(".", "%2e");
    private static final Set<String> UP = Set.of("..", ".%2e", "%2e.", "%2e%2e");

    private final Optional<AddressParts> base;

    private AddressReader(Optional<AddressParts> base) {
        this.base = base;
    }

    static AddressParts read(String text) throws NotAnAddress {
        return new AddressReader(Optional.empty()).parts(clean(text));
    }

    static AddressParts resolve(AddressParts base, String text) throws NotAnAddress {
        return new AddressReader(Optional.of(base)).parts(clean(text));
    }

    /** Without space around it, line ends within, and its fragment. */
    private static String clean(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (from < to && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return before('#', withoutLineEnds(text.substring(from, to)));
    }

    private static String withoutLineEnds(String text) {
        boolean none = text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return none ? text : text.replaceAll("[\t\n\r]", "");
    }

    private AddressParts parts(String text) throws NotAnAddress {
        int colon = schemeEnd(text);
        if (colon <= 0) {
            return relative(parent(text), text);
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new NotAnAddress("only http and https are accepted, not \"" + scheme + "\"");
        }
        String rest = text.substring(colon + 1);
        Optional<AddressParts> same = base.filter(parent -> parent.scheme().equals(scheme));
        return same.isPresent() ? relative(same.get(), rest) : absolute(scheme, rest);
    }

    /** Where the colon is behind a scheme; 0 or less if there is none. */
    private static int schemeEnd(String text) {
        int colon = text.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char each = text.charAt(i);
            if (!isLetter(each) && (i == 0 || (each < '0' || each > '9') && "+.-".indexOf(each) < 0)) {
                return -1;
            }
        }
        return colon;
    }

    private static boolean isLetter(char each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
    }

    private AddressParts parent(String text) throws NotAnAddress {
        return base.orElseThrow(
                () -> new NotAnAddress("an address begins with http:// or https://, unlike \"" + text + "\""));
    }

    private static AddressParts relative(AddressParts parent, String text) throws NotAnAddress {
        String path = before('?', text).replace('\\', '/');
        if (path.startsWith("//")) {
            return absolute(parent.scheme(), text);
        }
        boolean sameQuery = path.isEmpty() && !text.contains("?");
        return new AddressParts(
                parent.scheme(),
                parent.host(),
                parent.port(),
                path.isEmpty() ? parent.path() : segments(merged(parent.path(), path)),
                sameQuery ? parent.query() : query(text));
    }

    private static String merged(String parent, String path) {
        return path.startsWith("/") ? path : parent.substring(0, parent.lastIndexOf('/') + 1) + path;
    }

    private static AddressParts absolute(String scheme, String text) throws NotAnAddress {
        String place = withoutSlashes(before('?', text).replace('\\', '/'));
        String authority = before('/', place);
        return new AddressParts(
                scheme,
                host(authority),
                port(authority, scheme),
                segments(place.length() == authority.length() ? "/" : place.substring(authority.length())),
                query(text));
    }

    private static String withoutSlashes(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '/') {
            from++;
        }
        return text.substring(from);
    }

    private static String host(String authority) throws NotAnAddress {
        if (authority.contains("@")) {
            throw new NotAnAddress("an address with a user or password is not accepted");
        }
        return HostName.read(authority.startsWith("[") ? authority : before(':', authority));
    }

    private static int port(String authority, String scheme) throws NotAnAddress {
        int colon = authority.indexOf(':');
        if (colon < 0) {
            return -1;
        }
        String written = authority.substring(colon);
        Matcher match = PORT.matcher(written.substring(1));
        if (!match.matches()) {
            throw new NotAnAddress("only the ports 80 and 443 are accepted, not \"" + written.substring(1) + "\"");
        }
        int port = written.length() < 2 ? -1 : match.group(1).isEmpty() ? 0 : Integer.parseInt(match.group(1));
        if (port != -1 && port != 80 && port != 443) {
            throw new NotAnAddress("only the ports 80 and 443 are accepted, not " + port);
        }
        return port == (scheme.equals("https") ? 443 : 80) ? -1 : port;
    }

    /** Without dot segments: https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4 */
    private static String segments(String path) {
        return isPlain(path) ? path : plainSegments(path);
    }

    /** Whether it has no dot segments for sure, and nothing to escape. */
    private static boolean isPlain(String path) {
        return !path.contains("/.") && path.indexOf('%') < 0 && Escapes.isPath(path);
    }

    private static String plainSegments(String path) {
        List<String> result = new ArrayList<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String lower = segments[i].toLowerCase(Locale.ROOT);
            boolean dots = HERE.contains(lower) || UP.contains(lower);
            if (UP.contains(lower) && !result.isEmpty()) {
                result.removeLast();
            }
            if (!dots || i == segments.length - 1) {
                result.add(dots ? "" : Escapes.ofSegment(segments[i]));
            }
        }
        return "/" + String.join("/", result);
    }

    private static String query(String text) {
        int at = text.indexOf('?');
        return at < 0 ? "" : "?" + Escapes.ofQuery(text.substring(at + 1));
    }

    private static String before(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
