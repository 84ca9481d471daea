package org.anbinh.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's files, and its compiled types, as the house tests look at them. */
final class Sources {
  private static final Path MODULE = module();

  private Sources() {}

  private static Path module() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("src/main/java/org/anbinh")) ? here : here.resolve("app");
  }

  /** The root of the project. */
  static Path project() {
    Path parent = MODULE.getParent();
    if (parent == null) {
      throw new IllegalStateException("the module has no project around it");
    }
    return parent;
  }

  /** The Java sources of the system itself. */
  static List<Path> main() {
    return java(MODULE.resolve("src/main/java"));
  }

  /** The Java sources of all tests of the project. */
  static List<Path> tests() {
    return Stream.of("app", "bench", "surveillance")
        .flatMap(module -> java(project().resolve(module).resolve("src/test/java")).stream())
        .toList();
  }

  private static List<Path> java(Path folder) {
    return below(folder).filter(file -> file.toString().endsWith(".java")).sorted().toList();
  }

  /** All files below a folder; none when it is not there. */
  static Stream<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The compiled types of the system, generated page templates left out, nested types included. */
  static Stream<Class<?>> types() {
    Path classes = MODULE.resolve("target/classes");
    return below(classes.resolve("org/anbinh"))
        .map(classes::relativize)
        .map(Path::toString)
        .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
        .filter(name -> !name.startsWith("org/anbinh/templates"))
        .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
        .sorted()
        .map(Sources::load);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Sources.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
