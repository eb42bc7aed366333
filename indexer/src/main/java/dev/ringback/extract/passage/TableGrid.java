package dev.ringback.extract.passage;

import dev.ringback.extract.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A table of data: its rows, cells that span several columns or rows repeated in each.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/tables.html#forming-a-table">forming a table</a>
 */
record TableGrid(Optional<String> caption, List<Line> lines) {
    /** What no table of data holds. */
    private static final Evaluator LAYOUT = QueryParser.parse("table table, h1, h2, h3, h4");

    /** Comparisons of plans have up to 12; a browser allows 1,000. */
    private static final int MOST_COLUMNS = 50;

    /** The longest price lists; a browser allows 65,534. */
    private static final int MOST_DOWN = 500;

    /** What is longer is a text that a table puts in its place. */
    private static final int MOST_CELL = 600;

    /**
     * A row that is no head.
     *
     * @param group the row over all columns that it stands below
     */
    record Line(TextRun text, List<String> columns, Optional<String> group) {}

    private record Cell(Element element, TextRun text, boolean isHead) {}

    private record Row(List<Cell> cells, boolean isHead) {
        List<String> texts() {
            return cells.stream().map(cell -> cell.text().text()).toList();
        }

        boolean isGroup() {
            return cells.size() > 1 && Set.copyOf(cells).size() == 1;
        }
    }

    private static final class Span {
        private final Cell cell;
        private int left;

        Span(Cell cell, int left) {
            this.cell = cell;
            this.left = left;
        }
    }

    /** Whether it only puts things in their places. */
    static boolean isLayout(Element table) {
        String role = Markup.role(table);
        if (role.equals("presentation") || role.equals("none") || table.selectFirst(LAYOUT) != null) {
            return true;
        }
        boolean wide = rows(table).stream().anyMatch(row -> cells(row).size() > 1);
        return !wide
                || rows(table).stream()
                        .flatMap(row -> cells(row).stream())
                        .anyMatch(cell -> TextLength.isOver(MOST_CELL, cell));
    }

    static TableGrid of(Element table, Visibility visibility, Function<Element, TextRun> reader) {
        Optional<String> caption = table.children().stream()
                .filter(child -> child.normalName().equals("caption") && !visibility.hides(child))
                .map(child -> Words.plain(child.text(), Labels.MOST_LENGTH))
                .filter(text -> !text.isEmpty())
                .findFirst();
        return new TableGrid(caption, lines(unrolled(table, visibility, reader)));
    }

    private static List<Row> unrolled(Element table, Visibility visibility, Function<Element, TextRun> reader) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Span> down = new TreeMap<>();
        for (Element row : rows(table)) {
            Optional<Element> part = Optional.ofNullable(row.parent());
            if (!visibility.hides(row) && part.filter(visibility::hides).isEmpty()) {
                List<Element> shown = cells(row).stream()
                        .filter(cell -> !visibility.hides(cell))
                        .toList();
                List<Cell> cells = row(shown, down, reader);
                boolean head = part.filter(around -> around.normalName().equals("thead"))
                                .isPresent()
                        || !cells.isEmpty() && cells.stream().allMatch(Cell::isHead);
                rows.add(new Row(cells, head));
            }
        }
        return rows;
    }

    private static List<Cell> row(List<Element> elements, Map<Integer, Span> down, Function<Element, TextRun> reader) {
        List<Cell> cells = new ArrayList<>();
        for (Element element : elements) {
            fromAbove(cells, down);
            Cell cell = new Cell(
                    element, reader.apply(element), element.normalName().equals("th"));
            int across = span(element, "colspan", MOST_COLUMNS);
            int rowsDown = span(element, "rowspan", MOST_DOWN);
            for (int i = 0; i < across && cells.size() < MOST_COLUMNS; i++) {
                if (rowsDown > 1) {
                    down.put(cells.size(), new Span(cell, rowsDown - 1));
                }
                cells.add(cell);
            }
        }
        fromAbove(cells, down);
        return cells;
    }

    private static void fromAbove(List<Cell> cells, Map<Integer, Span> down) {
        while (cells.size() < MOST_COLUMNS) {
            Span span = down.get(cells.size());
            if (span == null) {
                return;
            }
            if (--span.left == 0) {
                down.remove(cells.size());
            }
            cells.add(span.cell);
        }
    }

    private static int span(Element cell, String name, int most) {
        String digits = cell.attr(name).strip();
        return digits.matches("[1-9][0-9]{0,6}") ? Math.min(Integer.parseInt(digits), most) : 1;
    }

    private static List<Line> lines(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        List<Row> heads = new ArrayList<>();
        Optional<String> group = Optional.empty();
        boolean guessed =
                TableHeads.firstRowIsHead(rows.stream().map(Row::texts).toList(), firstRowIsBold(rows));
        boolean inHead = true;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.isGroup()) {
                group = Optional.of(row.texts().getFirst()).filter(text -> text.length() <= Labels.MOST_LENGTH);
                add(lines, new Row(row.cells().subList(0, 1), false), List.of(), Optional.empty());
            } else if ((row.isHead() || i == 0 && guessed) && rows.size() > 1) {
                if (!inHead) {
                    heads.clear();
                }
                heads.add(row);
                inHead = true;
            } else {
                inHead = false;
                add(lines, row, columns(heads, row.cells().size()), group);
            }
        }
        return lines;
    }

    private static boolean firstRowIsBold(List<Row> rows) {
        return !rows.isEmpty()
                && rows.getFirst().cells().stream()
                        .allMatch(cell -> cell.text().isBlank() || cell.text().isBold());
    }

    private static void add(List<Line> lines, Row row, List<String> columns, Optional<String> group) {
        TextRun text = new TextRun();
        for (int i = 0; i < row.cells().size(); i++) {
            text.addCell(row.cells().get(i).text(), i == 0);
        }
        if (row.cells().stream().anyMatch(cell -> !cell.text().isBlank())) {
            lines.add(new Line(text, columns, group));
        }
    }

    /** Heads of several rows go together: "Phone" above "Hours". */
    private static List<String> columns(List<Row> heads, int width) {
        if (heads.isEmpty()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Set<String> words = new LinkedHashSet<>();
            for (Row head : heads) {
                words.add(i < head.cells().size() ? head.texts().get(i) : "");
            }
            words.remove("");
            columns.add(String.join(" ", words));
        }
        return columns;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" ->
                    child.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(rows::add);
                default -> {}
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }
}
