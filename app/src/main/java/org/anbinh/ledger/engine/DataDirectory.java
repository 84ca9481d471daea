package org.anbinh.ledger.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The directory of one installation, held by this process as long as this object is open. Nothing
 * in it may be touched without holding it.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path root;

  /**
   * A channel that nobody reaches is closed by the garbage collector, and its lock goes with it.
   */
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes hold of a directory, making it if need be.
   *
   * @throws DirectoryHeldException when another process holds it
   */
  public static DataDirectory hold(Path path) {
    Path root = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      FileChannel channel = channel(root);
      if (!lock(channel)) {
        Holder holder = read(root);
        channel.close();
        throw new DirectoryHeldException(root, holder);
      }
      var directory = new DataDirectory(root, channel);
      directory.write(Long.toString(ProcessHandle.current().pid()));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory " + root + " cannot be used", e);
    }
  }

  /** Who holds a directory at this moment; empty when nobody does. */
  public static Optional<Holder> holder(Path path) {
    Path root = path.toAbsolutePath().normalize();
    if (!Files.exists(root.resolve(LOCK))) {
      return Optional.empty();
    }
    try (FileChannel channel = channel(root)) {
      return lock(channel) ? Optional.empty() : Optional.of(read(root));
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of " + root + " cannot be read", e);
    }
  }

  /** Lets others know at which address the holder can be asked. */
  void announce(String url) {
    write(ProcessHandle.current().pid() + "\n" + url);
  }

  /** A directory of that name in it, made if need be. */
  public Path directory(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The directory " + root.resolve(name) + " cannot be made", e);
    }
  }

  public Path root() {
    return root;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of " + root + " cannot be given back", e);
    }
  }

  private static FileChannel channel(Path root) throws IOException {
    return FileChannel.open(
        root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Holder read(Path root) throws IOException {
    String[] lines = Files.readString(root.resolve(LOCK)).split("\n", -1);
    return new Holder(
        lines[0].isBlank() ? 0 : Long.parseLong(lines[0].strip()),
        lines.length > 1 ? Optional.of(lines[1].strip()) : Optional.empty());
  }

  private void write(String text) {
    try {
      lock.truncate(0);
      lock.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
      lock.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of " + root + " cannot be written", e);
    }
  }

  /**
   * The process that holds a directory.
   *
   * @param pid its number; 0 when it is just starting
   * @param url where it can be asked, once it can
   */
  public record Holder(long pid, Optional<String> url) {}
}
