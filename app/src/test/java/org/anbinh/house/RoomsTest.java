package org.anbinh.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What flows where: the rooms of the house, and the sub-packages in which frameworks may stand. */
class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/org/anbinh/templates/"))
          .importPackages("org.anbinh");

  @Test
  void roomsPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("ground")
        .definedBy("org.anbinh.ground..")
        .layer("ledger")
        .definedBy("org.anbinh.ledger..")
        .layer("intake")
        .definedBy("org.anbinh.intake..")
        .layer("register")
        .definedBy("org.anbinh.register..")
        .layer("programme")
        .definedBy("org.anbinh.programme..")
        .layer("figures")
        .definedBy("org.anbinh.figures..")
        .layer("outlet")
        .definedBy("org.anbinh.outlet..")
        .whereLayer("ground")
        .mayNotAccessAnyLayer()
        .whereLayer("ledger")
        .mayOnlyAccessLayers("ground")
        .whereLayer("intake")
        .mayOnlyAccessLayers("ground", "ledger")
        .whereLayer("register")
        .mayOnlyAccessLayers("ground", "ledger", "intake")
        .whereLayer("figures")
        .mayOnlyAccessLayers("ground", "ledger")
        .whereLayer("programme")
        .mayOnlyAccessLayers("ground", "ledger", "intake", "register", "figures")
        .whereLayer("outlet")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycleAtAnyLevel() {
    slices().matching("org.anbinh.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("org.anbinh.(*.*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("org.anbinh.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyStoresTouchADatabase() {
    noClasses()
        .that(
            resideInAnyPackage("org.anbinh..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage("org.anbinh..store..", "org.anbinh.ledger.engine.."))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.jooq..",
            "org.duckdb..",
            "org.postgresql..",
            "org.flywaydb..",
            "com.zaxxer.hikari..",
            "org.springframework.jdbc..")
        .check(CLASSES);
  }

  @Test
  void onlyWebPackagesTouchTheWeb() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.anbinh..web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web..",
            "org.springframework.http..",
            "jakarta.servlet..",
            "org.springframework.security..",
            "gg.jte..")
        .check(CLASSES);
  }

  @Test
  void theGroundKnowsNoFrameworkButItsWiring() {
    noClasses()
        .that()
        .resideInAPackage("org.anbinh.ground..")
        .and()
        .resideOutsideOfPackage("org.anbinh.ground..web..")
        .and()
        .haveSimpleNameNotEndingWith("Configuration")
        .and()
        .doNotHaveSimpleName("Documents")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(CLASSES);
  }
}
