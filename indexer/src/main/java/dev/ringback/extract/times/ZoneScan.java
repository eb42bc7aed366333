package dev.ringback.extract.times;

import dev.ringback.extract.page.Setting;
import dev.ringback.hours.Zones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks over the words of a text and asks of each whether a time zone begins there. */
final class ZoneScan {
    private static final Pattern REGION =
            Pattern.compile("[A-Z][a-z]{2,12}/[A-Za-z]{2,20}(?:[_/+-][A-Za-z0-9]{1,20}){0,3}");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:UTC|GMT) ?([+−–-])(\\d{1,2})(?::?(\\d{2}))?(?![\\d:]| ?[ap]\\.?m)", Pattern.CASE_INSENSITIVE);

    private final FoldedText text;
    private final Setting setting;
    private final List<ZoneMention> found = new ArrayList<>();

    private ZoneScan(FoldedText text, Setting setting) {
        this.text = text;
        this.setting = setting;
    }

    static List<ZoneMention> mentions(FoldedText text, Setting setting) {
        ZoneScan scan = new ZoneScan(text, setting);
        int at = 0;
        while (at < text.length()) {
            at = scan.next(at);
        }
        return scan.merged();
    }

    /** Where to go on. */
    private int next(int at) {
        if (!text.letter(at)) {
            return at + 1;
        }
        Optional<ZoneMention> mention = at(at);
        mention.ifPresent(found::add);
        return mention.map(ZoneMention::to).orElseGet(() -> text.endOfLetters(at));
    }

    private Optional<ZoneMention> at(int at) {
        return region(at).or(() -> offset(at)).or(() -> words(at)).or(() -> letters(at));
    }

    private Optional<ZoneMention> region(int at) {
        if (!text.upper(at) || text.at(text.endOfLetters(at)) != '/') {
            return Optional.empty();
        }
        Matcher matcher = matcher(REGION, at);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return Zones.zone(matcher.group()).map(zone -> new ZoneMention(at, matcher.end(), zone));
    }

    private Matcher matcher(Pattern pattern, int at) {
        return pattern.matcher(text.original()).region(at, Math.min(text.length(), at + 100)); // longer than any zone
    }

    /** Of whole hours only: there are no regions by name for the others. The sign of Etc is the other way round. */
    private Optional<ZoneMention> offset(int at) {
        boolean isNamed = text.folded().startsWith("utc", at) || text.folded().startsWith("gmt", at);
        if (!isNamed || !text.upper(at) || text.wordChar(at - 1)) {
            return Optional.empty();
        }
        Matcher matcher = matcher(OFFSET, at);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        boolean whole = matcher.group(3) == null || matcher.group(3).equals("00");
        boolean west = !matcher.group(1).equals("+");
        int hours = Integer.parseInt(matcher.group(2));
        String id = hours == 0 ? "UTC" : "Etc/GMT" + (west ? "+" : "-") + hours;
        return (whole ? Zones.zone(id) : Optional.<ZoneId>empty())
                .map(zone -> new ZoneMention(at, matcher.end(), zone));
    }

    private Optional<ZoneMention> words(int at) {
        Optional<ZoneWords.Found> words = ZoneWords.at(text, at);
        return words.filter(found -> !found.word().beside() || standsBesideTime(at, found.to()))
                .flatMap(found -> zone(found.word().zone()).map(zone -> new ZoneMention(at, found.to(), zone)));
    }

    private boolean standsBesideTime(int from, int to) {
        return (endsTime(from) || saidOfTimes(from)) && !text.folded().startsWith("europe", text.skipBlanks(to));
    }

    /** "All times are Eastern." */
    private boolean saidOfTimes(int from) {
        return List.of("times are ", "times ", "times in ", "times are in ").stream()
                .anyMatch(words -> text.folded().startsWith(words, from - words.length()));
    }

    /** Whether a clock time ends right before. */
    private boolean endsTime(int from) {
        int at = from - 1;
        while (at > 0 && " (,".indexOf(text.at(at)) >= 0) {
            at--;
        }
        if (text.digit(at)) {
            return true;
        }
        if (text.at(at) == '.') {
            at--;
        }
        int start = at;
        while (start > 0 && text.letter(start - 1)) {
            start--;
        }
        String word = text.folded().substring(Math.max(0, start), Math.max(0, at + 1));
        int before = start - 1;
        while (before > 0 && (text.at(before) == ' ' || text.at(before) == '.')) {
            before--;
        }
        boolean unit = List.of("am", "pm", "a", "p", "m", "h", "hrs", "hs", "uhr", "uur", "horas", "heures", "u")
                .contains(word);
        boolean named = List.of("noon", "midnight", "midi", "minuit").contains(word);
        return named || unit && (text.digit(before) || word.equals("m") && text.letter(before));
    }

    private Optional<ZoneMention> letters(int at) {
        int end = text.endOfLetters(at);
        if (text.at(end) == '/' && text.upper(end + 1)) {
            Optional<ZoneMention> both = letters(at, text.endOfLetters(end + 1));
            if (both.isPresent()) {
                return both;
            }
        }
        return letters(at, end);
    }

    private Optional<ZoneMention> letters(int at, int end) {
        String word = text.original().substring(at, end);
        boolean whole = !text.wordChar(at - 1) && !text.digit(end) && text.at(at - 1) != '\'';
        Optional<String> zone = whole ? ZoneWords.letters(word) : Optional.empty();
        return zone.filter(id -> !offsetFollows(id, end))
                .filter(id -> word.length() == 2 ? isShortZone(at, end) : isLongZone(at, end))
                .flatMap(id -> zone(meant(word, id)))
                .map(id -> new ZoneMention(at, end, id));
    }

    /** "UTC+5:30" is not UTC; up to 14 hours lie between a place and it. */
    private boolean offsetFollows(String id, int end) {
        int sign = text.skipBlanks(end);
        int digits = text.endOfDigits(sign + 1);
        boolean known = id.equals("UTC") || id.equals("Europe/London");
        boolean written = "+-".indexOf(text.at(sign)) >= 0 && digits > sign + 1 && digits - sign <= 3;
        return known && written && text.number(sign + 1, digits) <= 14 && !halfFollows(digits);
    }

    private boolean halfFollows(int at) {
        int half = text.skipBlanks(at);
        return text.at(half + 1) == 'm' && (text.at(half) == 'a' || text.at(half) == 'p');
    }

    private boolean isShortZone(int at, int end) {
        char open = text.at(at - 1);
        boolean bracket = open == '(' && (text.at(end) == ')' || text.at(end) == ' ' && timeFollows(end));
        return bracket || endsTime(at) || timeFollows(end) || besideSlash(at, end);
    }

    private boolean timeFollows(int end) {
        int at = text.skipBlanks(end);
        String word = text.folded().substring(at, text.endOfLetters(at));
        return List.of("time", "times", "timezone", "zeit").contains(word);
    }

    private boolean besideSlash(int at, int end) {
        return text.at(at - 1) == '/' && !found.isEmpty() && found.getLast().to() == at - 1
                || text.at(end) == '/' && text.upper(end + 1) && text.upper(end + 2) && endsTime(at);
    }

    /** In a text in capitals "EST" is a word of French: letters on both sides, and no time. */
    private boolean isLongZone(int at, int end) {
        return endsTime(at) || timeFollows(end) || text.at(at - 1) == '(' || !shouted(at, end);
    }

    private boolean shouted(int at, int end) {
        int next = text.skipBlanks(end);
        int before = at - 1;
        while (before > 0 && text.at(before) == ' ') {
            before--;
        }
        boolean after = text.upper(next) && text.upper(next + 1);
        boolean earlier = before > 0 && text.upper(before) && text.upper(before - 1);
        return after || earlier;
    }

    private String meant(String word, String zone) {
        String country =
                setting.country().map(code -> code.toUpperCase(Locale.ROOT)).orElse("");
        return switch (word) {
            case "EST", "EDT", "ET" -> country.equals("AU") ? "Australia/Sydney" : zone;
            case "CST" -> country.equals("CN") ? "Asia/Shanghai" : country.equals("AU") ? "Australia/Adelaide" : zone;
            case "IST" -> country.equals("IN") ? zone : country.equals("IE") ? "Europe/Dublin" : "";
            default -> zone;
        };
    }

    private Optional<ZoneId> zone(String id) {
        return switch (id) {
            case "CET" -> central();
            case "EET" -> ofCountry(2);
            case "America/Chicago" -> Zones.zone(isMexico() ? "America/Mexico_City" : id);
            default -> Zones.zone(id);
        };
    }

    private boolean isMexico() {
        return setting.country().filter("MX"::equalsIgnoreCase).isPresent();
    }

    /** The country's zone where it keeps this time, else that of the language's country. */
    private Optional<ZoneId> central() {
        return ofCountry(1).or(() -> Zones.zone(ofLanguage()));
    }

    private Optional<ZoneId> ofCountry(int hours) {
        return setting.country()
                .flatMap(code -> Zones.of(code).stream()
                        .filter(zone -> ZoneWords.winterHours(zone) == hours)
                        .findFirst());
    }

    private String ofLanguage() {
        if (setting.language().isEmpty()) {
            return "Europe/Berlin";
        }
        return switch (setting.language().get()) {
            case FRENCH -> "Europe/Paris";
            case SPANISH -> "Europe/Madrid";
            case ITALIAN -> "Europe/Rome";
            case DUTCH -> "Europe/Amsterdam";
            default -> "Europe/Berlin";
        };
    }

    /** "EST/EDT" is one zone, and so is "ET (UTC-5)": an offset beside a name explains it. */
    private List<ZoneMention> merged() {
        List<ZoneMention> merged = new ArrayList<>();
        for (ZoneMention next : found) {
            if (!merged.isEmpty()
                    && beside(merged.getLast(), next)
                    && ZoneWords.agree(merged.getLast().timezone(), next.timezone())) {
                ZoneMention last = merged.removeLast();
                boolean offset = last.timezone().getId().startsWith("Etc/")
                        || last.timezone().getId().equals("UTC");
                merged.add(new ZoneMention(last.from(), next.to(), offset ? next.timezone() : last.timezone()));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    private boolean beside(ZoneMention one, ZoneMention other) {
        for (int i = one.to(); i < other.from(); i++) {
            if (" (),/-=".indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
