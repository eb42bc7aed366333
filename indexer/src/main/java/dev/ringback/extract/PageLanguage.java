package dev.ringback.extract;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Words;
import dev.ringback.fetch.WebAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** In which of our languages a page is: as it says itself, else as its words tell. Thread-safe. */
final class PageLanguage {
    /** Two long paragraphs; more words make it no surer. */
    private static final int MOST_LENGTH = 2_000;

    /** Shorter lines are names and numbers as often as words. */
    private static final int LEAST_LENGTH = 40;

    /** How much likelier the first language must be than the second; at 0.2 a plain Dutch sentence was left unknown. */
    private static final double LEAST_DISTANCE = 0.1;

    /** Its models take some MB, so they are loaded when the first page needs them. */
    private static final class Detector {
        private static final LanguageDetector OURS = LanguageDetectorBuilder.fromIsoCodes639_1(
                        Arrays.stream(Language.values()).map(Detector::code).toArray(IsoCode639_1[]::new))
                .withMinimumRelativeDistance(LEAST_DISTANCE)
                .withLowAccuracyMode()
                .build();

        private static IsoCode639_1 code(Language language) {
            return IsoCode639_1.valueOf(language.code().toUpperCase(Locale.ROOT));
        }
    }

    private PageLanguage() {}

    /**
     * As the page says of itself. A page that says it is in a language that is not ours is in none.
     *
     * @param address of the page, if it is known
     */
    static Optional<Language> of(PageTree tree, Optional<WebAddress> address) {
        Optional<String> tag = tag(tree.elements(), address);
        if (tag.isPresent()) {
            return Language.ofTag(tag.get());
        }
        return PagePath.of(tree.elements(), address)
                .flatMap(PagePath::language)
                .or(() -> ofWords(Words.plain(mainText(tree.document()), MOST_LENGTH)));
    }

    /** https://www.w3.org/International/questions/qa-html-language-declarations */
    private static Optional<String> tag(PageElements elements, Optional<WebAddress> address) {
        return ofRoot(elements)
                .flatMap(PageLanguage::first)
                .or(() -> ofMeta(elements, "http-equiv", "content-language"))
                .or(() -> ofMeta(elements, "property", "og:locale"))
                .or(() -> PagePath.ownTags(elements, address).stream().findFirst());
    }

    /** As written at the page's root. */
    static Optional<String> ofRoot(PageElements elements) {
        return elements.of(Kind.ROOT).stream()
                .filter(root -> Attr.has(root, "lang"))
                .findFirst()
                .map(root -> Attr.of(root, "lang"));
    }

    private static Optional<String> ofMeta(PageElements elements, String attribute, String name) {
        return elements.of(Kind.META).stream()
                .filter(meta -> Attr.of(meta, attribute).trim().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(meta -> first(Attr.of(meta, "content")));
    }

    /** Of a list. */
    private static Optional<String> first(String tags) {
        return Optional.of(tags.split(",", 2)[0].strip()).filter(tag -> !tag.isEmpty());
    }

    private static String mainText(Document document) {
        Element main = document.selectFirst("main, [role=main], article");
        String text = main == null ? "" : main.text();
        return text.length() >= LEAST_LENGTH ? text : document.body().text();
    }

    /** Of a line: empty unless it is long enough and plainly in one of them. */
    static Optional<Language> ofWords(String text) {
        if (text.length() < LEAST_LENGTH) {
            return Optional.empty();
        }
        String head = Words.plain(text, MOST_LENGTH);
        return Language.ofTag(
                Detector.OURS.detectLanguageOf(head).getIsoCode639_1().toString());
    }
}
