package dev.ringback.extract.schema;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.times.HoursMention;
import dev.ringback.extract.times.PrintedHours;
import dev.ringback.hours.OpeningHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The hours that a contact point says it is staffed. Read is all of them or nothing: half of them would be other hours.
 * There is no time zone in schema.org.
 *
 * @param hours empty where none are said, or not all could be read
 * @param unread what could not be read
 * @see <a href="https://schema.org/OpeningHoursSpecification">OpeningHoursSpecification</a>
 */
record SpecifiedHours(Optional<OpeningHours> hours, Optional<String> unread) {
    private static final SpecifiedHours NONE = new SpecifiedHours(Optional.empty(), Optional.empty());
    private static final List<String> PROPERTIES =
            List.of("hoursAvailable", "openingHours", "openingHoursSpecification");

    static SpecifiedHours of(Item item, Setting setting) {
        List<Item.Value> values = PROPERTIES.stream()
                .flatMap(property -> item.values(property).stream())
                .toList();
        WeekHours week = new WeekHours();
        List<String> texts = new ArrayList<>();
        for (Item.Value value : values) {
            Optional<String> unread = switch (value) {
                case Item.Value.Text text -> read(text.text(), week, texts);
                case Item.Value.Node node -> read(node.item(), week);
            };
            if (unread.isPresent()) {
                return values.size() == 1 && !texts.isEmpty()
                        ? printed(texts.getFirst(), setting)
                        : unread(unread.get());
            }
        }
        return values.isEmpty() ? NONE : new SpecifiedHours(week.hours(), Optional.empty());
    }

    private static SpecifiedHours unread(String text) {
        return new SpecifiedHours(Optional.empty(), Optional.of(text));
    }

    /** What is written for people instead of machines. */
    private static SpecifiedHours printed(String text, Setting setting) {
        String plain = Words.plain(text, 200);
        List<HoursMention> found = PrintedHours.in(plain, setting);
        boolean whole = found.size() == 1
                && found.getFirst().from() == 0
                && found.getFirst().to() == plain.length()
                && found.getFirst().timezone().isEmpty();
        return whole ? new SpecifiedHours(Optional.of(found.getFirst().hours()), Optional.empty()) : unread(text);
    }

    private static Optional<String> read(String text, WeekHours week, List<String> texts) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        texts.add(text);
        return HoursText.read(text, week) ? Optional.empty() : Optional.of(text);
    }

    /** Hours of certain dates are not those of every week, and are passed over. */
    private static Optional<String> read(Item item, WeekHours week) {
        if (item.text("validFrom").isPresent() || item.text("validThrough").isPresent()) {
            return Optional.empty();
        }
        List<String> names = item.labels("dayOfWeek");
        List<Integer> days = names.stream().flatMap(name -> days(name).stream()).toList();
        boolean known =
                !days.isEmpty() && names.stream().noneMatch(name -> days(name).isEmpty());
        return known && add(item, days, week) ? Optional.empty() : Optional.of(shown(item));
    }

    private static boolean add(Item item, List<Integer> days, WeekHours week) {
        List<String> opens = item.texts("opens");
        List<String> closes = item.texts("closes");
        if (opens.isEmpty() && closes.isEmpty()) {
            days.forEach(week::close);
            return true;
        }
        if (opens.isEmpty() || opens.size() != closes.size()) {
            return false;
        }
        boolean read = true;
        for (int i = 0; i < opens.size(); i++) {
            OptionalInt from = ClockTime.minutes(opens.get(i));
            OptionalInt to = ClockTime.minutes(closes.get(i));
            read &= from.isPresent()
                    && to.isPresent()
                    && days.stream().allMatch(day -> week.add(day, from.getAsInt(), to.getAsInt()));
        }
        return read;
    }

    /** One day, or several in one text: "Monday,Tuesday", "Mo-Fr". */
    private static List<Integer> days(String names) {
        OptionalInt one = WeekHours.day(names);
        return one.isPresent() ? List.of(one.getAsInt()) : HoursText.days(names);
    }

    private static String shown(Item item) {
        return String.join(", ", item.labels("dayOfWeek")) + " "
                + item.text("opens").orElse("") + "-" + item.text("closes").orElse("");
    }
}
