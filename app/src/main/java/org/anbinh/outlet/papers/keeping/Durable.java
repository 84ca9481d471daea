package org.anbinh.outlet.papers.keeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Files that are there whole or not at all, whenever the power fails. */
public final class Durable {
  /** Ends the names of files that are being written; what a crash left of them is no file. */
  static final String UNFINISHED = ".unfinished";

  private Durable() {}

  /** Writes a file in place of the one that may be there. */
  public static void write(Path file, byte[] content) throws IOException {
    Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(directory);
    Path unfinished = Files.createTempFile(directory, "x", UNFINISHED);
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    settle(directory);
  }

  /** Makes the name of a new file as durable as its content, where directories can be opened. */
  private static void settle(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
