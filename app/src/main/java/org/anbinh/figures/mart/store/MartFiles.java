package org.anbinh.figures.mart.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anbinh.figures.mart.MartSettings;

/**
 * The files of a mart in their directory, numbered. A file that was left half filled is as good as
 * any: it goes on from where it stands.
 */
final class MartFiles {
  private static final System.Logger LOG = System.getLogger(MartFiles.class.getName());

  private final Path directory;
  private final MartSettings settings;
  private final MartFile.World world;

  MartFiles(Path directory, MartSettings settings, MartFile.World world) {
    this.directory = directory;
    this.settings = settings;
    this.world = world;
  }

  /** The newest file, or the first; older ones are of no use any more. */
  MartFile openNewest() {
    try {
      Files.createDirectories(directory);
      List<Integer> numbers = numbers();
      for (int number : numbers.subList(Math.min(1, numbers.size()), numbers.size())) {
        delete(path(number));
      }
      if (numbers.isEmpty()) {
        return MartFile.open(path(1), settings, world);
      }
      return openOrRemake(path(numbers.getFirst()));
    } catch (IOException e) {
      throw new UncheckedIOException("The mart's directory " + directory + " cannot be used", e);
    }
  }

  /** It holds no truth, so a file that cannot be read is made anew. */
  private MartFile openOrRemake(Path path) throws IOException {
    try {
      return MartFile.open(path, settings, world);
    } catch (MartException e) {
      LOG.log(System.Logger.Level.WARNING, "The mart is made anew: " + e.getMessage(), e);
      delete(path);
      return MartFile.open(path, settings, world);
    }
  }

  private List<Integer> numbers() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> name.matches("mart-\\d{1,9}\\.duckdb"))
          .map(MartFiles::number)
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private Path path(int number) {
    return directory.resolve("mart-" + number + ".duckdb");
  }

  private static void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".wal"));
  }

  /** An empty file to take the place of another. */
  MartFile openNext(MartFile old) {
    Path path = path(number(old.path().getFileName().toString()) + 1);
    try {
      delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " is in the way of a rebuild", e);
    }
    return MartFile.open(path, settings, world);
  }

  /** Closes a file and deletes it. */
  void discard(MartFile file) {
    file.close();
    try {
      delete(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file.path() + " cannot be deleted", e);
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring("mart-".length(), name.length() - ".duckdb".length()));
  }
}
