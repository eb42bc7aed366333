package dev.ringback.extract;

import dev.ringback.fetch.WebAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One address for one page: without what tells visitors and visits apart, parameters in one order. */
final class CanonicalAddress {
    /** Marks of campaigns, of who sent the visitor, and of sessions. */
    private static final Pattern IDLE = Pattern.compile(
            "utm_.*|mc_[ce]id|_ga|_gl|_hs.*|hs.*tracking|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|yclid"
                    + "|igshid|ref|referrer|source|sid|session|session_?id|phpsessid|jsessionid|aspsessionid.*|cfid|cftoken");

    /** https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#url-rewriting */
    private static final Pattern PATH_SESSION = Pattern.compile("(?i);(jsessionid|phpsessid|sid)=[^/?;]*");

    private CanonicalAddress() {}

    static WebAddress of(WebAddress address) {
        String target = address.target();
        int mark = target.indexOf('?');
        String path = PATH_SESSION
                .matcher(mark < 0 ? target : target.substring(0, mark))
                .replaceAll("");
        String query = mark < 0 ? "" : query(target.substring(mark + 1));
        return address.resolve(address.authority() + path + query).found().orElse(address);
    }

    private static String query(String text) {
        String kept = Arrays.stream(text.split("&"))
                .filter(each -> !each.isEmpty() && !IDLE.matcher(name(each)).matches())
                .sorted()
                .distinct()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String name(String parameter) {
        return parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    }
}
