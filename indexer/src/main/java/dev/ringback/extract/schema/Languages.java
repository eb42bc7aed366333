package dev.ringback.extract.schema;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages by the names that people write, in the languages of the pages that are read, or by tag. */
final class Languages {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}");
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> NAMES = names();

    private Languages() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            names.put(folded(language.getDisplayLanguage(language)), code);
            for (Language reader : Language.values()) {
                names.put(folded(language.getDisplayLanguage(Locale.forLanguageTag(reader.code()))), code);
            }
        }
        Rows.of("languages.tsv", 2).forEach(row -> names.put(folded(row.get(1)), row.getFirst()));
        return Map.copyOf(names);
    }

    /** BCP 47, for a name, a tag, or several in a row. What is neither is left out. */
    static List<String> of(List<String> printed) {
        return printed.stream()
                .flatMap(text -> Arrays.stream(text.split("[,;/|&+]|\\b(?:and|und|et|y|e|en|und)\\b(?=\\s)", -1)))
                .flatMap(text -> one(text.strip()).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> one(String text) {
        String name = Vocabulary.bare(text);
        if (TAG.matcher(name).matches() && CODES.contains(first(name))) {
            return Optional.of(tag(name));
        }
        return Optional.ofNullable(NAMES.get(folded(name)));
    }

    private static String first(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** In the case of BCP 47: {@code en_us} is {@code en-US}. */
    static String tag(String written) {
        String tag = Locale.forLanguageTag(written.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? first(written) : tag;
    }

    private static String folded(String name) {
        return Words.folded(name).strip();
    }
}
