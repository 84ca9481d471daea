package org.anbinh.outlet.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.anbinh.ground.access.FirstAdministrator;

/** The link of the first administrator, in a file that only the operator can read. */
public final class FirstLink {
  /** Its name in the data directory. */
  public static final String FILE = "first-administrator.link";

  private final FirstAdministrator first;
  private final Path file;
  private final boolean demonstration;
  private final AtomicReference<String> server = new AtomicReference<>("");

  /**
   * A link of an installation.
   *
   * @param demonstration whether there is none, because everybody can enter
   */
  public FirstLink(FirstAdministrator first, Path data, boolean demonstration) {
    this.first = first;
    this.file = data.resolve(FILE);
    this.demonstration = demonstration;
  }

  /** Writes it, or removes the one of an earlier start. */
  public void write(String address) {
    server.set(address);
    Optional<String> text = text();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be removed", e);
    }
    text.ifPresent(each -> OperatorToken.write(file, each));
  }

  /** The whole address, while there is no administrator. */
  public Optional<String> text() {
    return demonstration
        ? Optional.empty()
        : first.secret().map(each -> server.get() + "/first-administrator?link=" + each.text());
  }
}
