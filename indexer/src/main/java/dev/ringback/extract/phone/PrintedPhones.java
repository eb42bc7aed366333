package dev.ringback.extract.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.ringback.extract.page.Setting;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds telephone numbers that can be called; a placeholder such as 555-0123, a fax or an order number is none. Never throws. */
public final class PrintedPhones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** No country: only what begins with "+" is understood. */
    private static final String NOWHERE = "ZZ";

    /** Whose numbering plan also is known by its grouping alone. */
    private static final String NORTH_AMERICA = "US";

    /** (877) 555-1234, 877.555.1234, 1-877-555-1234, 1(855)700-6000. */
    private static final Pattern NORTH_AMERICAN = Pattern.compile(
            "(?:\\+?1[-. ]?|\\(\\+1\\) ?)?(?:\\([2-9]\\d{2}\\)|[2-9]\\d{2})[-. ]{0,3}[2-9]\\d{2}[-. ]{0,3}\\d{4}(?!\\d).{0,20}",
            Pattern.DOTALL);

    /** Ten digits in one run are an account or an order as often as a number. */
    private static final Pattern ONE_RUN = Pattern.compile("\\d+");

    private static final Pattern FREE_OF_CHARGE =
            Pattern.compile("(?:\\+?1[-. ]?)?\\(?8(?:00|33|44|55|66|77|88)\\b.*", Pattern.DOTALL);

    /** What follows is in US dollars, an amount, or the tail of a longer word or number. */
    private static final Pattern NOT_BEFORE = Pattern.compile("(?s).*(?:[$€£#§=№] ?|[@_/]|\\d[-.,]|\\p{L}-)");

    private static final Pattern NOT_AFTER = Pattern.compile("(?s) ?(?:[%€£$@=_]|[-/]\\p{L}|\\.\\p{L}|,\\d{2}\\b).*");

    /** A text with more numbers than this is a directory; the rest of it is left. */
    private static final int MOST_TRIES = 300;

    /** A label stands this near before its number. */
    private static final int LABEL_LENGTH = 60;

    /** Numbers with fewer digits are years, amounts and postcodes unless a word says "phone". */
    private static final int LEAST_DIGITS = 7;

    /** A whole number in brackets, which the library takes for an area code. */
    private static final Pattern BRACKETED = Pattern.compile("\\((\\+?\\d[\\d .-]{8,20}+)\\)");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;|] |[|;•·\\n]");

    private PrintedPhones() {}

    /** In the order of the text. */
    public static List<PhoneMention> in(String text, Setting setting) {
        return all(text, setting).stream()
                .filter(each -> !Placeholders.is(each.number()))
                .toList();
    }

    /** Placeholders too. */
    static List<PhoneMention> all(String text, Setting setting) {
        if (!PhoneCue.stands(text, setting.country().isPresent())) {
            return List.of();
        }
        List<PrintedCountries.Mention> countries = PrintedCountries.in(text);
        List<PhoneMention> found = new ArrayList<>();
        for (String region : regions(text, setting, countries)) {
            for (PhoneMention each : ofRegion(text, region)) {
                if (found.stream().noneMatch(other -> overlap(each, other))
                        && isOfRegion(text, each, region, setting, countries)
                        && isPhone(text, each, found)) {
                    found.add(each);
                }
            }
        }
        found.sort(Comparator.comparingInt(PhoneMention::from));
        return found;
    }

    /** The one number that a field or a {@code tel:} link holds and nothing else, as E.164. */
    public static Optional<String> only(String value, Setting setting) {
        String bare = bare(value);
        if (bare.length() > LABEL_LENGTH
                || bare.chars().filter(Character::isDigit).count() < 3) {
            return Optional.empty();
        }
        String region = setting.country().orElse(NOWHERE);
        Optional<PhoneNumber> number = parsed(bare, region);
        if (number.isEmpty() && NORTH_AMERICAN.matcher(bare).matches() && isPlain(bare, setting)) {
            number = parsed(bare, NORTH_AMERICA);
        }
        return number.map(PrintedPhones::e164).filter(each -> !Placeholders.is(each));
    }

    private static boolean isPlain(String bare, Setting setting) {
        return setting.country().isEmpty() || FREE_OF_CHARGE.matcher(bare).matches();
    }

    /** Without the scheme, the parameters (RFC 3966) and escapes of a link, and without "00" for "+". */
    private static String bare(String value) {
        String text =
                value.strip().replaceFirst("(?i)^(tel|callto|sms):(//)?", "").replace("%3B", ";");
        String head = text.split("[;?]", 2)[0];
        String decoded = head.contains("%") ? decoded(head) : head;
        return decoded.strip().replaceFirst("^00(?=[1-9])", "+");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return text;
        }
    }

    /** A valid number and nothing else. */
    static Optional<PhoneNumber> parsed(String text, String region) {
        if (!text.matches("[+(]{0,2}[\\p{L}\\d][\\p{L}\\d ().\\-–/\\u00A0]{2,40}")) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(text, region);
            return NUMBERS.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Named beside a number before where the page speaks, and the plan that needs no country last. */
    private static Set<String> regions(String text, Setting setting, List<PrintedCountries.Mention> countries) {
        Set<String> regions = new LinkedHashSet<>();
        countries.forEach(each -> regions.add(each.country()));
        setting.country().ifPresent(regions::add);
        if (text.indexOf('+') >= 0 || text.indexOf('＋') >= 0) {
            regions.add(NOWHERE);
        }
        regions.add(NORTH_AMERICA);
        return regions;
    }

    private static List<PhoneMention> ofRegion(String text, String region) {
        List<PhoneMention> found = new ArrayList<>();
        String home = region.equals(NOWHERE) ? NORTH_AMERICA : region;
        VanityNumbers.in(text, home).forEach(found::add);
        String open = text.indexOf('(') < 0 ? text : BRACKETED.matcher(text).replaceAll(" $1 ");
        for (PhoneNumberMatch match : NUMBERS.findNumbers(open, region, Leniency.VALID, MOST_TRIES)) {
            found.add(new PhoneMention(match.start(), match.end(), e164(match.number())));
        }
        return found;
    }

    private static boolean isOfRegion(
            String text, PhoneMention phone, String region, Setting setting, List<PrintedCountries.Mention> countries) {
        String raw = text.substring(phone.from(), phone.to());
        if (raw.contains("+") || raw.startsWith("00") || region.equals(NOWHERE)) {
            return true;
        }
        Optional<String> named = PhonePlaces.country(text, phone, countries);
        if (named.isPresent() && named.get().equals(region)) {
            return true;
        }
        if (setting.country().isPresent() && setting.country().get().equals(region)) {
            return true;
        }
        boolean isShaped =
                NORTH_AMERICAN.matcher(raw).matches() && !isBareRun(text, phone, raw) || PhonePlaces.hasLetters(raw);
        return region.equals(NORTH_AMERICA) && isShaped && isPlain(raw, setting);
    }

    private static boolean isBareRun(String text, PhoneMention phone, String raw) {
        return ONE_RUN.matcher(raw).matches() && !PhoneWords.hasPhone(label(text, phone, List.of()));
    }

    private static boolean isPhone(String text, PhoneMention phone, List<PhoneMention> found) {
        String before = text.substring(Math.max(0, phone.from() - LABEL_LENGTH), phone.from());
        String after = text.substring(phone.to(), Math.min(text.length(), phone.to() + LABEL_LENGTH));
        String raw = text.substring(phone.from(), phone.to());
        String label = label(text, phone, found);
        Optional<PhoneWords.Kind> kind = PhoneWords.last(label);
        if (kind.isPresent() && kind.get() != PhoneWords.Kind.PHONE && !isShared(label)) {
            return false;
        }
        boolean isLong = raw.chars().filter(Character::isLetterOrDigit).count() >= LEAST_DIGITS;
        return (isLong || kind.isPresent())
                && !NOT_BEFORE.matcher(before).matches()
                && !NOT_AFTER.matcher(after).matches()
                && !PhoneWords.isCounted(after);
    }

    /** "Tel./Fax: …" is one number for both. */
    private static boolean isShared(String label) {
        return label.contains("/") && PhoneWords.hasPhone(label);
    }

    /** The words right before a number, back to the number or the sentence before. */
    private static String label(String text, PhoneMention phone, List<PhoneMention> found) {
        int from = Math.max(0, phone.from() - LABEL_LENGTH);
        for (PhoneMention other : found) {
            from = other.to() <= phone.from() ? Math.max(from, other.to()) : from;
        }
        String near = text.substring(from, phone.from());
        var ends = SENTENCE_END.matcher(near.stripTrailing());
        int start = 0;
        while (ends.find()) {
            boolean isShort = near.substring(start, ends.start()).strip().length() < 4;
            start = isShort || near.charAt(ends.start()) == '|' ? start : ends.end();
        }
        return near.substring(start);
    }

    private static boolean overlap(PhoneMention one, PhoneMention other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static String e164(PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberFormat.E164);
    }
}
