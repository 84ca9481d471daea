package org.anbinh.outlet.home.web.figures;

import java.util.List;
import org.anbinh.outlet.home.web.Address;

/**
 * What cannot be understood in a question, and at which field.
 *
 * @param instead questions that may have been meant, one press away
 */
record Problem(String field, String message, List<Instead> instead) {
  Problem(String field, String message) {
    this(field, message, List.of());
  }

  Problem {
    instead = List.copyOf(instead);
  }

  /** Another question, by the words in which it differs. */
  record Instead(String words, Address address) {}
}
