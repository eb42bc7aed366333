package dev.ringback.extract.phone;

import dev.ringback.extract.page.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words beside a number that say what it is a number of. */
final class PhoneWords {
    private static final String LIST = "/dev/ringback/extract/phone-words.tsv";

    /** The longest entries have so many words. */
    private static final int MOST_WORDS = 4;

    private static final Map<String, Set<Kind>> KINDS = kinds();

    private static final List<String> PHONES = KINDS.entrySet().stream()
            .filter(each -> each.getValue().contains(Kind.PHONE))
            .map(each -> " " + each.getKey() + " ")
            .toList();

    private PhoneWords() {}

    /** What a number is of. */
    enum Kind {
        FAX,
        PHONE,
        OTHER,
        AFTER
    }

    /** The last word of the text that says what follows; "Tel/Fax" is a phone. */
    static Optional<Kind> last(String before) {
        List<String> words = List.of(Words.folded(before).strip().split(" ", -1));
        for (int end = words.size(); end > 0; end--) {
            for (int from = Math.max(0, end - MOST_WORDS); from < end; from++) {
                Set<Kind> kinds = KINDS.getOrDefault(String.join(" ", words.subList(from, end)), Set.of());
                if (!kinds.isEmpty() && !kinds.equals(Set.of(Kind.AFTER))) {
                    return Optional.of(kinds.stream().min(Enum::compareTo).orElseThrow());
                }
            }
        }
        return Optional.empty();
    }

    static boolean hasPhone(String text) {
        return Words.hasAny(Words.folded(text), PHONES);
    }

    /** Whether the text begins with a word that counts, so that what stands before it is an amount. */
    static boolean isCounted(String after) {
        if (after.isBlank() || ",.;:".indexOf(after.strip().charAt(0)) >= 0) {
            return false;
        }
        String first = Words.folded(after).strip().split(" ", 2)[0];
        return KINDS.getOrDefault(first, Set.of()).contains(Kind.AFTER);
    }

    private static Map<String, Set<Kind>> kinds() {
        Map<String, Set<Kind>> kinds = new HashMap<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            kinds.computeIfAbsent(cells[1], word -> new HashSet<>())
                    .add(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)));
        }
        return kinds.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    private static List<String> lines() {
        try (InputStream list = Objects.requireNonNull(PhoneWords.class.getResourceAsStream(LIST), LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + LIST, fault);
        }
    }
}
