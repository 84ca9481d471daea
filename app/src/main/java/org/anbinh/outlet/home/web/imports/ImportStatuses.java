package org.anbinh.outlet.home.web.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.Column;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.capture.Imports.Mending;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.intake.reading.Meaning;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Puts together what the page of an import shows. */
@Component
class ImportStatuses {
  private static final int MOST_ISSUES = 200;
  private static final int ROWS_AT_ONCE = 20;
  private static final String KIND = "kind";
  private static final String COLUMN = "column";

  private final Imports imports;
  private final RowReaders readers;
  private final Catalogue catalogue;
  private final Labels labels;
  private final HeadingForms headings;

  ImportStatuses(
      Imports imports,
      RowReaders readers,
      Catalogue catalogue,
      Labels labels,
      HeadingForms headings) {
    this.headings = headings;
    this.catalogue = catalogue;
    this.imports = imports;
    this.readers = readers;
    this.labels = labels;
  }

  ImportStatus of(ImportJob job, Address address, Visit visit, Words words) {
    var sentences = new IssueWords(labels, visit.language());
    List<Issue> issues = job.state().settled() ? imports.issues(job.id()) : List.of();
    List<Issue> asked = issues.stream().filter(issue -> isAsked(issue, address)).toList();
    boolean own = job.order().author().equals(visit.author());
    Optional<MendForm> mend = own ? mend(job, address, sentences) : Optional.empty();
    return new ImportStatus(
        ImportLine.of(job, labels, words),
        address,
        groups(job, issues, address, sentences),
        asked.stream()
            .limit(MOST_ISSUES)
            .map(each -> line(each, address, sentences, mend.isPresent()))
            .toList(),
        Math.max(0, asked.size() - MOST_ISSUES),
        new ImportStatus.Mendings(
            mend,
            own ? headings.of(job, issues, words) : Optional.empty(),
            mend.isEmpty() ? "" : imports.top(job.id()).map(Imports.Top::mended).orElse("")),
        own,
        visit.language().code(),
        visit.token());
  }

  private static boolean isAsked(Issue issue, Address address) {
    String kind = address.values().getOrDefault(KIND, "");
    String column = address.values().getOrDefault(COLUMN, "");
    return (kind.isEmpty() || issue.code().equals(kind))
        && (column.isEmpty() || issue.place().column().equals(column));
  }

  private Optional<MendForm> mend(ImportJob job, Address address, IssueWords sentences) {
    if (!job.state().mendable()) {
      return Optional.empty();
    }
    long row = number(address, "row");
    String kind = row > 0 ? "" : address.values().getOrDefault(KIND, "");
    var wanted =
        new Mending.Wanted(
            row > 0 ? Set.of(row) : Set.of(), number(address, "after"), kind, ROWS_AT_ONCE);
    Mending mending = imports.mending(job.id(), wanted);
    return Optional.of(mending)
        .filter(found -> !found.rows().isEmpty())
        .map(found ->
            MendForm.of(
                found, heads(job, found.heading(), sentences), row > 0, address, sentences));
  }

  private List<MendForm.Head> heads(ImportJob job, List<String> heading, IssueWords sentences) {
    RegisterColumns columns = readers.columns(job.order().register());
    return heading.stream()
        .map(name ->
            columns.find(name) instanceof Meaning.Clear<Column>(Column column)
                ? new MendForm.Head(
                    column.label().in(sentences.language()), choices(column, sentences))
                : new MendForm.Head(name, List.of()))
        .toList();
  }

  private List<MendForm.Choice> choices(Column column, IssueWords sentences) {
    return column.field().codeList().flatMap(catalogue::findCodeList).stream()
        .flatMap(list -> list.codes().stream())
        .map(code -> new MendForm.Choice(code.code(), code.name().in(sentences.language())))
        .toList();
  }

  private static long number(Address address, String name) {
    String text = address.values().getOrDefault(name, "");
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
  }

  private List<ImportStatus.Group> groups(
      ImportJob job, List<Issue> issues, Address address, IssueWords sentences) {
    Map<List<String>, List<Issue>> byKind = new LinkedHashMap<>();
    issues.forEach(issue ->
        byKind
            .computeIfAbsent(List.of(issue.code(), issue.place().column()), _ -> new ArrayList<>())
            .add(issue));
    return byKind.values().stream()
        .sorted((one, other) -> Integer.compare(other.size(), one.size()))
        .map(each -> group(job, each, address, sentences))
        .toList();
  }

  private ImportStatus.Group group(
      ImportJob job, List<Issue> issues, Address address, IssueWords sentences) {
    Issue first = issues.getFirst();
    String column = first.place().column();
    boolean chosen =
        first.code().equals(address.values().get(KIND))
            && column.equals(address.values().getOrDefault(COLUMN, ""));
    return new ImportStatus.Group(
        column,
        name(job, first, sentences),
        sentences.reason(first),
        sentences.remedy(first),
        issues.size(),
        first.forbids(),
        chosen,
        Address.of(address.path()).with(KIND, first.code()).with(COLUMN, column));
  }

  /** The label of the field an issue is about; empty where it is about none. */
  private String name(ImportJob job, Issue issue, IssueWords sentences) {
    return issue.field().isEmpty()
        ? ""
        : readers
            .columns(job.order().register())
            .labelOf(issue.field())
            .map(label -> label.in(sentences.language()))
            .orElse(issue.field());
  }

  private static ImportStatus.IssueLine line(
      Issue issue, Address address, IssueWords sentences, boolean mendable) {
    long row = issue.place().row();
    return new ImportStatus.IssueLine(
        issue.place().sheet(),
        row == 0 ? "" : String.valueOf(row),
        issue.place().column(),
        sentences.reason(issue),
        sentences.remedy(issue),
        mendable && issue.forbids() && MendForm.inRow(issue)
            ? Optional.of(Address.of(address.path()).with("row", String.valueOf(row)))
            : Optional.empty());
  }
}
