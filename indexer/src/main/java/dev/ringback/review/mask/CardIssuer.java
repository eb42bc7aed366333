package dev.ringback.review.mask;

/**
 * Whose cards begin with what, and how long they are: ISO/IEC 7812 and the networks' own pages.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Payment_card_number">the ranges of all networks</a>
 */
enum CardIssuer {
    VISA(4, 4, 13, 13),
    VISA_16(4, 4, 16, 16),
    VISA_19(4, 4, 19, 19),
    MASTERCARD(51, 55, 16, 16),
    MASTERCARD_2(2221, 2720, 16, 16),
    AMEX_34(34, 34, 15, 15),
    AMEX_37(37, 37, 15, 15),
    DINERS_300(300, 305, 14, 19),
    DINERS_3095(3095, 3095, 14, 19),
    DINERS_36(36, 36, 14, 19),
    DINERS_38(38, 39, 16, 19),
    DISCOVER(6011, 6011, 16, 19),
    DISCOVER_644(644, 649, 16, 19),
    DISCOVER_65(65, 65, 16, 19),
    JCB(3528, 3589, 16, 19),
    UNIONPAY(62, 62, 16, 19),
    RUPAY_60(60, 60, 16, 16),
    RUPAY_81(81, 82, 16, 16),
    RUPAY_508(508, 508, 16, 16),
    RUPAY_353(353, 356, 16, 16),
    MAESTRO_50(50, 50, 13, 19),
    MAESTRO_56(56, 58, 13, 19),
    MAESTRO_6(6, 6, 13, 19),
    MIR(2200, 2204, 16, 19),
    TROY(9792, 9792, 16, 16);

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private final int low;
    private final int high;
    private final int least;
    private final int most;
    private final int prefixLength;

    CardIssuer(int low, int high, int least, int most) {
        this.low = low;
        this.high = high;
        this.least = least;
        this.most = most;
        this.prefixLength = Integer.toString(low).length();
    }

    /** Whether figures and nothing else are a card of any of them, with the right last figure. */
    static boolean isCard(CharSequence digits) {
        if (digits.length() < SHORTEST || digits.length() > LONGEST || !hasLuhn(digits)) {
            return false;
        }
        for (CardIssuer issuer : values()) {
            if (issuer.issues(digits)) {
                return true;
            }
        }
        return false;
    }

    private boolean issues(CharSequence digits) {
        int prefix = Integer.parseInt(digits, 0, prefixLength, 10);
        return prefix >= low && prefix <= high && digits.length() >= least && digits.length() <= most;
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean hasLuhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = 2 * digit;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
