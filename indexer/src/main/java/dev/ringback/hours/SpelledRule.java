package dev.ringback.hours;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rule in the making: its parts by kind, so that they can come in any order. Each step says whether it made sense. */
final class SpelledRule {
    /** In the order of opening_hours. */
    enum Part {
        YEARS,
        WEEKS,
        DATES,
        DAYS,
        TIMES
    }

    /** No year of a rule lies later. */
    private static final int LAST_YEAR = 9999;

    private static final int MOST_WEEKS = 53;
    private static final int MOST_DAYS = 31;

    private static final Pattern BARE_DAYS = Pattern.compile("\\d{2}(-\\d{2})?(/\\d{1,2})?");
    private static final Pattern OF_MONTH = Pattern.compile("((?:\\d{4} )?[A-Z][a-z]{2} )\\d{2}.*");
    private static final Pattern EACH = Pattern.compile("((?:\\d{4} )?[A-Z][a-z]{2} )(\\d{2})-(\\d{2})/(\\d{1,2})");
    private static final Pattern ONE_MONTH = Pattern.compile("((?:\\d{4} )?)([A-Z][a-z]{2})-\\2");
    private static final Pattern MONTHS = Pattern.compile("[A-Z][a-z]{2}-[A-Z][a-z]{2}");
    private static final Pattern NAME = Pattern.compile("[A-Z][a-z]{2}");
    private static final Pattern EACH_YEAR = Pattern.compile("(\\d{4})/(\\d{1,2})");

    private final Map<Part, StringBuilder> parts = new EnumMap<>(Part.class);
    private Optional<Part> current = Optional.empty();
    private String joint = "";
    private String state = "";
    private String comment = "";
    private String months = "";

    boolean isEmpty() {
        return parts.isEmpty() && state.isEmpty() && comment.isEmpty();
    }

    boolean isOnlyComment() {
        return parts.isEmpty() && state.isEmpty() && !comment.isEmpty();
    }

    boolean isAfterDays() {
        return current.filter(part -> part == Part.DAYS || part == Part.TIMES && !joint.isEmpty())
                .isPresent();
    }

    boolean isAmongYears() {
        return current.filter(part -> part == Part.YEARS).isPresent() && !joint.isEmpty();
    }

    boolean isInRange() {
        return joint.equals("-") && current.filter(part -> part == Part.TIMES).isPresent();
    }

    /** Whether days or dates come after times: then a comma begins another rule, and so does what was said before. */
    boolean isAnotherAfter(Part part) {
        boolean said = parts.containsKey(Part.TIMES) || !state.isEmpty() || !comment.isEmpty();
        boolean again = joint.isEmpty()
                && parts.containsKey(part)
                && current.filter(Part.TIMES::equals).isPresent();
        return said && part != Part.TIMES && (joint.equals(",") || again);
    }

    boolean join(String mark) {
        boolean fits = joint.isEmpty() && !isEmpty();
        joint = mark;
        return fits;
    }

    boolean state(String word) {
        boolean fits = state.isEmpty() && joint.isEmpty();
        state = word;
        return fits;
    }

    boolean comment(String words) {
        boolean fits = comment.isEmpty() && joint.isEmpty();
        comment = words;
        return fits;
    }

    /** "[1]" or "+1 day" behind a day or date. */
    boolean suffix(HoursToken token) {
        boolean fits = joint.isEmpty()
                && current.filter(part -> part == Part.DAYS || part == Part.DATES)
                        .isPresent();
        current.filter(part -> fits).ifPresent(part -> in(part).append(token.text()));
        return fits;
    }

    boolean openEnd() {
        boolean fits = joint.isEmpty()
                && current.filter(part -> part == Part.TIMES || part == Part.YEARS)
                        .isPresent();
        current.filter(part -> fits).ifPresent(part -> in(part).append('+'));
        return fits;
    }

    boolean late() {
        joint = joint.equals("-") ? "" : joint;
        return openEnd();
    }

    /** Whether a number here is one of a week or of a day of a month. */
    boolean wantsNumber(int number) {
        return joint.equals("/")
                || switch (current.orElse(Part.TIMES)) {
                    case WEEKS ->
                        number >= 1 && number <= MOST_WEEKS && (in(Part.WEEKS).isEmpty() || !joint.isEmpty());
                    case DATES -> number >= 1 && number <= MOST_DAYS && (isAfterMonth() || !joint.isEmpty());
                    default -> false;
                };
    }

