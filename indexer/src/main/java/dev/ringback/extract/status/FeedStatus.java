package dev.ringback.extract.status;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.status.FeedReading.News;
import dev.ringback.extract.status.StatusEntry.Phase;
import dev.ringback.extract.status.StatusEntry.Sight;
import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.Incident;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Incidents out of the feed of a status page.
 *
 * @see <a href="https://support.atlassian.com/statuspage/docs/enable-rss-feed/">Statuspage</a>
 * @see <a href="https://docs.incident.io/status-pages/overview">incident.io</a>
 */
final class FeedStatus {
    /** Statuspage feeds hold 25; others hold round numbers. A feed of such a length may have been cut. */
    private static final Set<Integer> FULL = Set.of(10, 15, 20);

    private static final int LEAST_FULL = 25;

    private static final Pattern ID = Pattern.compile(
            "/(?:incidents?|maintenances?|incident-history|notices?)/([A-Za-z0-9_-]{4,60})(?:[/?#].*)?$");

    /** incident.io: "Status: Resolved". */
    private static final Pattern STATUS = Pattern.compile("\\bStatus:\\s{0,3}(\\p{L}[\\p{L} ]{2,30})");

    private final Origin origin;
    private final List<PageProblem> problems = new ArrayList<>();

    private FeedStatus(Origin origin) {
        this.origin = origin;
    }

    static StatusReading read(Origin origin, byte[] body, Optional<String> contentType) {
        FeedReading feed = FeedReading.read(body, contentType);
        return new FeedStatus(origin).of(feed);
    }

    private record Item(News news, Instant dated, FeedPosts posts) {}

    private StatusReading of(FeedReading feed) {
        problems.addAll(feed.problems());
        List<Item> items =
                feed.entries().stream().flatMap(news -> item(news).stream()).toList();
        boolean frozen = items.stream().anyMatch(item -> item.posts().hasStrangeStart());
        List<Incident> incidents = items.stream()
                .map(item -> EntryWeighing.weigh(entry(item, frozen ? Sight.FROZEN : Sight.FEED), origin))
                .toList();
        return new StatusReading(
                SameEvents.joined(incidents), Optional.empty(), Coverage.HISTORY, oldest(items, feed), problems);
    }

    /** An item that began after the date of the oldest one has a later date itself, so it is in the feed. */
    private static Optional<Instant> oldest(List<Item> items, FeedReading feed) {
        int size = feed.entries().size();
        return size >= LEAST_FULL || FULL.contains(size)
                ? items.stream().map(Item::dated).min(Instant::compareTo)
                : Optional.empty();
    }

    private Optional<Item> item(News news) {
        Optional<Instant> dated = Optional.of(news.updated().or(news::published))
                .flatMap(at -> at)
                .filter(Moments::isSound);
        if (dated.isEmpty()) {
            problems.add(new PageProblem(
                    PageProblem.Kind.VALUE_UNREAD,
                    "the entry \"" + Words.plain(news.title().orElse(""), 80)
                            + "\" has no date between 2005 and 2099"));
        }
        return dated.map(at -> new Item(news, at, FeedPosts.in(text(news), at)));
    }

    private static String text(News news) {
        return news.content().or(news::summary).orElse("");
    }

    private StatusEntry entry(Item item, Sight sight) {
        News news = item.news();
        FeedPosts found = item.posts();
        boolean hasPosts = !found.posts().isEmpty();
        Optional<Phase> phase = hasPosts ? Optional.empty() : phase(text(news));
        Optional<Instant> began = news.published().filter(at -> !hasPosts && at.isBefore(item.dated()));
        Optional<Instant> planned = found.planned()
                .or(() -> found.before().contains("SCHEDULED EVENT") ? Optional.of(item.dated()) : Optional.empty());
        return new StatusEntry(
                news.link().or(news::id).flatMap(FeedStatus::id),
                Jsoup.parseBodyFragment(news.title().orElse("")).text(),
                Optional.empty(),
                phase,
                Optional.empty(),
                hasPosts
                        ? Optional.empty()
                        : began.or(() -> news.updated().isEmpty() ? Optional.of(item.dated()) : Optional.empty()),
                planned,
                phase.filter(Phase.OVER::equals).isPresent() && news.updated().isPresent()
                        ? Optional.of(item.dated())
                        : Optional.empty(),
                found.posts(),
                components(text(news)),
                found.zone().orElse(ZoneOffset.UTC),
                sight);
    }

    private static Optional<Phase> phase(String html) {
        Matcher told = STATUS.matcher(Jsoup.parseBodyFragment(html).text());
        return told.find() ? phaseOf(told.group(1)) : Optional.empty();
    }

    /** "Status: Resolved All is well": the longest start that is a phase. */
    private static Optional<Phase> phaseOf(String words) {
        String rest = words.strip();
        while (!rest.isEmpty()) {
            Optional<Phase> found = StatusWords.OURS.meaning("phase", rest).map(Phase::valueOf);
            int cut = rest.lastIndexOf(' ');
            if (found.isPresent() || cut < 0) {
                return found;
            }
            rest = rest.substring(0, cut);
        }
        return Optional.empty();
    }

    private static List<String> components(String html) {
        return Jsoup.parseBodyFragment(html).select("ul > li").stream()
                .map(each -> Words.plain(each.text(), 100))
                .filter(each -> each.endsWith(")"))
                .limit(50)
                .toList();
    }

    private static Optional<String> id(String link) {
        Matcher found = ID.matcher(link);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
