package dev.ringback.indexer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.ringback.form.DataFile;
import dev.ringback.form.ProviderForm;
import dev.ringback.model.Provider;
import dev.ringback.model.wrong.BaseOfAllWrongs;
import dev.ringback.store.StartFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom: the table of the architecture, kept. */
class ArchitectureTest {
    private static final String BASE = "dev.ringback";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(BASE);

    private static final JavaClasses WRONG = new ClassFileImporter()
            .importClasses(
                    BaseOfAllWrongs.class,
                    BaseOfAllWrongs.Known.class,
                    DataFile.class,
                    ProviderForm.class,
                    Provider.class,
                    dev.ringback.archive.wrong.KnowsTheRoot.class,
                    dev.ringback.extract.wrong.KnowsTheRoot.class,
                    dev.ringback.extract.page.wrong.KnowsTheRoot.class,
                    dev.ringback.extract.phone.wrong.KnowsTheRoot.class,
                    dev.ringback.extract.times.wrong.KnowsTheRoot.class,
                    dev.ringback.extract.passage.wrong.KnowsTheRoot.class,
                    dev.ringback.extract.schema.wrong.KnowsTheRoot.class,
                    dev.ringback.extract.support.wrong.KnowsTheRoot.class,
                    dev.ringback.extract.status.wrong.KnowsTheRoot.class,
                    dev.ringback.fetch.wrong.KnowsTheRoot.class,
                    dev.ringback.form.wrong.KnowsTheRoot.class,
                    dev.ringback.hours.wrong.KnowsTheRoot.class,
                    dev.ringback.index.wrong.KnowsTheRoot.class,
                    dev.ringback.index.ask.wrong.KnowsTheRoot.class,
                    dev.ringback.index.field.wrong.KnowsTheRoot.class,
                    dev.ringback.index.search.wrong.KnowsTheRoot.class,
                    dev.ringback.index.sums.wrong.KnowsTheRoot.class,
                    dev.ringback.index.observed.wrong.KnowsTheRoot.class,
                    dev.ringback.review.wrong.KnowsTheRoot.class,
                    dev.ringback.review.aspect.wrong.KnowsTheRoot.class,
                    dev.ringback.review.mask.wrong.KnowsTheRoot.class,
                    dev.ringback.review.integrity.wrong.KnowsTheRoot.class,
                    dev.ringback.review.intake.wrong.KnowsTheRoot.class,
                    dev.ringback.sources.wrong.KnowsTheRoot.class,
                    dev.ringback.store.wrong.KnowsTheRoot.class,
                    dev.ringback.store.embedded.wrong.KnowsTheRoot.class);

