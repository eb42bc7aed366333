package dev.ringback.extract.passage;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.Language;
import dev.ringback.extract.passage.Passage.Form;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Goes through a page once, in its order, and lays down passages. The depth of the tree bounds its own. */
final class PassageWalk {
    /** What is longer is a text that somebody laid out as a heading or an item. */
    private static final int MOST_IN_ONE = 500;

    private static final Set<String> NOT_IN_ONE =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "details", "blockquote");

    private final PageNames names;
    private final Visibility visibility;
    private final PassageList list = new PassageList();
    private Outline outline = Outline.empty(0);
    private int sections;
    private TextRun line = new TextRun();
    private boolean joining;
    private Optional<String> label = Optional.empty();
    private Optional<String> term = Optional.empty();
    private Optional<String> href = Optional.empty();
    private int hrefFrom;

    PassageWalk(PageNames names, Visibility visibility) {
        this.names = names;
        this.visibility = visibility;
    }

    void page(Document document, Around around) {
        Optional<Language> own = around.language()
                .or(() -> Language.ofTag(document.root().select("html").attr("lang")));
        Around all = new Around(around.form(), around.marks(), false, own, around.introduction());
        children(document.body(), all);
        flush(all, false);
    }

    Passages.Reading reading() {
        return list.reading();
    }

    private void children(Element element, Around around) {
        Optional<Element> first = Labels.firstOfPair(element);
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                line.add(text.getWholeText(), around);
            } else if (child instanceof Element inner) {
                int size = list.size();
                element(inner, around);
                if (first.isPresent() && first.get().equals(inner) && list.size() == size + 1) {
                    label = label.or(() -> list.last().map(Passage::text));
                }
            }
        }
        if (first.isPresent() && line.isBlank()) {
            label = Optional.empty();
        }
    }

    private void element(Element element, Around outer) {
        if (list.isFull() || visibility.hides(element)) {
            return;
        }
        Around around = outer.within(element, names);
        switch (element.normalName()) {
            case "br", "hr" -> flush(outer, false);
            case "a" -> link(element, around);
            default -> {
                if (Markup.isField(element)) {
                    flush(outer, false);
                    label = Optional.empty();
                } else if (joining) {
                    joined(element, outer, around);
                } else {
                    standing(element, outer, around);
                }
            }
        }
    }

    /** Within an item, a cell or a heading, which is one passage whatever it is made of. */
    private void joined(Element element, Around outer, Around around) {
        boolean block = Markup.isBlock(element) || Markup.isList(element);
        if (block) {
            flush(outer, false);
        }
        children(element, around);
        if (block) {
            flush(around, false);
        } else {
            line.edge();
        }
    }

    private void standing(Element element, Around outer, Around around) {
        OptionalInt level = Labels.headingLevel(element, MOST_IN_ONE);
        if (level.isPresent()) {
            flush(outer, false);
            heading(element, level.getAsInt(), around);
            return;
        }
        switch (element.normalName()) {
            case "table" -> table(element, outer, around);
            case "ul", "ol", "menu", "dir" -> items(element, outer, around);
            case "dl" -> terms(element, outer, around);
            case "dt" -> term(element, outer, around);
            case "dd" -> item(element, outer, around.as(Form.LIST).introducedBy(term));
            case "li" -> item(element, outer, around.as(Form.LIST));
            default -> {
                if (Markup.isBlock(element)) {
                    block(element, outer, around);
                } else {
                    children(element, around);
                    line.edge();
                }
            }
        }
    }

    private void link(Element element, Around around) {
        href = Optional.of(Attr.of(element, "href"));
        hrefFrom = line.length();
        children(element, around);
        line.link(hrefFrom, href.orElse(""));
        href = Optional.empty();
        line.edge();
    }

    private void block(Element element, Around outer, Around around) {
        flush(outer, false);
        Outline before = outline;
        boolean apart = Markup.isApart(element);
        if (apart) {
            outline = Outline.empty(++sections);
        }
        int size = list.size();
        children(element, around);
        flush(around, list.size() == size && Labels.mayBeTitle(element));
        outline = after(element, apart, before);
    }

    /** What follows an element stands below the headings within it only if they were all that it held. */
    private Outline after(Element element, boolean apart, Outline before) {
        boolean heads = list.last().filter(last -> last.form() == Form.HEADING).isPresent();
        if (apart || Markup.isPart(element) && !heads) {
            return before;
        }
        return heads ? outline : outline.withoutLookalikesSince(before);
    }

    private void heading(Element element, int level, Around around) {
        inOne(element, around.plain());
        headed(level, around);
    }

    private void headed(int level, Around around) {
        line.close();
        if (!line.isBlank()) {
            String text = line.text();
            Outline above = outline.aboveLevel(level);
            list.add(line, Form.HEADING, above.numbered(++sections), List.of(), around);
            outline = above.with(level, text, sections);
            label = Labels.of(text, level == Outline.BOLD);
        }
        fresh();
    }

    /** Lays what is within on the line, as one passage. */
    private void inOne(Element element, Around around) {
        boolean before = joining;
        joining = true;
        children(element, around);
        joining = before;
    }

    private void items(Element element, Around outer, Around around) {
        flush(outer, false);
        Optional<String> introduction = label.or(() -> Labels.ofItem(element, list.last()));
        label = Optional.empty();
        children(element, around.as(Form.LIST).introducedBy(introduction));
        flush(around, false);
        label = Optional.empty();
    }

    private void item(Element element, Around outer, Around around) {
        if (holdsMore(element) || TextLength.isOver(MOST_IN_ONE, element)) {
            block(element, outer, around);
            return;
        }
        flush(outer, false);
        inOne(element, around);
        flush(around, false);
    }

    /** Whether it is, or holds, what makes passages of its own. */
    private static boolean holdsMore(Element element) {
        if (NOT_IN_ONE.contains(element.normalName())
                || Attr.has(element, "aria-expanded")
                || Markup.hasRole(element, "heading")) {
            return true;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner && holdsMore(inner)) {
                return true;
            }
        }
        return false;
    }

    private void terms(Element element, Around outer, Around around) {
        flush(outer, false);
        Optional<String> before = term;
        term = Optional.empty();
        children(element, around);
        flush(around, false);
        term = before;
        label = Optional.empty();
    }

    private void term(Element element, Around outer, Around around) {
        flush(outer, false);
        inOne(element, around);
        line.close();
        String text = line.text();
        boolean further = element.previousElementSibling() != null
                && element.previousElementSibling().normalName().equals("dt");
        flush(around, false);
        term = Optional.of(further && term.isPresent() ? term.get() + " / " + text : text)
                .filter(words -> !words.isBlank() && words.length() <= Labels.MOST_LENGTH);
        label = Optional.empty();
    }

    private void table(Element element, Around outer, Around around) {
        if (TableGrid.isLayout(element)) {
            block(element, outer, around);
            return;
        }
        flush(outer, false);
        TableGrid grid = TableGrid.of(element, visibility, cell -> cellRun(cell, around.within(cell, names)));
        Optional<String> introduction = grid.caption().or(() -> label);
        label = Optional.empty();
        for (TableGrid.Line row : grid.lines()) {
            Around rows = around.as(Form.TABLE).introducedBy(row.group().or(() -> introduction));
            list.add(row.text(), Form.TABLE, outline, row.columns(), rows);
        }
    }

    private TextRun cellRun(Element cell, Around around) {
        TextRun before = line;
        line = new TextRun();
        inOne(cell, around);
        line.close();
        TextRun run = line;
        if (run.isBlank()) {
            run.add(Labels.ofPicture(cell), around);
        }
        line = before;
        return run;
    }

    /** Ends the passage.
     *
     * @param whole whether it is all that its element holds
     */
    private void flush(Around around, boolean whole) {
        if (joining) {
            line.separate();
            return;
        }
        line.close();
        if (!line.isBlank() && whole && line.isBold() && Labels.isTitle(line.text())) {
            headed(Outline.BOLD, around);
            return;
        }
        if (!line.isBlank()) {
            href.ifPresent(address -> line.link(hrefFrom, address));
            list.add(line, around.form(), outline, List.of(), around.introducedBy(label));
            label = Labels.of(line.text(), line.isBold());
        }
        fresh();
    }

    /** A link that goes on does so on the new line. */
    private void fresh() {
        line = line.isUntouched() ? line : new TextRun();
        hrefFrom = 0;
    }
}
