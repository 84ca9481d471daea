package org.anbinh.ledger.engine;

import java.nio.file.Path;

/** The data directory is in use by another process. */
public class DirectoryHeldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DirectoryHeldException(Path root, DataDirectory.Holder holder) {
    super(
        "The data directory "
            + root
            + " is in use by process "
            + holder.pid()
            + holder
                .url()
                .map(url -> ". Ask that one with --url " + url + ", or stop it first.")
                .orElse(". Wait until it has started or ended, or use another directory."));
  }
}
