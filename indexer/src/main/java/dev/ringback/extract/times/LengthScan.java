package dev.ringback.extract.times;

import dev.ringback.extract.times.LengthMention.Unit;
import dev.ringback.extract.times.LengthWords.Found;
import dev.ringback.extract.times.LengthWords.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Walks over a text and asks at each number, in figures or in words, whether a length of time begins there. */
final class LengthScan {
    /** A price or a number of transactions has more digits than any length of time. */
    private static final int MOST_DIGITS = 4;

    /** What runs around the clock is no length: "24 hours a day", "24 h/24", "7 days a week", "7 jours sur 7". */
    private static final List<String> ROUND = List.of(
            "a day",
            "per day",
            "/day",
            "a-day",
            "per-day",
            "daily",
            "each day",
            "every day",
            "a week",
            "per week",
            "/week",
            "a-week",
            "per-week",
            "a year",
            "per year",
            "/year",
            "a-year",
            "per-year",
            "of the year",
            "of the week",
            "sur",
            "/24",
            "/7",
            "al dia",
            "del dia",
            "por dia",
            "ao dia",
            "do dia",
            "por semana",
            "a la semana",
            "da semana",
            "de la semana",
            "par jour",
            "par semaine",
            "par an",
            "am tag",
            "pro tag",
            "taglich",
            "die woche",
            "pro woche",
            "in der woche",
            "im jahr",
            "al giorno",
            "su 24",
            "su 7",
            "alla settimana",
            "all'anno",
            "per dag",
            "per week",
            "per jaar",
            "x 7",
            "x7",
            "× 7",
            "in de week",
            "op een dag",
            "al ano",
            "del ano",
            "por ano",
            "diarias",
            "et 7",
            "a month");

    private final FoldedText text;
    private final List<HoursMention> clocks;
    private int nextClock;

    /** A number and where it ends. */
    private record Amount(double value, int to, boolean figures) {}

    /** @param clocks what is read as hours of opening, in which no length is sought */
    LengthScan(FoldedText text, List<HoursMention> clocks) {
        this.text = text;
        this.clocks = clocks;
    }

