package dev.ringback.sources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Looks whether each value is one that the record can keep as it is: text on one line, numbers of a usual size. */
final class PlainValues {
    private static final int MAX_DEPTH = 20;

    /** No amount, count or duration of a provider comes near it, and it fits into an int. */
    private static final BigDecimal MAX_NUMBER = BigDecimal.valueOf(1_000_000_000);

    private static final int MAX_DECIMALS = 6;

    private final String path;
    private final LocatedTree tree;
    private final List<Problem> problems;

    PlainValues(String path, LocatedTree tree, List<Problem> problems) {
        this.path = path;
        this.tree = tree;
        this.problems = problems;
    }

    void check() {
        check(tree.root(), "", 0);
    }

    private void check(JsonNode node, String pointer, int depth) {
        if (depth > MAX_DEPTH) {
            refuse(pointer, "values are nested more than " + MAX_DEPTH + " deep");
            return;
        }
        if (node.isString()) {
            text(node.asString(), pointer);
        } else if (node.isNumber()) {
            number(node.decimalValue(), pointer);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(node.get(i), pointer + "/" + i, depth + 1);
        }
        node.properties().forEach(entry -> check(entry.getValue(), pointer + "/" + entry.getKey(), depth + 1));
    }

    private void text(String text, String pointer) {
        text.codePoints()
                .filter(PlainValues::isForbidden)
                .findFirst()
                .ifPresent(character -> refuse(
                        pointer,
                        character == '\n' || character == '\r'
                                ? "the text has a line break in it; accepted: text on one line"
                                : String.format(
                                        Locale.ROOT,
                                        "the text has the character U+%04X in it, which cannot be shown; take it out",
                                        character)));
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private void number(BigDecimal number, String pointer) {
        boolean sane = number.precision() <= 20 && Math.abs((long) number.scale()) <= 20;
        if (!sane
                || number.abs().compareTo(MAX_NUMBER) > 0
                || number.stripTrailingZeros().scale() > MAX_DECIMALS) {
            refuse(
                    pointer,
                    "the number is out of range; accepted: at most 1000000000, with at most " + MAX_DECIMALS
                            + " decimals");
        }
    }

    private void refuse(String pointer, String message) {
        problems.add(Problem.refused(path, tree.lineOf(pointer), message));
    }
}
