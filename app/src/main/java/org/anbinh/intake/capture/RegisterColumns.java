package org.anbinh.intake.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.reading.Meaning;
import org.anbinh.intake.reading.Nearest;
import org.anbinh.intake.reading.PlainText;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.RegisterDescriptor;

/**
 * The columns of one register: found by technical name or by label in either language, folded.
 * Groups are numbered: {@code seizures.1.substance}, "Tang vật 1: Chất", "Seizure 1: Substance".
 */
public final class RegisterColumns {
  /** Most elements of a group in one row. */
  public static final int MOST_IN_GROUP = 200;

  private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+)\\.(\\d{1,4})\\.([A-Za-z]+)");
  private static final Pattern FOLDED_NUMBERED = Pattern.compile("(.+?) (\\d{1,4}) (.+)");

  private final RegisterDescriptor<?> register;
  private final Labels labels;
  private final Optional<CellColumns> cells;
  private final Map<String, List<Column>> byName = new HashMap<>();

  RegisterColumns(RegisterDescriptor<?> register, Labels labels, Catalogue catalogue) {
    this.register = register;
    this.labels = labels;
    this.cells =
        register.fields().stream()
            .filter(field -> field.kind() == Field.Kind.CELLS)
            .findAny()
            .map(field -> new CellColumns(field, catalogue));
    for (Field field : register.fields()) {
      index(field);
    }
  }

  private void index(Field field) {
    switch (field.kind()) {
      case CELLS -> {
        // found by the catalogue
      }
      case GROUP -> field.fields().forEach(inner -> put(numbered(field, inner, 0)));
      case TEXT, INTEGER, DECIMAL, DAY, FLAG, CODE, UNIT, PERIOD, FORM -> put(single(field));
    }
  }

  private void put(Column column) {
    put(column.path().toLowerCase(Locale.ROOT), column);
    putLabel(column.label().vi(), column);
    putLabel(column.label().en(), column);
  }

  /** A label, and what stands before its explanation in brackets. */
  private void putLabel(String label, Column column) {
    put(Folding.fold(label), column);
    put(Folding.fold(label.split(" \\(", 2)[0]), column);
  }

  private void put(String name, Column column) {
    List<Column> columns = byName.computeIfAbsent(name, _ -> new ArrayList<>(1));
    if (!columns.contains(column)) {
      columns.add(column);
    }
  }

  private Label label(String path) {
    return labels.get(register.name() + "." + path);
  }

  /** The column of a field that holds one value. */
  Column single(Field field) {
    return new Column(field.path(), field, 0, label(field.path()));
  }

  /** A column of a group's element; number 0 stands for any. */
  Column numbered(Field group, Field inner, int number) {
    String name = inner.path().substring(group.path().length() + 1);
    Label each = label(group.path() + ".each");
    Label own = label(inner.path());
    return new Column(
        group.path() + "." + number + "." + name,
        inner,
        number,
        new Label(
            each.vi() + " " + number + ": " + own.vi(),
            each.en() + " " + number + ": " + own.en()));
  }

  public RegisterDescriptor<?> register() {
    return register;
  }

  /** The register's own name. */
  public Label name() {
    return label("register");
  }

  /** The name of a field; of a group or of the cells, the name of all of them together. */
  public Label labelOf(Field field) {
    boolean many = field.kind() == Field.Kind.GROUP || field.kind() == Field.Kind.CELLS;
    return label(many ? field.path() + ".all" : field.path());
  }

  /**
   * The columns of a template.
   *
   * @param form whose cells are wanted; empty for registers without forms
   * @param inGroup how many elements of each group it has room for
   */
  public List<Column> template(Optional<ReportForm> form, int inGroup) {
    var columns = new ArrayList<Column>();
    for (Field field : register.fields()) {
      switch (field.kind()) {
        case GROUP -> {
          for (int number = 1; number <= inGroup; number++) {
            for (Field inner : field.fields()) {
              columns.add(numbered(field, inner, number));
            }
          }
        }
        case CELLS -> form.ifPresent(it -> columns.addAll(cells.orElseThrow().of(it)));
        case TEXT, INTEGER, DECIMAL, DAY, FLAG, CODE, UNIT, PERIOD, FORM ->
            columns.add(single(field));
      }
    }
    return List.copyOf(columns);
  }

  /** The columns without which no row can be read. */
  List<Column> required() {
    return template(Optional.empty(), 0).stream().filter(Column::required).toList();
  }

  /** Those of them that some headings leave out. */
  List<Column> requiredBeside(Collection<String> headings) {
    var missing = new ArrayList<>(required());
    for (String heading : headings) {
      if (find(heading) instanceof Meaning.Clear<Column>(Column column)) {
        missing.remove(column);
      }
    }
    return missing;
  }

  /** The column a heading means. */
  public Meaning<Column> find(String heading) {
    String text = heading.strip();
    String folded = Folding.fold(text);
    String technical = text.toLowerCase(Locale.ROOT);
    Optional<Meaning<Column>> numbered =
        numbered(NUMBERED.matcher(technical), ".")
            .or(() -> numbered(FOLDED_NUMBERED.matcher(folded), " "));
    if (numbered.isPresent()) {
      return numbered.get();
    }
    List<Column> found = byName.getOrDefault(technical, byName.getOrDefault(folded, List.of()));
    if (found.isEmpty() && cells.isPresent()) {
      found = cells.get().find(text, folded);
    }
    return switch (found.size()) {
      case 0 -> unknown(text, folded);
      case 1 -> Meaning.clear(found.getFirst());
      default -> Meaning.unclear("ambiguous-column", PlainText.shortened(text), paths(found));
    };
  }

  /** A heading with a number in it: the column of any number has 0 in its place. */
  private Optional<Meaning<Column>> numbered(Matcher parts, String between) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    String any = parts.group(1) + between + "0" + between + parts.group(3);
    List<Column> found = byName.getOrDefault(any, List.of());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1) {
      return Optional.of(Meaning.unclear("ambiguous-column", any, paths(found)));
    }
    int number = Integer.parseInt(parts.group(2));
    Column like = found.getFirst();
    return Optional.of(
        number < 1 || number > MOST_IN_GROUP
            ? Meaning.unclear("too-many-groups", parts.group(), "" + MOST_IN_GROUP)
            : Meaning.clear(numbered(group(like.field()), like.field(), number)));
  }

  private Field group(Field inner) {
    return register.fields().stream()
        .filter(field -> field.fields().contains(inner))
        .findAny()
        .orElseThrow();
  }

  private static String paths(List<Column> columns) {
    return columns.stream().map(Column::path).collect(Collectors.joining(", "));
  }

  private Meaning<Column> unknown(String text, String folded) {
    var names = new HashMap<>(byName);
    cells.ifPresent(known -> names.putAll(known.byName()));
    List<String> near = Nearest.to(folded, names.keySet());
    String offered =
        near.isEmpty()
            ? register.fields().stream().map(Field::path).limit(8).collect(Collectors.joining(", "))
            : near.stream()
                .flatMap(name -> names.getOrDefault(name, List.of()).stream())
                .map(column -> column.path() + " (" + column.label().vi() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    return Meaning.unclear(
        "unknown-column",
        PlainText.shortened(text),
        offered.replace(".0.", ".1.").replace(" 0: ", " 1: "));
  }

  /** The label of a column's path, such as those that issues and differences name. */
  public Optional<Label> labelOf(String path) {
    return find(path) instanceof Meaning.Clear<Column>(Column column)
        ? Optional.of(column.label())
        : labels.find(register.name() + "." + path + ".all");
  }
}
