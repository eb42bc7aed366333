package dev.ringback.extract.times;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.times.Part.Days;
import dev.ringback.extract.times.Part.Gap;
import dev.ringback.extract.times.Part.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds hours in a text: "Mon–Fri 8am–8pm ET, closed holidays", "lun-ven de 9 h à 18 h", "24/7". What is vague
 * ("business hours", "evenings") is none. Never throws.
 */
public final class PrintedHours {
    /** A name may stand between days and times: "Monday to Friday Acme agents answer from 8 to 18". */
    private static final int MOST_WORDS_BETWEEN = 3;

    /** "Call our friendly team anytime". */
    private static final int WORDS_TO_CALL = 5;

    /** A label of a rule; longer gaps are sentences of their own. */
    private static final int WORDS_BESIDE = 2;

    private static final int WORDS_BETWEEN_RULES = 5;

    /** "Apr. 1. - Sep. 30." */
    private static final int TOKENS_BETWEEN_MONTHS = 8;

    private static final Set<Kind> LIMITS =
            Set.of(Kind.DAYS, Kind.BETWEEN, Kind.AFTER, Kind.EXCEPT, Kind.BLOCK, Kind.UNCLEAR);

    /** A sentence has fewer tokens than this. */
    private static final int MOST_TOKENS_AHEAD = 40;

    /** More than any page prints; reading one back costs a millisecond, and a text may repeat one 50,000 times. */
    private static final int MOST_READ = 300;

    /** "1/05-31/10". */
    private static final Pattern DATES = Pattern.compile(
            "(?<![\\d/:.,])(?:[12]?\\d|3[01])/(?:0?[1-9]|1[0-2]) ?[-–] ?(?:[12]?\\d|3[01])/(?:0?[1-9]|1[0-2])(?![\\d/:])");

    /** Beside days whose hours were not understood it is half of what is said. */
    private static final Pattern CLOSED_ONLY = Pattern.compile("[^0-9]* off");

    private final List<ZoneMention> zones;
    private final Optional<ZoneId> onlyZone;
    private final boolean english;
    private final EveryDay everyDay;
    private final List<Token> tokens;
    private final List<Part> parts;
    private final List<HoursMention> mentions = new ArrayList<>();
    private int folded;

    private PrintedHours(FoldedText even, Setting setting) {
        this.zones = ZoneScan.mentions(even, setting);
        this.tokens = DayTongue.settled(even, setting, HoursScan.tokens(even, setting, zones));
        this.parts = Parts.of(new ArrayList<>(tokens));
        this.english = DayTongue.english(setting, tokens);
        this.everyDay = new EveryDay(tokens, parts);
        this.onlyZone = onlyZone(zones);
    }

    private static Optional<ZoneId> onlyZone(List<ZoneMention> zones) {
        List<ZoneId> named =
                zones.stream().map(ZoneMention::timezone).distinct().toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Whether a text may hold hours, which costs little to ask. */
    public static boolean mayStandIn(String text) {
        return HoursCue.stands(FoldedText.of(text));
    }

    /** In the order of the text, the first 300; rules that belong together are one mention. */
    public static List<HoursMention> in(String text, Setting setting) {
        FoldedText even = FoldedText.of(text);
        if (!HoursCue.stands(even)) {
            return List.of();
        }
        PrintedHours hours = new PrintedHours(even, setting);
        if (hours.isSeasonal(even) || DATES.matcher(text).find()) {
            return List.of();
        }
        hours.read();
        hours.anytime();
        return List.copyOf(hours.mentions);
    }

    /**
     * Parts that belong together.
     *
     * @param gap words that are not understood between it and the run before
     */
    private record Run(List<Part> parts, int gap) {
        boolean hasTimes() {
            return parts.stream().anyMatch(part -> part.times() || part.is(Kind.CLOCK));
        }

        /** "Mo-Th 06:30-1600": a rule of its own, whatever stands between. */
        boolean isRule() {
            return hasTimes() && hasDays();
        }

        boolean hasDays() {
            return parts.stream().anyMatch(Days.class::isInstance);
        }

        /** "… as well during the summer". */
        boolean isLimit() {
            return !parts.isEmpty() && parts.getFirst().is(Kind.BLOCK);
        }
    }

    /** From a month to a month: which hours are those of today no table of a week can say. */
    private boolean isSeasonal(FoldedText text) {
        int last = -1;
        boolean isRange = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            isRange |= token.kind() == Kind.DASH || token.kind() == Kind.TO;
            boolean isMarch = text.folded().startsWith("mar", token.from())
                    && text.endOfLetters(token.from()) - token.from() == 3;
            if (isMarch || token.kind() == Kind.MONTH && text.letter(token.from())) {
                if (last >= 0 && isRange && i - last <= TOKENS_BETWEEN_MONTHS) {
                    return true;
                }
                last = i;
                isRange = false;
            }
        }
        return false;
    }

