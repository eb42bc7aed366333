package dev.ringback.extract.passage;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.passage.NameWords.Meaning;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The names of one page's elements. The same stand at many of them and are understood once. */
final class PageNames {
    /** Enough for all names that tell something; some frameworks write hundreds. */
    private static final int MOST_NAMES = 300;

    private final StyleRules styles;
    private final Map<String, Names> known = new HashMap<>();
    private final Set<Element> aroundMain = new HashSet<>();

    /** Each element is asked for more than once in a row. */
    private @Nullable Element last;

    private Names lastNames = Names.NONE;

    PageNames(PageElements elements) {
        this.styles = StyleRules.of(elements.of(Kind.STYLE));
        elements.of(Kind.MAIN).forEach(this::addAround);
        elements.with("role").stream()
                .filter(element -> Markup.hasRole(element, "main"))
                .forEach(this::addAround);
    }

    private void addAround(Element main) {
        for (Element at = main; at != null && aroundMain.add(at); at = at.parent()) {}
    }

    /** Whether it is, or holds, the main part of the page or its title. */
    boolean holdsMain(Element element) {
        return aroundMain.contains(element);
    }

    Names of(Element element) {
        if (!element.equals(last)) {
            last = element;
            lastNames = named(element);
        }
        return lastNames;
    }

    private Names named(Element element) {
        String id = Attr.of(element, "id");
        String classes = Attr.of(element, "class").trim();
        if (id.isEmpty() && classes.isEmpty()) {
            return Names.NONE;
        }
        String key = id.isEmpty() ? classes : id + "\u0000" + classes;
        Names names = known.get(key);
        if (names == null) {
            names = understood(id, classes);
            known.put(key, names);
        }
        return names;
    }

    private Names understood(String id, String classes) {
        String names = Words.plain(id + " " + classes, MOST_NAMES).toLowerCase(Locale.ROOT);
        boolean hidden = styles.hide(id, classes);
        Set<Meaning> told = NameWords.in(names);
        if (told.isEmpty()) {
            return hidden ? Names.ONLY_HIDDEN : Names.NONE;
        }
        return new Names(
                told.contains(Meaning.QUOTED),
                told.contains(Meaning.FRAME),
                told.contains(Meaning.OPENS),
                told.contains(Meaning.FOR_READERS),
                hidden);
    }
}
