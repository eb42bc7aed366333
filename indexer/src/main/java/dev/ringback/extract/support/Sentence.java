package dev.ringback.extract.support;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.passage.Passage;
import dev.ringback.extract.phone.PrintedPhones;
import dev.ringback.extract.times.HoursMention;
import dev.ringback.extract.times.LengthMention;
import dev.ringback.extract.times.PrintedHours;
import dev.ringback.extract.times.PrintedLengths;
import dev.ringback.model.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence or a table's row, with what was found in it; all places are those in the passage's text.
 *
 * @param to where it ends
 * @param lines numbers and addresses, in their order
 */
record Sentence(
        Passage passage,
        int from,
        int to,
        List<Hit> hits,
        List<Line> lines,
        List<HoursMention> hours,
        List<LengthMention> lengths) {

    /** A paragraph of 2,000 characters that says more of support is a menu; comparing words costs the cube. */
    private static final int MOST_HITS = 150;

    /** One with more links is a menu. */
    private static final int MOST_LINKS = 100;

    /**
     * A number or an address by which somebody is reached.
     *
     * @param isLink whether only the link says it
     */
    record Line(int from, int to, Optional<String> phone, Optional<String> email, boolean isLink) {}

    /** By one of these a text speaks of somebody who helps, so that hours in it may be theirs. */
    private static final Set<Topic> OF_SUPPORT = EnumSet.of(Topic.PURPOSE, Topic.CONTACT, Topic.REACH, Topic.CHANNEL);

    /** What takes a length of time. */
    private static final Set<Topic> TIMED =
            EnumSet.of(Topic.REPLY, Topic.WAIT, Topic.ARRIVE, Topic.WARRANTY, Topic.LIMIT);

    /** What says something without support, hours or lengths beside it. */
    private static final Set<Topic> ALONE = EnumSet.of(Topic.OFFLINE, Topic.ON, Topic.OFF, Topic.NEXTDAY);

    /**
     * None where there is nothing in them. Hours and lengths are looked for in the whole passage, since "Closed on
     * holidays." belongs to what stands before; and only where words in it or around it could make facts of them.
     *
     * @param isAmongContacts whether the section has named a way in before
     */
    static List<Sentence> of(Passage passage, Setting setting, Context context, boolean isAmongContacts) {
        Setting own = passage.language().map(setting::in).orElse(setting);
        String text = passage.text();
        List<Hit> all = SupportWords.hits(Masked.text(text), own.language());
        List<Hit> hits = all.subList(0, Math.min(MOST_HITS, all.size()));
        List<Line> lines = lines(passage, own);
        boolean isTimed = has(hits, TIMED) || context.has(Topic.REPLY);
        boolean isOurs = isAmongContacts
                || context.isBare()
                || !lines.isEmpty()
                || has(hits, OF_SUPPORT)
                || context.speaksOfSupport();
        if (!isTimed && !isOurs) {
            return has(hits, ALONE) ? sentences(passage, hits, lines, List.of(), List.of()) : List.of();
        }
        String open = withoutLines(text, lines);
        List<HoursMention> whole = PrintedHours.in(open, own);
        List<HoursMention> hours = ClauseHours.in(open, whole, hits, own);
        List<LengthMention> lengths = isTimed ? PrintedLengths.in(open, whole) : List.of();
        if (hits.isEmpty() && lines.isEmpty() && hours.isEmpty() && lengths.isEmpty()) {
            return List.of();
        }
        return sentences(passage, hits, lines, hours, lengths);
    }

    private static List<Sentence> sentences(
            Passage passage, List<Hit> hits, List<Line> lines, List<HoursMention> hours, List<LengthMention> lengths) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int to : SentenceEnds.of(passage.text())) {
            int start = from;
            sentences.add(new Sentence(
                    passage,
                    start,
                    to,
                    within(hits, Hit::from, start, to),
                    within(lines, Line::from, start, to),
                    within(hours, HoursMention::from, start, to),
                    within(lengths, LengthMention::from, start, to)));
            from = to;
        }
        return sentences;
    }

    /** "© 2019 – 2025": years that could be read as times of day. */
    private static final Pattern YEARS = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright)[^\\d\\n]{0,30}+(?:19|20)\\d\\d(?:[ ,–—-]{1,3}+(?:19|20)\\d\\d)?+");

    private static final List<String> COPYRIGHTS = List.of("©", "(c)", "(C)", "opyright", "OPYRIGHT");

    /** The figures of a number, and the years of a copyright, are no times of day. */
    private static String withoutLines(String text, List<Line> lines) {
        StringBuilder open = new StringBuilder(text);
        lines.stream()
                .filter(line -> !line.isLink())
                .forEach(line -> open.replace(line.from(), line.to(), blank(line)));
        return Words.hasAny(text, COPYRIGHTS)
                ? YEARS.matcher(open).replaceAll(years -> " ".repeat(years.end() - years.start()))
                : open.toString();
    }

    /** Where a number stood a telephone stands, so that "24 horas" behind it is no length of time. */
    private static String blank(Line line) {
        return (line.phone().isPresent() ? "☎" : " ") + " ".repeat(line.to() - line.from() - 1);
    }

    private static boolean has(List<Hit> hits, Set<Topic> topics) {
        for (Hit hit : hits) {
            if (topics.contains(hit.topic())) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<T> within(List<T> all, Function<T, Integer> place, int from, int to) {
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(each -> place.apply(each) >= from && place.apply(each) < to)
                        .toList();
    }

    private static List<Line> lines(Passage passage, Setting setting) {
        List<Line> lines = new ArrayList<>();
        PrintedPhones.in(passage.text(), setting)
                .forEach(phone -> lines.add(
                        new Line(phone.from(), phone.to(), Optional.of(phone.number()), Optional.empty(), false)));
        PrintedEmails.in(passage.text())
                .forEach(email -> lines.add(
                        new Line(email.from(), email.to(), Optional.empty(), Optional.of(email.address()), false)));
        passage.links().stream()
                .limit(MOST_LINKS)
                .forEach(link ->
                        linked(link, setting).filter(line -> isNew(line, lines)).ifPresent(lines::add));
        lines.sort(Comparator.comparingInt(Line::from));
        return lines;
    }

    private static Optional<Line> linked(Passage.Link link, Setting setting) {
        Optional<String> phone = link.href().regionMatches(true, 0, "tel:", 0, 4)
                ? PrintedPhones.only(link.href(), setting)
                : Optional.empty();
        Optional<String> email = PrintedEmails.ofLink(link.href());
        return phone.isPresent() || email.isPresent()
                ? Optional.of(new Line(link.from(), link.to(), phone, email, true))
                : Optional.empty();
    }

    /** A link over a printed number says the same once more, even where it is written otherwise. */
    private static boolean isNew(Line line, List<Line> lines) {
        return lines.stream()
                .noneMatch(other -> other.from() < line.to() && line.from() < other.to()
                        || line.phone().isPresent() && line.phone().equals(other.phone())
                        || line.email().isPresent() && line.email().equals(other.email()));
    }

    /** Whether nothing was found in it, so that it says nothing. */
    boolean isEmpty() {
        return hits.isEmpty() && lines.isEmpty() && hours.isEmpty() && lengths.isEmpty();
    }

    Stream<Hit> of(Topic topic) {
        return hits.stream().filter(hit -> hit.topic() == topic);
    }

    boolean has(Topic topic) {
        for (Hit hit : hits) {
            if (hit.topic() == topic) {
                return true;
            }
        }
        return false;
    }

    boolean has(Topic topic, String value) {
        return of(topic).anyMatch(hit -> hit.value().equals(value));
    }

    /** How near the next of such words is; a very large number where there is none. */
    int nearest(Topic topic, int start, int end) {
        int nearest = Integer.MAX_VALUE;
        for (Hit hit : hits) {
            nearest = hit.topic() == topic ? Math.min(nearest, hit.distance(start, end)) : nearest;
        }
        return nearest;
    }

    /** Channels that are named, in order, plain words and others. */
    List<Hit> channels() {
        return hits.stream()
                .filter(hit -> hit.topic() == Topic.REACH || hit.topic() == Topic.CHANNEL)
                .toList();
    }

    /** The channel named nearest to a place, those before it first. */
    Optional<Channel> channelNear(int start, int end) {
        return channels().stream()
                .filter(hit -> AbsentChannels.absence(this, hit).isEmpty())
                .min(Comparator.comparingInt(hit -> hit.distance(start, end) * (hit.from() < start ? 1 : 2)))
                .map(hit -> Channel.valueOf(hit.value()));
    }

    String words() {
        return passage.text().substring(from, to).strip();
    }
}
