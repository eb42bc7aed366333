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
     * @param room what may stand before it
     */
    record Element(int type, Room room) {}

    /**
     * The room between two elements.
     *
     * @param words how many may stand there at most
     * @param isOpen whether a sentence may end there
     */
    record Room(int words, boolean isOpen) {}

    /** Where rules end and longer patterns go on, by the room before their next element. */
    static final class Node {
        final List<Rule> rules = new ArrayList<>();
        final Map<Room, Map<Integer, Node>> next = new HashMap<>();
    }

    void add(List<Element> pattern, Rule rule) {
        Node node = first.computeIfAbsent(pattern.getFirst().type(), each -> new Node());
        for (Element element : pattern.subList(1, pattern.size())) {
            node = node.next
                    .computeIfAbsent(element.room(), each -> new HashMap<>())
                    .computeIfAbsent(element.type(), each -> new Node());
        }
        node.rules.add(rule);
    }

    Map<Integer, Node> first() {
        return first;
    }
}
