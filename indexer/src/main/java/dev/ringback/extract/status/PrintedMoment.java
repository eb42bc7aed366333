package dev.ringback.extract.status;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time of day as a post prints it, with as much of date and zone as it prints: "16:05 CEST", "11:32 am ET this
 * morning", "2024-01-13 09:00", "23:15 CEST on July 27, 2026".
 *
 * @param half am or pm
 */
record PrintedMoment(
        int hour,
        int minute,
        Optional<String> half,
        Optional<ZoneId> zone,
        Optional<LocalDate> date,
        Optional<MonthDay> day,
        Optional<String> part) {
    record MonthDay(int month, int day) {}

    /** By the first three letters without accents, in seven languages. */
    private static final List<String> MONTHS = List.of(
            "jan ene gen",
            "feb fev fév",
            "mar mär mrt maa",
            "apr avr abr",
            "may mai mag maj mei",
            "jun giu jui",
            "jul lug jui",
            "aug ago aou aoû",
            "sep set",
            "oct okt out ott",
            "nov",
            "dec déc dez dic");

    /** By their starts only: "and 14:33" is no date. */
    private static final String MONTH =
            "(?<%1$s>(?iu:" + String.join("|", MONTHS).replace(' ', '|') + ")\\p{L}{0,8}+)\\.?";

    private static final String ZONE = String.join("|", StatusWords.OURS.zoneNames());

    /** Words between a cause such as "since" and the time. */
    private static final String LEAD =
            "(?:[\\s,]{1,3}+(?:on|at|the|around|about|approximately|approx\\.?|circa|ca\\.?|um|am|gegen"
                    + "|les?|las?|alle|ore|el|d[ie]a|às?|as|a|à|vers|om|rond|[Mm]on(?:day)?|[Tt]ue(?:sday)?|[Ww]ed(?:nesday)?"
                    + "|[Tt]hu(?:rsday)?|[Ff]ri(?:day)?|[Ss]at(?:urday)?|[Ss]un(?:day)?)(?=[\\s,]))";

    private static final String DATE = "(?:(?<iso>20\\d\\d-\\d\\d-\\d\\d)|(?<d1>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? "
            + String.format(Locale.ROOT, MONTH, "m1") + "(?:,? (?<y1>20\\d\\d))?|"
            + String.format(Locale.ROOT, MONTH, "m2") + " (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y2>20\\d\\d))?)";

    private static final String CLOCK =
            "(?<h>\\d{1,2})(?:(?<sep>[:.hH])(?<min>\\d\\d)(?::\\d\\d)?)?+\\s{0,2}+(?<half>[AaPp]\\.?[Mm]\\b\\.?)?+"
                    + "\\s{0,2}+(?:[Uu]hr|[Uu]ur|h\\b)?+\\s{0,2}+\\(?(?<zone>(?:" + ZONE + ")\\b)?+\\)?";

    private static final String AFTER = "(?:,?(?: on)?(?: the)? (?:"
            + DATE.replace("<iso>", "<iso2>").replaceAll("<([dmy])1>", "<$13>").replaceAll("<([dmy])2>", "<$14>")
            + ")|\\s(?<part>this (?:morning|afternoon|evening)))?+";

    private static final Pattern FORM = Pattern.compile(
            LEAD + "{0,4}+[\\s,]{0,3}+(?:" + DATE + ")?+" + LEAD + "{0,3}+[\\s,T]{0,3}+" + CLOCK + AFTER);

    /** Reads what stands at a place in a text; the end of it is where the matcher ends. */
    static Optional<PrintedMoment> at(Matcher matcher) {
        return matcher.lookingAt() ? of(matcher) : Optional.empty();
    }

    static Matcher matcher(String text) {
        return FORM.matcher(text).useTransparentBounds(true);
    }

    private static Optional<PrintedMoment> of(Matcher found) {
        int hour = Integer.parseInt(found.group("h"));
        Optional<String> minute = Optional.ofNullable(found.group("min"));
        Optional<String> half = Optional.ofNullable(found.group("half")).map(text -> text.substring(0, 1));
        // A bare number is no time; "3:01" without am or pm may be either half of the day.
        boolean bare = minute.isEmpty() && half.isEmpty();
        boolean unclear = half.isEmpty() && found.group("h").length() == 1 && ":".equals(found.group("sep"));
        if (bare || unclear || hour > (half.isPresent() ? 12 : 23)) {
            return Optional.empty();
        }
        return Optional.of(new PrintedMoment(
                hour,
                minute.map(Integer::valueOf).orElse(0),
                half,
                Optional.ofNullable(found.group("zone")).flatMap(StatusWords.OURS::zone),
                Stream.of("iso", "iso2")
                        .flatMap(name -> Stream.ofNullable(found.group(name)))
                        .findFirst()
                        .flatMap(PrintedMoment::date),
                Stream.of("1", "2", "3", "4")
                        .flatMap(n -> day(found.group("m" + n), found.group("d" + n)).stream())
                        .findFirst(),
                Optional.ofNullable(found.group("part"))));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<MonthDay> day(
            @org.jspecify.annotations.Nullable String month, @org.jspecify.annotations.Nullable String day) {
        if (month == null || day == null) {
            return Optional.empty();
        }
        return month(month).map(number -> new MonthDay(number, Integer.parseInt(day)));
    }

    /** The number of a month by its name in any of the languages; "juin" is June and "juillet" July. */
    static Optional<Integer> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("juil")) {
            return Optional.of(7);
        }
        String start = lower.substring(0, 3);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (List.of(MONTHS.get(i).split(" ", -1)).contains(start)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** With the half of the day and the zone of another time of the same sentence where it has none itself. */
    PrintedMoment with(PrintedMoment other) {
        return new PrintedMoment(
                hour,
                minute,
                half.or(other::half),
                zone.or(other::zone),
                date.or(other::date),
                day.or(other::day),
                part);
    }

    /**
     * The moment that is meant in a post of the time {@code near}: on the day it names, else the nearest one. Empty where
     * the words contradict each other.
     */
    Optional<Instant> near(Instant near, ZoneId page, boolean mayFollow) {
        ZoneId in = zone.orElse(page);
        LocalDate today = near.atZone(in).toLocalDate();
        try {
            LocalTime clock = LocalTime.of(half.isPresent() ? hour % 12 + (isAfternoon() ? 12 : 0) : hour, minute);
            Optional<LocalDate> named = date.or(() -> day.flatMap(each -> dated(each, today)));
            Stream<LocalDate> days = named.map(Stream::of)
                    .orElse(mayFollow ? Stream.of(today.minusDays(1), today) : Stream.of(today, today.minusDays(1)));
            return days.map(each -> ZonedDateTime.of(each, clock, in).toInstant())
                    .filter(each -> mayFollow || named.isPresent() || !each.isAfter(near))
                    .min(java.util.Comparator.comparing(
                            each -> Duration.between(each, near).abs()))
                    .filter(each -> fits(each.atZone(page).getHour()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private boolean isAfternoon() {
        return half.filter(each -> each.equalsIgnoreCase("p")).isPresent();
    }

    private static Optional<LocalDate> dated(MonthDay day, LocalDate today) {
        LocalDate thisYear = LocalDate.of(today.getYear(), day.month(), day.day());
        return Optional.of(thisYear.isAfter(today.plusDays(1)) ? thisYear.minusYears(1) : thisYear);
    }

    /** "08:33 UTC this morning" on a page of New York, where that is in the night, cannot be right. */
    private boolean fits(int hourOnPage) {
        return switch (part.orElse("")) {
            case "this morning" -> hourOnPage >= 5 && hourOnPage < 12;
            case "this afternoon" -> hourOnPage >= 12 && hourOnPage < 19;
            case "this evening" -> hourOnPage >= 16;
            default -> true;
        };
    }
}
