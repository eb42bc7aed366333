package dev.ringback.extract.support;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.passage.Passage;
import dev.ringback.extract.passage.Passage.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of tables whose columns are different channels, taken apart so that each cell stands with its own head. */
final class TableCells {
    private TableCells() {}

    static List<Passage> of(Passage row, Optional<Language> language) {
        List<String> heads = row.columns();
        if (row.form() != Form.TABLE || heads.size() < 2) {
            return List.of(row);
        }
        List<String> cells = List.of(row.text().split(" \\| ", -1));
        if (heads.size() != cells.size() || channels(heads, language) < 2) {
            return List.of(row);
        }
        List<Passage> parts = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            parts.add(cell(row, cells.get(0) + " | " + cells.get(i), heads.get(i)));
        }
        return parts;
    }

    private static long channels(List<String> heads, Optional<Language> language) {
        return heads.stream()
                .skip(1)
                .filter(head -> SupportWords.hits(head, language).stream()
                        .anyMatch(hit -> hit.topic() == Topic.REACH || hit.topic() == Topic.CHANNEL))
                .count();
    }

    private static Passage cell(Passage row, String text, String head) {
        List<Passage.Link> none = List.of();
        return new Passage(
                text,
                row.form(),
                row.headings(),
                List.of(),
                Optional.of(head),
                row.language(),
                row.section(),
                none,
                row.marks());
    }
}
