package org.anbinh.outlet.papers;

/** The front door to papers as files: writing them, and telling whether they were changed. */
public interface PaperFiles {
  /** The largest file that is checked, in bytes. */
  int LARGEST = 20_000_000;

  /**
   * A paper as a file with its manifest, signed with the key of this installation.
   *
   * @param site address under which marks find their passports, without a slash at its end; empty
   *     where none is known
   */
  byte[] write(Paper paper, PaperFormat format, String site);

  /**
   * Reads a file as a reader would, compares what is printed at each mark with the signed manifest,
   * and asks the ledger again for each figure. Whatever is sent gets an answer.
   */
  PaperCheck check(byte[] file);

  /** The public key of this installation: X.509 in base 64. */
  String publicKey();

  /** The name of a paper's file, in ASCII letters. */
  static String name(Paper paper, PaperFormat format) {
    return "%s-%s-%s-%s.%s"
        .formatted(
            paper.template(),
            paper.edition().release(),
            paper.code(),
            paper.language().code(),
            format.ending());
  }
}
