package org.anbinh.intake.capture.imports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.sheet.Columns;
import org.anbinh.intake.capture.sheet.SheetReader;
import org.anbinh.intake.capture.sheet.SheetRow;
import org.anbinh.intake.capture.sheet.SheetWriter;
import org.anbinh.intake.capture.sheet.UnreadableFileException;

/**
 * A copy of an imported file, in its own format, with a last column that says what is to be mended.
 * Such a copy can be mended and handed in again: the column is passed over.
 */
final class MarkedCopy {
  private final ImportWork work;
  private final ImportJob job;
  private final IssueWords words;
  private final Map<Long, List<Issue>> byRow = new TreeMap<>();

  MarkedCopy(ImportWork work, ImportJob job, Language language) {
    this.work = work;
    this.job = job;
    this.words = new IssueWords(work.labels(), language);
    for (Issue issue : IssueFile.read(work.files().issues(job.id()), Long.MAX_VALUE)) {
      byRow.computeIfAbsent(issue.place().row(), row -> new ArrayList<>()).add(issue);
    }
  }

  /**
   * Writes the copy.
   *
   * @throws IllegalStateException when the file cannot be read at all
   */
  void write(boolean badOnly, OutputStream out) {
    try (SheetReader file = work.open(job)) {
      String sheet = file.sheet().isEmpty() ? "Data" : file.sheet();
      try (SheetWriter copy = SheetWriter.to(out, file.format(), sheet)) {
        write(file, copy, badOnly);
      }
    } catch (UnreadableFileException e) {
      throw new IllegalStateException(
          "There is no copy of a file that cannot be read: " + e.getMessage(), e);
    }
  }

  private void write(SheetReader file, SheetWriter copy, boolean badOnly) {
    List<String> heading = file.heading().values();
    int mend = mendColumn(heading);
    copy.heading(with(heading, mend, work.labels().get(ImportColumns.MEND).in(words.language())));
    writeWholeFileIssues(heading.size(), mend, copy, badOnly);
    for (Optional<SheetRow> row = file.next(); row.isPresent(); row = file.next()) {
      List<Issue> issues = byRow.getOrDefault(row.get().number(), List.of());
      boolean bad = issues.stream().anyMatch(issue -> issue.forbids());
      if (bad || !badOnly) {
        copy.row(with(row.get().values(), mend, words.all(issues)), marked(issues, mend));
      }
    }
  }

  /** What concerns the heading or the whole file stands in a first row of its own. */
  private void writeWholeFileIssues(int columns, int mend, SheetWriter copy, boolean badOnly) {
    if (badOnly) {
      return;
    }
    var issues = new ArrayList<Issue>();
    byRow.forEach((row, found) -> {
      if (row <= 1) {
        issues.addAll(found);
      }
    });
    if (!issues.isEmpty()) {
      List<String> empty = new ArrayList<>(java.util.Collections.nCopies(columns, ""));
      copy.row(with(empty, mend, words.all(issues)), marked(issues, mend));
    }
  }

  private int mendColumn(List<String> heading) {
    Label mend = work.labels().get(ImportColumns.MEND);
    int column = Math.max(heading.indexOf(mend.vi()), heading.indexOf(mend.en()));
    return column >= 0 ? column : heading.size();
  }

  private static List<String> with(List<String> values, int column, String text) {
    var all = new ArrayList<>(values);
    while (all.size() <= column) {
      all.add("");
    }
    all.set(column, text);
    return all;
  }

  private static Set<Integer> marked(List<Issue> issues, int mend) {
    var columns = new HashSet<Integer>();
    for (Issue issue : issues) {
      columns.add(mend);
      if (!issue.place().column().isEmpty()) {
        columns.add(Columns.index(issue.place().column()));
      }
    }
    return columns;
  }
}
