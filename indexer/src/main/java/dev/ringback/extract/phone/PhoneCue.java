package dev.ringback.extract.phone;

import java.util.Set;

/**
 * Whether a text may hold a number at all, asked of every passage of a page before the library looks for one: figures with
 * nothing but blanks and signs between, enough of them, or letters in their place, or a word for a phone.
 */
final class PhoneCue {
    /** Fewer are a number only beside a word that says so. */
    private static final int MANY = 7;

    /** Fewer are a number in no plan. */
    private static final int FEW = 3;

    /** Brackets, blanks and dashes between two groups; the library takes up to four. */
    private static final int MOST_BETWEEN = 6;

    /** Signs that stand within no number. */
    private static final String BREAKS = ",:;|%$&#!?\"'=<>{}@_^`\\";

    /** What stands before letters in the place of figures: the last three figures of 1300, 1800, 0800, 0808, 833 and so on. */
    private static final Set<Integer> BEFORE_LETTERS = Set.of(300, 800, 808, 833, 844, 855, 866, 877, 888);

    private int digits;
    private int most;
    private int apart;
    private int last;
    private boolean isSpelled;

    private PhoneCue() {}

    /** @param isHome whether a country is known, whose plan may have short numbers */
    static boolean stands(String text, boolean isHome) {
        PhoneCue cue = new PhoneCue();
        for (int i = 0; i < text.length(); i++) {
            cue.add(text.charAt(i));
        }
        return cue.most >= MANY || cue.isSpelled || isHome && cue.most >= FEW && PhoneWords.hasPhone(text);
    }

    private void add(char each) {
        if (each >= 'a' && each <= 'z') {
            digits = 0;
        } else if (Character.isDigit(each)) {
            digits = apart > MOST_BETWEEN ? 1 : digits + 1;
            last = (10 * last + Character.digit(each, 10)) % 1000;
            most = Math.max(most, digits);
            apart = 0;
        } else if (Character.isLetter(each)) {
            isSpelled |= digits >= FEW && each >= 'A' && each <= 'Z' && BEFORE_LETTERS.contains(last);
            digits = 0;
        } else {
            apart++;
            digits = BREAKS.indexOf(each) < 0 ? digits : 0;
        }
    }
}
