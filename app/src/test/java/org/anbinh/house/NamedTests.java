package org.anbinh.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests that documents name as {@code SomeTest#sentence}, and whether there are such. */
final class NamedTests {
  private static final Pattern NAME = Pattern.compile("`(\\w+Test)#(\\w+)`");

  private static final Map<String, List<Path>> FILES =
      Sources.tests().stream()
          .collect(Collectors.groupingBy(file -> file.getFileName().toString()));

  private NamedTests() {}

  /** Every test that a text names. */
  static List<String> in(String text) {
    return NAME.matcher(text)
        .results()
        .map(found -> found.group(1) + "#" + found.group(2))
        .toList();
  }

  /** Whether a class of that name has a method of that name. */
  static boolean exists(String test) {
    String[] parts = test.split("#");
    Stream<Path> files = FILES.getOrDefault(parts[0] + ".java", List.of()).stream();
    return files.anyMatch(file ->
        Pattern.compile("\\b(void|DynamicTest>|DynamicNode>)\\s+" + parts[1] + "\\(")
            .matcher(Sources.text(file))
            .find());
  }

  /** The rows of all tables of a document; headings and rules are left out. */
  static List<List<String>> rows(String document) {
    return document
        .lines()
        .filter(line -> line.startsWith("|") && !line.startsWith("|--") && !line.startsWith("| --"))
        .map(line -> List.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)))
        .map(cells -> cells.stream().map(String::strip).toList())
        .toList();
  }
}
