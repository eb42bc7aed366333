package dev.ringback.extract.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The elements that readers of a page ask for, in the order of the page; one walk finds them for all. */
public final class PageElements {
    private static final Set<String> ATTRIBUTES = Set.of(
            "aria-controls",
            "data-target",
            "data-bs-target",
            "data-toggle",
            "role",
            "itemscope",
            "typeof",
            "vocab",
            "property");

    /** Of a page of which nothing is known. */
    public static final PageElements NONE = new PageElements();

    private final Map<Kind, List<Element>> ofKind = new EnumMap<>(Kind.class);
    private final Map<String, List<Element>> byAttribute = new HashMap<>();
    private int depth;

    /** What elements are asked for by their names. */
    public enum Kind {
        ROOT,
        BASE,
        META,
        SCRIPT,
        STYLE,
        /** With areas of maps. */
        LINK,
        /** What begins or holds the main part of a page. */
        MAIN
    }

    private static @Nullable Kind kind(Element element) {
        return switch (element.normalName()) {
            case "html" -> Kind.ROOT;
            case "base" -> Kind.BASE;
            case "meta" -> Kind.META;
            case "script" -> Kind.SCRIPT;
            case "style" -> Kind.STYLE;
            case "a", "area", "link" -> Kind.LINK;
            case "h1", "main", "article" -> Kind.MAIN;
            default -> null;
        };
    }

    private PageElements() {
        ATTRIBUTES.forEach(name -> byAttribute.put(name, new ArrayList<>()));
    }

    static PageElements of(Document document) {
        PageElements elements = new PageElements();
        elements.walk(document, 1);
        return elements;
    }

    /** As deep as the tree, which the parser has bounded. */
    private void walk(Element element, int level) {
        depth = Math.max(depth, level);
        look(element);
        int size = element.childNodeSize();
        for (int i = 0; i < size; i++) {
            Node child = element.childNode(i);
            if (child instanceof Element inner) {
                walk(inner, level + 1);
            }
        }
    }

    private void look(Element element) {
        Kind kind = kind(element);
        if (kind != null) {
            ofKind.computeIfAbsent(kind, each -> new ArrayList<>()).add(element);
        }
        if (element.attributesSize() == 0) {
            return;
        }
        boolean lower = Attr.isKeptLower(element);
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            List<Element> same = byAttribute.get(lower ? name : name.toLowerCase(Locale.ROOT));
            if (same != null && (same.isEmpty() || !same.getLast().equals(element))) {
                same.add(element);
            }
        }
    }

    /** Of the tree, with the document itself. */
    int depth() {
        return depth;
    }

    public List<Element> of(Kind kind) {
        return Collections.unmodifiableList(ofKind.getOrDefault(kind, List.of()));
    }

    /**
     * @param attribute one of those that readers ask for
     */
    public List<Element> with(String attribute) {
        List<Element> found = byAttribute.get(attribute);
        if (found == null) {
            throw new IllegalArgumentException("nobody looks for \"" + attribute + "\"; looked for are " + ATTRIBUTES);
        }
        return Collections.unmodifiableList(found);
    }
}
