package dev.ringback.serve.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ringback.hours.Gap;
import dev.ringback.model.Source;
import dev.ringback.model.Verdict;
import dev.ringback.rank.Reason;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of one language out of the message bundle, filled in. Thread-safe. */
public final class Words {
    public static final Words ENGLISH = new Words(Locale.ENGLISH);

    /** Sentences of some 100 characters. */
    private static final int MOST_TOLD = 10_000;

    private final Locale locale;
    private final ResourceBundle bundle;

    /** What reasons and gaps were told as: the same few thousand sentences stand in all rankings. */
    private final Cache<Object, String> told =
            Caffeine.newBuilder().maximumSize(MOST_TOLD).build();

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.ringback.serve.words.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language as BCP 47. */
    public String language() {
        return locale.toLanguageTag();
    }

    /**
     * The words under a key, with {@code {0}}, {@code {1}}, … filled in.
     *
     * @throws MissingResourceException when the bundle lacks the key; a test asks for every key that is used
     */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The sentence of a reason. */
    public String reason(Reason reason) {
        return reason(keyOf("reason.", reason), reason);
    }

    /** The reason in a few words, to stand beside others; only where {@code short.} has its code. */
    public String shortReason(Reason reason) {
        return reason(keyOf("short.", reason), reason);
    }

    private record Told(String key, List<Object> values) {}

    private String reason(String key, Reason reason) {
        return told.get(new Told(key, reason.values()), same -> sentence(key, reason));
    }

    private String sentence(String key, Reason reason) {
        return switch (reason.code()) {
            case COVER, COVER_NO_CHANNEL -> of(key, percent(number(reason, 0)));
            case COVER_RANGE, COVER_RANGE_NO_CHANNEL -> of(key, percent(number(reason, 0)), percent(number(reason, 1)));
            case ACCOUNTS, TIMELY, REPLIES -> of(key, percent(number(reason, 0)), number(reason, 1));
            case HOURS_DOWN, SILENCE -> of(key, number(reason, 0), number(reason, 1));
            case SPARE_IN_DAYS, REPLY_IN_DAYS, ACCOUNTS_FEW, ACCOUNTS_ONE_SOURCE -> of(key, number(reason, 0));
            case REPLY_IN_HOURS ->
                number(reason, 0) < 1 ? of(key + ".minutes", 60 * number(reason, 0)) : of(key, number(reason, 0));
            default -> of(key);
        };
    }

    /** What none of its own pages says is no promise of the provider: others say it. */
    private String keyOf(String prefix, Reason reason) {
        String key = prefix + reason.code();
        boolean byOthers = !reason.proofs().isEmpty()
                && reason.proofs().stream()
                        .allMatch(proof -> proof.sourceKind()
                                .filter(kind -> kind != Source.Kind.PROVIDER)
                                .isPresent());
        return byOthers && has(key + ".others") ? key + ".others" : key;
    }

    private static double number(Reason reason, int position) {
        return (Double) reason.values().get(position);
    }

    /** Why a review counts less than wholly. */
    public String ground(Verdict.Ground ground) {
        return of("ground." + ground.kind(), ground.number().orElse(0));
    }

    /** A share as whole percent; 100 and 0 only where it is exactly so. */
    public String percent(double share) {
        long whole = Math.round(share * 100);
        if (whole == 100 && share < 1) {
            whole = 99;
        } else if (whole == 0 && share > 0) {
            whole = 1;
        }
        return of("percent", whole);
    }

    /** {@code Sunday 23:00 to Tuesday 11:00}. */
    public String gap(Gap gap) {
        return told.get(gap, same -> sentence(gap));
    }

    private String sentence(Gap gap) {
        if (gap.isAlways()) {
            return of("gap.always");
        }
        String words = of(
                "gap",
                day(gap.fromDay()),
                gap.from().toString(),
                day(gap.toDay()),
                gap.to().toString());
        return gap.date().map(date -> of("gap.on", words, date(date))).orElse(words);
    }

    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public String shortDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** {@code 21 Nov 2026}. */
    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMM uuuu", locale));
    }

    /** A page's own date, which may be a year or a month only. */
    public String pageDate(String date) {
        return switch (date.length()) {
            case 4 -> date;
            case 7 -> LocalDate.parse(date + "-01").format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
            default -> date(LocalDate.parse(date));
        };
    }

    /** {@code Central Time}. */
    public String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Like {@link #of}, cut around one value so that it can be set off: the words before it, the value, those after. */
    public Marked marked(String key, String value, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = Marked.MARK;
        System.arraycopy(more, 0, values, 1, more.length);
        String text = of(key, values);
        int at = text.indexOf(Marked.MARK);
        return at < 0 ? new Marked(text, "", "") : new Marked(text.substring(0, at), value, text.substring(at + 1));
    }

    /** Words with one part that is set off. */
    public record Marked(String before, String strong, String after) {
        private static final String MARK = "\uFFFC";

        @Override
        public String toString() {
            return before + strong + after;
        }
    }

    /** Opening hours for people: {@code Mon–Fri 08:00–20:00; closed on public holidays}, {@code every day 10:00–23:00}. */
    public String hours(String osm) {
        if (osm.equals("24/7")) {
            return of("hours.always");
        }
        String daily = osm.replaceFirst("^Mo-Su ", "");
        String text = daily.replaceAll("PH off\\b", of("hours.holidays.off"))
                .replaceAll("\\bPH\\b", of("hours.holidays"))
                .replaceAll("\\boff\\b", of("hours.off"))
                .replace("-", "–");
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name();
            text = text.replaceAll(
                    "\\b" + name.charAt(0) + Character.toLowerCase(name.charAt(1)) + "\\b", shortDay(day));
        }
        return Character.isDigit(text.charAt(0)) ? of("hours.daily", text) : text;
    }

    /** {@code 21 Nov 2026, 18:28} on the clock of UTC. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale)
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }

    /** Minutes as {@code 2 h 5 min}. */
    public String minutes(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        return hours == 0
                ? of("minutes", rest)
                : rest == 0 ? of("minutes.hours", hours) : of("minutes.both", hours, rest);
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }
}
