package dev.ringback.extract.passage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings above a place of the page, as a chain from the innermost out.
 *
 * @param level 0 where there is none; from {@link #OPENER} on it only looks like a heading
 * @param section the number of what stands below it
 */
record Outline(
        int level, String text, int section, @Nullable Outline above) {
    /** The question above an answer. */
    static final int OPENER = 7;

    /** A line in bold letters. */
    static final int BOLD = 8;

    static Outline empty(int section) {
        return new Outline(0, "", section, null);
    }

    /** With a heading, which ends those of its level and below. */
    Outline with(int newLevel, String heading, int newSection) {
        return new Outline(newLevel, heading, newSection, aboveLevel(newLevel));
    }

    Outline numbered(int number) {
        return new Outline(level, text, number, above);
    }

    Outline aboveLevel(int limit) {
        Outline at = this;
        while (at.above != null && at.level >= limit) {
            at = at.above;
        }
        return at;
    }

    /** Without what only looks like a heading and came after the earlier outline. */
    Outline withoutLookalikesSince(Outline before) {
        Outline at = this;
        while (!at.equals(before) && at.above != null && at.level >= OPENER) {
            at = at.above;
        }
        return at;
    }

    /** Outermost first. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        for (Outline at = this; at != null; at = at.above) {
            if (at.level > 0) {
                path.add(at.text);
            }
        }
        return List.copyOf(path.reversed());
    }
}
