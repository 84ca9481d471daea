package org.anbinh.outlet.home.web.help;

import java.util.List;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.springframework.stereotype.Component;

/** The words of the system with what they mean, as the label file {@code glossary} has them. */
@Component
public final class Glossary {
  private static final String PREFIX = "glossary.";
  private static final String NAME = ".term";

  private final List<Term> terms;

  /**
   * A word explained.
   *
   * @param id under which templates name it
   */
  public record Term(String id, Label name, Label meaning) {}

  public Glossary(Labels labels) {
    this.terms =
        labels.keys().stream()
            .filter(key -> key.startsWith(PREFIX) && key.endsWith(NAME))
            .map(key -> key.substring(PREFIX.length(), key.length() - NAME.length()))
            .map(id ->
                new Term(id, labels.get(PREFIX + id + NAME), labels.get(PREFIX + id + ".meaning")))
            .toList();
  }

  /** All of them, by id. */
  public List<Term> list() {
    return terms;
  }
}
