package org.anbinh.intake.capture.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.intake.capture.Column;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Imports.Mending;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.capture.sheet.SheetReader;
import org.anbinh.intake.capture.sheet.SheetRow;
import org.anbinh.intake.capture.sheet.UnreadableFileException;
import org.anbinh.intake.reading.Meaning;

/** The rows of an import that cannot be recorded, looked up in its file. */
record BadRows(ImportWork work, ImportJob job) {

  Mending find(Mending.Wanted wanted) {
    try (SheetReader file = work.open(job)) {
      long top = file.heading().number();
      NavigableMap<Long, List<Issue>> bad = byRow(wanted).tailMap(top, false);
      int most = Math.clamp(wanted.most(), 1, 100);
      List<String> heading = file.heading().values();
      var rows = new ArrayList<Mending.Row>();
      Optional<SheetRow> row = bad.isEmpty() ? Optional.empty() : file.next();
      while (row.isPresent() && rows.size() < Math.min(most, bad.size())) {
        List<Issue> issues = bad.get(row.get().number());
        if (issues != null) {
          rows.add(
              new Mending.Row(
                  row.get().number(), values(row.get().values(), heading.size()), issues));
        }
        row = file.next();
      }
      return new Mending(heading, keys(heading), rows, bad.size() - rows.size());
    } catch (UnreadableFileException _) {
      return new Mending(List.of(), List.of(), List.of(), 0);
    }
  }

  private NavigableMap<Long, List<Issue>> byRow(Mending.Wanted wanted) {
    var rows = new TreeMap<Long, List<Issue>>();
    for (Issue issue : IssueFile.read(work.files().issues(job.id()), Long.MAX_VALUE)) {
      long row = issue.place().row();
      boolean meant = wanted.rows().isEmpty() ? row > wanted.after() : wanted.rows().contains(row);
      if (meant && row > 0 && issue.forbids()) {
        rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(issue);
      }
    }
    rows.values().removeIf(issues -> issues.stream().noneMatch(issue -> fits(issue, wanted)));
    return rows;
  }

  private static boolean fits(Issue issue, Mending.Wanted wanted) {
    return wanted.code().isEmpty() || wanted.code().equals(issue.code());
  }

  private static List<String> values(List<String> row, int columns) {
    var values = new ArrayList<String>(columns);
    for (int i = 0; i < columns; i++) {
      values.add(i < row.size() ? row.get(i) : "");
    }
    return values;
  }

  private List<Integer> keys(List<String> heading) {
    RegisterColumns columns = work.readers().columns(job.order().register());
    var keys = new ArrayList<Integer>();
    for (int i = 0; i < heading.size(); i++) {
      if (columns.find(heading.get(i)) instanceof Meaning.Clear<Column>(Column column)
          && column.field().key()) {
        keys.add(i);
      }
    }
    return keys;
  }
}
