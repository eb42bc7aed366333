package dev.ringback.review.aspect;

import dev.ringback.model.TimeTaken;
import dev.ringback.review.aspect.Amounts.Amount;
import dev.ringback.review.aspect.DurationWords.Kind;
import dev.ringback.review.aspect.TimeCues.Cue;
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

    private static final int UNTIL = 4;
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
    private final TimeCues cues;
    private final double[] far;
    private final int[] sentence;

    /** What took so long, and the words that say so, up to the one before the last. */
    record Cause(TimeTaken.Of of, int from, int to) {}

    private record Pull(Kind kind, double strength, Cue cue) {}

    TimeContext(DurationText words, List<Amount> amounts) {
        this.text = words.text();
        this.words = words;
        this.cues = new TimeCues(words, amounts);
        this.far = new double[text.count() + 1];
        this.sentence = new int[text.count() + 1];
        measure();
    }

    private void measure() {
        for (int i = 0; i < text.count(); i++) {
            far[i + 1] = far[i] + distance(i);
            sentence[i + 1] = sentence[i] + (TimeCues.isSentenceEnd(text.word(i)) ? 1 : 0);
        }
    }

    private double distance(int at) {
        String word = text.word(at);
        if (TimeCues.isSentenceEnd(word)) {
            return TimeCues.isSentenceEnd(text.word(at - 1)) ? 0 : SENTENCE;
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
        boolean isSmall = cues.isAmount(at) || words.has(at, Kind.ABOUT) || words.has(at, Kind.WITHIN);
        return isSmall ? SMALL : 1;
    }

    /** Empty where it is no time of support or of trouble. */
    Optional<Cause> cause(Amount amount) {
        if (isBound(amount) || isRate(amount) || isPromise(amount) || isRequest(amount)) {
            return Optional.empty();
        }
        Pull best = new Pull(Kind.USE, 0, new Cue(Kind.USE, 0, amount.from(), amount.to()));
        for (Cue cue : cues.between(amount.from() - REACH, amount.to() + REACH)) {
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

    private Pull pull(Amount amount, Cue cue) {
        Kind kind = cues.kind(amount, cue);
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

    private double favour(Amount amount, Cue cue, Kind kind) {
        if (cue.weight() >= 1 && kind != Kind.USE && isEnd(amount, cue)) {
            return ENDED;
        }
        return kind == Kind.MONEY && cues.isBefore(Kind.REGARDING, cue, 2) ? ASIDE : 1;
    }

    private boolean isEnd(Amount amount, Cue cue) {
        if (cue.kind() != Kind.ANSWER && cue.kind() != Kind.FIX || cue.from() < amount.to()) {
            return false;
        }
        boolean isClose = cues.isBefore(Kind.UNTIL, cue, UNTIL) || words.has(cue.from() - 1, Kind.UNTIL);
        return isClose && sentence[cue.from()] == sentence[amount.from()] && !cues.isBreak(amount.to(), cue.from());
    }

    /** Whether what it is of may stand in another sentence: "3 weeks now." */
    private boolean leansOut(Amount amount) {
        int from = amount.from();
        int to = amount.to();
        while (from > 0 && !TimeCues.isSentenceEnd(text.word(from - 1)) && amount.from() - from < SHORT_SENTENCE) {
            from--;
        }
        while (to < text.count() && !TimeCues.isSentenceEnd(text.word(to)) && to - amount.to() < SHORT_SENTENCE) {
            to++;
        }
        int own = amount.to() - amount.from();
        return to - from - own < SHORT_SENTENCE || isPassing(from, to);
    }

    private boolean isPassing(int from, int to) {
        return cues.between(from, to).stream().anyMatch(cue -> cue.kind() == Kind.WAITING || cue.kind() == Kind.REAL);
    }

    /** Every 2 weeks, 3 year contract. */
    private boolean isBound(Amount amount) {
        int from = amount.from();
        boolean isOld = words.has(amount.to(), Kind.OLD) && !isSince(amount);
        return isOld || cues.endsAt(from, Kind.BOUND);
    }

    private boolean isSince(Amount amount) {
        return cues.endsAt(amount.from(), Kind.SINCE) && !words.has(amount.to(), Kind.BOUND);
    }

    /** "Twice a week", "20 dollars a month". */
    private boolean isRate(Amount amount) {
        int at = amount.from();
        boolean isOne = !text.isNumber(at) && amount.seconds() == amount.unit();
        return isOne
                && amount.kind() == Kind.LENGTH
                && (text.isNumber(at - 1) || cues.endsAt(at, Kind.RATE) || isPlural(at - 1));
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
        return !words.has(amount.to(), Kind.REAL) && cues.isUnder(Kind.PROMISE, amount, PROMISE);
    }

    private boolean isRequest(Amount amount) {
        boolean isWithin = cues.endsAt(amount.from(), Kind.WITHIN);
        return cues.isUnder(Kind.REQUEST, amount, isWithin ? REQUEST : 1);
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
