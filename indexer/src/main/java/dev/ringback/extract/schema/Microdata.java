package dev.ringback.extract.schema;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.schema.Draft.Part;
import dev.ringback.model.Reading.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads microdata.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html#associating-names-with-items">the properties of an
 *     item</a>
 */
final class Microdata {
    /** Real pages name below ten. */
    private static final int MOST_REFERENCES = 100;

    private final Document document;
    private final Graph graph;

    /** The items around the one that is read; one that holds itself is not read again. */
    private final Deque<Element> around = new ArrayDeque<>();

    /** Made when the first item refers to an element. */
    private @Nullable Map<String, Element> byId;

    private Microdata(Document document, Graph graph) {
        this.document = document;
        this.graph = graph;
    }

    /**
     * @param scopes the elements of items that are not a property of another
     */
    static void read(List<Element> scopes, Document document, Graph graph) {
        Microdata microdata = new Microdata(document, graph);
        for (int i = 0; i < scopes.size() && !graph.isFull(); i++) {
            graph.top(microdata.item(scopes.get(i), "#" + i));
        }
    }

    private Draft item(Element element, String place) {
        String id = element.hasAttr("itemid") ? graph.id(element.attr("itemid").strip()) : null;
        Draft draft = graph.draft(Method.MICRODATA, place, id);
        for (String type : tokens(element.attr("itemtype"))) {
            draft.type(Vocabulary.type(type));
        }
        around.push(element);
        for (Element property : properties(element)) {
            addProperty(property, draft);
        }
        around.pop();
        return graph.known(draft);
    }

    private static List<String> tokens(String list) {
        return list.isBlank() ? List.of() : List.of(list.strip().split("\\s+", -1));
    }

    /** The elements that are properties of the item: below it or below what it refers to, not below another item. */
    private List<Element> properties(Element item) {
        List<Element> found = new ArrayList<>();
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(item);
        gatherWithin(item, seen, found);
        tokens(item.attr("itemref")).stream().limit(MOST_REFERENCES).forEach(id -> {
            Element referred = ids().get(id);
            if (referred != null) {
                gather(referred, seen, found);
            }
        });
        return found;
    }

    /** As deep as the tree, which the parser has bounded. */
    private static void gather(Element element, Set<Element> seen, List<Element> found) {
        if (!seen.add(element)) {
            return;
        }
        if (Attr.has(element, "itemprop")) {
            found.add(element);
        }
        if (!Attr.has(element, "itemscope")) {
            gatherWithin(element, seen, found);
        }
    }

    private static void gatherWithin(Element element, Set<Element> seen, List<Element> found) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                gather(child, seen, found);
            }
        }
    }

    private Map<String, Element> ids() {
        Map<String, Element> ids = byId;
        if (ids == null) {
            ids = new HashMap<>();
            document.traverse(new ById(ids));
            byId = ids;
        }
        return ids;
    }

    private record ById(Map<String, Element> ids) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.hasAttr("id")) {
                ids.putIfAbsent(element.attr("id"), element);
            }
        }
    }

    private void addProperty(Element element, Draft draft) {
        Draft nested = null;
        String text = null;
        for (String written : tokens(element.attr("itemprop"))) {
            if (graph.isFull()) {
                return;
            }
            String name = Vocabulary.property(written);
            if (!element.hasAttr("itemscope")) {
                text = text == null ? ElementValue.ofMicrodata(element, name) : text;
                graph.text(draft, name, text);
            } else if (nested != null || isNew(element)) {
                nested = nested == null ? item(element, placeOf(draft, written)) : nested;
                graph.part(draft, name, new Part.Nested(nested));
            }
        }
    }

    private boolean isNew(Element element) {
        if (around.size() >= Graph.MOST_DEPTH) {
            graph.tooDeep();
            return false;
        }
        return !around.contains(element);
    }

    private static String placeOf(Draft draft, String property) {
        List<Part> before = draft.properties.get(Vocabulary.property(property));
        return draft.place + "/" + property + (before == null ? "" : "/" + before.size());
    }
}
