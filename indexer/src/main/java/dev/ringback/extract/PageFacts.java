package dev.ringback.extract;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.ReadReview;
import java.util.List;
import java.util.Optional;

/**
 * What a page says about support, and the reviews it carries. Never throws for what a page holds.
 *
 * @param claims what people see first; where structured data says the same it is one claim, where it says otherwise both
 *     are here, the one that is not seen with low confidence, and a problem tells it
 */
public record PageFacts(List<ReadClaim> claims, List<ReadReview> reviews, List<PageProblem> problems) {
    public static final PageFacts NONE = new PageFacts(List.of(), List.of(), List.of());

    public PageFacts {
        claims = List.copyOf(claims);
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
    }

    /**
     * @param setting what is known before; what the page says of its own language and country is added
     * @param address from which it came, by which its links are resolved
     */
    public static PageFacts of(PageTree tree, Setting setting, Optional<WebAddress> address) {
        return NONE;
    }

    /** The claims that one line of plain text makes. */
    public static PageFacts ofText(String passage, Setting setting) {
        return NONE;
    }
}
