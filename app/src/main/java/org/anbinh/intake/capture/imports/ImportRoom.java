package org.anbinh.intake.capture.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToLongFunction;
import org.anbinh.intake.capture.Imports.NoRoomException;

/** How much more may come in: of one account, and on the disk at all. */
final class ImportRoom {
  private final ImportSettings settings;
  private final ImportFiles files;
  private final ToLongFunction<String> kept;
  private final ConcurrentMap<String, Comings> comings = new ConcurrentHashMap<>();

  /**
   * Room as the settings say.
   *
   * @param kept the bytes that are kept of an account
   */
  ImportRoom(ImportSettings settings, ImportFiles files, ToLongFunction<String> kept) {
    this.settings = settings;
    this.files = files;
    this.kept = kept;
  }

  /** Begins to take a file of an account in. */
  Coming begin(String account) {
    comings.compute(
        account,
        (_, now) -> now == null ? new Comings(kept.applyAsLong(account), 0, 1) : now.with(0, 1));
    var coming = new Coming(account);
    try {
      coming.more(0);
      return coming;
    } catch (RuntimeException e) {
      coming.close();
      throw e;
    }
  }

  /**
   * The files of one account that come in at the same time; until the last of them is done, those
   * that are count here and not among those kept before the first.
   */
  private record Comings(long before, long bytes, int files) {
    Comings with(long more, int begun) {
      return new Comings(before, bytes + more, files + begun);
    }
  }

  /** A file on its way; several of one account are counted together. */
  final class Coming implements AutoCloseable {
    private final String account;
    private long own;
    private long looked = -1;
    private boolean kept;

    private Coming(String account) {
      this.account = account;
    }

    /** Counts bytes, which may be too many. */
    void more(long bytes) {
      own += bytes;
      Comings now = comings.computeIfPresent(account, (_, all) -> all.with(bytes, 0));
      if (now != null && now.before() + now.bytes() > (long) settings.keptMegabytes() << 20) {
        throw new NoRoomException("account", settings.keptMegabytes());
      }
      if (looked < 0 || own - looked > 1 << 24) {
        looked = own;
        requireDisk();
      }
    }

    /** From now on it is kept. */
    void done() {
      kept = true;
    }

    @Override
    public void close() {
      comings.computeIfPresent(
          account, (_, all) -> all.files() > 1 ? all.with(kept ? 0 : -own, -1) : null);
    }
  }

  private void requireDisk() {
    try {
      long free = Files.getFileStore(files.directory()).getUsableSpace();
      if (free < (long) settings.freeMegabytes() << 20) {
        throw new NoRoomException("disk", settings.freeMegabytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The room on the disk of imports cannot be told", e);
    }
  }
}
