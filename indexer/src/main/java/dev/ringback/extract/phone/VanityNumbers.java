package dev.ringback.extract.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of which a part is spelled by the letters of the keys: "1-800-FLOWERS", "1300 RING NOW". */
final class VanityNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Freephone and shared-cost prefixes, then words in capitals: what is written small is text. */
    private static final Pattern SPELLED =
            Pattern.compile("(?<![\\p{L}\\d+])(?:(?:\\+?1[-. ]?)?\\(?8(?:00|33|44|55|66|77|88)\\)?|1300|1800|0800|0808)"
                    + "((?:[-. ]{1,3}[A-Z0-9]{1,12}){1,4}+)(?![\\p{L}\\d])");

    private static final Pattern WORD = Pattern.compile("[A-Z]{3}");

    /** Where the words are longer than the number the exchange drops the rest; longer words are no number. */
    private static final int MOST_DROPPED = 4;

    private VanityNumbers() {}

    static List<PhoneMention> in(String text, String country) {
        List<PhoneMention> found = new ArrayList<>();
        Matcher spelled = SPELLED.matcher(text);
        while (spelled.find()) {
            if (WORD.matcher(spelled.group(1)).find()) {
                number(spelled.group(), country)
                        .ifPresent(number -> found.add(new PhoneMention(spelled.start(), spelled.end(), number)));
            }
        }
        return found;
    }

    private static Optional<String> number(String spelled, String country) {
        String digits = PhoneNumberUtil.convertAlphaCharactersInNumber(spelled).replaceAll("[^0-9+]", "");
        for (int drop = 0; drop <= MOST_DROPPED && drop < digits.length(); drop++) {
            Optional<PhoneNumber> number = PrintedPhones.parsed(digits.substring(0, digits.length() - drop), country);
            if (number.isPresent()) {
                return number.map(each -> NUMBERS.format(each, PhoneNumberUtil.PhoneNumberFormat.E164));
            }
        }
        return Optional.empty();
    }
}
