package dev.ringback.extract.schema;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and moments as pages print them, made ISO 8601 where it is sure what they mean. */
final class PrintedDates {
    /** No date is longer; what is longer is a text. */
    private static final int MOST_CHARACTERS = 60;

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[Tt ]{1,2}(\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)\\s?(Z|z|[+-]\\d{2}:?(?:\\d{2})?)?)?");

    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)? (?:de )?([a-z]{3,12}) (?:de |del )?(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([a-z]{3,12}) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})");
    private static final Pattern WEEKDAY = Pattern.compile("^ [a-z]{2,12} (?=[a-z]{3,12} \\d|\\d)");

    private static final Map<String, Integer> MONTHS = months();

    private PrintedDates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(Map.of("sept", 9));
        for (Language language : Language.values()) {
            Locale locale = Locale.forLanguageTag(language.code());
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    months.put(Words.folded(month.getDisplayName(style, locale)).strip(), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }

    /** Empty where nothing is printed; the text as it stands where it is not sure which day it means. */
    static Optional<String> date(String printed) {
        String text = Words.plain(printed, MOST_CHARACTERS);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(iso(text).or(() -> day(text)).orElse(text));
    }

    private static Optional<String> iso(String text) {
        Matcher found = ISO.matcher(text);
        if (!found.matches() || !isDay(found.group(1))) {
            return Optional.empty();
        }
        String time = found.group(2) == null ? "" : "T" + hours(found.group(2)) + zone(found.group(3));
        return Optional.of(found.group(1) + time);
    }

    private static String hours(String time) {
        return (time.indexOf(':') == 1 ? "0" : "") + time.replace(',', '.');
    }

    private static String zone(@Nullable String zone) {
        if (zone == null || zone.equalsIgnoreCase("z")) {
            return zone == null ? "" : "Z";
        }
        String digits = zone.substring(1).replace(":", "");
        return zone.charAt(0) + digits.substring(0, 2) + ":" + (digits.length() > 2 ? digits.substring(2) : "00");
    }

    private static boolean isDay(String text) {
        return ofNumbers(text.substring(0, 4), text.substring(5, 7), text.substring(8))
                .isPresent();
    }

    private static Optional<String> day(String text) {
        return inNumbers(text).or(() -> inWords(text));
    }

    private static Optional<String> inNumbers(String text) {
        for (Pattern pattern : List.of(JOINED, YEAR_FIRST)) {
            Matcher found = pattern.matcher(text);
            if (found.matches()) {
                return ofNumbers(found.group(1), found.group(2), found.group(3));
            }
        }
        Matcher found = YEAR_LAST.matcher(text);
        return found.matches() ? yearLast(found.group(1), found.group(2), found.group(3)) : Optional.empty();
    }

    /** 04/03/2019 is the third of April or the fourth of March; 25/03/2019 is one day only, and so is 04/04/2019. */
    private static Optional<String> yearLast(String first, String second, String year) {
        Optional<String> dayFirst = ofNumbers(year, second, first);
        Optional<String> monthFirst = ofNumbers(year, first, second);
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return Optional.empty();
        }
        return dayFirst.or(() -> monthFirst);
    }

    private static Optional<String> inWords(String text) {
        String folded = WEEKDAY.matcher(Words.folded(text)).replaceFirst("").strip();
        Matcher day = DAY_FIRST.matcher(folded);
        if (day.matches() && MONTHS.containsKey(day.group(2))) {
            return ofNumbers(day.group(3), MONTHS.get(day.group(2)).toString(), day.group(1));
        }
        Matcher month = MONTH_FIRST.matcher(folded);
        if (month.matches() && MONTHS.containsKey(month.group(1))) {
            return ofNumbers(month.group(3), MONTHS.get(month.group(1)).toString(), month.group(2));
        }
        return Optional.empty();
    }

    private static Optional<String> ofNumbers(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
