package dev.ringback.extract.schema;

import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.schema.Draft.Part;
import dev.ringback.model.Reading.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the structured data of one page describes, in any of its forms, and the bounds to it. References go from one
 * block to another and from one form to another; a circle of them is cut where it closes.
 */
final class Graph {
    /** Names of properties are the page's own words, so a path of them is bounded and cleaned as all of its words. */
    private static final int MOST_PLACE = 1_000;

    /** Real pages stay below 5,000. */
    static final int MOST_ITEMS = 20_000;

    /** Real pages stay below 30,000. */
    static final int MOST_VALUES = 200_000;

    /** Real items stay below 12 levels; a reader's own stack is the reason for a bound. */
    static final int MOST_DEPTH = 64;

    /** Twice the most a page may have: elements within elements share their text. */
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Map<String, Draft> known = new HashMap<>();
    private final List<Draft> top = new ArrayList<>();
    private final List<PageProblem> problems = new ArrayList<>();
    private final String page;
    private int items;
    private int values;
    private int characters;
    private boolean full;

    /**
     * @param page its address, against which short names of items are resolved
     */
    Graph(String page) {
        this.page = page;
    }

    void problem(Kind kind, String detail) {
        PageBounds.tell(problems, new PageProblem(kind, detail));
    }

    List<PageProblem> problems() {
        return List.copyOf(problems);
    }

    /** Whether there is room for one more item, or value; says so once if not. */
    boolean isFull() {
        boolean over = items >= MOST_ITEMS || values >= MOST_VALUES || characters >= MOST_CHARACTERS;
        if (over && !full) {
            full = true;
            problems.add(new PageProblem(
                    Kind.TOO_MANY_ITEMS,
                    "structured data of more than " + MOST_ITEMS + " items, " + MOST_VALUES + " values or "
                            + MOST_CHARACTERS + " characters; the rest is not read"));
        }
        return over;
    }

    void tooDeep() {
        if (problems.stream().noneMatch(each -> each.kind() == Kind.TOO_DEEP)) {
            problem(Kind.TOO_DEEP, "items nested more than " + MOST_DEPTH + " deep; what is deeper is not read");
        }
    }

    /** A new item without an id, or with one that stands for itself only. */
    Draft draft(Method method, String place, @Nullable String id) {
        items++;
        return new Draft(method, Words.plain(place, MOST_PLACE), id);
    }

    void text(Draft draft, String property, String text) {
        values++;
        characters += text.length();
        draft.add(property, new Part.Text(text));
    }

    void part(Draft draft, String property, Part part) {
        values++;
        draft.add(property, part);
    }

    /** What stands in the page by itself, and not only as a value of another. */
    void top(Draft draft) {
        top.add(draft);
    }

    /** A name such as "#shop" is one of this page. */
    String id(String name) {
        return name.startsWith("#") ? page.split("#", 2)[0] + name : name;
    }

    /** Makes an item known by its id. Of several with one id, those that do not contradict each other become one. */
    Draft known(Draft draft) {
        if (draft.id == null || draft.isEmpty()) {
            return draft;
        }
        Draft first = known.putIfAbsent(draft.id, draft);
        if (first == null || first == draft || !goTogether(first, draft)) {
            return draft;
        }
        draft.types.forEach(first::type);
        draft.properties.forEach((name, parts) -> merge(first, name, parts));
        return first;
    }

    /** Sloppy pages give one id to all their reviews. */
    private static boolean goTogether(Draft first, Draft other) {
        boolean sameKind = first.types.isEmpty()
                || other.types.isEmpty()
                || first.types.stream().anyMatch(other.types::contains);
        return sameKind && other.properties.entrySet().stream().allMatch(entry -> agree(first, entry));
    }

    private static boolean agree(Draft first, Map.Entry<String, List<Part>> entry) {
        List<Part> here = first.properties.getOrDefault(entry.getKey(), List.of());
        return !isOneText(here) || !isOneText(entry.getValue()) || here.equals(entry.getValue());
    }

    private static boolean isOneText(List<Part> parts) {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Text;
    }

    private static void merge(Draft first, String name, List<Part> parts) {
        List<Part> here = first.properties.getOrDefault(name, List.of());
        parts.stream().filter(part -> !here.contains(part)).toList().forEach(part -> first.add(name, part));
    }

    /** The items that stand by themselves, in the order of the page. */
    List<Item> grown() {
        Growth growth = new Growth();
        List<Item> grown = new ArrayList<>();
        for (Draft draft : top) {
            Item item = growth.of(draft, 0);
            if (item != null) {
                grown.add(item);
            }
        }
        return grown;
    }

    /** From drafts to items, each draft once. */
    private final class Growth {
        private final Map<Draft, Item> done = new IdentityHashMap<>();
        private final Map<Draft, Boolean> begun = new IdentityHashMap<>();

        /** Null where it closes a circle or lies too deep. */
        @Nullable
        Item of(Draft draft, int depth) {
            Item ready = done.get(draft);
            if (ready != null) {
                return ready;
            }
            if (depth >= MOST_DEPTH) {
                tooDeep();
                return null;
            }
            if (begun.put(draft, true) != null) {
                return null;
            }
            Item item = new Item(draft.knownAs(), draft.types, properties(draft, depth), draft.method, draft.place);
            begun.remove(draft);
            done.put(draft, item);
            return item;
        }

        private Map<String, List<Item.Value>> properties(Draft draft, int depth) {
            Map<String, List<Item.Value>> properties = new LinkedHashMap<>();
            draft.properties.forEach((name, parts) -> {
                List<Item.Value> grown = new ArrayList<>(parts.size());
                parts.forEach(part -> grown.add(value(part, depth)));
                properties.put(name, List.copyOf(grown));
            });
            return properties;
        }

        private Item.Value value(Part part, int depth) {
            return switch (part) {
                case Part.Text text -> new Item.Value.Text(text.text());
                case Part.Nested nested -> node(nested.draft(), nested.draft().id, depth);
                case Part.Reference reference -> node(known.get(reference.id()), reference.id(), depth);
            };
        }

        private Item.Value node(@Nullable Draft draft, @Nullable String id, int depth) {
            Item item = draft == null ? null : of(draft, depth + 1);
            return item == null ? new Item.Value.Text(id == null ? "" : id) : new Item.Value.Node(item);
        }
    }

    /** How a value is named in a problem. */
    static String quoted(String value) {
        return '"' + Words.plain(value, 80).replace('"', '\'') + '"';
    }
}
