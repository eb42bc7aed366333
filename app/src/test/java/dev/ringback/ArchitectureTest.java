package dev.ringback;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.ringback.app.wrong.KnowsTheWeb;
import dev.ringback.rank.wrong.PlacingHelper;
import dev.ringback.serve.wrong.KnowsTheRoot;
import dev.ringback.store.ErrorReport;
import dev.ringback.store.ErrorReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom, and what things may be called. */
class ArchitectureTest {
    private static final String BASE = "dev.ringback";
    private static final String GENERATED = "dev.ringback.serve.templates..";

    /** Of both modules; what the templates and annotations generate is none of our hand. */
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ringback")
            .that(not(resideInAPackage(GENERATED)))
            .that(ArchitectureTest.isOurs());

    private static final JavaClasses WRONG =
            new ClassFileImporter().importClasses(KnowsTheRoot.class, KnowsTheWeb.class, PlacingHelper.class);

    private static DescribedPredicate<JavaClass> isOurs() {
        return DescribedPredicate.describe(
                "written by hand",
                one -> !one.getSimpleName().startsWith("$") && !one.getName().contains("$Definition"));
    }

    /** The packages that may know a library, each as it is written; nobody else of either module may. */
    private static final Map<String, List<String>> LIBRARIES = new TreeMap<>(Map.of(
            "org.jsoup..", List.of("extract.."),
            "picocli..", List.of("app"),
            "com.rometools..", List.of("serve.page..", "extract.status.."),
            "io.micronaut.http..", List.of("app", "serve.."),
            "tools.jackson..",
                    List.of(
                            "form..",
                            "index..",
                            "sources..",
                            "store..",
                            "extract.page..",
                            "extract.schema..",
                            "extract.status..",
                            "review.intake..",
                            "serve.api..",
                            "serve.http..",
                            "serve.page..")));

    /** What opens a connection. The root and the embedded server only ask whether a port is free. */
    private static final String SOCKETS =
            "java\\.net\\.\\w*Socket|javax\\.net\\..*|java\\.nio\\.channels\\.\\w*(Socket|Datagram)Channel";

    private static final List<String> MAY_OPEN_SOCKETS = List.of("fetch..", "store.embedded..", "app");

    /** How facts get here: the concern of the root alone. */
    private static final String[] THE_WAY_HERE = own(List.of("fetch..", "extract..", "archive.."));

    @Test
    void bothModulesAreLookedAt() {
        assertTrue(ALL.size() > 150, "classes " + ALL.size());
        assertTrue(ALL.contain("dev.ringback.model.Claim") && ALL.contain("dev.ringback.rank.Ranker"));
    }

    record Rule(String name, ArchRule rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        LIBRARIES.forEach((library, owners) ->
                rules.add(new Rule("only " + owners + " know " + library, onlyIn(owners, resideInAPackage(library)))));
        rules.add(new Rule(
                "only " + MAY_OPEN_SOCKETS + " open sockets", onlyIn(MAY_OPEN_SOCKETS, nameMatching(SOCKETS))));
        rules.add(new Rule("rank is pure", rankIsPure()));
        rules.add(new Rule("serve knows nothing of how facts got here", serveKnowsOnlyReports()));
        rules.add(new Rule("only pages take error reports", onlyPagesTakeReports()));
        rules.add(new Rule(
                "only the root knows the way to the web",
                noClasses()
                        .that()
                        .resideInAnyPackage(own(List.of("rank..", "serve..", "app.*..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(THE_WAY_HERE)));
        rules.add(new Rule(
                "nothing imports the command line", onlyIn(List.of("app.."), resideInAPackage(BASE + ".app.."))));
        rules.add(
                new Rule("no circle", slices().matching(BASE + ".(**)").should().beFreeOfCycles()));
        rules.add(new Rule(
                "names say what a thing is",
                noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)(\\$.*)?")));
        return rules.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(Rule rule) {
        rule.rule().check(ALL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(Rule rule) {
        assertTrue(rule.rule().evaluate(WRONG).hasViolation());
    }

    private static ArchRule rankIsPure() {
        return classes()
                .that()
                .resideInAPackage("dev.ringback.rank..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.ringback.rank..",
                        "dev.ringback.model..",
                        "dev.ringback.hours..",
                        "java..",
                        "org.jspecify..")
                .because("a ranking is records in, records out");
    }

    private static ArchRule serveKnowsOnlyReports() {
        return noClasses()
                .that()
                .resideInAPackage("dev.ringback.serve..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(own(List.of("app..", "sources..", "store..")))
                        .and(not(equivalentTo(ErrorReports.class)))
                        .and(not(equivalentTo(ErrorReport.class))));
    }

    private static ArchRule onlyPagesTakeReports() {
        return noClasses()
                .that()
                .resideInAPackage("dev.ringback.serve..")
                .and()
                .resideOutsideOfPackage("dev.ringback.serve.page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ringback.store..");
    }

    private static ArchRule onlyIn(List<String> owners, DescribedPredicate<? super JavaClass> known) {
        return noClasses().that().resideOutsideOfPackages(own(owners)).should().dependOnClassesThat(known);
    }

    private static String[] own(List<String> packages) {
        return packages.stream().map(each -> BASE + "." + each).toArray(String[]::new);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass one : ALL) {
            JavaPackage itsPackage = one.getPackage();
            if (!itsPackage.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(itsPackage.getName());
            }
        }
        assertEquals(Set.of(), unmarked);
        assertFalse(
                WRONG.get(PlacingHelper.class).getPackage().isAnnotatedWith(NullMarked.class), "the check can fail");
    }
}
