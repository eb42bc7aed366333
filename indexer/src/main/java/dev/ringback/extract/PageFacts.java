package dev.ringback.extract;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.passage.Passage;
import dev.ringback.extract.passage.Passages;
import dev.ringback.extract.schema.SchemaFacts;
import dev.ringback.extract.support.SupportClaims;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.ReadReview;
import java.util.ArrayList;
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

    /** In characters, of a line of plain text, as of a passage of a page; what is beyond is not read. */
    public static final int MOST_LINE = 2_000;

    public PageFacts {
        claims = List.copyOf(claims);
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
    }

    /**
     * @param tree of the page, with its address where that is known: links are relative to it, and it may tell language
     *     and country
     * @param setting what is known before; what the page says of its own language and country is added
     */
    public static PageFacts of(PageTree tree, Setting setting) {
        return of(tree, setting, new Destinations(tree.elements(), address(tree)));
    }

    static PageFacts of(PageTree tree, Setting setting, Destinations destinations) {
        Optional<WebAddress> address = address(tree);
        Setting page = setting(tree, address, setting);
        Passages.Reading seen = Passages.read(tree, page);
        SchemaFacts unseen = SchemaFacts.of(tree, page);
        ClaimUnion union = new ClaimUnion(SupportClaims.of(seen.passages(), page));
        StatusLinks.of(seen.passages(), destinations, address).forEach(union::add);
        StatusLinks.printed(seen.passages(), address).forEach(union::add);
        ChatWidgets.of(tree.elements(), seen.passages(), page).forEach(union::addWidget);
        unseen.claims().forEach(union::addUnseen);
        List<PageProblem> problems = new ArrayList<>(tree.problems());
        problems.addAll(seen.problems());
        problems.addAll(unseen.problems());
        problems.addAll(union.problems());
        return new PageFacts(union.claims(), unseen.reviews(), problems);
    }

    /** The claims that one line of plain text makes. */
    public static PageFacts ofText(String passage, Setting setting) {
        String text = Words.plain(passage, MOST_LINE);
        Optional<Language> language = setting.language().or(() -> PageLanguage.ofWords(text));
        Setting line = new Setting(language, setting.country());
        List<Passage> passages = List.of(Passage.of(text, language));
        ClaimUnion union = new ClaimUnion(SupportClaims.of(passages, line));
        StatusLinks.printed(passages, Optional.empty()).forEach(union::add);
        return new PageFacts(union.claims(), List.of(), List.of());
    }

    /** With the country that an address speaks to by itself, where none is known: of a line there is nothing else. */
    public static Setting at(WebAddress address, Setting known) {
        Optional<String> country = PageCountry.of(PageElements.NONE, Optional.of(address));
        return new Setting(known.language(), known.country().or(() -> country));
    }

    private static Optional<WebAddress> address(PageTree tree) {
        return WebAddress.read(tree.document().location()).found();
    }

    private static Setting setting(PageTree tree, Optional<WebAddress> address, Setting known) {
        return new Setting(
                known.language().or(() -> PageLanguage.of(tree, address)),
                known.country().or(() -> PageCountry.of(tree.elements(), address)));
    }
}
