package dev.ringback.serve.page;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.rank.Weights;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.ask.SameHours;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form as it was filled in, so that it can be shown again. Every value is as typed; empty: not given, or too long to be
 * repeated.
 *
 * @param hours free text, which wins over days and times
 * @param weights as the API takes them; one of {@link Matters} where it is one of theirs
 * @param tooLong the names of values that were longer than {@link #mostOf}
 */
public record ShopForm(
        String country,
        String place,
        String timezone,
        Set<DayOfWeek> days,
        String opens,
        String closes,
        String hours,
        String business,
        Optional<Matters> matters,
        String weights,
        String languages,
        Set<String> tooLong) {

    /** Before anything is asked: the hours of a restaurant, to be changed. */
    public static final ShopForm START = new ShopForm(
            "US",
            "",
            "",
            EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)),
            "11:00",
            "23:00",
            "",
            "restaurant",
            Optional.of(Matters.BALANCED),
            "",
            "",
            Set.of());

    /** The longest name of a place has 85 letters, and a state may stand behind it. */
    public static final int MAX_PLACE = 100;

    static final Set<String> NAMES = Set.of(
            "country",
            "place",
            "timezone",
            "day",
            "opens",
            "closes",
            "hours",
            "business",
            "matters",
            "weights",
            "languages");

    /** What matters most, as a choice of three and none. */
    public enum Matters {
        BALANCED(""),
        ANSWERS("availability:6,downtime:2,responsiveness:2"),
        DOWNTIME("availability:2,downtime:6,responsiveness:2"),
        QUICK("availability:2,downtime:2,responsiveness:6");

        private final String weights;

        Matters(String weights) {
            this.weights = weights;
        }

        /** As the parameter {@code weights}; empty: the default of {@link Weights}. */
        public String weights() {
            return weights;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Matters> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equalsIgnoreCase(code))
                    .findFirst();
        }

        static Optional<Matters> ofWeights(String weights) {
            return Arrays.stream(values())
                    .filter(one -> one.weights.equals(weights))
                    .findFirst();
        }
    }

    public ShopForm {
        days = Set.copyOf(days);
        tooLong = Set.copyOf(tooLong);
    }

    /** How many characters a field may have. */
    static int mostOf(String name) {
        return name.equals("place") ? MAX_PLACE : Params.MAX_LENGTH;
    }

    private static boolean isTooLong(String name, String value) {
        return value.length() > mostOf(name);
    }

    /** The typed values out of a query; of a value given twice the first is taken. */
    static ShopForm of(Map<String, List<String>> asked) {
        Map<String, List<String>> query = new HashMap<>(asked);
        Set<String> tooLong = NAMES.stream()
                .filter(name ->
                        asked.getOrDefault(name, List.of()).stream().anyMatch(value -> isTooLong(name, value.strip())))
                .collect(Collectors.toSet());
        query.keySet().removeAll(tooLong);
        String hours = first(query, "hours");
        String weights = first(query, "weights");
        Optional<Matters> matters = Matters.of(first(query, "matters")).or(() -> Matters.ofWeights(weights));
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        query.getOrDefault("day", List.of()).forEach(code -> SameHours.day(code).ifPresent(days::add));
        return new ShopForm(
                        first(query, "country"),
                        first(query, "place"),
                        first(query, "timezone"),
                        days,
                        first(query, "opens"),
                        first(query, "closes"),
                        hours,
                        first(query, "business"),
                        matters,
                        matters.map(Matters::weights).orElse(weights),
                        first(query, "languages"),
                        tooLong)
                .withDaysOutOfHours();
    }

    static boolean isAsked(Map<String, List<String>> query) {
        return NAMES.stream().anyMatch(name -> !first(query, name).isEmpty());
    }

    /** Hours that came as text, as in a shared address, fill the days and times where these can say the same. */
    private ShopForm withDaysOutOfHours() {
        if (hours.isEmpty() || !days.isEmpty()) {
            return this;
        }
        Optional<SameHours> same = OpeningHours.read(hours) instanceof HoursReading.Read read
                ? SameHours.of(read.hours())
                : Optional.empty();
        return same.map(one -> new ShopForm(
                        country,
                        place,
                        timezone,
                        one.days(),
                        one.opens().toString(),
                        one.closes().toString(),
                        "",
                        business,
                        matters,
                        weights,
                        languages,
                        tooLong))
                .orElse(this);
    }

    public boolean opensOn(DayOfWeek day) {
        return days.contains(day);
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
