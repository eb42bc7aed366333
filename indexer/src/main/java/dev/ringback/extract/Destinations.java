package dev.ringback.extract;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.fetch.WebAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the links of one page lead. What is asked twice is resolved once: menus stand in a page more than once. */
final class Destinations {
    private final Optional<WebAddress> page;

    /** What links are relative to: the page, or another one of its host that it names. */
    private final Optional<WebAddress> start;

    private final Optional<String> refusedBase;
    private final Map<String, Optional<WebAddress>> known = new HashMap<>();

    /**
     * @param page its address, if it is known; without one only absolute links lead anywhere
     */
    Destinations(PageElements elements, Optional<WebAddress> page) {
        this.page = page;
        Optional<String> base = elements.of(Kind.BASE).stream()
                .filter(element -> Attr.has(element, "href"))
                .findFirst()
                .map(element -> Attr.of(element, "href"));
        Optional<WebAddress> named =
                page.flatMap(own -> base.flatMap(href -> own.resolve(href).found())
                        .filter(other -> other.host().equals(own.host())));
        this.start = named.or(() -> page);
        this.refusedBase = named.isPresent() ? Optional.empty() : base;
    }

    /** As written, of the first base that would lead to another host, or nowhere. */
    Optional<String> refusedBase() {
        return refusedBase;
    }

    /** Whether it is the page itself. */
    boolean isPage(WebAddress address) {
        return page.isPresent() && page.get().equals(address);
    }

    /** Empty where it is no address of the web. */
    Optional<WebAddress> of(String href) {
        return known.computeIfAbsent(href.strip(), this::resolved);
    }

    private Optional<WebAddress> resolved(String href) {
        return start.map(from -> from.resolve(href))
                .orElseGet(() -> WebAddress.read(href))
                .found();
    }
}
