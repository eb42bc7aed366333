package dev.ringback.review.aspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree of patterns, element by element, each with the rules that it stands for. */
final class Patterns {
    private final Map<Integer, Node> first = new HashMap<>();

    /**
     * An element of a pattern.
     *
     * @param gap how many words may stand before it
     */
    record Element(int type, int gap) {}

    /** Where rules end and longer patterns go on, by the room before their next element. */
    static final class Node {
        final List<Rule> rules = new ArrayList<>();
        final Map<Integer, Map<Integer, Node>> next = new HashMap<>();
    }

    void add(List<Element> pattern, Rule rule) {
        Node node = first.computeIfAbsent(pattern.getFirst().type(), each -> new Node());
        for (Element element : pattern.subList(1, pattern.size())) {
            node = node.next
                    .computeIfAbsent(element.gap(), each -> new HashMap<>())
                    .computeIfAbsent(element.type(), each -> new Node());
        }
        node.rules.add(rule);
    }

    Map<Integer, Node> first() {
        return first;
    }
}
