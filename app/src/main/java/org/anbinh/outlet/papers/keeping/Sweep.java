package org.anbinh.outlet.papers.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One look along a shelf: away goes what nobody took for long, and then what was taken longest ago,
 * until the rest fits. What is held stays, and so does what was taken within a day: somebody may be
 * about to hand it out.
 */
final class Sweep {
  static final Duration FRESH = Duration.ofDays(1);

  private final Bounds bounds;
  private final Instant now;
  private long kept;
  private long count;
  private long bytes;

  Sweep(Bounds bounds, Instant now) {
    this.bounds = bounds;
    this.now = now;
  }

  /** A file of the shelf. */
  private record Seen(Path file, long bytes, Instant taken) {}

  /** Takes a content away, unless somebody has taken it since. */
  interface Removal {
    boolean remove(Path file, Instant freshFrom) throws IOException;
  }

  Shelf.Swept along(Path contents, Removal removal) throws IOException {
    List<Seen> oldestFirst = files(contents);
    kept = oldestFirst.stream().mapToLong(Seen::bytes).sum();
    Instant stale = now.minus(bounds.unused());
    for (Seen each : oldestFirst) {
      boolean free = !bounds.held().contains(String.valueOf(each.file().getFileName()));
      boolean tooMuch = kept > bounds.bytes() || each.taken().isBefore(stale);
      if (free && tooMuch && removal.remove(each.file(), now.minus(FRESH))) {
        kept -= each.bytes();
        bytes += each.bytes();
        count++;
      }
    }
    return new Shelf.Swept(count, bytes, kept);
  }

  private static List<Seen> files(Path directory) throws IOException {
    var seen = new ArrayList<Seen>();
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path each : files.toList()) {
          look(each, seen);
        }
      }
    }
    seen.sort(Comparator.comparing(Seen::taken));
    return seen;
  }

  private static void look(Path file, List<Seen> seen) throws IOException {
    try {
      BasicFileAttributes its = Files.readAttributes(file, BasicFileAttributes.class);
      if (its.isRegularFile() && !file.toString().endsWith(Durable.UNFINISHED)) {
        seen.add(new Seen(file, its.size(), its.lastModifiedTime().toInstant()));
      }
    } catch (NoSuchFileException e) {
      // it was written under another name, or was damaged and taken away meanwhile
    }
  }
}
