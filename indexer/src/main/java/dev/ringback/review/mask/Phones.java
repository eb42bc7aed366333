package dev.ringback.review.mask;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.ringback.review.mask.Mask.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Telephone numbers: with a "+", behind a word that says so, or shaped like one and valid in the plan of a country whose
 * shops we rank payments for. The library is asked last, since it is slow.
 */
final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Where most shops of the catalogue's providers are. */
    private static final List<String> COUNTRIES = List.of(
            "US", "GB", "IN", "IE", "AU", "NZ", "ES", "FR", "DE", "IT", "NL", "BE", "PT", "MX", "BR", "ZA", "NG", "KE",
            "SG", "MY", "PH", "PL", "AT", "CH", "SE");

    private static final String NOWHERE = "ZZ";

    /** E.164. */
    private static final int MOST_DIGITS = 15;

    /** "Call 555 0123": a place's own numbers are shorter than the whole. */
    private static final int LEAST_LABELLED = 7;

    private static final int LEAST = 9;
    private static final int MOST_BETWEEN = 4;
    private static final String BETWEEN = " ().-/~_\n";

    /** "call me on this number: ". */
    private static final int LABEL_LENGTH = 28;

    /**
     * A question takes a few millionths of a second, and a number up to as many questions as there are countries. A text with
     * more is a list of numbers, and what is shaped like one is taken for one.
     */
    private static final int MOST_ASKED = 2_000;

    private static final Set<String> LABELS = new HashSet<>();

    static {
        Lists.lines("phone-words.txt").forEach(line -> LABELS.addAll(Lists.words(line)));
    }

    private final Folded text;
    private final DigitGroups groups;
    private final Spans spans;
    private int asked;

    Phones(Folded text, DigitGroups groups, Spans spans) {
        this.text = text;
        this.groups = groups;
        this.spans = spans;
    }

    void find() {
        int group = 0;
        while (group < groups.size()) {
            int last = spans.isKept(groups.start(group), groups.end(group)) ? -1 : last(group);
            if (last >= group && spans.take(start(group), groups.end(last), Kind.PHONE)) {
                group = last + 1;
            } else {
                group++;
            }
        }
    }

    /** The last group of the longest number that begins here, or -1. */
    private int last(int first) {
        int count = 0;
        int last = first - 1;
        while (last + 1 < groups.size() && isJoined(first, last + 1)) {
            if (count + groups.length(last + 1) > MOST_DIGITS) {
                break;
            }
            last++;
            count += groups.length(last);
        }
        while (last >= first && count >= LEAST_LABELLED) {
            if (isPhone(first, last, count)) {
                return last;
            }
            count -= groups.length(last);
            last--;
        }
        return -1;
    }

    private boolean isJoined(int first, int group) {
        if (spans.isKept(groups.start(group), groups.end(group))
                || spans.isTaken(groups.start(group), groups.end(group))) {
            return false;
        }
        if (group == first) {
            return true;
        }
        String gap = groups.gapLength(group) > MOST_BETWEEN ? "?" : groups.gap(group);
        return gap.chars().allMatch(each -> BETWEEN.indexOf(each) >= 0) && !gap.contains(" / ");
    }

    private boolean isPhone(int first, int last, int count) {
        if (!isWholeWord(first, last)) {
            return false;
        }
        if (isAbroad(first)) {
            return count >= 8;
        }
        if (isLabelled(groups.start(first)) && !isRound(first, last)) {
            return true;
        }
        return (count >= LEAST || isBracketed(first)) && (isShaped(first, last, count) || isGlobal(first, last, count));
    }

    /** "v4.5.67.890-2019b" is none. */
    private boolean isWholeWord(int first, int last) {
        char before = text.at(groups.start(first) - 1);
        return !Character.isLetter(text.at(groups.end(last))) && !Character.isLetter(before);
    }

    /** "(022) 10004". */
    private boolean isBracketed(int first) {
        return text.at(groups.start(first)) == '0' && text.at(groups.start(first) - 1) == '(';
    }

    private boolean isRound(int first, int last) {
        return first == last && groups.digits(first).endsWith("000");
    }

    /** A "+" or two noughts before the country. */
    private boolean isAbroad(int first) {
        int before = groups.start(first) - 1;
        boolean hasPlus = text.at(before) == '+'
                || text.at(before) == '(' && text.at(before - 1) == '+'
                || text.at(before) == ' ' && text.at(before - 1) == '+';
        return hasPlus
                || groups.digits(first).startsWith("00") && groups.digits(first).matches("00[1-9].*|00");
    }

    /** A word for a phone before it, and no other number between. */
    private boolean isLabelled(int start) {
        String[] words = text.text(start - LABEL_LENGTH, start).split("[^\\p{L}\\d]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            if (LABELS.contains(words[i])) {
                return true;
            }
            if (!words[i].isEmpty() && Character.isDigit(words[i].charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** As a number of the country itself is written, in one or in groups. */
    private boolean isShaped(int first, int last, int count) {
        boolean isOne = first == last;
        boolean hasTrunk = text.at(groups.start(first)) == '0' || text.at(groups.start(first) - 1) == '(';
        boolean isGrouped = last - first <= 5 && isEvenly(first, last, hasTrunk || count == 9 ? 2 : 3);
        boolean isSpelled = last - first + 1 == count;
        boolean isCounted = count <= (hasTrunk ? 12 : 11) && (count > 9 || hasTrunk || isOne || isGrouped);
        return isCounted
                && (isOne || isGrouped || isSpelled)
                && !areYears(first, last)
                && COUNTRIES.stream().anyMatch(country -> isValid(digits(first, last), country));
    }

    /** With the country before it and no sign that says so. */
    private boolean isGlobal(int first, int last, int count) {
        return count >= 11
                && last - first <= 5
                && !areYears(first, last)
                && text.at(groups.start(first)) != '0'
                && isValid("+" + digits(first, last), NOWHERE);
    }

    /** One figure may stand alone, as the 1 of North America; otherwise groups have their least length. */
    private boolean isEvenly(int first, int last, int least) {
        for (int group = first; group <= last; group++) {
            boolean isTrunk = group == first && groups.length(group) == 1;
            if (!isTrunk && groups.length(group) < least) {
                return false;
            }
        }
        return true;
    }

    private boolean areYears(int first, int last) {
        for (int group = first; group <= last; group++) {
            String digits = groups.digits(group);
            if (digits.length() != 4 || !(digits.startsWith("19") || digits.startsWith("20"))) {
                return false;
            }
        }
        return true;
    }

    private String digits(int first, int last) {
        StringBuilder digits = new StringBuilder(MOST_DIGITS);
        for (int group = first; group <= last; group++) {
            digits.append(groups.digits(group));
        }
        return digits.toString();
    }

    private boolean isValid(String digits, String country) {
        if (++asked > MOST_ASKED) {
            return true;
        }
        try {
            return NUMBERS.isValidNumber(NUMBERS.parse(digits, country));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    /** With the "+" and the bracket. */
    private int start(int group) {
        int start = groups.start(group);
        for (int i = 0; i < 3; i++) {
            char before = text.at(start - 1);
            if (before == '(' || before == '+' || before == ' ' && text.at(start - 2) == '+') {
                start--;
            }
        }
        return start;
    }
}