    private boolean isAfterMonth() {
        return joint.isEmpty()
                && Character.isLetter(in(Part.DATES).charAt(in(Part.DATES).length() - 1));
    }

    void number(int number, String digits) {
        StringBuilder text = in(current.orElse(Part.TIMES));
        boolean step = joint.equals("/");
        text.append(current.filter(part -> part == Part.DATES).isPresent() && joint.isEmpty() ? " " : joint);
        text.append(step ? digits : String.format(Locale.ROOT, "%02d", number));
        joint = "";
    }

    boolean add(Part part, String words) {
        boolean same = current.filter(each -> each == part).isPresent();
        if (same && part == Part.DATES && joint.isEmpty() && isMonths(in(part))) {
            months = in(part).toString();
            in(part).setLength(0);
            in(part).append(words);
            return true;
        }
        if (same) {
            boolean list = part == Part.TIMES && joint.isEmpty();
            boolean date =
                    part == Part.DATES && joint.isEmpty() && in(part).toString().matches("(?s).*\\d{4}");
            boolean fits = !joint.isEmpty() || list || date;
            in(part).append(list ? "," : date ? " " : joint).append(words);
            joint = "";
            return fits;
        }
        boolean fits = joint.isEmpty() && !parts.containsKey(part);
        in(part).append(words);
        current = Optional.of(part);
        return fits;
    }

    /** "Jan-Feb" before "Jan 09-15" says nothing more. */
    private boolean isMonths(StringBuilder dates) {
        return months.isEmpty() && MONTHS.matcher(dates).matches();
    }

    private boolean isWithinMonths() {
        if (months.isEmpty()) {
            return true;
        }
        int first = month(months.substring(0, 3));
        int last = month(months.substring(4));
        return NAME.matcher(in(Part.DATES))
                .results()
                .mapToInt(name -> month(name.group()))
                .allMatch(month -> first <= month && month <= last);
    }

    private static int month(String name) {
        return "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(name);
    }

    private StringBuilder in(Part part) {
        return parts.computeIfAbsent(part, each -> new StringBuilder());
    }

    /** Empty where it is no whole rule. */
    Optional<String> text() {
        // "10:00-12:00," at the end means nothing.
        if (isEmpty() || !joint.isEmpty() && !joint.equals(",") || !isWithinMonths()) {
            return Optional.empty();
        }
        StringJoiner words = new StringJoiner(" ");
        parts.forEach((part, text) -> words.add(text(part, text.toString())));
        if (!state.isEmpty()) {
            words.add(state);
        }
        return Optional.of((comment.isEmpty() ? words : words.add(comment)).toString());
    }

    private String text(Part part, String text) {
        return switch (part) {
            case YEARS ->
                EACH_YEAR
                        .matcher(text)
                        .replaceAll(each -> text.charAt(Math.max(0, each.start() - 1)) == '-'
                                ? each.group()
                                : each.group(1) + "-" + LAST_YEAR + "/" + each.group(2));
            case WEEKS -> "week " + text;
            case DATES -> dates(text);
            case DAYS -> text;
            case TIMES -> parts.size() > 1 ? text.replace("24/7", "00:00-24:00") : text;
        };
    }

    /**
     * "Jan 01,Dec 24,25" is "Jan 01,Dec 24,Dec 25", and of "Jan 01-31/8" each day is named. A single "Jan 23,25" is left
     * as it is, and so unread: opening_hours.js takes it for something else.
     */
    private static String dates(String text) {
        List<String> dates = new ArrayList<>();
        String month = "";
        for (String date : text.split(",", -1)) {
            boolean bare = BARE_DAYS.matcher(date).matches() && dates.size() > 1;
            String whole = bare ? month + date : date;
            Matcher ofMonth = OF_MONTH.matcher(whole);
            month = ofMonth.matches() ? ofMonth.group(1) : month;
            dates.add(each(ONE_MONTH.matcher(whole).replaceAll("$1$2")));
        }
        return String.join(",", dates);
    }

    private static String each(String date) {
        Matcher each = EACH.matcher(date);
        if (!each.matches()) {
            return date;
        }
        StringJoiner days = new StringJoiner(",");
        int step = Math.max(1, Integer.parseInt(each.group(4)));
        for (int day = Integer.parseInt(each.group(2)); day <= Integer.parseInt(each.group(3)); day += step) {
            days.add(each.group(1) + String.format(Locale.ROOT, "%02d", day));
        }
        return days.toString();
    }
}
