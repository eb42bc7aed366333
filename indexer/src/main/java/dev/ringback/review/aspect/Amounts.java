package dev.ringback.review.aspect;

import dev.ringback.review.aspect.DurationWords.Kind;
import dev.ringback.review.aspect.DurationWords.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the lengths of time in a text, whatever they are of: "two and a half hours", "2-3 business days", "1h30". */
final class Amounts {
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    /** "Two full long working days"; more words between number and unit join nothing. */
    private static final int MOST_BETWEEN = 3;

    /** A hundred years; more is a number of something else. */
    private static final double MOST_SECONDS = 100 * 365 * 86_400.0;

    /** From here on two times are of a clock: 9h to 18h. */
    private static final int CLOCK_HOURS = 12;

    /** What an amount begins with, if not with a figure. */
    private static final long BEGIN = Kind.NUMBER.bit()
            | Kind.ORDINAL.bit()
            | Kind.DAY.bit()
            | Kind.LENGTH.bit()
            | Kind.LOOSE.bit()
            | Kind.NEXT.bit()
            | Kind.NONE.bit();

    private static final List<Kind> NAMED = List.of(Kind.NONE, Kind.LENGTH, Kind.LOOSE, Kind.NEXT);

    private final SplitText text;
    private final DurationText words;

    /**
     * @param to the word behind it
     * @param kind LENGTH; LOOSE or NEXT where it counts only beside what took so long; NONE where it means nothing
     */
    record Amount(int from, int to, double seconds, double unit, Kind kind) {
        Amount upTo(int end, double length, double smallest) {
            return new Amount(from, end, length, smallest, kind);
        }
    }

    private record Count(double value, int to) {}

    private Amounts(DurationText words) {
        this.text = words.text();
        this.words = words;
    }

    /** In their order, none over another. */
    static List<Amount> in(DurationText words) {
        if (!words.mayHaveLengths()) {
            return List.of();
        }
        Amounts amounts = new Amounts(words);
        List<Amount> found = new ArrayList<>();
        int at = 0;
        while (at < amounts.text.count()) {
            Amount amount = amounts.at(at);
            if (amount == null) {
                at++;
            } else {
                found.add(amount);
                at = amount.to();
            }
        }
        return found;
    }

    private @Nullable Amount at(int at) {
        if (!text.isNumber(at) && !words.mayBegin(at, BEGIN)) {
            return null;
        }
        Amount counted = counted(at);
        Amount named = named(at);
        Amount best = longer(named, counted);
        return best != null && best.seconds() > MOST_SECONDS ? null : best;
    }

    private static @Nullable Amount longer(@Nullable Amount first, @Nullable Amount second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.to() > first.to() ? second : first;
    }

    private @Nullable Amount named(int at) {
        Amount best = null;
        for (Kind kind : NAMED) {
            best = longer(best, named(at, kind));
        }
        return best;
    }

    private @Nullable Amount named(int at, Kind kind) {
        return words.match(at, kind)
                .map(match -> new Amount(at, match.to(), match.value(), match.value(), kind))
                .orElse(null);
    }

    private @Nullable Amount counted(int at) {
        Amount first = single(at);
        if (first == null) {
            return null;
        }
        Amount range = range(first);
        return range == null ? sum(sum(first)) : range;
    }

    /** A number and its unit, or the how-manieth day it is. */
    private @Nullable Amount single(int at) {
        Optional<Match> day = words.match(at, Kind.DAY);
        if (day.isPresent()) {
            return dayOf(at, day.get().to());
        }
        Count number = range(number(at));
        if (number == null) {
            return ordinal(at);
        }
        int unitAt = skip(number.to());
        return words.match(unitAt, Kind.UNIT)
                .map(unit ->
                        halves(new Amount(at, unit.to(), number.value() * unit.value(), unit.value(), Kind.LENGTH)))
                .orElse(null);
    }

    private int skip(int from) {
        int at = from;
        for (int i = 0; i < MOST_BETWEEN; i++) {
            at = words.match(at, Kind.BETWEEN).map(Match::to).orElse(at);
        }
        return at;
    }

    /** Day 4. */
    private @Nullable Amount dayOf(int at, int numberAt) {
        Count number = number(numberAt);
        if (number == null || number.value() <= 1 || words.has(number.to(), Kind.UNIT) || isPart(number.to())) {
            return null;
        }
        double unit = words.match(at, Kind.UNIT).map(Match::value).orElse(0.0);
        return new Amount(at, number.to(), number.value() * unit, unit, Kind.LENGTH);
    }

    private boolean isPart(int at) {
        return words.has(at, Kind.OR) && number(at + 1) != null;
    }

    /** The third day, the 3rd day. */
    private @Nullable Amount ordinal(int at) {
        Optional<Match> spelled = words.match(at, Kind.ORDINAL);
        boolean isFigure = text.isNumber(at) && text.isGlued(at + 1) && words.has(at + 1, Kind.ORDINAL);
        if (spelled.isEmpty() && !isFigure) {
            return null;
        }
        double value = isFigure ? figures(text.word(at)) : spelled.get().value();
        int unitAt = isFigure ? at + 2 : spelled.get().to();
        if (value == 0 || !words.has(unitAt, Kind.DAY)) {
            return null;
        }
        double unit = words.match(unitAt, Kind.UNIT).map(Match::value).orElse(0.0);
        return new Amount(at, unitAt + 1, value * unit, unit, Kind.LENGTH);
    }

