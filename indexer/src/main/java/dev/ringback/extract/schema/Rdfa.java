package dev.ringback.extract.schema;

import dev.ringback.extract.schema.Draft.Part;
import dev.ringback.extract.schema.RdfaScope.Open;
import dev.ringback.model.Reading.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads RDFa 1.1 as far as facts of schema.org need it: no lists and no typed values. Plain words in {@code rel} and
 * {@code rev}, such as "nofollow", are for browsers and not read.
 *
 * @see <a href="https://www.w3.org/TR/rdfa-core/#s_sequence">the sequence of processing</a>
 * @see <a href="https://www.w3.org/TR/html-rdfa/#extensions-to-the-rdfa-core-1.1-syntax">what HTML adds</a>
 */
final class Rdfa {
    /** Of one property; more values must not cost their square. */
    private static final int MOST_COMPARED = 100;

    private final Graph graph;
    private final String page;

    /** In the order of the page. */
    private final List<Draft> subjects = new ArrayList<>();

    private final Map<String, Draft> byId = new HashMap<>();

    /** Those that are a value of another. */
    private final Set<Draft> held = Collections.newSetFromMap(new IdentityHashMap<>());

    private Rdfa(Document document, Graph graph) {
        this.graph = graph;
        this.page = document.location();
    }

    static void read(Document document, Graph graph) {
        Rdfa rdfa = new Rdfa(document, graph);
        Draft whole = rdfa.subject(rdfa.page);
        rdfa.read(document, new RdfaScope(Optional.empty(), Map.of(), whole, whole, List.of()));
        rdfa.finish();
    }

    /** What no other holds stands by itself; so does the first of a circle in which each holds the next. */
    private void finish() {
        subjects.forEach(graph::known);
        Set<Draft> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        subjects.stream().filter(each -> !held.contains(each)).forEach(each -> stand(each, reached));
        subjects.forEach(each -> stand(each, reached));
    }

    private void stand(Draft subject, Set<Draft> reached) {
        if (subject.isEmpty() || !reached.add(subject)) {
            return;
        }
        graph.top(graph.known(subject));
        Deque<Draft> next = new ArrayDeque<>(List.of(subject));
        while (!next.isEmpty()) {
            for (List<Part> parts : next.pop().properties.values()) {
                parts.stream().flatMap(this::described).filter(reached::add).forEach(next::push);
            }
        }
    }

    private Stream<Draft> described(Part part) {
        return switch (part) {
            case Part.Text text -> Stream.empty();
            case Part.Nested nested -> Stream.of(nested.draft());
            case Part.Reference reference -> Stream.ofNullable(byId.get(reference.id()));
        };
    }

