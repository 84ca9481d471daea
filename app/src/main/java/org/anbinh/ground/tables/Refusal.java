package org.anbinh.ground.tables;

import java.util.List;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;

/**
 * Why a table cannot be taken in, and how to mend it at its source.
 *
 * @param file the table, such as {@code units.csv}
 * @param row counted from 1 as a spreadsheet shows it, the heading being 1; 0 when the whole table
 *     is meant
 * @param code key of the sentences under {@code labels/refusal.yaml}
 * @param arguments what the sentences name, in the order of their places {0}, {1} …
 */
public record Refusal(String file, long row, String code, List<String> arguments) {
  public Refusal {
    arguments = List.copyOf(arguments);
  }

  /** What is wrong. */
  public String reason(Labels labels, Language language) {
    return sentence(labels, language, "reason");
  }

  /** What to do about it. */
  public String remedy(Labels labels, Language language) {
    return sentence(labels, language, "remedy");
  }

  private String sentence(Labels labels, Language language, String part) {
    return labels.text(language, "refusal." + code + "." + part, arguments.toArray(Object[]::new));
  }
}
