package dev.ringback.review.aspect;

import dev.ringback.model.TimeTaken;
import dev.ringback.review.aspect.Amounts.Amount;
import dev.ringback.review.aspect.DurationWords.Kind;
import dev.ringback.review.aspect.DurationWords.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words around lengths of time: each that says what takes so long draws with its weight, less the further away it
 * stands; the strongest is what took so long.
 */
final class TimeContext {
    /** Nothing further away is looked at, so that a long text is read in linear time. */
    private static final int REACH = 30;

    /** How much further away a word seems over these; about the words of a clause, and of half a sentence. */
    private static final double SENTENCE = 12;

    private static final double CONTRAST = 5;
    private static final double COMMA = 3;
    private static final double AND = 1.5;
    private static final double SMALL = 0.3;

    /** What an adjacent word weighs is halved two words away. */
    private static final double NEAR = 2;

    /** "Three hours before anyone answered": what ended the time outdoes all else. */
    private static final double ENDED = 3;

    private static final double ASIDE = 0.3;

    /** Of words that say only that time passed, about a dozen words away. */
    private static final double LEAST = 0.012;

    /** "The whole day", "next day" are said of so much that their reason must be near. */
    private static final double LEAST_LOOSE = 0.08;

    /** People speak of years of their life and custom far more often than of years without an answer. */
    private static final double LEAST_YEARS = 0.05;

    private static final double YEAR = 365 * 86_400.0;

    private static final int NEGATION = 4;
    private static final int PLEA = 2;
    private static final int PROMISE = 10;
    private static final int REQUEST = 8;
    private static final int QUOTE_GAP = 5;
    private static final int SHORT_SENTENCE = 6;

    /** Its, this, was, lasts. */
    private static final int SHORT_WORD = 5;

    /** In characters; a mention's quote has the same. */
    private static final int MOST_QUOTE = 200;

    private final SplitText text;
    private final DurationText words;
    private final List<Cue> cues;
    private final double[] far;
    private final int[] sentence;
    private final boolean[] isAmount;

    /** What took so long, and the words that say so, up to the one before the last. */
    record Cause(TimeTaken.Of of, int from, int to) {}

    record Cue(Kind kind, double weight, int from, int to) {}

    private record Pull(Kind kind, double strength, Cue cue) {}

