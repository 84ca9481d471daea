package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How code is written here. */
class HabitsTest {
  private static final Set<String> NAMES_THAT_SAY_NOTHING =
      Set.of("util", "utils", "helper", "helpers", "manager", "common", "impl", "dto");
  private static final Pattern SETTER = Pattern.compile("set[A-Z]\\w*");
  private static final Pattern TEST =
      Pattern.compile(
          "(?m)^\\s*@(Test|Property|Example|ParameterizedTest|TestFactory|RepeatedTest)\\b");
  private static final Pattern SKIPPED =
      Pattern.compile(
          "(?m)@Disab"
              + "led|assume(That|True|False|Not)\\b|\\bAssum"
              + "ptions\\b|Thread\\.sle"
              + "ep|\\bmoc"
              + "kito\\b");
  private static final Pattern MACHINE =
      Pattern.compile(
          "/wo"
              + "rk/(shared|main)|/ro"
              + "ot/|/ho"
              + "me/[a-z]+/|/tmp/w"
              + "t/"
              + "|repo1?\\.mav"
              + "en\\.(org|apache)|registry\\.np"
              + "mjs|repo\\.mav"
              + "en|/artifac"
              + "tory|/repository/mav"
              + "en");
  private static final Set<String> TEXT_ENDINGS =
      Set.of(
          "java",
          "xml",
          "yaml",
          "yml",
          "md",
          "sql",
          "csv",
          "properties",
          "jte",
          "js",
          "css",
          "sh",
          "json",
          "txt");

  private static final List<WrittenType> TYPES = WrittenType.in(Sources.main());

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIs() {
    for (Path folder : Sources.main().stream().map(HabitsTest::parent).distinct().toList()) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Sources.text(info)).as(info.toString()).contains("@NullMarked").contains("/**");
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException(file + " stands nowhere");
    }
    return parent;
  }

  @Test
  void namesSayWhatAThingIs() {
    for (WrittenType type : TYPES) {
      var words = new ArrayList<>(List.of(type.in().split("\\.")));
      words.addAll(List.of(type.name().split("(?=[A-Z])|\\.")));
      assertThat(words.stream().map(word -> word.toLowerCase(Locale.ROOT)))
          .as(type.toString())
          .doesNotContainAnyElementsOf(NAMES_THAT_SAY_NOTHING);
    }
  }

  @Test
  void nothingIsInjectedIntoFieldsAndNothingIsSetLater() {
    for (WrittenType type : TYPES) {
      assertThat(type.fields()).as(type.toString()).noneMatch(WrittenType.Field::injected);
      if (!type.in().endsWith(".web")) {
        assertThat(type.methods())
            .as(type.toString())
            .noneMatch(method ->
                method.open()
                    && method.parameters() == 1
                    && SETTER.matcher(method.name()).matches());
      }
    }
  }

  @Test
  void everyClassWithTestsIsNamedSoThatItIsRun() {
    for (Path file : Sources.tests()) {
      if (TEST.matcher(Sources.text(file)).find()) {
        assertThat(file.getFileName().toString()).endsWith("Test.java");
      }
    }
  }

  @Test
  void noTestIsSkippedAndNoneWaitsForTheClock() {
    for (Path file : Sources.tests()) {
      assertThat(SKIPPED.matcher(Sources.text(file)).results().map(found -> found.group()))
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void noFileNamesAMachineOrARegistry() {
    for (Path file : written()) {
      assertThat(MACHINE.matcher(Sources.text(file)).results().map(found -> found.group()))
          .as(file.toString())
          .isEmpty();
    }
  }

  private static List<Path> written() {
    Path project = Sources.project();
    Stream<Path> folders =
        Stream.of("app/src", "bench/src", "surveillance/src", "docs", ".ci")
            .map(project::resolve)
            .flatMap(Sources::below);
    Stream<Path> files =
        Stream.of(
                "pom.xml",
                "app/pom.xml",
                "bench/pom.xml",
                "surveillance/pom.xml",
                "README.md",
                "ARCHITECTURE.md",
                "GLOSSARY.md",
                "DECISIONS.md",
                "INTENDED.md",
                "CHANGELOG.md",
                "anbinh")
            .map(project::resolve)
            .filter(java.nio.file.Files::isRegularFile);
    return Stream.concat(folders.filter(HabitsTest::isText), files).toList();
  }

  private static boolean isText(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.lastIndexOf('.') < 0
        || TEXT_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