    private @Nullable Count number(int at) {
        Count number = text.isNumber(at) ? figures(at) : spelled(at);
        if (number == null) {
            return null;
        }
        int half = words.match(number.to(), Kind.HALF).map(Match::to).orElse(0);
        return half > 0 ? new Count(number.value() + 0.5, half) : number;
    }

    private @Nullable Count figures(int at) {
        if (text.isGlued(at + 1) && words.has(at + 1, Kind.ORDINAL) && !words.has(at + 1, Kind.UNIT)) {
            return null;
        }
        double value = figures(text.word(at));
        if (text.word(at + 1).equals("½")) {
            return new Count(value + 0.5, at + 2);
        }
        boolean isHalf = text.word(at + 1).equals("1")
                && text.word(at + 2).equals("/")
                && text.word(at + 3).equals("2");
        return isHalf ? new Count(value + 0.5, at + 4) : new Count(value, at + 1);
    }

    /** 1.5 and 1,5 are one and a half, 1,000 is a thousand; what has more of either is no number. */
    private static double figures(String word) {
        String plain = word.replace(',', '.');
        int point = plain.indexOf('.');
        if (plain.length() > 9 || point != plain.lastIndexOf('.')) {
            return Double.POSITIVE_INFINITY;
        }
        boolean isThousand = point > 0 && plain.length() - point == 4;
        return Double.parseDouble(isThousand ? plain.replace(".", "") : plain);
    }

    private @Nullable Count spelled(int at) {
        Optional<Match> first = words.match(at, Kind.NUMBER);
        if (first.isEmpty()) {
            return null;
        }
        double value = first.get().value();
        int to = first.get().to();
        int nextAt = words.match(to, Kind.AND).map(Match::to).orElse(to);
        Optional<Match> next = words.match(value >= 20 ? nextAt : to, Kind.NUMBER);
        if (next.isPresent() && isOnes(value, next.get().value())) {
            return new Count(value + next.get().value(), next.get().to());
        }
        return new Count(value, to);
    }

    private static boolean isOnes(double tens, double ones) {
        return tens >= 20 && tens % 10 == 0 && ones >= 1 && ones < 20 && ones == StrictMath.rint(ones);
    }

    /** 2-3, 2 to 3: the longer. */
    private @Nullable Count range(@Nullable Count first) {
        if (first == null) {
            return null;
        }
        int plus = text.word(first.to()).equals("+") ? first.to() + 1 : first.to();
        Optional<Match> or = words.match(plus, Kind.OR);
        Count second = or.isPresent() ? number(or.get().to()) : null;
        if (second == null) {
            return new Count(first.value(), plus);
        }
        int unitAt = skip(second.to());
        return words.has(unitAt, Kind.UNIT)
                ? new Count(Math.max(first.value(), second.value()), second.to())
                : new Count(first.value(), plus);
    }

    /** Two hours and a half; 1h30; a day or two. */
    private Amount halves(Amount amount) {
        int to = amount.to();
        Optional<Match> half = words.match(to, Kind.HALF);
        if (half.isPresent()) {
            return amount.upTo(half.get().to(), amount.seconds() + amount.unit() / 2, amount.unit());
        }
        if (amount.unit() == HOUR && text.isGlued(to) && text.isNumber(to)) {
            double minutes = figures(text.word(to));
            boolean isNamed = words.match(to + 1, Kind.UNIT)
                    .filter(unit -> unit.value() == MINUTE)
                    .isPresent();
            return amount.upTo(isNamed ? to + 2 : to + 1, amount.seconds() + minutes * MINUTE, MINUTE);
        }
        return orMore(amount);
    }

    private Amount orMore(Amount amount) {
        Optional<Match> or = words.match(amount.to(), Kind.OR).filter(match -> match.value() > 0);
        Count more = or.isPresent() ? number(or.get().to()) : null;
        if (more == null || more.value() <= 1 || words.has(skip(more.to()), Kind.UNIT)) {
            return amount;
        }
        return amount.upTo(more.to(), Math.max(amount.seconds(), more.value() * amount.unit()), amount.unit());
    }

    /** Half an hour to two hours: the longer. Times of a clock are none. */
    private @Nullable Amount range(Amount first) {
        Optional<Match> or = words.match(first.to(), Kind.OR);
        Amount second = or.isPresent() ? single(or.get().to()) : null;
        if (second == null || second.seconds() < first.seconds()) {
            return null;
        }
        boolean isClock =
                first.unit() == HOUR && second.seconds() >= CLOCK_HOURS * (double) HOUR && second.unit() == HOUR;
        Amount longer = first.upTo(second.to(), second.seconds(), second.unit());
        return isClock ? new Amount(longer.from(), longer.to(), longer.seconds(), longer.unit(), Kind.NONE) : longer;
    }

    /** One hour and twenty minutes. */
    private Amount sum(Amount first) {
        int to = words.match(first.to(), Kind.AND).map(Match::to).orElse(first.to());
        boolean isNumber = text.isNumber(to) || !text.word(first.to()).equals(",");
        Amount second = isNumber ? single(to) : null;
        if (second == null || second.unit() >= first.unit()) {
            return first;
        }
        return first.upTo(second.to(), first.seconds() + second.seconds(), second.unit());
    }
}
