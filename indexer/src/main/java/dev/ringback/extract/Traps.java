package dev.ringback.extract;

import dev.ringback.fetch.WebAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses that lead nowhere, or on and on: T9 of the threat model. */
final class Traps {
    /** The same word more often in a path is a link that was resolved wrongly and grows with every page. */
    private static final int MOST_EQUAL_SEGMENTS = 3;

    /** Pages of support are named by their path; more parameters are filters and orders of a list. */
    private static final int MOST_PARAMETERS = 2;

    private static final Set<String> DOORS = Set.of(
            "login",
            "log-in",
            "signin",
            "sign-in",
            "logon",
            "logout",
            "log-out",
            "signout",
            "sign-out",
            "signup",
            "sign-up",
            "register",
            "registration",
            "cart",
            "basket",
            "checkout",
            "warenkorb",
            "panier",
            "carrito",
            "carrinho",
            "carrello",
            "winkelwagen",
            "anmelden",
            "connexion",
            "entrar",
            "accedi",
            "inloggen",
            "oauth",
            "sso",
            "password",
            "wp-login.php",
            "wp-admin");

    private static final Set<String> ARCHIVES = Set.of(
            "tag",
            "tags",
            "category",
            "categories",
            "author",
            "archive",
            "archives",
            "calendar",
            "events",
            "search",
            "page",
            "print",
            "share",
            "feed",
            "comments");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private static final Pattern FILE = Pattern.compile(
            ".*\\.(jpe?g|png|gif|svg|webp|ico|css|js|json|xml|zip|gz|tgz|exe|dmg|msi|apk|mp[34]|mov|avi|webm|woff2?|pdf|docx?|xlsx?|pptx?|csv|ics|vcf)");

    /** Languages whose pages we cannot read, but for those codes that countries of ours have too (ar, uk, be, ca). */
    private static final Set<String> LANGUAGES_NOT_COVERED = Set.of(
            "bg", "cs", "da", "el", "et", "fi", "he", "hi", "hr", "hu", "id", "is", "ja", "ko", "lt", "lv", "ms", "nb",
            "no", "pl", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "vi", "zh");

    private static final Pattern LOCALE = Pattern.compile("([a-z]{2})(?:[-_]([a-z]{2,4}|\\d{3}))?");
    private static final Set<String> LOCALE_PARAMETERS = Set.of("lang", "language", "locale", "hl", "lc");

    private Traps() {}

    /** Why it is not to be followed. */
    static Optional<String> met(WebAddress address) {
        String target = address.target().toLowerCase(Locale.ROOT);
        int mark = target.indexOf('?');
        List<String> path = segments(mark < 0 ? target : target.substring(0, mark));
        List<String> query =
                mark < 0 ? List.of() : List.of(target.substring(mark + 1).split("&"));
        return inPath(path).or(() -> inQuery(query));
    }

    static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(each -> !each.isEmpty()).toList();
    }

    private static Optional<String> inPath(List<String> path) {
        if (path.stream().anyMatch(DOORS::contains)) {
            return Optional.of("a door");
        }
        if (isRepeated(path)) {
            return Optional.of("a path that repeats itself");
        }
        if (path.stream().anyMatch(ARCHIVES::contains) || isOfADay(path)) {
            return Optional.of("an archive or calendar");
        }
        if (path.stream().limit(2).anyMatch(Traps::isOfAnotherLanguage)) {
            return Optional.of("a language that is not covered");
        }
        return path.isEmpty() || !FILE.matcher(path.getLast()).matches()
                ? Optional.empty()
                : Optional.of("a file that is no page");
    }

    private static boolean isRepeated(List<String> path) {
        Map<String, Integer> seen = new HashMap<>();
        path.forEach(segment -> seen.merge(segment, 1, Integer::sum));
        return seen.values().stream().anyMatch(times -> times > MOST_EQUAL_SEGMENTS);
    }

    /** {@code /2024/05/…}: news, by their day. */
    private static boolean isOfADay(List<String> path) {
        for (int i = 0; i + 1 < path.size(); i++) {
            if (YEAR.matcher(path.get(i)).matches() && path.get(i + 1).matches("\\d{1,2}")) {
                return true;
            }
        }
        return false;
    }

    /** {@code /ja/}, {@code /no-no/}; but {@code /be-fr/} and {@code /en-pl/} can be read. */
    private static boolean isOfAnotherLanguage(String segment) {
        var locale = LOCALE.matcher(segment);
        if (!locale.matches()) {
            return false;
        }
        String second = Optional.ofNullable(locale.group(2)).orElse("");
        boolean covered = WordList.LANGUAGES.contains(locale.group(1)) || WordList.LANGUAGES.contains(second);
        return !covered && (LANGUAGES_NOT_COVERED.contains(locale.group(1)) || LANGUAGES_NOT_COVERED.contains(second));
    }

    private static Optional<String> inQuery(List<String> query) {
        if (query.size() > MOST_PARAMETERS) {
            return Optional.of("a list with filters");
        }
        boolean foreign = query.stream()
                .map(each -> each.split("=", 2))
                .anyMatch(pair ->
                        pair.length == 2 && LOCALE_PARAMETERS.contains(pair[0]) && isOfAnotherLanguage(pair[1]));
        return foreign ? Optional.of("a language that is not covered") : Optional.empty();
    }
}
