package org.anbinh.ground.language;

import static java.util.Objects.requireNonNull;

/** The same words in both languages. Neither is ever blank. */
public record Label(String vi, String en) {
  public Label {
    requireNonNull(vi, "vi");
    requireNonNull(en, "en");
    if (vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A label needs both languages, but got vi=\"" + vi + "\", en=\"" + en + "\"");
    }
  }

  /** These words in the given language. */
  public String in(Language language) {
    return switch (language) {
      case VI -> vi;
      case EN -> en;
    };
  }
}
