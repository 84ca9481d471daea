package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which tests are run once more against a PostgreSQL server of another build: those that use the
 * database which the environment may name. All others would do the very same again. Of those in a
 * browser, such as only look at what stands there are tagged {@code looks} and left out.
 */
class RunAgainTest {
  private static final String DATABASE = "org.anbinh.ledger.entries.TestServer";
  private static final Set<String> TAGS = Set.of("database", "looks");

  /** By outermost class: what it and the classes within it name. */
  private static final Map<String, Set<String>> NAMED = new TreeMap<>();

  private static final Map<String, Set<String>> TAGGED = new TreeMap<>();
  private static final Set<String> WITH_TESTS = new TreeSet<>();

  static {
    new ClassFileImporter()
        .withImportOption(new ImportOption.OnlyIncludeTests())
        .importPackages("org.anbinh")
        .forEach(RunAgainTest::read);
  }

  private static void read(JavaClass type) {
    String outermost = outermost(type);
    Set<String> named = NAMED.computeIfAbsent(outermost, _ -> new HashSet<>());
    type.getDirectDependenciesFromSelf()
        .forEach(each -> named.add(outermost(each.getTargetClass().getBaseComponentType())));
    type.tryGetAnnotationOfType(Tag.class)
        .ifPresent(tag -> TAGGED.computeIfAbsent(outermost, _ -> new TreeSet<>()).add(tag.value()));
    if (type.getMethods().stream().anyMatch(RunAgainTest::isTest)) {
      WITH_TESTS.add(outermost);
    }
  }

  private static String outermost(JavaClass type) {
    return type.getName().split("\\$", 2)[0];
  }

  private static boolean isTest(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(each -> each.getRawType().getName())
        .anyMatch(each ->
            (each.startsWith("org.junit.jupiter") && each.contains("Test"))
                || each.startsWith("net.jqwik.api."));
  }

  private static Set<String> reached(String from) {
    var reached = new TreeSet<String>();
    var ahead = new ArrayDeque<>(List.of(from));
    while (!ahead.isEmpty()) {
      String each = ahead.pop();
      if (reached.add(each)) {
        ahead.addAll(NAMED.getOrDefault(each, Set.of()));
      }
    }
    return reached;
  }

  private static boolean opensPages(String test) {
    return NAMED.getOrDefault(test, Set.of()).stream()
        .anyMatch(each -> each.startsWith("com.microsoft.playwright"));
  }

  @Test
  void whatUsesTheDatabaseThatMayBeAServerIsTaggedAndNothingElseIs() {
    assertThat(WITH_TESTS).hasSizeGreaterThan(170);
    for (String test : WITH_TESTS) {
      Set<String> tags = new TreeSet<>(TAGGED.getOrDefault(test, Set.of()));
      tags.retainAll(TAGS);
      String reason =
          test
              + " uses the database of all tests: tag it @Tag(\"database\"), so that it is run again"
              + " on a server, or @Tag(\"looks\") where it only looks at pages in a browser";
      if (reached(test).contains(DATABASE)) {
        assertThat(tags).as(reason).hasSize(1);
      } else {
        assertThat(tags).as(test + " uses no database that may be a server").isEmpty();
      }
      if (tags.contains("looks")) {
        assertThat(opensPages(test)).as(test + " looks at nothing").isTrue();
      }
      assertThat(NAMED.getOrDefault(test, Set.of()).contains("net.jqwik.api.Property"))
          .as(test + ": properties do not heed these tags; write it without them")
          .matches(properties -> !properties || tags.isEmpty());
    }
  }

  @Test
  void whatRunsTheTestsAsksForThatTag() throws Exception {
    String run = Files.readString(Sources.project().resolve(".ci/run"));
    assertThat(run).contains("-Dgroups=database", "-DfailIfNoTests=true");
  }
}
