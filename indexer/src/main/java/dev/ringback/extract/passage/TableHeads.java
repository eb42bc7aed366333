package dev.ringback.extract.passage;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the first row of a table without head cells is its head all the same. */
final class TableHeads {
    /** Names of columns, as people write them. */
    private static final int MOST_LENGTH = 40;

    /** A row such as "Monday | closed" is no head, though those below it have figures. */
    private static final Set<String> DAYS = Arrays.stream(Language.values())
            .flatMap(language -> Arrays.stream(DayOfWeek.values())
                    .map(day -> day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language.code()))))
            .map(Words::folded)
            .map(TableHeads::firstWord)
            .collect(Collectors.toUnmodifiableSet());

    private TableHeads() {}

    /** Bold, or words only above columns of figures. */
    static boolean firstRowIsHead(List<List<String>> rows, boolean bold) {
        if (rows.size() < 2) {
            return false;
        }
        List<String> first = rows.getFirst();
        boolean words = first.stream().allMatch(text -> text.length() <= MOST_LENGTH && !TextRun.hasDigit(text));
        boolean day = !first.isEmpty() && DAYS.contains(firstWord(Words.folded(first.getFirst())));
        return words && !day && (bold || rows.size() > 2 && isAboveFigures(rows));
    }

    private static boolean isAboveFigures(List<List<String>> rows) {
        int width = rows.getFirst().size();
        for (int column = 1; column < width; column++) {
            int at = column;
            if (rows.stream().skip(1).allMatch(row -> at < row.size() && TextRun.hasDigit(row.get(at)))) {
                return true;
            }
        }
        return false;
    }

    private static String firstWord(String folded) {
        return folded.strip().split(" ", 2)[0];
    }
}
