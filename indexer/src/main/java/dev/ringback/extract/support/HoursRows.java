package dev.ringback.extract.support;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage;
import dev.ringback.extract.passage.Passage.Form;
import dev.ringback.extract.times.HoursMention;
import dev.ringback.extract.times.PrintedHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines that hold hours and nothing else, put together to one week: a row for the weekdays, a row for the weekend. */
final class HoursRows {
    /** "Samstag, Sonntag und an Feiertagen | geschlossen"; longer lines say more than hours. */
    private static final int LINE = 90;

    /** Seven days and the holidays in rows; to read again what grows with each row would cost its square. */
    private static final int WEEK = 400;

    /** More than any page prints below one heading; each row is read with those before it. */
    private static final int MOST_ROWS = 2_000;

    private HoursRows() {}

    static List<Passage> joined(List<Passage> section, Setting setting) {
        List<Passage> joined = new ArrayList<>();
        boolean isLastHours = false;
        int rows = 0;
        for (Passage passage : section) {
            boolean isHours = rows < MOST_ROWS
                    && passage.text().length() <= LINE
                    && isHoursOnly(passage, passage.language().or(setting::language), setting);
            Optional<Passage> both =
                    isHours && isLastHours ? both(joined.getLast(), passage, setting) : Optional.empty();
            both.ifPresent(one -> joined.set(joined.size() - 1, one));
            if (both.isEmpty()) {
                joined.add(passage);
            }
            isLastHours = isHours;
            rows += isHours ? 1 : 0;
        }
        return joined;
    }

    private static Optional<Passage> both(Passage last, Passage next, Setting setting) {
        String text = last.text() + "; " + next.text();
        if (!isAlike(last, next) || text.length() > WEEK) {
            return Optional.empty();
        }
        List<HoursMention> hours = PrintedHours.in(text, own(next, setting));
        boolean isOne = hours.size() == 1 && hours.getFirst().to() > last.text().length();
        return isOne ? Optional.of(with(last, text)) : Optional.empty();
    }

    private static boolean isAlike(Passage last, Passage next) {
        return last.form() == next.form()
                && next.form() != Form.HEADING
                && last.columns().equals(next.columns())
                && last.introduction().equals(next.introduction());
    }

    private static boolean isHoursOnly(Passage passage, Optional<Language> language, Setting setting) {
        return passage.links().isEmpty()
                && PrintedHours.mayStandIn(passage.text())
                && SupportWords.hits(passage.text(), language).stream().allMatch(HoursRows::isIdle)
                && PrintedHours.in(passage.text(), own(passage, setting)).size() == 1;
    }

    private static boolean isIdle(Hit hit) {
        return switch (hit.topic()) {
            case REACH, CHANNEL, PURPOSE, LANGUAGE, NEAR, ALL, PLAN, AUDIENCE -> false;
            default -> true;
        };
    }

    private static Setting own(Passage passage, Setting setting) {
        return passage.language().map(setting::in).orElse(setting);
    }

    private static Passage with(Passage passage, String text) {
        return new Passage(
                text,
                passage.form(),
                passage.headings(),
                passage.columns(),
                passage.introduction(),
                passage.language(),
                passage.section(),
                passage.links(),
                passage.marks());
    }
}
