package dev.ringback.extract.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Examples that schema.org gives in two or three forms, which must give the same facts. */
class SchemaExamplesTest {
    private static final int FILES = 85;
    private static final int IN_SEVERAL_FORMS = 24;

    /** What is wrong in the example. */
    private static final Map<String, String> SLIPS = Map.of();

    @Test
    void allFormsOfAnExampleGiveTheSameFacts() throws IOException {
        Map<String, Map<Set<String>, String>> byExample = new TreeMap<>();
        Map<String, Integer> forms = new TreeMap<>();
        List<Path> files = files();
        for (Path file : files) {
            String[] name = file.getFileName().toString().split("\\.", -1);
            forms.merge(name[0], 1, Integer::sum);
            byExample
                    .computeIfAbsent(name[0], each -> new java.util.HashMap<>())
                    .merge(facts(file), name[1], (one, other) -> one + "+" + other);
        }
        assertEquals(FILES, files.size());
        assertEquals(
                IN_SEVERAL_FORMS,
                forms.values().stream().filter(count -> count > 1).count());
        Set<String> unlike = new TreeSet<>();
        byExample.forEach((example, facts) -> {
            if (facts.size() > 1) {
                unlike.add(example);
                facts.forEach((said, form) -> System.out.println("UNLIKE " + example + " " + form + " " + said));
            }
        });
        System.out.println(
                "examples in several forms: " + (IN_SEVERAL_FORMS - unlike.size()) + " of " + IN_SEVERAL_FORMS);
        assertEquals(SLIPS.keySet(), unlike);
    }

    private static List<Path> files() throws IOException {
        Optional<Path> folder = SharedCorpus.file("schemaorg-examples");
        assumeTrue(folder.isPresent(), "the examples are not here");
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> facts(Path file) throws IOException {
        PageText text = PageText.read(Files.readAllBytes(file), Optional.empty());
        PageTree tree = PageTree.of(text.text(), "https://page.example/");
        Set<String> facts = new TreeSet<>();
        SchemaFacts read = SchemaFacts.of(tree, Setting.UNKNOWN);
        read.reviews()
                .forEach(each -> facts.add(each.kind() + " " + each.item().orElse("-") + " "
                        + each.rating()
                                .map(rating -> rating.stripTrailingZeros().toPlainString())
                                .orElse("-") + " " + each.count().orElse(0) + " "
                        + each.date().orElse("-") + " " + each.hasAuthor()
                        + each.text()
                                .map(words -> words.substring(0, Math.min(20, words.length())))
                                .orElse("")));
        read.claims().forEach(each -> facts.add(each.terms() + " " + each.scope()));
        Set<Item> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Markup.of(tree).items().forEach(item -> places(item, seen, facts));
        return facts;
    }

    /** What claims leave out on purpose: the numbers and hours of shops. */
    private static void places(Item item, Set<Item> seen, Set<String> facts) {
        if (!seen.add(item)) {
            return;
        }
        item.texts("telephone").forEach(number -> facts.add("telephone " + number.replaceAll("\\D", "")));
        SpecifiedHours hours = SpecifiedHours.of(item, Setting.UNKNOWN);
        hours.hours().ifPresent(open -> facts.add("hours " + open));
        hours.unread().ifPresent(text -> facts.add("unread hours " + text));
        item.properties().keySet().forEach(name -> item.items(name).forEach(next -> places(next, seen, facts)));
    }
}
