package dev.ringback.review.mask;

import dev.ringback.review.mask.Mask.Kind;

/** Card numbers, written in one or in groups, with any signs and short words between fours. */
final class Cards {
    private static final int MOST_DIGITS = 19;

    /** " - " with a line break; or a word such as "then" with its blanks. */
    private static final int MOST_BETWEEN = 8;

    private static final int MOST_SIGNS = 5;
    private static final String SIGNS = " -./_,|*:~+()'\"\n";

    /** How groups are set apart: all alike, or only by words and mixed signs. */
    private static final String MIXED = "mixed";

    private final Folded text;
    private final DigitGroups groups;
    private final Spans spans;

    Cards(Folded text, DigitGroups groups, Spans spans) {
        this.text = text;
        this.groups = groups;
        this.spans = spans;
    }

    void find() {
        int group = 0;
        while (group < groups.size()) {
            int last = longest(group);
            if (last >= group && spans.take(groups.start(group), groups.end(last), Kind.CARD)) {
                group = last + 1;
            } else {
                group++;
            }
        }
    }

    /** The last group of the longest card that begins here, or -1. */
    private int longest(int first) {
        StringBuilder digits = new StringBuilder(MOST_DIGITS);
        String apart = "";
        int found = -1;
        for (int last = first; last < groups.size(); last++) {
            if (digits.length() + groups.length(last) > MOST_DIGITS) {
                break;
            }
            if (last > first) {
                String gap = gap(last);
                if (gap.isEmpty()) {
                    break;
                }
                apart = apart.isEmpty() || apart.equals(gap) && !gap.equals(MIXED) ? gap : MIXED;
            }
            digits.append(groups.digits(last));
            if (isLaidOut(first, last, apart) && CardIssuer.isCard(digits)) {
                found = last;
            }
        }
        return found;
    }

    /** The sign between, "mixed" for words, or nothing where the groups do not belong together. */
    private String gap(int group) {
        if (groups.gapLength(group) > MOST_BETWEEN) {
            return "";
        }
        String gap = groups.gap(group);
        if (gap.chars().allMatch(each -> SIGNS.indexOf(each) >= 0)) {
            boolean isList = gap.contains(", ") || gap.length() > MOST_SIGNS;
            String signs = gap.strip();
            return isList ? "" : signs.isEmpty() ? gap.contains("\n") ? MIXED : " " : signs;
        }
        return gap.strip().chars().allMatch(Character::isLetter) && isFour(group - 1) && isFour(group) ? MIXED : "";
    }

    private boolean isFour(int group) {
        return groups.length(group) == 4;
    }

    /** Prices and years side by side are no card: groups are as on cards, or alike in length and in what is between. */
    private boolean isLaidOut(int first, int last, String apart) {
        if (first == last || isAsOnCards(first, last)) {
            return true;
        }
        return !apart.equals(MIXED) && (last - first < 4 || isEven(first, last));
    }

    private boolean isAsOnCards(int first, int last) {
        if (last - first == 2 && isFour(first) && groups.length(first + 1) == 6) {
            return true;
        }
        for (int group = first; group < last; group++) {
            if (!isFour(group)) {
                return false;
            }
        }
        return groups.length(last) <= 4;
    }

    private boolean isEven(int first, int last) {
        for (int group = first + 1; group < last; group++) {
            if (groups.length(group) != groups.length(first)) {
                return false;
            }
        }
        return groups.length(last) <= groups.length(first);
    }

    @Override
    public String toString() {
        return "Cards in " + text;
    }
}
