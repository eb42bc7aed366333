package dev.ringback;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ringback.store.ErrorReport;
import dev.ringback.store.ErrorReports;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom, and what things may be called. */
class ArchitectureTest {
    private static final String GENERATED = "dev.ringback.serve.templates..";

    /** Of both modules; what the templates and annotations generate is none of our hand. */
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ringback")
            .that(not(resideInAPackage(GENERATED)))
            .that(ArchitectureTest.isOurs());

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isOurs() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "written by hand",
                one -> !one.getSimpleName().startsWith("$") && !one.getName().contains("$Definition"));
    }

    @Test
    void bothModulesAreLookedAt() {
        assertTrue(ALL.size() > 150, "classes " + ALL.size());
        assertTrue(ALL.contain("dev.ringback.model.Claim") && ALL.contain("dev.ringback.rank.Ranker"));
    }

    @Test
    void rankIsPure() {
        classes()
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
                .because("a ranking is records in, records out")
                .check(ALL);
    }

    @Test
    void serveKnowsNothingOfHowFactsGotHere() {
        noClasses()
                .that()
                .resideInAPackage("dev.ringback.serve..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "dev.ringback.app..",
                                "dev.ringback.sources..",
                                "dev.ringback.fetch..",
                                "dev.ringback.extract..",
                                "dev.ringback.store..")
                        .and(not(equivalentTo(ErrorReports.class)))
                        .and(not(equivalentTo(ErrorReport.class))))
                .check(ALL);
    }

    @Test
    void onlyPagesTakeErrorReports() {
        noClasses()
                .that()
                .resideInAPackage("dev.ringback.serve..")
                .and()
                .resideOutsideOfPackage("dev.ringback.serve.page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ringback.store..")
                .check(ALL);
    }

    @Test
    void nothingImportsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ringback.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ringback.app..")
                .check(ALL);
    }

    @Test
    void httpIsKnownToServeAndAppOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.ringback.serve..", "dev.ringback.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micronaut.http..")
                .check(ALL);
    }

    @Test
    void noPackagesFormACircle() {
        slices().matching("dev.ringback.(**)").should().beFreeOfCycles().check(ALL);
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
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)(\\$.*)?")
                .check(ALL);
    }
}
