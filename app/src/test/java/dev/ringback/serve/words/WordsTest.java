package dev.ringback.serve.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern KEY =
            Pattern.compile("words(?:\\(\\))?\\s*\\.(?:of|marked)\\(\\s*\"([a-z][\\w.]*[\\w])\"");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.]+)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(suffix)).toList();
        }
    }

    @Test
    void everyKeyThatIsNamedIsThere() throws IOException {
        List<Path> files = new ArrayList<>(files("src/main/jte", ".jte"));
        files.addAll(files("src/main/java/dev/ringback/serve", ".java"));
        TreeSet<String> missing = new TreeSet<>();
        int seen = 0;
        for (Path file : files) {
            for (var match : KEY.matcher(Files.readString(file)).results().toList()) {
                seen++;
                if (!Words.ENGLISH.has(match.group(1))) {
                    missing.add(match.group(1) + " in " + file.getFileName());
                }
            }
        }
        assertEquals(new TreeSet<String>(), missing);
        assertTrue(seen > 100, seen + " keys seen");
    }

    /** Used is a key that stands in the code as a whole, or by its beginning or its end, to be put together. */
    @Test
    void everyKeyThatIsThereIsUsed() throws IOException {
        List<Path> files = new ArrayList<>(files("src/main/jte", ".jte"));
        files.addAll(files("src/main/java/dev/ringback", ".java"));
        TreeSet<String> literals = new TreeSet<>();
        for (Path file : files) {
            LITERAL.matcher(Files.readString(file)).results().forEach(match -> literals.add(match.group(1)));
        }
        List<String> unused = messages().stringPropertyNames().stream()
                .filter(key -> !isUsed(key, literals))
                .sorted()
                .toList();
        assertEquals(List.of(), unused);
    }

    private static boolean isUsed(String key, Set<String> literals) {
        return literals.contains(key)
                || IntStream.range(1, key.length())
                        .filter(cut -> key.charAt(cut) == '.')
                        .anyMatch(cut -> literals.contains(key.substring(0, cut + 1))
                                || literals.contains(key.substring(cut)) && isUsed(key.substring(0, cut), literals));
    }

    private static Properties messages() throws IOException {
        Properties all = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/dev/ringback/serve/words/messages.properties"))) {
            all.load(reader);
        }
        return all;
    }

    @Test
    void noTemplateHasWordsOfItsOwn() throws IOException {
        List<Path> templates = files("src/main/jte", ".jte");
        assertEquals(32, templates.size());
        for (Path template : templates) {
            for (String line : Files.readAllLines(template)) {
                boolean control = line.matches("\\s*(@(param|import|for|endfor|endif|template).*|!\\{.*)");
                String text = control ? "" : bare(line);
                assertTrue(text.isBlank(), template.getFileName() + " says \"" + text.strip() + "\"");
            }
        }
    }

    private static String bare(String line) {
        String code = line.replaceAll("\\$(unsafe)?\\{(?:[^{}]|\\{[^{}]*})*}", "")
                .replaceAll("@(else)?if\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)", "")
                .replaceAll("@for\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)", "")
                .replaceAll("@(else|endif|endfor)", "");
        return TAG.matcher(code).replaceAll("").replaceAll("[^\\p{L}]", "");
    }

    @Test
    void everyMessageCanBeFilledIn() throws IOException {
        messages().forEach((key, text) -> {
            assertTrue(!text.toString().contains("'"), key + " has ', which MessageFormat drops; write ’");
            new MessageFormat(text.toString()).format(new Object[] {1, 2, 3, 4});
        });
    }

    @Test
    void hoursReadAsPeopleSayThem() {
        assertEquals(
                "Mon–Fri 08:00–20:00; closed on public holidays", Words.ENGLISH.hours("Mo-Fr 08:00-20:00; PH off"));
        assertEquals("every day 10:00–23:00", Words.ENGLISH.hours("Mo-Su 10:00-23:00"));
        assertEquals("every day 10:00–23:00; Sun closed", Words.ENGLISH.hours("Mo-Su 10:00-23:00; Su off"));
        assertEquals("round the clock", Words.ENGLISH.hours("24/7"));
    }

    @Test
    void oneValueIsSetOff() {
        Words.Marked marked = Words.ENGLISH.marked("promise", "92 %");
        assertEquals("Says a person answers in ", marked.before());
        assertEquals("92 %", marked.strong());
        assertEquals(" of your opening hours.", marked.after());
    }
}
