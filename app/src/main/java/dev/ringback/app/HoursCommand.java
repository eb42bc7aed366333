package dev.ringback.app;

import dev.ringback.hours.Holidays;
import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Staffed;
import dev.ringback.hours.TimeSet;
import dev.ringback.hours.Window;
import dev.ringback.hours.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Shows what opening hours come to on the calendar. */
@Command(
        name = "hours",
        description = "Prints when opening hours are open, and when nobody can tell, from one moment to another.",
        footer = {"", ExitCode.HELP})
final class HoursCommand implements Callable<Integer> {
    /** Each day is worked out; ten years take a moment. */
    private static final int MOST_DAYS = 3_660;

    private static final List<FactRows.Column> COLUMNS =
            List.of(new FactRows.Column("from", 25), new FactRows.Column("to", 25), new FactRows.Column("state", 7));

    @Parameters(
            paramLabel = "EXPRESSION",
            description = "OpenStreetMap opening_hours, like \"Mo-Fr 09:00-17:00; PH off\".")
    String expression = "";

    @Option(
            names = "--timezone",
            required = true,
            paramLabel = "NAME",
            description = "Whose clock the hours are on: IANA name, like America/Chicago.")
    String timezone = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "Like 2026-11-22, 2026-11-22T09:00 (on that clock) or 2026-11-22T15:00:00Z.")
    String from = "";

    @Option(names = "--to", required = true, paramLabel = "TIME", description = "Until then, and not longer.")
    String to = "";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Whose public holidays PH means: ISO 3166-1 code of two letters, like US.")
    @Nullable
    String country;

    @Option(names = "--format", defaultValue = "table", description = "table or jsonl (default: ${DEFAULT-VALUE}).")
    FactRows.Format format = FactRows.Format.TABLE;

    @Mixin
    Terminal terminal = new Terminal();

    /** A stretch of one state. */
    private record Stretch(TimeSet.Interval interval, String state) {}

    @Override
    public Integer call() {
        ZoneId zone = Zones.zone(timezone)
                .orElseThrow(() -> usage("--timezone is \"" + timezone
                        + "\"; accepted: the IANA name of a region, like America/Chicago, or UTC"));
        TimeSet asked = asked(zone);
        checkCountry();
        HoursReading reading = OpeningHours.readLoosely(expression);
        return switch (reading) {
            case HoursReading.Unread unread -> throw usage("The hours cannot be read: " + unread.reason());
            case HoursReading.Read read -> print(read.hours(), zone, asked);
        };
    }

    private TimeSet asked(ZoneId zone) {
        Instant start = instant("--from", from, zone);
        Instant end = instant("--to", to, zone);
        if (!start.isBefore(end)) {
            throw usage("--to is \"" + to + "\" and not after --from; accepted: a later time");
        }
        if (ChronoUnit.DAYS.between(start, end) > MOST_DAYS) {
            throw usage("From --from to --to are more than " + MOST_DAYS + " days; accepted: at most that many");
        }
        return TimeSet.of(minute(start), minute(end));
    }

    private Instant instant(String option, String text, ZoneId zone) {
        try {
            if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d")) {
                return inReach(OffsetDateTime.parse(text).toInstant());
            }
            LocalDateTime local = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            return inReach(local.atZone(zone).toInstant());
        } catch (DateTimeException fault) {
            throw usage(option + " is \"" + text
                    + "\"; accepted: from 1900 to 2200 a day like 2026-11-22, a time like 2026-11-22T09:00,"
                    + " or one with its offset like 2026-11-22T15:00:00Z");
        }
    }

    private static Instant inReach(Instant time) {
        int year = time.atZone(ZoneOffset.UTC).getYear();
        if (year < 1900 || year > 2200) {
            throw new DateTimeException("year " + year);
        }
        return time;
    }

    private void checkCountry() {
        if (country != null && !Zones.known(country)) {
            throw usage("--country is \"" + country + "\"; accepted: an ISO 3166-1 code of two letters, like US or GB");
        }
    }

    private int print(OpeningHours hours, ZoneId zone, TimeSet asked) {
        Optional<String> calendar = Optional.ofNullable(country);
        if (hours.namesHolidays()
                && calendar.flatMap(code -> Holidays.of(code, year(asked, zone)))
                        .isEmpty()) {
            terminal.err()
                    .println("Which days are public holidays is not known"
                            + (country == null ? " without --country" : ""));
        }
        LocalDate first = day(asked.intervals().getFirst().from(), zone);
        LocalDate last = day(asked.intervals().getLast().to(), zone);
        Window window = new Window(first, (int) ChronoUnit.DAYS.between(first, last) + 1);
        Staffed staffed = hours.during(window, zone, calendar);
        FactRows rows = new FactRows(terminal.out(), format, COLUMNS);
        List<Stretch> all = stretches(staffed, asked);
        if (all.isEmpty()) {
            terminal.err().println("Closed all the time from " + from + " to " + to);
        }
        for (Stretch stretch : all) {
            String begins = time(stretch.interval().from(), zone);
            String ends = time(stretch.interval().to(), zone);
            Fields fields = new Fields().with("from", begins).with("to", ends).with("state", stretch.state());
            if (!rows.print(fields.map(), List.of(begins, ends, stretch.state()))) {
                break;
            }
        }
        return ExitCode.OK;
    }

    private static List<Stretch> stretches(Staffed staffed, TimeSet asked) {
        List<Stretch> all = new ArrayList<>();
        staffed.open().intersect(asked).intervals().forEach(one -> all.add(new Stretch(one, "open")));
        staffed.unknown().intersect(asked).intervals().forEach(one -> all.add(new Stretch(one, "unknown")));
        all.sort(Comparator.comparingLong(stretch -> stretch.interval().from()));
        return all;
    }

    private static long minute(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 60L);
    }

    private static int year(TimeSet asked, ZoneId zone) {
        return day(asked.intervals().getFirst().from(), zone).getYear();
    }

    private static LocalDate day(long minute, ZoneId zone) {
        return Instant.ofEpochSecond(minute * 60).atZone(zone).toLocalDate();
    }

    private static String time(long minute, ZoneId zone) {
        return Instant.ofEpochSecond(minute * 60)
                .atZone(zone)
                .toOffsetDateTime()
                .toString();
    }

    private ParameterException usage(String sentence) {
        return terminal.misuse(Stranger.visible(sentence));
    }
}