    TimeContext(DurationText words, List<Amount> amounts) {
        this.text = words.text();
        this.words = words;
        this.isAmount = new boolean[text.count()];
        for (Amount amount : amounts) {
            for (int i = amount.from(); i < amount.to(); i++) {
                isAmount[i] = true;
            }
        }
        this.cues = cues();
        this.far = new double[text.count() + 1];
        this.sentence = new int[text.count() + 1];
        measure();
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

    private void measure() {
        for (int i = 0; i < text.count(); i++) {
            far[i + 1] = far[i] + distance(i);
            sentence[i + 1] = sentence[i] + (isSentenceEnd(text.word(i)) ? 1 : 0);
        }
    }

    private static boolean isSentenceEnd(String word) {
        return word.equals(".") || word.equals("!") || word.equals("?");
    }

    private double distance(int at) {
        String word = text.word(at);
        if (isSentenceEnd(word)) {
            return isSentenceEnd(text.word(at - 1)) ? 0 : SENTENCE;
        }
        if (word.equals(",") || word.equals(";")) {
            return COMMA;
        }
        if (words.has(at, Kind.CONTRAST)) {
            return CONTRAST;
        }
        if (words.has(at, Kind.AND)) {
            return AND;
        }
        boolean isSmall = isAmount[at] || words.has(at, Kind.ABOUT) || words.has(at, Kind.WITHIN);
        return isSmall ? SMALL : 1;
    }

    /** Empty where it is no time of support or of trouble. */
    Optional<Cause> cause(Amount amount) {
        if (isBound(amount) || isRate(amount) || isPromise(amount) || isRequest(amount)) {
            return Optional.empty();
        }
        Pull best = new Pull(Kind.USE, 0, new Cue(Kind.USE, 0, amount.from(), amount.to()));
        for (Cue cue : near(amount)) {
            Pull pull = pull(amount, cue);
            best = pull.strength() > best.strength() ? pull : best;
        }
        return best.strength() >= least(amount) && best.kind() != Kind.USE
                ? Optional.of(cause(amount, best))
                : Optional.empty();
    }

    private static double least(Amount amount) {
        if (amount.unit() >= YEAR) {
            return LEAST_YEARS;
        }
        return amount.kind() == Kind.LENGTH ? LEAST : LEAST_LOOSE;
    }

    private List<Cue> near(Amount amount) {
        int first = firstFrom(amount.from() - REACH);
        int last = firstFrom(amount.to() + REACH);
        return cues.subList(first, last);
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

    private Pull pull(Amount amount, Cue cue) {
        Kind kind = kind(amount, cue);
        double distance =
                cue.from() >= amount.to() ? far[cue.from()] - far[amount.to()] : far[amount.from()] - far[cue.to()];
        boolean isSame = sentence[cue.from()] == sentence[amount.from()];
        boolean counts = mayCause(kind, amount) && (isSame || kind != Kind.USE && leansOut(amount));
        double strength = counts ? cue.weight() * favour(amount, cue, kind) / (NEAR + Math.max(0, distance)) : 0;
        return new Pull(kind, strength, cue);
    }

    /** "The next day" is said of all that happened; only what was done then has a length. */
    private static boolean mayCause(Kind kind, Amount amount) {
        return switch (kind) {
            case ANSWER, FIX, MONEY, USE -> true;
            case WAIT, OUTAGE -> amount.kind() != Kind.NEXT;
            default -> false;
        };
    }

    /** As told where it stands: "no reply" is a wait, "never down" no trouble, "on hold" may be money. */
    private Kind kind(Amount amount, Cue cue) {
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
        boolean isBehind = cues.subList(firstFrom(cue.to()), firstFrom(cue.to() + NEGATION)).stream()
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
    private boolean isBefore(Kind kind, Cue cue, int most) {
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

    private boolean isBreak(int from, int to) {
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

    private double favour(Amount amount, Cue cue, Kind kind) {
        if (cue.weight() >= 1 && kind != Kind.USE && isEnd(amount, cue)) {
            return ENDED;
        }
        return kind == Kind.MONEY && isBefore(Kind.REGARDING, cue, 2) ? ASIDE : 1;
    }

    private boolean isEnd(Amount amount, Cue cue) {
        if (cue.kind() != Kind.ANSWER && cue.kind() != Kind.FIX || cue.from() < amount.to()) {
            return false;
        }
        boolean isClose = isBefore(Kind.UNTIL, cue, NEGATION) || words.has(cue.from() - 1, Kind.UNTIL);
        return isClose && sentence[cue.from()] == sentence[amount.from()] && !isBreak(amount.to(), cue.from());
    }

    /** Whether what it is of may stand in another sentence: "3 weeks now." */
    private boolean leansOut(Amount amount) {
        int from = amount.from();
        int to = amount.to();
        while (from > 0 && !isSentenceEnd(text.word(from - 1)) && amount.from() - from < SHORT_SENTENCE) {
            from--;
        }
        while (to < text.count() && !isSentenceEnd(text.word(to)) && to - amount.to() < SHORT_SENTENCE) {
            to++;
        }
        int own = amount.to() - amount.from();
        return to - from - own < SHORT_SENTENCE || isPassing(from, to);
    }

    private boolean isPassing(int from, int to) {
        return cues.subList(firstFrom(from), firstFrom(to)).stream()
                .anyMatch(cue -> cue.kind() == Kind.WAITING || cue.kind() == Kind.REAL);
    }

    /** Every 2 weeks, 3 year contract. */
    private boolean isBound(Amount amount) {
        int from = amount.from();
        boolean isOld = words.has(amount.to(), Kind.OLD) && !isSince(amount);
        return isOld || endsAt(from, Kind.BOUND);
    }

    private boolean isSince(Amount amount) {
        return endsAt(amount.from(), Kind.SINCE) && !words.has(amount.to(), Kind.BOUND);
    }

    private boolean endsAt(int end, Kind kind) {
        for (int from = end - 1; from >= end - 3; from--) {
            if (words.match(from, kind).filter(match -> match.to() == end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "Twice a week", "20 dollars a month". */
    private boolean isRate(Amount amount) {
        int at = amount.from();
        boolean isOne = !text.isNumber(at) && amount.seconds() == amount.unit();
        return isOne
                && amount.kind() == Kind.LENGTH
                && (text.isNumber(at - 1) || endsAt(at, Kind.RATE) || isPlural(at - 1));
    }

    /** "Three emails a day"; but "takes a day". */
    private boolean isPlural(int at) {
        String word = text.word(at);
        return word.length() > SHORT_WORD
                && word.endsWith("s")
                && words.around(at).isEmpty();
    }

    /** What was said is not what was done; it reaches to the first length behind it. */
    private boolean isPromise(Amount amount) {
        return !words.has(amount.to(), Kind.REAL) && isUnder(Kind.PROMISE, amount, PROMISE);
    }

    private boolean isRequest(Amount amount) {
        boolean isWithin = endsAt(amount.from(), Kind.WITHIN);
        return isUnder(Kind.REQUEST, amount, isWithin ? REQUEST : 1);
    }

    private boolean isUnder(Kind kind, Amount amount, int most) {
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

    private Cause cause(Amount amount, Pull best) {
        int from = Math.min(amount.from(), best.cue().from());
        int to = Math.max(amount.to(), best.cue().to());
        int gap = to
                - from
                - (amount.to() - amount.from())
                - (best.cue().to() - best.cue().from());
        boolean isShort = gap <= QUOTE_GAP && text.end(to - 1) - text.start(from) <= MOST_QUOTE;
        boolean isOne = sentence[from] == sentence[to];
        TimeTaken.Of of = TimeTaken.Of.valueOf(best.kind().name());
        return isShort && isOne ? new Cause(of, from, to) : new Cause(of, amount.from(), amount.to());
    }
}
