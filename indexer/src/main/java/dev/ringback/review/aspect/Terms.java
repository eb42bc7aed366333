package dev.ringback.review.aspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** A tree of terms, word by word, each with the classes that it belongs to. */
final class Terms {
    private static final String ANY_END = "*";

    private final Node root = new Node();

    private static final class Node {
        final Map<String, Node> words = new HashMap<>();
        final Map<String, Node> stems = new HashMap<>();
        final List<Integer> classes = new ArrayList<>();
        int shortest = Integer.MAX_VALUE;
        int longest;

        Node next(String word) {
            if (!word.endsWith(ANY_END)) {
                return words.computeIfAbsent(word, each -> new Node());
            }
            String stem = word.substring(0, word.length() - 1);
            shortest = Math.min(shortest, stem.length());
            longest = Math.max(longest, stem.length());
            return stems.computeIfAbsent(stem, each -> new Node());
        }
    }

    void add(List<String> term, int type) {
        Node node = root;
        for (String word : term) {
            node = node.next(word);
        }
        node.classes.add(type);
    }

    /** Gives each class with the end of the term, for all terms that begin with this word; some more than once. */
    void each(Wording text, int from, ObjIntConsumer<List<Integer>> found) {
        follow(root, text, from, found);
    }

    private static void follow(Node node, Wording text, int at, ObjIntConsumer<List<Integer>> found) {
        String word = text.word(at);
        reached(node.words.get(word), text, at + 1, found);
        int most = Math.min(node.longest, word.length());
        for (int length = node.shortest; length <= most; length++) {
            reached(node.stems.get(word.substring(0, length)), text, at + 1, found);
        }
    }

    private static void reached(@Nullable Node node, Wording text, int end, ObjIntConsumer<List<Integer>> found) {
        if (node == null) {
            return;
        }
        if (!node.classes.isEmpty()) {
            found.accept(node.classes, end);
        }
        if (end < text.size() && text.breakBefore(end) == Wording.NEXT) {
            follow(node, text, end, found);
        }
    }
}
