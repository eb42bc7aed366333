package dev.ringback.review.aspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree of patterns, element by element, each with the rules that it stands for. */
final class Patterns {
    /** The longest of ours have five. */
    static final int MOST_ELEMENTS = 10;

    /** By the class of the first element; null where no pattern begins so. */
    private @Nullable Node[] first = new Node[64];

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

    /** Where a longer pattern goes on. */
    record Step(Element element, Node node) {}

    /** Where rules end and longer patterns go on. */
    static final class Node {
        final List<Rule> rules = new ArrayList<>();
        final List<Step> steps = new ArrayList<>();

        private Node next(Element element) {
            for (Step step : steps) {
                if (step.element().equals(element)) {
                    return step.node();
                }
            }
            Node node = new Node();
            steps.add(new Step(element, node));
            return node;
        }
    }

    void add(List<Element> pattern, Rule rule) {
        Node node = first(pattern.getFirst().type());
        for (Element element : pattern.subList(1, pattern.size())) {
            node = node.next(element);
        }
        node.rules.add(rule);
    }

    private Node first(int type) {
        if (type >= first.length) {
            first = Arrays.copyOf(first, 2 * type);
        }
        Node node = first[type];
        if (node == null) {
            node = new Node();
            first[type] = node;
        }
        return node;
    }

    @Nullable
    Node startingWith(int type) {
        return type < first.length ? first[type] : null;
    }
}
