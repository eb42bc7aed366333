package dev.ringback.extract.times;

import dev.ringback.extract.times.Part.Days;
import dev.ringback.extract.times.Part.Gap;
import dev.ringback.extract.times.Part.Times;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether times without days mean every day: where the text holds nothing else, or a word as "from" or "available" leads
 * to them. Never beside other days, and never in a table, whose days may stand in another cell.
 */
final class EveryDay {
    private final List<Token> tokens;
    private final boolean possible;
    private final boolean whole;
    private final Map<Integer, Integer> places = new HashMap<>();

    EveryDay(List<Token> tokens, List<Part> parts) {
        this.tokens = tokens;
        this.whole = parts.stream().noneMatch(Gap.class::isInstance);
        this.possible = parts.stream().allMatch(EveryDay::allows)
                && tokens.stream().noneMatch(EveryDay::maybeDay)
                && !isDated();
        for (int i = 0; i < tokens.size(); i++) {
            places.put(tokens.get(i).from(), i);
        }
    }

    /** "On October 14 … from 1 to 3 p.m.", "am 3. Mai": what is told of a day is no rule. */
    private boolean isDated() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean isMonthFirst = tokens.get(i).kind() == Kind.MONTH && isFigure(i + 1);
            boolean isMonthLast = tokens.get(i + 1).kind() == Kind.MONTH && (isFigure(i) || isFigure(i - 1));
            if (isMonthFirst || isMonthLast) {
                return true;
            }
        }
        return false;
    }

    private boolean isFigure(int i) {
        return i >= 0 && (tokens.get(i).kind() == Kind.NUMBER || tokens.get(i).kind() == Kind.CLOCK);
    }

    private static boolean allows(Part part) {
        boolean others = part instanceof Days days && days.days() != WeekDays.ALL && !days.holidays();
        return !others && !part.is(Kind.PIPE);
    }

    /** A word that was not taken for a day, and could be one after all. */
    private static boolean maybeDay(Token token) {
        return token.kind() == Kind.WORD
                && !token.readings().isEmpty()
                && token.readings().getFirst().kind() == Kind.SHORT_DAY;
    }

    boolean meant(List<Part> run) {
        return possible && (whole || introduced(run));
    }

    /** "From 5a-9p", "hours: 9 am - 5 pm". */
    private boolean introduced(List<Part> run) {
        Part first = run.stream()
                .filter(Part::core)
                .min(Comparator.comparingInt(Part::from))
                .orElseThrow();
        int place = places.getOrDefault(first.from(), 0);
        boolean clear = first instanceof Times times
                && times.start().form() != Clock.Form.HOURS
                && times.end().form() != Clock.Form.HOURS;
        return clear && place > 0 && leads(place);
    }

    private boolean leads(int place) {
        Token before = tokens.get(place - 1);
        boolean head = before.kind() == Kind.COLON
                && place > 1
                && tokens.get(place - 2).kind() == Kind.FILLER;
        boolean clock =
                before.readings().stream().anyMatch(reading -> reading.value().equals("clock"));
        return head || clock || List.of(Kind.BETWEEN, Kind.FILLER, Kind.SUPPORT).contains(before.kind());
    }
}
