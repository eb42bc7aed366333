package dev.ringback.extract.status;

import dev.ringback.extract.page.Words;
import dev.ringback.extract.status.StatusEntry.Phase;
import dev.ringback.extract.status.StatusEntry.Post;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The posts within the text of a feed's entry: "Mar 4, 14:02 UTC Resolved - It works again." Their year is not printed
 * and comes from the entry's date.
 *
 * @param before what stands before the first post
 * @param planned the time of planned work, where it is announced
 */
record FeedPosts(List<Post> posts, String before, Optional<Instant> planned, Optional<ZoneId> zone) {
    /** A text of real feeds stays below 40 KB. */
    private static final int MOST_LENGTH = 200_000;

    private static final int MOST_POSTS = 500;

    private static final String WHEN =
            "(?<![\\p{L}\\d])(?:(?<m1>\\p{L}{3,9})\\.?\\s{1,3}(?<d1>\\d{1,2})|(?<d2>\\d{1,2})\\.?\\s{1,3}(?:de\\s)?(?<m2>\\p{L}{3,9})\\.?)"
                    + "\\s?,?\\s{0,3}(?:(?:de\\s)?(?<y>20\\d\\d)\\s?,?\\s?)?(?:at\\s)?(?<h>\\d{1,2}):(?<min>\\d\\d)(?::\\d\\d)?\\s?(?<half>[AaPp][Mm])?";

    private static final String ZONE = "\\s{0,2}(?<zone>[A-Z]{2,5}(?:[+-]\\d{1,2}(?::?\\d\\d)?)?|[+-]\\d\\d:?\\d\\d)?";

    private static final Pattern HEAD =
            Pattern.compile(WHEN + ZONE + "\\s{0,3}-?\\s{0,3}(?<phase>\\p{L}[\\p{L} '’-]{2,40}?)\\s{1,3}[-–—:]\\s");

    private static final Pattern EVENT =
            Pattern.compile("\\bSCHEDULED EVENT\\s" + WHEN + "(?:\\s?[-–]\\s?\\d{1,2}:\\d\\d)?" + ZONE);

    FeedPosts {
        posts = List.copyOf(posts);
    }

    /**
     * @param dated the entry's date: its newest post, or when planned work begins
     */
    static FeedPosts in(String html, Instant dated) {
        // Spaces that do not break are common in these texts.
        String text = Words.plain(
                Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), MOST_LENGTH)))
                        .text(),
                MOST_LENGTH);
        List<MatchResult> heads = HEAD.matcher(text).results().limit(MOST_POSTS).toList();
        List<Post> posts = new ArrayList<>();
        // A post is not newer than the entry, but its minute may have been rounded and its zone guessed.
        Instant limit = dated.plus(Duration.ofDays(1));
        Optional<ZoneId> zone = Optional.empty();
        for (int i = 0; i < heads.size(); i++) {
            MatchResult head = heads.get(i);
            zone = zone.or(() -> zone(head));
            Optional<Phase> phase = phase(head.group("phase"));
            Optional<Instant> at = moment(head, limit, zone(head).or(() -> FeedPosts.first(heads)));
            int to = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
            if (at.isPresent() && phase.isPresent()) {
                posts.add(new Post(
                        at.get(),
                        Optional.empty(),
                        phase,
                        text.substring(head.end(), to).strip()));
                limit = at.get().plus(Duration.ofDays(1));
            }
        }
        int start = heads.isEmpty() ? text.length() : heads.getFirst().start();
        return new FeedPosts(posts, text.substring(0, start).strip(), planned(text, dated), zone);
    }

    private static Optional<ZoneId> first(List<MatchResult> heads) {
        return heads.stream().flatMap(head -> zone(head).stream()).findFirst();
    }

    private static Optional<Phase> phase(String words) {
        return StatusWords.OURS.meaning("phase", words).map(Phase::valueOf);
    }

    private static Optional<Instant> planned(String text, Instant dated) {
        Matcher event = EVENT.matcher(text);
        return event.find() ? moment(event, dated.plus(Duration.ofDays(182)), zone(event)) : Optional.empty();
    }

    /** The latest moment of that day and time that is not after the limit. */
    private static Optional<Instant> moment(MatchResult head, Instant limit, Optional<ZoneId> zone) {
        ZoneId in = zone.orElse(ZoneOffset.UTC);
        try {
            Optional<Integer> month = month(head);
            int day = Integer.parseInt(head.group("d1") == null ? head.group("d2") : head.group("d1"));
            LocalTime clock = clock(head);
            int last = limit.atZone(in).getYear();
            int from = head.group("y") == null ? last : Integer.parseInt(head.group("y"));
            for (int year = from; year > from - 5 && month.isPresent(); year--) {
                if (isDay(year, month.get(), day)) {
                    Instant at = ZonedDateTime.of(LocalDate.of(year, month.get(), day), clock, in)
                            .toInstant();
                    if (!at.isAfter(limit) || head.group("y") != null) {
                        return Optional.of(at).filter(Moments::isSound);
                    }
                }
            }
            return Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** 29 February is not in every year. */
    private static boolean isDay(int year, int month, int day) {
        return day >= 1 && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    private static Optional<Integer> month(MatchResult head) {
        String name = head.group("m1") == null ? head.group("m2") : head.group("m1");
        return PrintedMoment.month(name);
    }

    private static LocalTime clock(MatchResult head) {
        int hour = Integer.parseInt(head.group("h"));
        String half = head.group("half");
        int full = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        return LocalTime.of(full, Integer.parseInt(head.group("min")));
    }

    private static Optional<ZoneId> zone(MatchResult head) {
        String name = head.group("zone");
        if (name == null) {
            return Optional.empty();
        }
        return StatusWords.OURS.zone(name).or(() -> offset(name));
    }

    private static Optional<ZoneId> offset(String name) {
        try {
            return name.startsWith("GMT") || name.startsWith("UTC") || !Character.isLetter(name.charAt(0))
                    ? Optional.of(ZoneId.of(name))
                    : Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Whether something stands before the posts that no platform writes there. */
    boolean hasStrangeStart() {
        String start = Words.plain(before, 200);
        return !posts.isEmpty() && !start.isEmpty() && !start.contains("SCHEDULED EVENT") && start.length() > 20;
    }
}
