package dev.ringback.extract.times;

import java.util.List;
import java.util.Set;

/** Tokens in their order, with what stands at a place and beside it; beyond both ends a sentence ends. */
final class TokenRow {
    private final List<Token> tokens;

    /** @param tokens may be changed in place */
    TokenRow(List<Token> tokens) {
        this.tokens = tokens;
    }

    static boolean isDay(Kind kind) {
        return kind == Kind.DAY || kind == Kind.DAYS;
    }

    Token get(int i) {
        return tokens.get(i);
    }

    void set(int i, Token token) {
        tokens.set(i, token);
    }

    Kind kind(int i) {
        return i < 0 || i >= tokens.size() ? Kind.STOP : tokens.get(i).kind();
    }

    /** The first place from there on that has none of these. */
    int past(int from, Set<Kind> kinds) {
        int i = from;
        while (kinds.contains(kind(i))) {
            i++;
        }
        return i;
    }

    /** The same, backwards. */
    int pastBack(int from, Set<Kind> kinds) {
        int i = from;
        while (kinds.contains(kind(i))) {
            i--;
        }
        return i;
    }

    /** Whether what stands there leads from one day or time to another; "and" does so behind "between". */
    boolean runsTo(int i, boolean between) {
        return kind(i) == Kind.DASH || kind(i) == Kind.TO || between && kind(i) == Kind.AND;
    }
}
