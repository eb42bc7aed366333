package dev.ringback.fetch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the content of a sitemap, an index of sitemaps or a feed that serves as one; asks nobody;
 * https://www.sitemaps.org/protocol.html
 */
public final class Sitemaps {
    /** Ten times the pages we read of one source; the protocol allows 50,000. */
    static final int MOST_PAGES = 5_000;

    /** Each is a request, and sites that are worth more have their news in the first ones. */
    static final int MOST_CHILDREN = RobotsRules.MOST_SITEMAPS;

    private Sitemaps() {}

    /** What a sitemap came to. */
    public sealed interface Reading {
        /** @param addresses at most {@value Sitemaps#MOST_PAGES} */
        record Pages(List<WebAddress> addresses) implements Reading {}

        /** @param sitemaps at most {@value Sitemaps#MOST_CHILDREN} */
        record Index(List<WebAddress> sitemaps) implements Reading {}

        /** @param why one clause for people: what was met and what is accepted */
        record Refused(String why) implements Reading {}
    }

    /** @param content decompressed; on any host, for whom we may ask what is decided elsewhere */
    public static Reading read(WebAddress sitemap, byte[] content) {
        if (content.length > 1 && content[0] == 0x1F && content[1] == (byte) 0x8B) {
            return new Reading.Refused("the content is compressed once more; XML or text is accepted");
        }
        if (declaresItsOwnTerms(content)) {
            return new Reading.Refused("the content has a DOCTYPE or entities of its own; XML without is accepted");
        }
        try {
            return reading(parser().parseSiteMap(content, url(sitemap)));
        } catch (UnknownFormatException | IOException fault) {
            return new Reading.Refused("the content is no sitemap: " + fault.getMessage());
        } catch (RuntimeException fault) {
            return new Reading.Refused("the content is no sitemap that can be read: " + fault);
        }
    }

    /** Looked for in the bytes, before any XML parser sees them; without NULs, so in UTF-16 and UTF-32 as well. */
    private static boolean declaresItsOwnTerms(byte[] content) {
        String letters = new String(content, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toUpperCase(Locale.ROOT);
        return letters.contains("<!DOCTYPE") || letters.contains("<!ENTITY");
    }

    /** Not strict: a sitemap may name pages outside its own folder, as most that robots.txt points to do. */
    private static SiteMapParser parser() {
        return new SiteMapParser(false);
    }

    private static URL url(WebAddress address) throws IOException {
        return URI.create(address.toString()).toURL();
    }

    private static Reading reading(AbstractSiteMap read) {
        return switch (read) {
            case SiteMapIndex index ->
                new Reading.Index(addresses(index.getSitemaps().stream().map(AbstractSiteMap::getUrl), MOST_CHILDREN));
            case SiteMap pages ->
                new Reading.Pages(addresses(pages.getSiteMapUrls().stream().map(page -> page.getUrl()), MOST_PAGES));
            default -> new Reading.Refused("the content is no sitemap of a kind we know");
        };
    }

    private static List<WebAddress> addresses(Stream<URL> urls, int most) {
        return urls.flatMap(url -> WebAddress.read(url.toString()).found().stream())
                .distinct()
                .limit(most)
                .toList();
    }
}
