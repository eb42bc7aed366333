package dev.ringback.extract.status;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.impl.DateParser;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an RSS or Atom feed of any version. Never throws for what it holds; texts are as they stand there, with
 * their markup.
 *
 * @param link the page whose news it tells
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>
 * @see <a href="https://www.rssboard.org/rss-specification">RSS</a>
 */
public record FeedReading(
        Optional<String> title,
        Optional<String> link,
        Optional<String> id,
        Optional<Instant> updated,
        List<News> entries,
        List<PageProblem> problems) {
    /** Status feeds hold 25 to 50 entries, a copy that gathers them some hundred. */
    static final int MOST_ENTRIES = 2_000;

    public FeedReading {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * One entry.
     *
     * @param summary RSS: its description
     * @param content in full, where it stands beside the summary
     */
    public record News(
            Optional<String> id,
            Optional<String> title,
            Optional<String> link,
            Optional<Instant> published,
            Optional<Instant> updated,
            Optional<String> summary,
            Optional<String> content) {}

    /**
     * @param contentType as the host said it, if it did
     */
    public static FeedReading read(byte[] body, Optional<String> contentType) {
        PageText text = SafeXml.text(body, contentType);
        return switch (SafeXml.read(text.text())) {
            case SafeXml.Reading.Broken broken -> broken(text.problems(), broken.why());
            case SafeXml.Reading.Tree tree -> read(tree.document(), text.problems());
        };
    }

    private static FeedReading read(Document document, List<PageProblem> problems) {
        try {
            FeedShape.mend(document);
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            input.setPreserveWireFeed(true);
            return of(input.build(document), problems);
        } catch (FeedException | RuntimeException fault) {
            // The library throws bare IllegalArgumentException for forms it does not know.
            return broken(problems, Words.plain(String.valueOf(fault.getMessage()), 200));
        }
    }

    private static FeedReading broken(List<PageProblem> before, String why) {
        List<PageProblem> problems = new ArrayList<>(before);
        problems.add(new PageProblem(
                Kind.FEED_BROKEN, "the feed cannot be read: " + why + "; accepted are RSS and Atom without a DOCTYPE"));
        return new FeedReading(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), problems);
    }

    private static FeedReading of(SyndFeed feed, List<PageProblem> before) {
        List<PageProblem> problems = new ArrayList<>(before);
        List<SyndEntry> all = feed.getEntries();
        if (all.size() > MOST_ENTRIES) {
            problems.add(new PageProblem(
                    Kind.TOO_MANY_ITEMS,
                    "the feed has " + all.size() + " entries; read are the first " + MOST_ENTRIES));
        }
        List<News> entries =
                all.stream().limit(MOST_ENTRIES).map(FeedReading::news).toList();
        return new FeedReading(
                said(feed.getTitle()),
                said(feed.getLink()),
                said(feed.getUri()),
                feed.originalWireFeed() instanceof Channel channel
                        ? moment(channel.getLastBuildDate())
                        : moment(feed.getPublishedDate()),
                entries,
                problems);
    }

    private static News news(SyndEntry entry) {
        Optional<String> summary = Optional.ofNullable(entry.getDescription())
                .map(SyndContent::getValue)
                .flatMap(FeedReading::said);
        return new News(
                id(entry),
                said(entry.getTitle()),
                said(entry.getLink()),
                published(entry),
                updated(entry),
                summary,
                content(entry));
    }

    /** The library makes up an id from the link where there is none. */
    private static Optional<String> id(SyndEntry entry) {
        Object wire = entry.getWireEntry();
        if (wire instanceof Item item && item.getGuid() != null) {
            return said(item.getGuid().getValue());
        }
        return wire instanceof Entry atom ? said(atom.getId()) : said(entry.getUri());
    }

    private static Optional<Instant> published(SyndEntry entry) {
        return entry.getWireEntry() instanceof Item item ? moment(item.getPubDate()) : moment(entry.getPublishedDate());
    }

    /** RSS has no word for it; other vocabularies say it within RSS. */
    private static Optional<Instant> updated(SyndEntry entry) {
        return entry.getForeignMarkup().stream()
                .filter(each -> each.getNamespace().equals(RssShape.UPDATED))
                .map(each -> DateParser.parseDate(each.getText(), Locale.ROOT))
                .findFirst()
                .or(() -> Optional.ofNullable(entry.getUpdatedDate()))
                .map(Date::toInstant);
    }

    private static Optional<String> content(SyndEntry entry) {
        Stream<@Nullable String> texts = entry.getWireEntry() instanceof Entry atom
                ? atom.getContents().stream().map(Content::getValue)
                : entry.getContents().stream().map(SyndContent::getValue);
        return texts.flatMap(text -> said(text).stream()).findFirst();
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
