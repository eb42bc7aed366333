package dev.ringback.serve.page;

import dev.ringback.hours.Gap;
import dev.ringback.hours.TimeSet;
import dev.ringback.hours.Window;
import dev.ringback.model.Channel;
import dev.ringback.rank.Coverage;
import dev.ringback.rank.Line;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Standing;
import dev.ringback.serve.words.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws who is there in the week of a day, on the shop's clock. Not thread-safe; one for each picture. */
final class WeekStrips {
    private static final int DAY_MINUTES = 24 * 60;
    private static final int WEEK_MINUTES = 7 * DAY_MINUTES;
    /** A label of about this width stands inside its bar. */
    private static final double LABEL_WIDTH = 78;

    private final Words words;
    private final ZoneId zone;
    private final Coverage coverage;
    private final LocalDate monday;
    private final Map<WeekStrip.Lane, TimeSet> lanes = new EnumMap<>(WeekStrip.Lane.class);
    private final TimeSet unknown;

    /** A stretch of one day, in minutes on the wall clock. */
    private record Stretch(int from, int to) {}

    private WeekStrips(Words words, Shop shop, Coverage coverage, LocalDate asOf) {
        this.words = words;
        this.zone = shop.timezone();
        this.coverage = coverage;
        this.monday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        TimeSet drawn = TimeSet.empty();
        TimeSet week = new Window(monday, 7).in(zone);
        for (Line line : coverage.lines()) {
            if (line.standing() == Standing.COUNTS && line.hours().isPresent()) {
                TimeSet surely = line.surely().intersect(week);
                lanes.merge(lane(line), surely, TimeSet::union);
                drawn = drawn.union(surely);
            }
        }
        this.unknown = coverage.maybe().union(coverage.reachable()).minus(drawn);
    }

    /** Empty where no line tells hours: there would be nothing to see. */
    static Optional<WeekStrip> of(Words words, Shop shop, Coverage coverage, LocalDate asOf) {
        return coverage.known() ? Optional.of(new WeekStrips(words, shop, coverage, asOf).draw()) : Optional.empty();
    }

    private WeekStrip draw() {
        List<WeekStrip.Row> rows = new ArrayList<>();
        List<WeekStrip.Day> table = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            rows.add(row(day));
            table.add(tableDay(day));
        }
        String description = new PromiseWords(words).promise(coverage) + " " + new PromiseWords(words).gap(coverage);
        return new WeekStrip(
                words.of("week.title", words.date(monday)),
                description.strip(),
                rows,
                gapShown().map(this::label),
                List.copyOf(lanes.keySet()),
                table);
    }

    private static WeekStrip.Lane lane(Line line) {
        Optional<Channel> channel = line.claim().contact().flatMap(contact -> contact.channel());
        return channel.map(one -> switch (one) {
                    case PHONE -> WeekStrip.Lane.PHONE;
                    case CHAT, MESSAGING, SMS -> WeekStrip.Lane.CHAT;
                    default -> WeekStrip.Lane.OTHER;
                })
                .orElse(WeekStrip.Lane.OTHER);
    }

    private WeekStrip.Row row(DayOfWeek day) {
        List<WeekStrip.LaneBar> staffed = new ArrayList<>();
        lanes.forEach(
                (lane, set) -> bars(stretches(set, day)).forEach(bar -> staffed.add(new WeekStrip.LaneBar(lane, bar))));
        TimeSet mayBe = unknown.intersect(coverage.trading());
        return new WeekStrip.Row(
                words.shortDay(day),
                y(day),
                bars(stretches(coverage.trading(), day)),
                bars(stretches(mayBe, day)),
                staffed,
                bars(gapOn(day)));
    }

    private static int y(DayOfWeek day) {
        return WeekStrip.TOP + WeekStrip.ROW * (day.getValue() - 1);
    }

    private static List<WeekStrip.Bar> bars(List<Stretch> stretches) {
        return stretches.stream()
                .map(one -> WeekStrip.Bar.ofMinutes(one.from(), one.to()))
                .toList();
    }

    private List<Stretch> stretches(TimeSet set, DayOfWeek day) {
        LocalDate date = monday.with(TemporalAdjusters.nextOrSame(day));
        return set.intersect(new Window(date, 1).in(zone)).intervals().stream()
                .map(one -> new Stretch(minute(one.from(), date), minute(one.to(), date)))
                .filter(one -> one.to() > one.from())
                .toList();
    }

    private int minute(long epochMinute, LocalDate date) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(epochMinute * 60), zone);
        return local.toLocalDate().isAfter(date)
                ? DAY_MINUTES
                : local.toLocalTime().toSecondOfDay() / 60;
    }

    /** A gap of a single date is drawn only in the week it lies in. */
    private Optional<Gap> gapShown() {
        return coverage.longestGap()
                .filter(gap -> gap.date()
                        .map(date -> !date.isBefore(monday) && date.isBefore(monday.plusDays(7)))
                        .orElse(true));
    }

    private List<Stretch> gapOn(DayOfWeek day) {
        return gapShown().map(gap -> gapOn(gap, day)).orElse(List.of());
    }

    private static List<Stretch> gapOn(Gap gap, DayOfWeek day) {
        int start = (gap.fromDay().getValue() - 1) * DAY_MINUTES + minutes(gap.from());
        int dayStart = (day.getValue() - 1) * DAY_MINUTES;
        List<Stretch> found = new ArrayList<>();
        for (int turn = -WEEK_MINUTES; turn <= 0; turn += WEEK_MINUTES) {
            int from = Math.max(start + turn - dayStart, 0);
            int to = (int) Math.min(start + turn + Math.min(gap.minutes(), WEEK_MINUTES) - dayStart, DAY_MINUTES);
            if (to > from) {
                found.add(new Stretch(from, to));
            }
        }
        return found;
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** In the widest part of the gap, or beside it where there is more room. */
    private WeekStrip.Label label(Gap gap) {
        DayOfWeek widestDay = gap.fromDay();
        WeekStrip.Bar widest = new WeekStrip.Bar(WeekStrip.LEFT, 0);
        for (int i = 0; i < 7; i++) {
            DayOfWeek day = gap.fromDay().plus(i);
            for (WeekStrip.Bar bar : bars(gapOn(gap, day))) {
                if (bar.width() > widest.width()) {
                    widest = bar;
                    widestDay = day;
                }
            }
        }
        int y = y(widestDay) + 22;
        String text = words.of("week.gap");
        if (widest.width() >= LABEL_WIDTH) {
            return new WeekStrip.Label(widest.x() + widest.width() / 2, y, "middle", text);
        }
        boolean left = widest.x() - WeekStrip.LEFT > WeekStrip.WIDTH / 2.0;
        return left
                ? new WeekStrip.Label(widest.x() + widest.width() - 2, y, "end", text)
                : new WeekStrip.Label(widest.x() + 2, y, "start", text);
    }

    private WeekStrip.Day tableDay(DayOfWeek day) {
        return new WeekStrip.Day(
                words.day(day),
                inWords(stretches(coverage.trading(), day), "week.shut"),
                lanes.values().stream()
                        .map(set -> inWords(stretches(set, day), "week.nobody"))
                        .toList(),
                inWords(stretches(unknown.intersect(coverage.trading()), day), "week.none"));
    }

    private String inWords(List<Stretch> stretches, String none) {
        return stretches.isEmpty()
                ? words.of(none)
                : stretches.stream()
                        .map(one -> words.of("week.stretch", time(one.from()), time(one.to())))
                        .collect(Collectors.joining(", "));
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
