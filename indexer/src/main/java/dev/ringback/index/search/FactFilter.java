package dev.ringback.index.search;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.field.Facts;
import dev.ringback.model.Business;
import dev.ringback.model.Trust;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which values of a facet pass that are told by {@link Facts} alone. Immutable. */
sealed interface FactFilter {
    Facet facet();

    boolean passes(long facts);

    /** Of each value by number, whether it passes. */
    record OfValues(Facet facet, boolean[] passing) implements FactFilter {
        @Override
        public boolean passes(long facts) {
            return passing[number(facet, facts)];
        }
    }

    /** Of years, quarters or months: the days that are in one of them. */
    record OfDays(Facet facet, List<Span> only, List<Span> not) implements FactFilter {
        @Override
        public boolean passes(long facts) {
            int day = Facts.day(facts);
            return (only.isEmpty() || Span.has(only, day)) && !Span.has(not, day);
        }
    }

    /** From a day to a day; {@link Facts#NO_DAY} alone for unknown. */
    record Span(int from, int to) {
        private static final Span UNKNOWN = new Span(Facts.NO_DAY, Facts.NO_DAY);
        /** A value that is none passes nothing. */
        private static final Span NOTHING = new Span(1, 0);

        static boolean has(List<Span> spans, int day) {
            return spans.stream().anyMatch(span -> span.from <= day && day <= span.to);
        }

        static Span of(Facet facet, String value) {
            if (value.equals(Facet.UNKNOWN)) {
                return UNKNOWN;
            }
            int months = facet == Facet.YEAR ? 12 : facet == Facet.QUARTER ? 3 : 1;
            String pattern =
                    facet == Facet.YEAR ? "\\d{4}" : facet == Facet.QUARTER ? "\\d{4}-Q[1-4]" : "\\d{4}-\\d{2}";
            if (!value.matches(pattern)) {
                return NOTHING;
            }
            int number = months == 12 ? 1 : Integer.parseInt(value.substring(months == 3 ? 6 : 5));
            if (number < 1 || number * months > 12) {
                return NOTHING;
            }
            LocalDate from = LocalDate.of(Integer.parseInt(value.substring(0, 4)), (number - 1) * months + 1, 1);
            return new Span(
                    (int) from.toEpochDay(), (int) from.plusMonths(months).toEpochDay() - 1);
        }
    }

    /** The facets that are numbers in the facts; the values of each by number. */
    Map<Facet, List<String>> VALUES = Map.of(
            Facet.TYPE, names(Facts.Type.values()).toList(),
            Facet.TRUST,
                    Stream.concat(names(Trust.values()), Stream.of(Facet.UNKNOWN))
                            .toList(),
            Facet.BUSINESS,
                    Stream.concat(Stream.of(Facet.UNKNOWN), names(Business.values()))
                            .toList(),
            Facet.STARS,
                    IntStream.rangeClosed(0, 5)
                            .mapToObj(stars -> stars == 0 ? Facet.UNKNOWN : Integer.toString(stars))
                            .toList());

    static Stream<String> names(Enum<?>[] values) {
        return Stream.of(values).map(each -> each.name().toLowerCase(Locale.ROOT));
    }

    /** The number of the value that a document has. */
    static int number(Facet facet, long facts) {
        return switch (facet) {
            case TYPE -> Facts.type(facts).ordinal();
            case TRUST -> Facts.trust(facts);
            case BUSINESS -> Facts.business(facts);
            case STARS -> (Facts.starHalves(facts) + 1) / 2;
            default -> throw new IllegalArgumentException(facet + " is no number of the facts");
        };
    }

    static List<FactFilter> of(ReviewFilter filter) {
        List<FactFilter> filters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> only = filter.only().getOrDefault(facet, Set.of());
            Set<String> not = filter.not().getOrDefault(facet, Set.of());
            if (only.isEmpty() && not.isEmpty()) {
                continue;
            }
            if (VALUES.containsKey(facet)) {
                filters.add(new OfValues(facet, passing(VALUES.get(facet), only, not)));
            } else if (facet == Facet.YEAR || facet == Facet.QUARTER || facet == Facet.MONTH) {
                filters.add(new OfDays(facet, spans(facet, only), spans(facet, not)));
            }
        }
        return filters;
    }

    /** Of each value, whether it passes. */
    static boolean[] passing(List<String> values, Set<String> only, Set<String> not) {
        boolean[] passing = new boolean[values.size()];
        for (int number = 0; number < passing.length; number++) {
            String value = values.get(number);
            passing[number] = (only.isEmpty() || only.contains(value)) && !not.contains(value);
        }
        return passing;
    }

    private static List<Span> spans(Facet facet, Set<String> values) {
        return values.stream().map(value -> Span.of(facet, value)).toList();
    }
}