    private void read() {
        List<Run> runs = runs();
        List<Optional<HoursMention>> read = runs.stream().map(this::fold).toList();
        for (int i = 0; i < runs.size(); i++) {
            if (!doubtful(runs, read, i + 1, i + 1) && !doubtful(runs, read, i, i - 1)) {
                read.get(i).ifPresent(mentions::add);
            }
        }
        boolean isPart = runs.stream()
                .anyMatch(run -> run.hasDays() && read.get(runs.indexOf(run)).isEmpty());
        mentions.removeIf(mention ->
                isPart && CLOSED_ONLY.matcher(mention.hours().toString()).matches());
    }

    /**
     * Whether a neighbour, a word or two away, has times that were not understood, "Mon-Fri 9-5, S: 8-12", or takes back
     * what is said here; a neighbour that is a whole rule may stand a few words further off.
     */
    private static boolean doubtful(List<Run> runs, List<Optional<HoursMention>> read, int gap, int other) {
        if (gap <= 0 || gap >= runs.size() || read.get(other).isPresent()) {
            return false;
        }
        Run neighbour = runs.get(other);
        int words = runs.get(gap).gap();
        boolean isLimited = other == gap && neighbour.isLimit();
        return words > 0
                && (words <= WORDS_BESIDE && (neighbour.hasTimes() || isLimited)
                        || words <= WORDS_BETWEEN_RULES && neighbour.isRule());
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        List<Part> run = new ArrayList<>();
        int words = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean gap = part instanceof Gap;
            if (part instanceof Gap unread && !bridges(run, unread, i) || part.is(Kind.ALWAYS) && startsAnew(run)) {
                runs.add(new Run(run, words));
                words = part instanceof Gap unread ? unread.words() : 0;
                run = new ArrayList<>();
            }
            if (!gap && !part.is(Kind.ALWAYS)) {
                run.add(part);
            }
        }
        runs.add(new Run(run, words));
        return runs;
    }

    /** "Call us anytime at …", where nothing else in the text says when. */
    private void anytime() {
        for (int i = 0; i < tokens.size() && mentions.isEmpty(); i++) {
            if (tokens.get(i).kind() == Kind.ANYTIME && called(i) && !limited(i)) {
                always(tokens.get(i));
            }
        }
    }

    private boolean called(int i) {
        int first = Math.max(0, i - WORDS_TO_CALL);
        int last = Math.min(tokens.size(), i + 2);
        return clause(tokens.subList(first, i).reversed()) || clause(tokens.subList(i + 1, Math.max(i + 1, last)));
    }

    private static boolean clause(List<Token> near) {
        for (Token token : near) {
            if (token.kind() == Kind.CALL) {
                return true;
            }
            if (token.kind() == Kind.STOP || token.kind() == Kind.SEMICOLON || token.kind() == Kind.PIPE) {
                return false;
            }
        }
        return false;
    }

    /** "Anytime between 9 and 5", "anytime during business hours", "anytime you like before Friday". */
    private boolean limited(int i) {
        return tokens.subList(i + 1, tokens.size()).stream()
                .limit(MOST_TOKENS_AHEAD)
                .takeWhile(token -> token.kind() != Kind.STOP)
                .anyMatch(token -> LIMITS.contains(token.kind()) || token.kind().day());
    }

    private void always(Token token) {
        WeekTable table = new WeekTable();
        table.add(WeekDays.ALL, List.of(new Spans.Span(0, Spans.DAY)));
        table.hours()
                .map(hours -> new HoursMention(token.from(), token.to(), hours, Optional.empty()))
                .ifPresent(mentions::add);
    }

    private static boolean startsAnew(List<Part> run) {
        return run.stream().anyMatch(Part::times);
    }

    /** Whether days stand before the gap and times behind it. */
    private boolean bridges(List<Part> run, Gap gap, int i) {
        Optional<Part> before = run.reversed().stream()
                .takeWhile(part -> !part.is(Kind.STOP) && !part.is(Kind.SEMICOLON))
                .filter(Part::core)
                .findFirst();
        boolean waits = before.filter(part -> part instanceof Days days && days.several())
                .isPresent();
        return waits && gap.words() <= MOST_WORDS_BETWEEN && i + 1 < parts.size() && parts.get(i + 1) instanceof Times;
    }

    private Optional<HoursMention> fold(Run run) {
        if (folded >= MOST_READ || run.parts().stream().noneMatch(Part::core)) {
            return Optional.empty();
        }
        Optional<HoursMention> mention =
                new HoursFold(run.parts(), zones, english, everyDay.meant(run.parts())).mention();
        folded += mention.isPresent() ? 1 : 0;
        return mention.map(this::zoned);
    }

    /** Hours without a zone take the one that the rest of the text names, where there is one only. */
    private HoursMention zoned(HoursMention mention) {
        Optional<ZoneId> zone = mention.timezone().or(() -> onlyZone);
        return new HoursMention(mention.from(), mention.to(), mention.hours(), zone);
    }
}
