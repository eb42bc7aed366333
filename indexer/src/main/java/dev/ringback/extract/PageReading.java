package dev.ringback.extract;

import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.page.Words;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.WebAddress;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a crawler needs of a page: where it leads, and what its publisher asks. At most 2 MiB, 200,000 nodes, 256 levels
 * and 2,000 links are read; what is beyond is a problem. Never throws for what a page holds.
 *
 * @param encoding in which its bytes were read
 * @param links each address once, in the order of the page
 * @param facts what it says of support; none where they were not asked for
 */
public record PageReading(
        WebAddress address,
        Charset encoding,
        List<Link> links,
        List<OptOut> optOuts,
        PageFacts facts,
        List<PageProblem> problems) {
    public PageReading {
        links = List.copyOf(links);
        optOuts = List.copyOf(optOuts);
        problems = List.copyOf(problems);
    }

    /** Where it leads and what its publisher asks, without what it says. */
    public static PageReading read(WebAddress address, List<Reply.Header> headers, byte[] body) {
        return read(address, headers, body, Optional.empty());
    }

    /**
     * @param setting what is known of the page, to read its facts by; empty: they are not wanted
     * @param address from which the body came, at the end of all redirects
     * @param body the content, decompressed
     */
    public static PageReading read(
            WebAddress address, List<Reply.Header> headers, byte[] body, Optional<Setting> setting) {
        Optional<String> type = contentType(headers);
        PageText text = PageText.read(body, type);
        List<PageProblem> problems = new ArrayList<>(text.problems());
        if (!isPage(type)) {
            String shown = Words.plain(type.orElse(""), 100);
            problems.add(new PageProblem(Kind.NOT_A_PAGE, "the content is \"" + shown + "\"; accepted: text/html"));
            List<OptOut> optOuts = OptOuts.of(headers, PageElements.NONE);
            return new PageReading(address, text.encoding(), List.of(), optOuts, PageFacts.NONE, problems);
        }
        PageTree tree = PageTree.of(text.text(), address.toString());
        Destinations destinations = new Destinations(tree.elements(), Optional.of(address));
        Links.Reading links = Links.of(tree.elements(), destinations, address);
        problems.addAll(links.problems());
        PageFacts facts =
                setting.map(known -> PageFacts.of(tree, known, destinations)).orElse(PageFacts.NONE);
        problems.addAll(setting.isPresent() ? facts.problems() : tree.problems());
        return new PageReading(
                address, text.encoding(), links.links(), OptOuts.of(headers, tree.elements()), facts, problems);
    }

    /** Without a type it is read as a page, as browsers do. */
    private static boolean isPage(Optional<String> contentType) {
        String type = contentType.orElse("text/html").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("text/html") || type.equals("application/xhtml+xml") || type.isEmpty();
    }

    private static Optional<String> contentType(List<Reply.Header> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("content-type"))
                .map(Reply.Header::value)
                .findFirst();
    }
}
