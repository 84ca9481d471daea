package org.anbinh.outlet.home.web.conference;

import java.util.List;
import java.util.Optional;

/** What was said and concluded, as everybody reads it; the newest notes first. */
record Talk(List<Note> notes, List<Conclusion> conclusions) {
  Talk {
    notes = List.copyOf(notes);
    conclusions = List.copyOf(conclusions);
  }

  /**
   * A question or a proposal.
   *
   * @param point the title of the point at which it was noted
   */
  record Note(String kind, String unit, String point, List<String> words, String by, String batch) {
    Note {
      words = List.copyOf(words);
    }
  }

  /**
   * A conclusion.
   *
   * @param standing its code, for style sheets
   * @param by who wrote its last version, and when
   */
  record Conclusion(
      int number,
      String standing,
      String stands,
      List<String> words,
      Optional<String> charged,
      Optional<String> due,
      String by) {
    Conclusion {
      words = List.copyOf(words);
    }
  }
}
