package dev.ringback.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the text to rules, by the parser's strict mode; what the rules say is read by {@link RuleReader}. */
final class HoursReader {
    /** OpenStreetMap allows 255 characters in a value; twice that leaves room for hand-written lists. */
    private static final int MAX_CHARACTERS = 500;

    private static final Pattern TWELVE_HOURS =
            Pattern.compile("\\d{1,2}(?:[:.]\\d{2})?\\s*[ap]\\.?\\s?m\\b", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "for example \"Mo-Fr 09:00-17:00; Sa 10:00-14:00\"";

    /** The parser's "strict time" would refuse 22:00-02:00 and want 22:00-26:00. */
    private static final boolean TIMES_PAST_MIDNIGHT = false;

    private HoursReader() {}

    static HoursReading read(String text) {
        try {
            return new HoursReading.Read(new OpeningHours(rules(text)));
        } catch (UnreadPart part) {
            return new HoursReading.Unread(text, part.reason(), part.isWellFormed());
        }
    }

    /** The faults told are those of the text as it was given. */
    static HoursReading readLoosely(String text) {
        HoursReading strict = read(text);
        if (strict instanceof HoursReading.Read || text.length() > MAX_CHARACTERS) {
            return strict;
        }
        Optional<String> spelled = HoursSpelling.of(text);
        return spelled.isPresent() && read(spelled.get()) instanceof HoursReading.Read read ? read : strict;
    }

    private static List<HoursRule> rules(String text) throws UnreadPart {
        checkText(text);
        List<HoursRule> rules = new ArrayList<>();
        for (Rule rule : parse(text)) {
            if (!rule.isEmpty()) {
                rules.add(RuleReader.read(rule));
            }
        }
        if (rules.isEmpty()) {
            throw new UnreadPart("the text names no hours; write them like OpenStreetMap opening_hours, " + EXAMPLE);
        }
        return rules;
    }

    private static void checkText(String text) throws UnreadPart {
        if (text.isBlank()) {
            throw new UnreadPart("the text is empty; write hours like OpenStreetMap opening_hours, " + EXAMPLE);
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new UnreadPart(
                    "the text has " + text.length() + " characters; at most " + MAX_CHARACTERS + " are read");
        }
        Matcher twelve = TWELVE_HOURS.matcher(text);
        if (twelve.find()) {
            throw new UnreadPart("\"" + twelve.group()
                    + "\" is a 12-hour time; hours must be in 24-hour form, for example \"09:00-17:00\"");
        }
    }

    private static List<Rule> parse(String text) throws UnreadPart {
        try {
            return new OpeningHoursParser(new StringReader(text)).rules(true, TIMES_PAST_MIDNIGHT);
        } catch (OpeningHoursParseException | RuntimeException | TokenMgrError fault) {
            // The parser is made for hand-checked map data: on garbage its lexer throws an Error, its actions anything.
            throw new UnreadPart("not in the form of OpenStreetMap opening_hours, " + EXAMPLE);
        }
    }
}
