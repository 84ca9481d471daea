package org.anbinh.outlet.papers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.entries.SubmissionId;

/** What editors write into papers, kept with the release: each writing is an entry. */
public interface PaperTexts {
  /** Longest text. */
  int LONGEST = 8_000;

  /** What stands at the places of a paper, by their keys; left out where nobody wrote anything. */
  Map<String, Text> of(Of paper);

  /**
   * Writes at a place, in place of what stood there.
   *
   * @return what is in the way: somebody else wrote first; empty where it was written
   */
  Optional<Text> write(Of paper, String key, Draft draft, Writer writer);

  /** Which paper. */
  record Of(String release, String template, UnitId unit, Language language) {}

  /** What stands at a place. */
  record Text(String words, int version, String author) {
    /** Its paragraphs: blank lines are left out. */
    public List<String> paragraphs() {
      return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  /**
   * What is to stand there.
   *
   * @param follows the version that was read; 0 where nothing stood there
   */
  record Draft(String words, int follows) {}

  /** Who writes, once. */
  record Writer(String name, SubmissionId submission) {}
}
