package org.anbinh.outlet.papers.keeping;

import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;

/** Files of papers that are printed once: the same paper is handed out as the same bytes. */
public final class KeptFiles implements PaperFiles {
  /** Raised whenever papers are printed otherwise. */
  private static final String PRINTED_SINCE = "2";

  private final PaperFiles files;
  private final Shelf shelf;

  /** Keeps files on a shelf. */
  public KeptFiles(PaperFiles files, Shelf shelf) {
    this.files = files;
    this.shelf = shelf;
  }

  @Override
  public byte[] write(Paper paper, PaperFormat format, String site) {
    String name =
        Shelf.hash(
            PRINTED_SINCE,
            Shelf.hash(PaperJson.write(paper)),
            format.name(),
            site,
            files.publicKey());
    return shelf
        .find(name)
        .orElseGet(() -> {
          byte[] written = files.write(paper, format, site);
          shelf.keep(name, written);
          return written;
        });
  }

  @Override
  public PaperCheck check(byte[] file) {
    return files.check(file);
  }

  @Override
  public String publicKey() {
    return files.publicKey();
  }
}
