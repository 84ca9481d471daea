package org.anbinh.outlet.home.web.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbinh.intake.capture.Column;
import org.anbinh.intake.capture.Imports.Top;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.reading.Meaning;

/**
 * Columns of a file whose names are not understood, and what each of them may be.
 *
 * @param wrong the columns that need an answer
 * @param understood the others, where another may be meant than was understood
 * @param missing what is wrong with the heading as a whole
 * @param choices the columns of the register
 */
record HeadingForm(
    List<Named> wrong, List<Named> understood, List<String> missing, List<Choices> choices) {
  static final String COLUMN = "h.";
  private static final Issue.Place TOP = new Issue.Place("", 1, "");

  /**
   * A column of the file.
   *
   * @param id name of its control
   * @param letters as a spreadsheet names it
   * @param chosen the column of the register that is understood now; empty for none
   * @param without the columns already taken by others
   */
  record Named(
      String id,
      String letters,
      String name,
      String samples,
      String chosen,
      List<String> wrong,
      Set<String> without) {}

  /** Columns of the register that belong together. */
  record Choices(String label, List<Choice> choices) {}

  record Choice(String path, String name) {}

  static HeadingForm of(
      Top top,
      RegisterColumns register,
      List<Choices> choices,
      List<Issue> issues,
      IssueWords sentences) {
    Map<String, List<String>> byColumn =
        issues.stream()
            .filter(issue -> issue.place().row() == top.row())
            .collect(
                Collectors.groupingBy(
                    issue -> issue.place().column(),
                    Collectors.mapping(
                        issue -> sentences.reason(issue) + " " + sentences.remedy(issue),
                        Collectors.toList())));
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < top.names().size(); i++) {
      if (!byColumn.containsKey(TOP.at(i).column())) {
        taken.add(meant(register, top.names().get(i)));
      }
    }
    var wrong = new ArrayList<Named>();
    var understood = new ArrayList<Named>();
    for (int i = 0; i < top.names().size(); i++) {
      String letters = TOP.at(i).column();
      String name = top.names().get(i);
      List<String> said = byColumn.getOrDefault(letters, List.of());
      String chosen = said.isEmpty() ? meant(register, name) : "";
      var without = new HashSet<>(taken);
      without.remove(chosen);
      String samples = String.join("; ", top.samples().get(i));
      (said.isEmpty() ? understood : wrong)
          .add(new Named(COLUMN + i, letters, name, samples, chosen, said, Set.copyOf(without)));
    }
    return new HeadingForm(
        List.copyOf(wrong), List.copyOf(understood), byColumn.getOrDefault("", List.of()), choices);
  }

  private static String meant(RegisterColumns register, String name) {
    if (name.equals(Top.LEFT_OUT)) {
      return name;
    }
    return register.find(name) instanceof Meaning.Clear<Column>(Column column) ? column.path() : "";
  }
}
