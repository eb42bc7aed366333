package dev.ringback.extract.passage;

import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import java.util.List;

/** Takes a page apart into what people see of it. What is hidden from view is left out. Never throws. */
public final class Passages {
    private Passages() {}

    /** In the order of the page. */
    public static List<Passage> of(PageTree tree, Setting setting) {
        return List.of();
    }
}
