package org.anbinh.outlet.home.web.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.territory.Level;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.ledger.declaration.Field;

/** The form of one entry, made from the register's declaration and what stands in the draft. */
record EntryForm(RegisterWords register, Draft draft, List<Issue> issues, IssueWords sentences) {
  EntryForm {
    issues = List.copyOf(issues);
  }

  /** A piece of the form. */
  sealed interface Piece {}

  /**
   * One value.
   *
   * @param kind how it is asked for
   * @param fixed whether it is part of the identity of what is being corrected
   */
  record Input(
      String path,
      String label,
      Field.Kind kind,
      String value,
      boolean required,
      boolean fixed,
      List<Option> options,
      String levels,
      List<String> wrong)
      implements Piece {
    /** The name of its control, which errors lead to. */
    String id() {
      return "v." + path;
    }
  }

  /** A choice of a list. */
  record Option(String value, String words) {}

  /** Elements of a group, each with its values. */
  record Group(String path, String label, String each, List<Element> elements, List<String> wrong)
      implements Piece {}

  /** One element of a group. */
  record Element(int number, List<Input> inputs) {}

  /** The figures of a report, once its form is known. */
  record Cells(String label, Optional<String> form, List<Input> inputs) implements Piece {}

  /** An issue in the list on top, with the control it leads to. */
  record Wrong(String id, String label, String reason, String remedy) {}

  /** What is being corrected, as people read it. */
  String subject() {
    return register.subject(draft.values());
  }

  List<Piece> pieces() {
    return register.columns().register().fields().stream().map(this::piece).toList();
  }

  List<Wrong> wrongs() {
    return issues.stream()
        .map(issue ->
            new Wrong(
                idOf(issue),
                issue.field().isEmpty() ? "" : register.label(issue.field()),
                sentences.reason(issue),
                sentences.remedy(issue)))
        .toList();
  }

  private static String idOf(Issue issue) {
    return issue.field().isEmpty() ? "entry-form" : "v." + issue.field();
  }

  private Piece piece(Field field) {
    return switch (field.kind()) {
      case GROUP -> group(field);
      case CELLS -> cells(field);
      case TEXT, INTEGER, DECIMAL, DAY, FLAG, CODE, UNIT, PERIOD, FORM ->
          input(field, field.path(), register.label(field.path()));
    };
  }

  private Group group(Field group) {
    var elements = new ArrayList<Element>();
    for (int number = 1; number <= draft.count(group.path()); number++) {
      var inputs = new ArrayList<Input>();
      for (Field inner : group.fields()) {
        String name = inner.path().substring(group.path().length() + 1);
        inputs.add(
            input(
                inner,
                group.path() + "." + number + "." + name,
                register.words().say(register.register() + "." + inner.path())));
      }
      elements.add(new Element(number, inputs));
    }
    return new Group(
        group.path(),
        register.words().of(register.columns().labelOf(group)),
        register.words().say(register.register() + "." + group.path() + ".each"),
        elements,
        wrong(group.path()));
  }

  private Cells cells(Field field) {
    Optional<ReportForm> form =
        register.columns().register().fields().stream()
            .filter(each -> each.kind() == Field.Kind.FORM)
            .findFirst()
            .flatMap(each -> register.catalogue().findForm(draft.value(each.path())));
    List<Input> inputs =
        form.stream()
            .flatMap(each -> each.cells().stream())
            .map(key -> input(field, key.toString(), register.label(key.toString())))
            .toList();
    return new Cells(
        register.label(field.path()), form.map(each -> register.words().of(each.name())), inputs);
  }

  private Input input(Field field, String path, String label) {
    return new Input(
        path,
        label,
        field.kind(),
        draft.value(path),
        field.required() && field.kind() != Field.Kind.FLAG && field.kind() != Field.Kind.CELLS,
        field.key() && draft.corrects().isPresent(),
        options(field),
        levels(field),
        wrong(path));
  }

  private List<String> wrong(String path) {
    return issues.stream()
        .filter(issue -> issue.field().equals(path))
        .map(issue -> sentences.reason(issue) + " " + sentences.remedy(issue))
        .toList();
  }

  private List<Option> options(Field field) {
    return switch (field.kind()) {
      case CODE ->
          field.codeList().flatMap(register.catalogue()::findCodeList).stream()
              .flatMap(list -> list.codes().stream())
              .map(code -> new Option(code.code(), register.words().of(code.name())))
              .toList();
      case FORM -> register.forms();
      case TEXT, INTEGER, DECIMAL, DAY, FLAG, UNIT, PERIOD, GROUP, CELLS -> List.of();
    };
  }

  private static String levels(Field field) {
    return field.levels().stream()
        .sorted()
        .map(Level::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}
