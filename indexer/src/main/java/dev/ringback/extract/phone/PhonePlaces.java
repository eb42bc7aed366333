package dev.ringback.extract.phone;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which country the words beside a number say it belongs to. */
final class PhonePlaces {
    /** "UK: ", "Ireland (toll-free): ", "in Australia call us on ". */
    private static final int NEAR_BEFORE = 40;

    /** " (USA)", ", UK only". */
    private static final Pattern RIGHT_BEHIND = Pattern.compile("[ ,–-]{0,3}\\(?(?:from |within |in |the )?");

    private static final Pattern LETTER = Pattern.compile("[A-Z]{3}");

    private PhonePlaces() {}

    static Optional<String> country(String text, PhoneMention phone, List<PrintedCountries.Mention> countries) {
        return countries.stream()
                .filter(each -> each.from() >= phone.to()
                        && RIGHT_BEHIND
                                .matcher(text.substring(phone.to(), each.from()))
                                .matches())
                .findFirst()
                .or(() -> countries.stream()
                        .filter(each -> each.to() <= phone.from()
                                && phone.from() - each.to() <= NEAR_BEFORE
                                && !hasDigits(text.substring(each.to(), phone.from())))
                        .reduce((first, last) -> last))
                .map(PrintedCountries.Mention::country);
    }

    static boolean hasLetters(String raw) {
        return LETTER.matcher(raw).find();
    }

    /** Another number stands between. */
    private static boolean hasDigits(String between) {
        return between.chars().filter(Character::isDigit).count() > 2;
    }
}
