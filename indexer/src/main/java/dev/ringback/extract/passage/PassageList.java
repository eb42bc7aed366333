package dev.ringback.extract.passage;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.passage.Passage.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The passages of a page as they are found, within bounds. */
final class PassageList {
    /** Real pages stay below 100 KB of text; terms and conditions reach 150. */
    static final int MOST_TEXT = 200 * 1024;

    /** Longer than any paragraph that people read; what is longer is cut at a space and goes on in the next. */
    static final int MOST_LENGTH = 2_000;

    /** The longest menus and tables of real pages have some thousands of lines. */
    static final int MOST_PASSAGES = 5_000;

    private final List<Passage> passages = new ArrayList<>();
    private final List<PageProblem> problems = new ArrayList<>();
    private int length;
    private @Nullable Outline lastOutline;
    private List<String> lastPath = List.of();

    void add(TextRun run, Form form, Outline outline, List<String> columns, Around around) {
        String text = run.text();
        int from = 0;
        while (from < text.length() && !isFull()) {
            int to = cut(text, from);
            String piece = text.substring(from, to);
            length += piece.length();
            passages.add(new Passage(
                    piece,
                    form,
                    path(outline),
                    from == 0 && to == text.length() ? columns : List.of(),
                    around.introduction(),
                    around.language(),
                    outline.section(),
                    run.links(from, to),
                    run.marks()));
            from = to;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
    }

    /** Passages below one heading share it. */
    private List<String> path(Outline outline) {
        if (!outline.equals(lastOutline)) {
            lastOutline = outline;
            lastPath = outline.path();
        }
        return lastPath;
    }

    private static int cut(String text, int from) {
        if (text.length() - from <= MOST_LENGTH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', from + MOST_LENGTH);
        int to = space > from ? space : from + MOST_LENGTH;
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    /** Whether no more is read; the first time, a problem says so. */
    boolean isFull() {
        boolean long_ = length > MOST_TEXT;
        if ((long_ || passages.size() >= MOST_PASSAGES) && problems.isEmpty()) {
            problems.add(
                    long_
                            ? new PageProblem(
                                    Kind.TOO_LONG,
                                    "the page has more than " + MOST_TEXT + " characters of text; the rest is not read")
                            : new PageProblem(
                                    Kind.TOO_MANY_ITEMS,
                                    "the page has more than " + MOST_PASSAGES + " lines; the rest is not read"));
        }
        return !problems.isEmpty();
    }

    int size() {
        return passages.size();
    }

    Optional<Passage> last() {
        return passages.isEmpty() ? Optional.empty() : Optional.of(passages.getLast());
    }

    Passages.Reading reading() {
        return new Passages.Reading(passages, problems);
    }
}
