package dev.ringback.extract.schema;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.ReadReview;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page says in schema.org's words. Never throws.
 *
 * @param claims of support channels; an office's or a shop's hours are none
 * @param reviews and aggregate ratings
 */
public record SchemaFacts(List<ReadClaim> claims, List<ReadReview> reviews, List<PageProblem> problems) {
    public SchemaFacts {
        claims = List.copyOf(claims);
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
    }

    public static SchemaFacts of(PageTree tree, Setting setting) {
        Markup markup = Markup.of(tree);
        List<PageProblem> problems = new ArrayList<>(markup.problems());
        List<ReadClaim> claims = ContactFacts.of(markup.items(), setting, problems);
        List<ReadReview> reviews = ReviewFacts.of(markup.items(), problems);
        return new SchemaFacts(claims, reviews, problems);
    }
}
