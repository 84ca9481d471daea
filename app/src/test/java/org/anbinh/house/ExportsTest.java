package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anbinh.ground.rights.Exports;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.RequestMapping;

/** Nothing leaves as a file without a line in the audit log. */
class ExportsTest {
  /** Handlers that hand out a file and need not be marked, with the reason. */
  private static final Map<String, String> WITHOUT =
      Map.of(
          "SheetController.template", "an empty form",
          "AuditPage.export", "writes its own line, with what was asked for");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.anbinh");

  @Test
  void whateverIsHandedOutAsAFileIsMarkedAsExported() {
    Set<String> giving = new TreeSet<>();
    Set<String> unmarked = new TreeSet<>();
    CLASSES.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method ->
            method.isMetaAnnotatedWith(RequestMapping.class)
                || method.isAnnotatedWith(RequestMapping.class))
        .filter(method -> attaches(method, new HashSet<>()))
        .forEach(method -> {
          String name = method.getOwner().getSimpleName() + "." + method.getName();
          giving.add(name);
          if (!method.isAnnotatedWith(Exports.class)
              && !method.getOwner().isAnnotatedWith(Exports.class)) {
            unmarked.add(name);
          }
        });
    assertThat(giving).hasSizeGreaterThan(10);
    assertThat(unmarked).isEqualTo(new TreeSet<>(WITHOUT.keySet()));
  }

  @Test
  void nobodyWritesTheHeaderOfAFileByHand() {
    Set<String> byHand =
        Sources.main().stream()
            .filter(file -> !file.toString().contains("Filter") && !file.endsWith("Headers.java"))
            .filter(file -> {
              String text = Sources.text(file);
              return (text.contains("CONTENT_DISPOSITION") || text.contains("Content-Disposition"))
                  && !text.contains("ContentDisposition.attachment()");
            })
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toSet());
    assertThat(byHand).isEmpty();
  }

  /** Whether something that it calls, however far down in web packages, attaches a file. */
  private static boolean attaches(JavaCodeUnit unit, Set<String> seen) {
    if (!seen.add(unit.getFullName())) {
      return false;
    }
    for (JavaAccess<?> call : unit.getAccessesFromSelf()) {
      if (call.getTargetOwner().isEquivalentTo(ContentDisposition.class)) {
        return true;
      }
      if (call.getTargetOwner().getPackageName().matches("org\\.anbinh\\..*\\bweb\\b.*")
          && call.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit next
          && attaches(next, seen)) {
        return true;
      }
    }
    return false;
  }
}
