package dev.ringback.extract.status;

import dev.ringback.extract.page.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an incident began and ended by the words of a post. What is vague ("this morning", "since 15 January") is nothing.
 *
 * @param start "since 10:56 CET", "starting at 16:05", "between 13:53 and 15:33 UTC"
 * @param end the end of such a span, or "fixed at 18:52 UTC"
 */
record StatedTimes(Optional<Instant> start, Optional<Instant> end) {
    static final StatedTimes NONE = new StatedTimes(Optional.empty(), Optional.empty());

    /** Longer is no incident but a story; the oldest start ever stated lay three weeks back. */
    private static final Duration LONGEST = Duration.ofDays(62);

    /** A post speaks of its matter in the beginning. */
    private static final int MOST_LENGTH = 5_000;

    private static final Pattern BEGAN = Pattern.compile(
            "(?iu)\\b(?:since|starting(?: from)?|start(?:ed|ing)|began|beginning|depuis|à partir de|a partir de|a partire da(?:lle)?"
                    + "|dalle|dès|seit|ab|desde(?: a?las?| as| às)?|sinds|vanaf)\\b");

    private static final Pattern ENDED = Pattern.compile(
            "(?iu)\\b(?:implemented|resolved|restored|recovered|ended|fixed|mitigated|until|till|jusqu'[àa]|rétabli[es]*|résolu[es]*"
                    + "|behoben|bis|hasta|resuelt[oa]|restablecid[oa]|até|resolvid[oa]|risolt[oa]|fino alle|opgelost|verholpen|tot)\\b");

    private static final Pattern AT = Pattern.compile("^\\s{0,3}[Aa]t\\b");

    private static final Pattern JOINED =
            Pattern.compile("\\s{0,2}+(?:(?:and|to|until|till|et|à|al?le|a|y|e|und|bis|en|tot|até|às|as)\\b|[-–—])");

    /**
     * Where two times may follow each other.
     */
    private static final Pattern SPAN = Pattern.compile(
            "(?iu)\\b(?:between|from|limited to|entre|de|desde|zwischen|von|tra|dalle|das|tussen|van)\\b");

    static StatedTimes in(StatusEntry.Post post, ZoneId page, boolean isLast, boolean isAlone) {
        // Editors put a narrow space before "am".
        String text = Words.plain(post.text().replace('\u202F', ' '), MOST_LENGTH);
        if (isLast) {
            StatedTimes span = span(text, post.at(), page, isAlone);
            if (span.start().isPresent()) {
                return span;
            }
        }
        Optional<Instant> start = first(BEGAN, text, each -> each.near(post.at(), page, isAlone))
                .or(() -> isAlone ? first(AT, text, each -> each.near(post.at(), page, true)) : Optional.empty());
        Optional<Instant> end =
                isLast ? first(ENDED, text, each -> each.near(post.at(), page, false)) : Optional.empty();
        return new StatedTimes(start.filter(each -> isNear(each, post.at())), end);
    }

    private static boolean isNear(Instant start, Instant post) {
        return Duration.between(start, post).compareTo(LONGEST) < 0;
    }

    private static Optional<Instant> first(
            Pattern cause, String text, Function<PrintedMoment, Optional<Instant>> moment) {
        Matcher causes = cause.matcher(text);
        Matcher time = PrintedMoment.matcher(text);
        while (causes.find()) {
            time.region(causes.end(), text.length());
            Optional<Instant> found = PrintedMoment.at(time).flatMap(moment);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static StatedTimes span(String text, Instant post, ZoneId page, boolean isAlone) {
        Matcher causes = SPAN.matcher(text);
        Matcher time = PrintedMoment.matcher(text);
        while (causes.find()) {
            time.region(causes.end(), text.length());
            Optional<PrintedMoment> from = loose(time);
            Matcher joined = JOINED.matcher(text);
            if (from.isPresent() && joined.region(time.end(), text.length()).lookingAt()) {
                time.region(joined.end(), text.length());
                Optional<PrintedMoment> to = PrintedMoment.at(time);
                if (to.isPresent()) {
                    return whole(from.get().with(to.get()), to.get(), post, page, isAlone);
                }
            }
        }
        return NONE;
    }

    private static Optional<PrintedMoment> loose(Matcher time) {
        return PrintedMoment.at(time);
    }

    private static StatedTimes whole(PrintedMoment from, PrintedMoment to, Instant post, ZoneId page, boolean isAlone) {
        Optional<Instant> start = from.near(post, page, isAlone).filter(each -> isNear(each, post));
        Optional<Instant> end = start.flatMap(each -> to.with(from)
                .near(each, page, true)
                .map(found -> found.isBefore(each) ? found.plus(Duration.ofDays(1)) : found));
        return new StatedTimes(start, end);
    }
}