    /** As deep as the tree, which the parser has bounded. */
    private void read(Element element, RdfaScope around) {
        RdfaScope scope = element.attributesSize() == 0 ? around : entered(element, around);
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child && !graph.isFull()) {
                read(child, scope);
            }
        }
    }

    private RdfaScope entered(Element element, RdfaScope around) {
        RdfaScope scope = around.withWordsOf(element);
        List<String> forward = scope.relations(element.attr("rel"));
        List<String> backward = scope.relations(element.attr("rev"));
        return forward.isEmpty() && backward.isEmpty()
                ? withoutRelation(element, scope)
                : withRelation(element, scope, forward, backward);
    }

    private RdfaScope withoutRelation(Element element, RdfaScope scope) {
        boolean chains = element.hasAttr("property") && !element.hasAttr("content") && !element.hasAttr("datatype");
        Optional<Draft> named =
                chains ? named(element, scope, "about") : named(element, scope, "about", "resource", "href", "src");
        Draft subject;
        Draft typed = null;
        if (chains) {
            subject = named.orElse(scope.object());
            if (element.hasAttr("typeof")) {
                typed = named.or(() -> named(element, scope, "resource", "href", "src"))
                        .orElseGet(() -> subject(null));
            }
        } else {
            boolean own = element.hasAttr("typeof") && !isRoot(element);
            subject = named.orElseGet(() -> own ? subject(null) : scope.object());
            typed = element.hasAttr("typeof") ? subject : null;
        }
        type(element, scope, typed);
        properties(element, scope, subject, typed);
        if (named.isEmpty() && !isNamed(element)) {
            return scope;
        }
        complete(scope, subject);
        return scope.inside(subject, chains && typed != null ? typed : subject, List.of());
    }

    private RdfaScope withRelation(Element element, RdfaScope scope, List<String> forward, List<String> backward) {
        Optional<Draft> about = named(element, scope, "about");
        Draft subject = about.orElse(scope.object());
        Draft object = named(element, scope, "resource", "href", "src")
                .orElseGet(() -> element.hasAttr("typeof") && about.isEmpty() ? subject(null) : null);
        type(element, scope, about.isPresent() ? subject : object);
        List<Open> open = new ArrayList<>();
        for (String name : forward) {
            relate(subject, name, object, new Open(name, true), open);
        }
        for (String name : backward) {
            relate(object, name, subject, new Open(name, false), open);
        }
        properties(element, scope, subject, element.hasAttr("typeof") && about.isEmpty() ? object : null);
        complete(scope, subject);
        return scope.inside(subject, object == null ? subject(null) : object, open);
    }

    private void relate(@Nullable Draft from, String name, @Nullable Draft to, Open wanting, List<Open> open) {
        if (from == null || to == null) {
            open.add(wanting);
        } else {
            hold(from, name, to);
        }
    }

    /** What an element further out says of whatever comes within it. */
    private void complete(RdfaScope scope, Draft subject) {
        for (Open open : scope.open()) {
            if (open.forward()) {
                hold(scope.subject(), open.name(), subject);
            } else {
                hold(subject, open.name(), scope.subject());
            }
        }
    }

    private void hold(Draft subject, String name, Draft value) {
        held.add(value);
        Part part = value.id == null ? new Part.Nested(value) : new Part.Reference(value.id);
        List<Part> before = subject.properties.getOrDefault(name, List.of());
        if (before.isEmpty() || !before.getLast().equals(part)) {
            graph.part(subject, name, part);
        }
    }

    /** In RDF the same said twice is said once. */
    private void say(Draft subject, String name, String text) {
        List<Part> before = subject.properties.getOrDefault(name, List.of());
        if (before.size() > MOST_COMPARED || !before.contains(new Part.Text(text))) {
            graph.text(subject, name, text);
        }
    }

    private void type(Element element, RdfaScope scope, @Nullable Draft typed) {
        if (typed != null) {
            scope.names(element.attr("typeof")).forEach(name -> typed.type(Vocabulary.type(name)));
        }
    }

    private void properties(Element element, RdfaScope scope, Draft subject, @Nullable Draft typed) {
        for (String written : scope.names(element.attr("property"))) {
            String name = Vocabulary.property(written);
            Optional<String> literal = RdfaScope.literal(element);
            if (literal.isPresent()) {
                say(subject, name, literal.get());
            } else if (typed != null && !element.hasAttr("about")) {
                hold(subject, name, typed);
            } else {
                value(element, scope, subject, name);
            }
        }
    }

    private void value(Element element, RdfaScope scope, Draft subject, String name) {
        Optional<String> address =
                element.hasAttr("rel") && !scope.relations(element.attr("rel")).isEmpty()
                        ? Optional.empty()
                        : address(element, scope, "resource", "href", "src");
        if (address.isPresent() && !ElementValue.shows(element, name)) {
            graph.part(subject, name, new Part.Reference(address.get()));
        } else {
            say(subject, name, ElementValue.text(element));
        }
    }

    private static boolean isRoot(Element element) {
        return element.normalName().equals("html") || element.normalName().equals("body");
    }

    private static boolean isNamed(Element element) {
        return element.hasAttr("property") || element.hasAttr("typeof");
    }

    private Optional<Draft> named(Element element, RdfaScope scope, String... attributes) {
        return address(element, scope, attributes).map(this::subject);
    }

    private static Optional<String> address(Element element, RdfaScope scope, String... attributes) {
        for (String attribute : attributes) {
            if (element.hasAttr(attribute)) {
                return Optional.of(scope.address(element, attribute));
            }
        }
        return Optional.empty();
    }

    private Draft subject(@Nullable String id) {
        Draft known = id == null ? null : byId.get(id);
        if (known != null) {
            return known;
        }
        Draft draft = graph.draft(Method.RDFA, "#" + subjects.size(), id);
        subjects.add(draft);
        if (id != null) {
            byId.put(id, draft);
        }
        return draft;
    }
}
