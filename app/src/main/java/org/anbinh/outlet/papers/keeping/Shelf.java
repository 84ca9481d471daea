package org.anbinh.outlet.papers.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was written once, in a directory: contents under their own hash, and beside them, under the
 * hash of what it was made from, which content that is. Nothing is ever written over. A content
 * that does not fit its hash counts as lost. When something was last taken is the time of its file,
 * to the hour.
 */
public final class Shelf {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private static final Duration EXACT = Duration.ofHours(1);

  private final Path contents;
  private final Path names;

  /** Held while it is decided whether a content stays. */
  private final Object staying = new Object();

  /**
   * What went away.
   *
   * @param count how many contents
   * @param bytes how much they were
   * @param kept how much is left
   */
  public record Swept(long count, long bytes, long kept) {}

  /** In a directory, from which the leavings of a crash are swept. */
  public Shelf(Path directory) {
    this.contents = directory.resolve("contents");
    this.names = directory.resolve("names");
    sweep(contents);
    sweep(names);
  }

  private static void sweep(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file :
          files.filter(each -> each.toString().endsWith(Durable.UNFINISHED)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("What a crash left in {} cannot be swept", directory, e);
    }
  }

  /** The hash of texts, in their order: 64 hexadecimal digits. */
  public static String hash(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(UTF_8);
      digest.update((bytes.length + ":").getBytes(UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of a content. */
  public static String hash(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** What was kept under a name; empty where nothing was, or it is lost. */
  public Optional<byte[]> find(String name) {
    try {
      Path file = at(names, name);
      return Files.exists(file) ? content(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      LOG.warn("What was kept as {} cannot be read", name, e);
      return Optional.empty();
    }
  }

  /** The content of a hash. */
  public Optional<byte[]> content(String hash) {
    if (!HASH.matcher(hash).matches()) {
      return Optional.empty();
    }
    try {
      Path file = at(contents, hash);
      if (!taken(file)) {
        return Optional.empty();
      }
      byte[] found = Files.readAllBytes(file);
      if (!hash(found).equals(hash)) {
        LOG.warn("{} was damaged; it will be written again", file);
        Files.deleteIfExists(file);
        return Optional.empty();
      }
      return Optional.of(found);
    } catch (IOException e) {
      LOG.warn("The content {} cannot be read", hash, e);
      return Optional.empty();
    }
  }

  /**
   * Keeps a content under a name. A full disk takes nothing from whoever asked: it will be written
   * again the next time.
   */
  public void keep(String name, byte[] content) {
    String hash = hash(content);
    try {
      Path file = at(contents, hash);
      if (!taken(file)) {
        Durable.write(file, content);
      }
      Durable.write(at(names, name), hash.getBytes(UTF_8));
    } catch (IOException e) {
      LOG.warn("What was written cannot be kept; is the disk full?", e);
    }
  }

  /** Whether a content is there; it then counts as taken now. */
  private boolean taken(Path file) throws IOException {
    synchronized (staying) {
      if (!Files.exists(file)) {
        return false;
      }
      Instant now = Instant.now();
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(EXACT))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
      return true;
    }
  }

  /** Takes away what goes beyond bounds, and the names of contents that are no more. */
  public Swept sweep(Bounds bounds, Instant now) {
    try {
      Swept swept = new Sweep(bounds, now).along(contents, this::remove);
      forget(now.minus(Sweep.FRESH));
      return swept;
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("What nobody takes any more cannot be swept from {}", contents, e);
      return new Swept(0, 0, 0);
    }
  }

  private boolean remove(Path file, Instant freshFrom) throws IOException {
    synchronized (staying) {
      return !isFresh(file, freshFrom) && Files.deleteIfExists(file);
    }
  }

  private static boolean isFresh(Path file, Instant from) throws IOException {
    return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(from);
  }

  private void forget(Instant freshFrom) throws IOException {
    if (!Files.exists(names)) {
      return;
    }
    try (Stream<Path> files = Files.walk(names)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!isFresh(file, freshFrom) && !Files.exists(at(contents, Files.readString(file)))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static Path at(Path directory, String hash) {
    return directory.resolve(hash.substring(0, 2)).resolve(hash);
  }
}