    List<LengthMention> mentions() {
        List<LengthMention> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<LengthMention> mention = starts(at) ? at(at) : Optional.empty();
            mention.ifPresent(found::add);
            int next = Math.max(at + 1, text.endOfLetters(at));
            at = mention.map(LengthMention::to).orElse(next);
        }
        return List.copyOf(found);
    }

    private boolean starts(int at) {
        boolean word = text.letter(at) && !text.wordChar(at - 1);
        boolean number = text.digit(at) && !text.wordChar(at - 1) && ".,:/$€£-+#".indexOf(text.at(at - 1)) < 0;
        return (word && LengthWords.beginsAt(text, at) || number) && !inClock(at);
    }

    /** Asked in the order of the text. */
    private boolean inClock(int at) {
        while (nextClock < clocks.size() && clocks.get(nextClock).to() <= at) {
            nextClock++;
        }
        return nextClock < clocks.size() && clocks.get(nextClock).from() <= at;
    }

    private Optional<LengthMention> at(int at) {
        Optional<Found> whole = LengthWords.at(text, at, Meaning.Whole.class);
        if (whole.isPresent()) {
            return whole.map(found -> whole(at, found));
        }
        return amount(at).flatMap(first -> range(at, first).or(() -> single(at, first)));
    }

    private static LengthMention whole(int at, Found found) {
        Meaning.Whole whole = (Meaning.Whole) found.meaning();
        return new LengthMention(at, found.to(), OptionalDouble.empty(), whole.value(), whole.unit());
    }

    private Optional<Amount> amount(int at) {
        if (!text.digit(at)) {
            return LengthWords.at(text, at, Meaning.Count.class)
                    .filter(found -> !ARTICLES.contains(text.folded().substring(at, found.to())) || limited(at))
                    .map(found -> inBrackets(new Amount(((Meaning.Count) found.meaning()).value(), found.to(), false)));
        }
        int end = text.endOfDigits(at);
        if (end - at > MOST_DIGITS) {
            return Optional.empty();
        }
        boolean half = (text.at(end) == '.' || text.at(end) == ',') && text.at(end + 1) == '5' && !text.digit(end + 2);
        double value = text.number(at, end) + (half ? 0.5 : 0);
        return Optional.of(inBrackets(new Amount(value, half ? end + 2 : end, true)));
    }

    /** "five (5)" says one number twice. */
    private Amount inBrackets(Amount amount) {
        int open = text.skipBlanks(amount.to());
        int end = text.endOfDigits(open + 1);
        boolean same = text.at(open) == '('
                && end - open - 1 <= MOST_DIGITS
                && end > open + 1
                && text.at(end) == ')'
                && text.number(open + 1, end) == amount.value();
        return same ? new Amount(amount.value(), end + 1, amount.figures()) : amount;
    }

    private Optional<Found> unit(int at) {
        int word = text.skipBlanks(text.at(at) == '-' ? at + 1 : at);
        return LengthWords.at(text, word, Meaning.Of.class)
                .filter(found -> ROUND.stream().noneMatch(round -> goesOn(found.to(), round)));
    }

    private boolean goesOn(int to, String round) {
        int at = text.at(to) == '-' ? to + 1 : text.skipBlanks(to);
        return text.folded().startsWith(round, at) && !text.letter(at + round.length());
    }

    private Optional<LengthMention> single(int at, Amount amount) {
        return unit(amount.to())
                .filter(unit -> amount.value() > 0 && !isClock(amount, unit) && !isLetterJ(amount, unit))
                .map(unit -> new LengthMention(at, unit.to(), OptionalDouble.empty(), amount.value(), unit(unit)));
    }

    private static Unit unit(Found found) {
        return ((Meaning.Of) found.meaning()).unit();
    }

    /** "17 h 45" and "17h" are times of day; so is "17 horas" unless a word says within or for. */
    private boolean isClock(Amount amount, Found unit) {
        if (unit(unit) != Unit.HOURS || !text.folded().startsWith("h", unit.to() - 1)) {
            return false;
        }
        boolean letter = !text.letter(unit.to() - 2);
        boolean minutes = text.digit(text.skipBlanks(unit.to()));
        return letter && (minutes || amount.value() < 24 && !lengthBefore(amount));
    }

    private boolean lengthBefore(Amount amount) {
        int at = amount.to() - 1;
        while (at > 0 && (text.digit(at) || text.at(at) == ' ')) {
            at--;
        }
        String before = text.folded().substring(Math.max(0, at - 11), at + 1); // as long as "moins de" and its like
        return LIMITS.stream().anyMatch(word -> before.equals(word) || before.endsWith(" " + word));
    }

    /** "A day" is a length only behind a word that says so: "24 hours a day", "10 a month" are none. */
    private boolean limited(int at) {
        int end = at - 1;
        while (end > 0 && text.at(end) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && text.letter(start - 1)) {
            start--;
        }
        return end <= 0 || BEFORE_ARTICLE.contains(text.folded().substring(start, end + 1));
    }

    private static final List<String> ARTICLES = List.of(
            "a", "an", "un", "une", "una", "uno", "ein", "eine", "einer", "einem", "eines", "einen", "um", "uma",
            "een");

    private static final List<String> BEFORE_ARTICLE = List.of(
            "within",
            "in",
            "under",
            "about",
            "than",
            "for",
            "over",
            "after",
            "around",
            "approximately",
            "least",
            "most",
            "to",
            "dans",
            "en",
            "sous",
            "de",
            "d",
            "que",
            "innerhalb",
            "binnen",
            "entro",
            "ate",
            "em",
            "unter",
            "von",
            "nach",
            "di",
            "van",
            "dentro",
            "del",
            "au",
            "apres",
            "als",
            "ca",
            "tras",
            "depois",
            "dopo",
            "circa",
            "etwa");

    private static final List<String> LIMITS = List.of(
            "sous",
            "dans les",
            "moins de",
            "in",
            "within",
            "entro",
            "en menos de",
            "binnen",
            "innerhalb von",
            "under",
            "ate");

    private static boolean isLetterJ(Amount amount, Found unit) {
        return !amount.figures() && unit(unit) == Unit.DAYS && unit.to() - amount.to() <= 2;
    }

    private Optional<LengthMention> range(int at, Amount first) {
        int between = text.skipBlanks(pastUnit(first.to()));
        Optional<Integer> next = pastTo(between);
        Optional<Amount> second = next.flatMap(start -> amount(start));
        Optional<Found> unit = second.flatMap(amount -> unit(amount.to()));
        if (unit.isEmpty() || first.value() >= second.get().value() || isClock(second.get(), unit.get())) {
            return Optional.empty();
        }
        return Optional.of(new LengthMention(
                at,
                unit.get().to(),
                OptionalDouble.of(first.value()),
                second.get().value(),
                unit(unit.get())));
    }

    /** "24 h à 48 h", "1 hour to 2 hours". */
    private int pastUnit(int at) {
        return unit(at).map(Found::to).orElse(at);
    }

    private Optional<Integer> pastTo(int at) {
        if (text.at(at) == '-' || text.at(at) == '/') {
            return Optional.of(text.skipBlanks(at + 1));
        }
        return LengthWords.at(text, at, Meaning.To.class).map(found -> text.skipBlanks(found.to()));
    }
}
