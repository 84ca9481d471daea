package org.anbinh.house;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A library on the class path, as the description beside it in the local repository says. */
record Library(String name, String version, List<String> licences) {
  private static final Pattern PARENT = Pattern.compile("(?s)<parent>(.*?)</parent>");
  private static final Pattern LICENCE =
      Pattern.compile("(?s)<license>.*?<name>\\s*(.*?)\\s*</name>.*?</license>");
  private static final Pattern NUMBERS = Pattern.compile("\\d+");

  static List<Library> onTheClassPath() {
    return Stream.of(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !entry.contains("surefire"))
        .map(Path::of)
        .flatMap(jar -> of(jar).stream())
        .toList();
  }

  private static Optional<Library> of(Path jar) {
    Path versioned = jar.getParent();
    Path named = versioned == null ? null : versioned.getParent();
    if (versioned == null || named == null) {
      return Optional.empty();
    }
    String version = versioned.getFileName().toString();
    String artifact = named.getFileName().toString();
    Path description = versioned.resolve(artifact + "-" + version + ".pom");
    if (!Files.exists(description)) {
      return Optional.empty();
    }
    Path repository = repository(named);
    String group =
        repository
            .relativize(named.getParent() == null ? named : named.getParent())
            .toString()
            .replace(File.separatorChar, '.');
    return Optional.of(
        new Library(
            group + ":" + artifact,
            version,
            Optional.of(licences(description, repository))
                .filter(each -> !each.isEmpty())
                .orElse(List.of("(none)"))));
  }

  /** The folder below which folders are named by groups. */
  private static Path repository(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (at.getFileName() != null && at.getFileName().toString().equals("repository")) {
        return at;
      }
    }
    throw new AssertionError(folder + " stands in no Maven repository");
  }

  /** The licences a description names, else those of its parent. */
  private static List<String> licences(Path description, Path repository) {
    String text = Sources.text(description);
    List<String> own = LICENCE.matcher(text).results().map(found -> found.group(1)).toList();
    Matcher parent = PARENT.matcher(text);
    if (!own.isEmpty() || !parent.find()) {
      return own;
    }
    String about = parent.group(1);
    String version = value(about, "version");
    String artifact = value(about, "artifactId");
    Path above =
        repository
            .resolve(value(about, "groupId").replace('.', File.separatorChar))
            .resolve(artifact)
            .resolve(version)
            .resolve(artifact + "-" + version + ".pom");
    return Files.exists(above) ? licences(above, repository) : own;
  }

  private static String value(String text, String name) {
    Matcher value = Pattern.compile("<" + name + ">\\s*(.*?)\\s*</" + name + ">").matcher(text);
    return value.find() ? value.group(1) : "";
  }

  /** Compares by numbers, part by part. */
  boolean isAtLeast(String other) {
    return Arrays.compare(numbers(version), numbers(other)) >= 0;
  }

  private static int[] numbers(String version) {
    var numbers = new ArrayList<Integer>();
    NUMBERS
        .matcher(version)
        .results()
        .limit(4)
        .forEach(each -> numbers.add(Integer.valueOf(each.group())));
    while (numbers.size() < 4) {
      numbers.add(0);
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The lines of a list under {@code house/}. */
  static List<String> data(String name) {
    return Sources.text(Sources.project().resolve("app/src/test/resources/house").resolve(name))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @Override
  public String toString() {
    return name + ":" + version;
  }
}
