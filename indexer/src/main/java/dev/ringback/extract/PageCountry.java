package dev.ringback.extract;

import dev.ringback.extract.page.PageElements;
import dev.ringback.fetch.WebAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** To which country a page speaks, as far as it or its address says so. */
final class PageCountry {
    /** Sold all over the world for what they spell. https://developers.google.com/search/docs/specialty/international/managing-multi-regional-sites#generic-domains */
    private static final Set<String> SOLD_FOR_THEIR_LETTERS = Set.of(
            "ac", "ad", "ai", "as", "bz", "cc", "cd", "co", "dj", "fm", "gg", "im", "io", "la", "ly", "me", "ms", "nu",
            "pm", "sc", "sh", "sr", "st", "su", "tk", "to", "tv", "vc", "ws");

    /** What programs for web sites write where nobody has set another. */
    private static final String BY_DEFAULT = "US";

    private PageCountry() {}

    /**
     * @param address of the page, if it is known
     */
    static Optional<String> of(PageElements elements, Optional<WebAddress> address) {
        Optional<String> byPath = PagePath.of(elements, address).flatMap(PagePath::country);
        Optional<String> byDomain = address.flatMap(PageCountry::ofDomain);
        Optional<String> byTag = PagePath.region(PageLanguage.ofRoot(elements).orElse(""))
                .filter(country -> !country.equals(BY_DEFAULT) || byPath.isEmpty() && byDomain.isEmpty());
        return byTag.or(() -> ofSisters(PagePath.ownTags(elements, address)))
                .or(() -> byPath)
                .or(() -> byDomain);
    }

    /** One page may be there for several countries; then it speaks to none of them alone. */
    private static Optional<String> ofSisters(List<String> tags) {
        Set<Optional<String>> regions = new HashSet<>();
        tags.forEach(tag -> regions.add(PagePath.region(tag)));
        return regions.size() == 1 ? regions.iterator().next() : Optional.empty();
    }

    private static Optional<String> ofDomain(WebAddress address) {
        String ending = address.host().substring(address.host().lastIndexOf('.') + 1);
        return ending.length() != 2 || SOLD_FOR_THEIR_LETTERS.contains(ending)
                ? Optional.empty()
                : PagePath.country(ending);
    }
}
