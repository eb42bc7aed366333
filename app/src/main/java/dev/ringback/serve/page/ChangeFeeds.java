package dev.ringback.serve.page;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.ringback.model.FactChange;
import dev.ringback.serve.Edition;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes changes as a feed. All text is plain text; addresses are relative to the feed's, since the server does not know
 * under which name it is seen.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>
 */
final class ChangeFeeds {
    /** Readers of feeds look once a day at the least, and more than this does not change in a day. */
    static final int MOST_ENTRIES = 50;

    /** https://www.rfc-editor.org/rfc/rfc4151; the name the packages have. */
    private static final String TAG = "tag:ringback.dev,2026:";

    /** https://www.w3.org/TR/xml/#charsets */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Words words;
    private final ChangeViews views;

    ChangeFeeds(Words words) {
        this.words = words;
        this.views = new ChangeViews(words);
    }

    /** The newest of them in UTF-8; {@code changes} come newest first. */
    byte[] atom(String title, Optional<String> provider, List<FactChange> changes, View view) {
        Feed feed = new Feed("atom_1.0");
        String self =
                provider.map(slug -> "/providers/" + slug + "/changes.atom").orElse("/changes.atom");
        feed.setId(TAG + self.substring(1));
        feed.setTitle(plain(words.of("site.title", title)));
        feed.setAuthors(List.<SyndPerson>of(author()));
        feed.setRights(Edition.LICENCE);
        feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
        feed.setAlternateLinks(List.of(link("alternate", address(provider), "text/html")));
        feed.setUpdated(Date.from(
                changes.isEmpty() ? begin(view.edition()) : changes.getFirst().at()));
        feed.setEntries(changes.stream()
                .limit(MOST_ENTRIES)
                .map(change -> entry(change, views.of(change, view.generation())))
                .toList());
        return written(feed);
    }

    /** Where nothing has changed yet, the feed is as old as what is known. */
    private static Instant begin(Edition edition) {
        return edition.dataThrough()
                .orElse(edition.asOf())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static String address(Optional<String> provider) {
        return provider.map(slug -> "/changes?provider=" + Query.encode(slug)).orElse("/changes");
    }

    private Entry entry(FactChange change, ChangeView view) {
        Entry entry = new Entry();
        entry.setId(TAG + "change/" + Query.encode(change.id()));
        entry.setTitle(plain(words.of("change.headline", view.provider(), view.title())));
        entry.setUpdated(Date.from(change.at()));
        entry.setPublished(Date.from(change.at()));
        entry.setAlternateLinks(List.of(link(
                "alternate", address(Optional.of(change.provider())) + "#" + Query.encode(change.id()), "text/html")));
        Content content = new Content();
        content.setType("text");
        content.setValue(plain(String.join("\n", lines(view))));
        entry.setContents(List.of(content));
        return entry;
    }

    private List<String> lines(ChangeView view) {
        List<String> lines = new ArrayList<>();
        lines.add(view.title());
        view.before().ifPresent(side -> lines.add(words.of("change.line", side.label(), line(side))));
        view.now().ifPresent(side -> lines.add(words.of("change.line", side.label(), line(side))));
        view.page().ifPresent(page -> lines.add(page.text()));
        return lines;
    }

    private String line(ChangeView.Side side) {
        List<String> parts = new ArrayList<>(side.terms());
        parts.addFirst(side.text());
        if (!side.phone().isEmpty()) {
            parts.add(side.phone());
        }
        parts.add(side.source());
        parts.add(side.read());
        parts.add(side.href());
        parts.removeIf(String::isEmpty);
        return String.join(words.of("separator"), parts);
    }

    private Person author() {
        Person author = new Person();
        author.setName(words.of("site.name"));
        return author;
    }

    private static Link link(String rel, String href, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        return link;
    }

    /** XML has no place for some characters, not even as a number. */
    private static String plain(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }

    private static byte[] written(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException fault) {
            throw new IllegalStateException("The feed \"" + feed.getId() + "\" cannot be written", fault);
        }
    }
}
