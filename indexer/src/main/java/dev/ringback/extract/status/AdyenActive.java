package dev.ringback.extract.status;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes on, out of the text of status.adyen.com in one line: title, time, part of the service; of the first item also
 * its posts. "Cards are slow July 30 2026, 11:43 CEST Payments Identified July 30 2026, 11:43 CEST We have …".
 *
 * @param posted the time of its first post
 * @param text its posts
 */
record AdyenActive(String title, Instant posted, String text) {
    private static final Pattern WHEN =
            Pattern.compile("(\\p{L}{3,9}) (\\d{1,2}),? (20\\d\\d), (\\d{1,2}):(\\d\\d) ([A-Z]{2,5})\\b");

    private static final Pattern PHASE =
            Pattern.compile("(?:^|\\s)(?:Identified|Updated|Resolved|Monitoring|Investigating) $");
    private static final Pattern LEAD = Pattern.compile("^Adyen active incident:\\s{0,3}");
    private static final Pattern STOP = Pattern.compile("[.!?]\\s");

    static boolean hasTime(String text) {
        return WHEN.matcher(text).find();
    }

    /**
     * @param parts names of the parts of the service, one of which follows each item's time
     */
    static List<AdyenActive> in(String text, List<String> parts) {
        List<MatchResult> heads = new ArrayList<>();
        Matcher when = WHEN.matcher(text);
        while (when.find()) {
            if (!PHASE.matcher(text.substring(0, when.start())).find()) {
                heads.add(when.toMatchResult());
            }
        }
        List<AdyenActive> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < heads.size(); i++) {
            MatchResult head = heads.get(i);
            int next = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
            String title = title(text.substring(from, head.start()));
            from = head.end() + part(text.substring(head.end(), next), parts);
            String posts = text.substring(from, next);
            moment(head).ifPresent(at -> found.add(new AdyenActive(title, at, posts)));
        }
        return found;
    }

    /** How long the name of the part is that follows a time. */
    private static int part(String rest, List<String> parts) {
        return parts.stream()
                .filter(name -> rest.strip().startsWith(name))
                .mapToInt(name -> rest.indexOf(name) + name.length())
                .max()
                .orElse(0);
    }

    /** After the last sentence of the item before. */
    private static String title(String before) {
        String bare = LEAD.matcher(before.strip()).replaceFirst("");
        Matcher stop = STOP.matcher(bare);
        int from = 0;
        while (hasTime(bare) && stop.find()) {
            from = stop.end();
        }
        return bare.substring(from).strip();
    }

    private static Optional<Instant> moment(MatchResult when) {
        Optional<ZoneId> zone = StatusWords.OURS.zone(when.group(6));
        Optional<Integer> month = PrintedMoment.month(when.group(1));
        if (zone.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        try {
            int[] numbers = new int[] {number(when, 3), month.get(), number(when, 2), number(when, 4), number(when, 5)};
            return Optional.of(
                    ZonedDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], 0, 0, zone.get())
                            .toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult when, int group) {
        return Integer.parseInt(when.group(group));
    }
}
