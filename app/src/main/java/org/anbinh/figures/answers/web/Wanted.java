package org.anbinh.figures.answers.web;

import java.util.Optional;
import org.anbinh.figures.answers.QuestionAddress;
import org.anbinh.ground.language.Language;

/** In which form an answer is wanted. */
record Wanted(Language language, boolean csv, Optional<String> fields) {
  static Wanted of(QuestionAddress address) {
    String format = address.text("format").orElse("json");
    if (!format.equals("json") && !format.equals("csv")) {
      throw new IllegalArgumentException("format=" + format + " is not known; write json or csv");
    }
    return new Wanted(
        Language.of(address.text("lang").orElse("vi")),
        format.equals("csv"),
        address.text("fields"));
  }
}
