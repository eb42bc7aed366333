package dev.ringback.review.aspect;

import dev.ringback.review.aspect.Amounts.Amount;
import dev.ringback.review.aspect.DurationWords.Kind;
import dev.ringback.review.aspect.DurationWords.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text that tell of what its lengths of time may be, the cues, each told by those around it: "reply" is an
 * answer, and "no reply" a wait.
 */
final class TimeCues {
    /** In words: how far behind "no", "waiting" or "money" a cue may stand that they turn. */
    private static final int NEGATION = 4;

    /** In words: "please reply", "asked them to call". */
    private static final int PLEA = 2;

    private final SplitText text;
    private final DurationText words;
    private final boolean[] isAmount;
    private final List<Cue> cues;

    /** A phrase with how much it draws, up to the word before the last. */
    record Cue(Kind kind, double weight, int from, int to) {}

    TimeCues(DurationText words, List<Amount> amounts) {
        this.text = words.text();
        this.words = words;
        this.isAmount = new boolean[text.count()];
        for (Amount amount : amounts) {
            for (int i = amount.from(); i < amount.to(); i++) {
                isAmount[i] = true;
            }
        }
        this.cues = cues();
    }

    private List<Cue> cues() {
        List<Cue> found = new ArrayList<>();
        int at = 0;
        while (at < text.count()) {
            List<Match> matches = isAmount[at] ? List.of() : words.around(at);
            int from = at;
            matches.forEach(match -> found.add(new Cue(match.kind(), match.value(), from, match.to())));
            at = matches.isEmpty() ? at + 1 : matches.getFirst().to();
        }
        return found;
    }

    /** Whether a word is part of a length of time. */
    boolean isAmount(int at) {
        return isAmount[at];
    }

    /** Those that begin from the one word on, and before the other. */
    List<Cue> between(int from, int to) {
        return cues.subList(firstFrom(from), firstFrom(to));
    }

    /** The place of the first cue that begins there or later. */
    private int firstFrom(int at) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).from() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** As told where it stands: "no reply" is a wait, "never down" no trouble, "on hold" may be money. */
    Kind kind(Amount amount, Cue cue) {
        return switch (cue.kind()) {
            case WAITING -> Kind.WAIT;
            case HOLD -> isOfMoney(cue) ? Kind.MONEY : Kind.WAIT;
            case ANSWER, FIX -> isUndone(amount, cue) ? Kind.WAIT : cue.kind();
            case OUTAGE -> isBefore(Kind.NOT, cue, 0) ? Kind.USE : cue.kind();
            default -> cue.kind();
        };
    }

    /** "My money is on hold", "a hold on my funds". */
    private boolean isOfMoney(Cue cue) {
        boolean isBehind = between(cue.to(), cue.to() + NEGATION).stream()
                .anyMatch(each -> each.kind() == Kind.MONEY && !isBreak(cue.to(), each.from()));
        return isBehind || isBefore(Kind.MONEY, cue, NEGATION);
    }

    private boolean isUndone(Amount amount, Cue cue) {
        if (cue.weight() < 1) {
            return false;
        }
        return isBefore(Kind.NOT, cue, NEGATION)
                || isBefore(Kind.REQUEST, cue, PLEA)
                || isDeniedBehind(cue)
                || isWaitedFor(amount, cue);
    }

    /** Whether such a word stands up to so many words before it, in its clause. */
    boolean isBefore(Kind kind, Cue cue, int most) {
        int index = firstFrom(cue.from());
        for (int i = index - 1; i >= 0 && cue.from() - cues.get(i).to() <= most; i--) {
            Cue before = cues.get(i);
            if (isBreak(before.to(), cue.from()) || before.kind() == Kind.CONTRAST) {
                return false;
            }
            if (before.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause ends between these words. */
    boolean isBreak(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isAmount[i] || text.word(i).equals(",") || isSentenceEnd(text.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Jawab nahi", "répondent pas". */
    private boolean isDeniedBehind(Cue cue) {
        return words.match(cue.to(), Kind.NOT)
                .or(() -> words.match(cue.to() + 1, Kind.NOT))
                .filter(not -> not.value() > 0)
                .isPresent();
    }

    /** "Waited an hour for someone to pick up". */
    private boolean isWaitedFor(Amount amount, Cue cue) {
        boolean isBehind = cue.from() >= amount.to() && !isBreak(amount.to(), cue.from());
        return isBehind
                && words.has(amount.to(), Kind.FOR)
                && isBefore(Kind.WAITING, new Cue(Kind.FOR, 0, amount.from(), amount.to()), NEGATION);
    }

    /** Whether such a word reaches to the amount, over up to so many words. */
    boolean isUnder(Kind kind, Amount amount, int most) {
        for (int i = firstFrom(amount.from()) - 1;
                i >= 0 && amount.from() - cues.get(i).to() <= most;
                i--) {
            Cue cue = cues.get(i);
            if (isBreak(cue.to(), amount.from()) || cue.kind() == Kind.REAL || cue.kind() == Kind.CONTRAST) {
                return false;
            }
            if (cue.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase of that kind ends before this word. */
    boolean endsAt(int end, Kind kind) {
        for (int from = end - 1; from >= end - 3; from--) {
            if (words.match(from, kind).filter(match -> match.to() == end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    static boolean isSentenceEnd(String word) {
        return word.equals(".") || word.equals("!") || word.equals("?");
    }
}
