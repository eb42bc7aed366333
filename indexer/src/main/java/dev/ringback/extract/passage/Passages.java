package dev.ringback.extract.passage;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import java.util.List;

/**
 * Takes a page apart into what people see of it. What is hidden from view is left out. At most 200 KB of text and 20,000
 * passages of at most 2,000 characters each. Never throws.
 */
public final class Passages {
    private Passages() {}

    /** What was found, and what was beyond the bounds. */
    public record Reading(List<Passage> passages, List<PageProblem> problems) {
        public Reading {
            passages = List.copyOf(passages);
            problems = List.copyOf(problems);
        }
    }

    /** In the order of the page. */
    public static List<Passage> of(PageTree tree, Setting setting) {
        return read(tree, setting).passages();
    }

    /** The same, with what was wrong. */
    public static Reading read(PageTree tree, Setting setting) {
        PageNames names = new PageNames(tree.elements());
        PassageWalk walk = new PassageWalk(names, new Visibility(tree.elements(), names));
        walk.page(tree.document(), Around.page(setting.language()));
        return walk.reading();
    }
}
