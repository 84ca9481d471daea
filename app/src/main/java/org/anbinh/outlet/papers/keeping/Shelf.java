package org.anbinh.outlet.papers.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was written once, in a directory: contents under their own hash, and beside them, under the
 * hash of what it was made from, which content that is. Nothing is ever written over. A content
 * that does not fit its hash counts as lost.
 */
public final class Shelf {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path contents;
  private final Path names;

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
      if (!Files.exists(file)) {
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
      if (!Files.exists(file)) {
        Durable.write(file, content);
      }
      Durable.write(at(names, name), hash.getBytes(UTF_8));
    } catch (IOException e) {
      LOG.warn("What was written cannot be kept; is the disk full?", e);
    }
  }

  private static Path at(Path directory, String hash) {
    return directory.resolve(hash.substring(0, 2)).resolve(hash);
  }
}
