package org.anbinh.intake.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;

/** Issues in a person's language: where, why, and what to do. */
public record IssueWords(Labels labels, Language language) {

  /** Why it cannot be accepted. */
  public String reason(Issue issue) {
    return text(issue, "reason");
  }

  /** How to mend it at its source. */
  public String remedy(Issue issue) {
    return text(issue, "remedy");
  }

  /** The place as a person looks for it, such as {@code Data!C17}; empty for the whole input. */
  public static String place(Issue issue) {
    Issue.Place place = issue.place();
    String cell = place.column() + (place.row() > 0 ? String.valueOf(place.row()) : "");
    return place.sheet().isEmpty() || cell.isEmpty() ? cell : place.sheet() + "!" + cell;
  }

  /** Reasons and remedies of several issues in one text. */
  public String all(List<Issue> issues) {
    var sentences = new ArrayList<String>();
    for (Issue issue : issues) {
      String column = issue.place().column();
      sentences.add((column.isEmpty() ? "" : column + ": ") + reason(issue) + " " + remedy(issue));
    }
    return sentences.stream().distinct().collect(Collectors.joining("\n"));
  }

  private String text(Issue issue, String what) {
    // a code with a dot is a remark of a register, and stands in that register's label file
    String own = (issue.code().contains(".") ? "" : "issue.") + issue.code() + "." + what;
    String key = labels.find(own).isPresent() ? own : "import." + own;
    return labels.find(key).isPresent()
        ? labels.text(language, key, issue.arguments().toArray())
        : issue.code();
  }
}
