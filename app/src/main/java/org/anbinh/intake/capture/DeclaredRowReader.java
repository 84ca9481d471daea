package org.anbinh.intake.capture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.intake.reading.ReadingText;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.jspecify.annotations.Nullable;

/** Reads rows of the register that a record declares. */
final class DeclaredRowReader implements RowReader {
  private final RegisterDescriptor<?> register;
  private final RowPlan plan;
  private final Sources sources;
  private final FormRules forms;
  private final List<Field> fields;
  private final int when;
  private final int place;
  private final int form;

  DeclaredRowReader(RegisterDescriptor<?> register, RowPlan plan, Sources sources) {
    this.register = register;
    this.plan = plan;
    this.sources = sources;
    this.forms = new FormRules(sources.catalogue());
    this.fields = register.fields();
    this.when = indexOf(Field::when);
    this.place = indexOf(Field::place);
    this.form = indexOf(field -> field.kind() == Field.Kind.FORM);
  }

  private int indexOf(Predicate<Field> wanted) {
    for (int i = 0; i < fields.size(); i++) {
      if (wanted.test(fields.get(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public List<Issue> heading() {
    return plan.heading().issues();
  }

  @Override
  public Read read(List<String> values, Issue.Place row) {
    var issues = new RowIssues(row);
    var read = new @Nullable Object[fields.size()];
    read[when] = plan.single(when).read(values, null, issues);
    LocalDate day = read[when] == null ? null : register.validOn(read[when]);
    readSingles(values, day, read, issues);
    readElsewhere(values, read, issues);
    obeyForm(read, issues);
    readMany(values, day, read, issues);
    return issues.none() ? whole(read, row) : new Read(Optional.empty(), issues.list());
  }

  private void readSingles(
      List<String> values, @Nullable LocalDate day, @Nullable Object[] read, RowIssues issues) {
    for (int i = 0; i < read.length; i++) {
      ValueReader single = plan.findSingle(i);
      if (single != null && i != when && !single.elsewhere()) {
        read[i] = single.read(values, day, issues);
      }
    }
  }

  private void readElsewhere(List<String> values, @Nullable Object[] read, RowIssues issues) {
    for (int i = 0; i < read.length; i++) {
      ValueReader single = plan.findSingle(i);
      if (single != null && single.elsewhere() && read[place] instanceof UnitId unit) {
        String text = single.text(values);
        if (!text.isBlank()) {
          read[i] =
              issues.valueOf(
                  sources.units().readElsewhere(text, sources.territory().get(unit)),
                  single.column(),
                  single.index());
        }
      }
    }
  }

  private void obeyForm(@Nullable Object[] read, RowIssues issues) {
    if (form < 0 || !(read[form] instanceof String id)) {
      return;
    }
    ReportForm asked = sources.catalogue().findForm(id).orElseThrow();
    if (read[when] instanceof Period period) {
      ValueReader reader = plan.single(when);
      issues.valueOf(forms.period(asked, period), reader.column(), reader.index());
    }
    if (read[place] instanceof UnitId unit) {
      ValueReader reader = plan.single(place);
      issues.valueOf(forms.unit(asked, unit), reader.column(), reader.index());
    }
  }

  private void readMany(
      List<String> values, @Nullable LocalDate day, @Nullable Object[] read, RowIssues issues) {
    for (Map.Entry<Integer, RowPlan.GroupReader> group : plan.groups().entrySet()) {
      read[group.getKey()] = group.getValue().read(values, day, issues);
    }
    if (plan.cells() >= 0) {
      String id = read[form] instanceof String known ? known : null;
      var cells = plan.cellReader().read(values, id, issues);
      read[plan.cells()] = cells;
      if (cells.isEmpty() && issues.none() && !saysNothingToReport(read)) {
        issues.add("empty-report", List.of(), "", -1);
      }
    }
  }

  private boolean saysNothingToReport(@Nullable Object[] read) {
    for (int i = 0; i < read.length; i++) {
      if (fields.get(i).kind() == Field.Kind.TEXT
          && read[i] instanceof String text
          && ReadingText.saysNothingToReport(text)) {
        return true;
      }
    }
    return false;
  }

  private Read whole(@Nullable Object[] read, Issue.Place row) {
    Content content = register.make(read);
    var issues = new RowIssues(row);
    for (Content.Remark remark : content.remarks()) {
      issues.add(
          register.name() + ".remarks." + remark.message(),
          remark.arguments(),
          remark.field(),
          plan.indexOf(remark.field()));
    }
    return issues.none()
        ? new Read(Optional.of(content), List.of())
        : new Read(Optional.empty(), issues.list());
  }
}
