package org.anbinh.outlet.papers;

import java.util.List;
import java.util.Optional;

/** What was found in a file. */
public sealed interface PaperCheck {
  /** Nothing could be compared. */
  record Unreadable(Reason reason) implements PaperCheck {}

  /**
   * Everything that could be compared.
   *
   * @param chain whether the ledger here has the batch that the paper names
   */
  record Compared(
      PaperFormat format, PaperManifest manifest, Seal seal, Chain chain, List<Line> lines)
      implements PaperCheck {
    public Compared {
      lines = List.copyOf(lines);
    }

    /**
     * Whether it is a paper of this installation in which every figure stands as it was printed.
     */
    public boolean genuine() {
      return seal == Seal.OURS
          && chain == Chain.KNOWN
          && lines.stream()
              .allMatch(each -> each.printed() == Print.SAME && each.record() != Recorded.OTHER);
    }

    /** How many lines stand so. */
    public long count(Print printed) {
      return lines.stream().filter(each -> each.printed() == printed).count();
    }

    /** How many lines stand so. */
    public long count(Recorded recorded) {
      return lines.stream().filter(each -> each.record() == recorded).count();
    }
  }

  /**
   * A figure.
   *
   * @param text as it was printed
   * @param found what stands there instead; empty where nothing else does
   * @param latest as it is known today; empty where it is the same or was not asked
   */
  record Line(
      String mark,
      String text,
      Optional<String> found,
      Print printed,
      Recorded record,
      Optional<String> latest) {}

  /** Why nothing can be said. */
  enum Reason {
    EMPTY,
    TOO_LARGE,
    /** Neither DOCX nor XLSX nor PDF. */
    OTHER_TYPE,
    /** It cannot be opened. */
    DAMAGED,
    /** It is no paper of such a system, or its manifest was taken out. */
    NO_MANIFEST
  }

  /** What the signature says. */
  enum Seal {
    /** Signed here. */
    OURS,
    /** Rightly signed, with a key that is not ours. */
    FOREIGN,
    /** The signature does not fit the manifest. */
    BROKEN
  }

  /** Whether the ledger here is the one that the paper names. */
  enum Chain {
    KNOWN,
    OTHER
  }

  /** What is printed at the marks of a figure. */
  enum Print {
    SAME,
    CHANGED,
    MISSING
  }

  /** What the ledger says. */
  enum Recorded {
    /** Then and now. */
    SAME,
    /** The ledger gave that figure then; today it gives another one. */
    REVISED,
    /** The ledger does not give that figure at the release's vintage. */
    OTHER,
    /** It was not asked, because the paper is not signed here or cannot be asked about. */
    NOT_ASKED
  }
}