    /** The packages of this project that a package may import; the root may import all and is not here. */
    private static final Map<String, List<String>> IMPORTS = new TreeMap<>(Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("hours", List.of("model")),
            Map.entry("form", List.of("model")),
            Map.entry("sources", List.of("model", "form", "hours")),
            Map.entry("fetch", List.of("model")),
            Map.entry("archive", List.of("model", "fetch")),
            Map.entry("extract", List.of("model", "fetch", "hours")),
            Map.entry("extract.page", List.of()),
            Map.entry("extract.times", List.of("hours", "extract.page")),
            Map.entry("extract.phone", List.of("extract.page")),
            Map.entry("extract.passage", List.of("extract.page")),
            Map.entry("extract.schema", List.of("model", "hours", "extract.page", "extract.times", "extract.phone")),
            Map.entry(
                    "extract.support",
                    List.of("model", "hours", "extract.page", "extract.passage", "extract.times", "extract.phone")),
            Map.entry("extract.status", List.of("model", "extract.page")),
            Map.entry("review", List.of("model", "review.aspect")),
            Map.entry("review.aspect", List.of("model")),
            Map.entry("review.mask", List.of()),
            Map.entry("review.integrity", List.of("model")),
            Map.entry("review.intake", List.of("model", "form", "review.mask")),
            Map.entry("store", List.of("model", "form")),
            Map.entry("store.embedded", List.of()),
            Map.entry("index.ask", List.of("model")),
            Map.entry("index.search", List.of("model", "index.ask", "index.field")),
            Map.entry("index.field", List.of("model", "index.ask")),
            Map.entry("index.sums", List.of("model", "index.ask", "index.field")),
            Map.entry("index.observed", List.of("model", "index.field")),
            Map.entry(
                    "index",
                    List.of(
                            "model",
                            "form",
                            "index.ask",
                            "index.field",
                            "index.search",
                            "index.sums",
                            "index.observed"))));

    /** Who alone may know a library. */
    private static final Map<String, List<String>> LIBRARIES = new TreeMap<>(Map.of(
            "index", List.of("org.apache.lucene.."),
            "store", List.of("java.sql..", "javax.sql..", "io.micronaut.data..", "org.flywaydb..", "org.postgresql.."),
            "sources", List.of("com.networknt..", "org.snakeyaml.."),
            "fetch", List.of("org.apache.hc..", "crawlercommons.."),
            "archive", List.of("org.netpreserve.."),
            "review.intake", List.of("de.siegmar.fastcsv.."),
            "extract", List.of("org.jsoup..", "com.rometools..", "com.github.pemistahl.lingua.."),
            "hours", List.of("ch.poole..", "de.focus_shift..")));

    /** Who may know a library that several packages need; nobody else may. */
    private static final Map<String, List<String>> SHARED_LIBRARIES = new TreeMap<>(Map.of(
            "com.google.i18n.phonenumbers..",
            List.of("extract.phone", "review.mask"),
            "tools.jackson..",
            List.of(
                    "form",
                    "index",
                    "sources",
                    "store",
                    "extract.page",
                    "extract.schema",
                    "extract.status",
                    "review.intake")));

    /** What opens a connection. The embedded server asks the system for a free port, and connects nowhere. */
    private static final String SOCKETS =
            "java\\.net\\.\\w*Socket|javax\\.net\\..*|java\\.nio\\.channels\\.\\w*(Socket|Datagram)Channel";

    private static final List<String> MAY_OPEN_SOCKETS = List.of("fetch", "store.embedded");

    record Rule(String name, ArchRule rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        IMPORTS.forEach((from, to) -> rules.add(new Rule(from + " imports only " + to, imports(from, to))));
        LIBRARIES.forEach((owner, libraries) -> libraries.forEach(library -> rules.add(
                new Rule("only " + owner + " knows " + library, onlyIn(List.of(owner), resideInAnyPackage(library))))));
        SHARED_LIBRARIES.forEach((library, owners) -> rules.add(
                new Rule("only " + owners + " know " + library, onlyIn(owners, resideInAnyPackage(library)))));
        rules.add(new Rule(
                "only " + MAY_OPEN_SOCKETS + " open sockets", onlyIn(MAY_OPEN_SOCKETS, nameMatching(SOCKETS))));
        rules.add(new Rule("model is free of JSON", noJson("model")));
        rules.add(new Rule("hours are free of JSON", noJson("hours")));
        rules.add(new Rule("fetch is free of JSON", noJson("fetch")));
        rules.add(new Rule(
                "nobody imports the root",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(own("indexer"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(own("indexer")))));
        rules.add(new Rule(
                "only the root knows the embedded server",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(own("store.embedded"), own("indexer"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(own("store.embedded")))));
        rules.add(new Rule(
                "no circle", slices().matching(BASE + ".(*)..").should().beFreeOfCycles()));
        rules.add(new Rule("no standard streams", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS));
        rules.add(new Rule("no java.util.logging", GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING));
        rules.add(new Rule(
                "names are nouns of the field",
                noClasses().should().haveNameMatching(".*\\.([^.$]*(Impl|Utils?|Helper|Manager)|Base[A-Z][^.$]*)")));
        return rules.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(Rule rule) {
        rule.rule().check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(Rule rule) {
        assertTrue(rule.rule().evaluate(WRONG).hasViolation());
    }

    @Test
    void indexSchemaIsFreeOfJson() {
        JavaClass schema = MAIN.get(BASE + ".index.IndexSchema");
        assertFalse(schema.getDirectDependenciesFromSelf().isEmpty());
        assertTrue(schema.getDirectDependenciesFromSelf().stream()
                .noneMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("tools.jackson")));
    }

    @Test
    void everyPackageIsInTheTable() {
        TreeSet<String> known = new TreeSet<>(IMPORTS.keySet());
        known.add("indexer");
        TreeSet<String> found = new TreeSet<>();
        MAIN.forEach(each -> found.add(each.getPackageName().substring(BASE.length() + 1)));
        assertEquals(known, found);
    }

    @Test
    void everyPackageIsNullMarked() {
        TreeSet<String> unmarked = new TreeSet<>();
        MAIN.forEach(each -> {
            if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(each.getPackageName());
            }
        });
        assertEquals(new TreeSet<>(), unmarked);
        assertFalse(
                WRONG.get(BaseOfAllWrongs.class).getPackage().isAnnotatedWith(NullMarked.class), "the check can fail");
    }

    private static ArchRule imports(String from, List<String> to) {
        String[] allowed = Stream.concat(to.stream(), Stream.of(from))
                .map(ArchitectureTest::own)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> ownWords = resideInAnyPackage(allowed).or(isWordForEmbedded(from));
        return noClasses()
                .that(resideInAnyPackage(own(from)).and(not(isBelow(from))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + "..").and(not(ownWords)));
    }

    /** The embedded server speaks of its faults in the store's word for them, and knows nothing else of the store. */
    private static DescribedPredicate<JavaClass> isWordForEmbedded(String from) {
        return from.equals("store.embedded") ? equivalentTo(StartFault.class) : DescribedPredicate.alwaysFalse();
    }

    private static DescribedPredicate<JavaClass> isBelow(String from) {
        String[] below = IMPORTS.keySet().stream()
                .filter(each -> each.startsWith(from + "."))
                .map(ArchitectureTest::own)
                .toArray(String[]::new);
        return resideInAnyPackage(below);
    }

    private static ArchRule onlyIn(List<String> owners, DescribedPredicate<? super JavaClass> known) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        owners.stream().map(ArchitectureTest::own).toArray(String[]::new))
                .should()
                .dependOnClassesThat(known);
    }

    private static ArchRule noJson(String name) {
        return noClasses()
                .that()
                .resideInAPackage(own(name))
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.."));
    }

    private static String own(String name) {
        return BASE + "." + name + "..";
    }
}
