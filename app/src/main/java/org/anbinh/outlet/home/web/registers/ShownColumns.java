package org.anbinh.outlet.home.web.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Words;

/** Which fields of a register a table shows, and how it can be sorted and narrowed by them. */
record ShownColumns(RegisterWords register, Address address) {
  private static final int USUAL = 9;
  private static final String SHOW = "show.";
  private static final List<String> PLAIN = List.of("text", "unit", "from", "until", "vintage");

  /**
   * The head of a column.
   *
   * @param order {@code ascending}, {@code descending} or {@code none}, as ARIA names it
   * @param turn where the same table stands sorted by it, or the other way round
   */
  record Head(String label, String order, Address turn) {}

  /** A field that may be shown. */
  record Choice(String name, String label, boolean shown) {}

  /** A field by which the table can be narrowed. */
  record Filter(String name, String label, List<EntryForm.Option> options) {}

  /** Something that narrows the table, and the table without it. */
  record Narrowing(String words, Address without) {}

  /** All fields that fit into one cell of a table. */
  static List<Field> all(RegisterWords register) {
    return register.columns().register().fields().stream()
        .flatMap(
            field -> field.kind() == Field.Kind.GROUP ? field.fields().stream() : Stream.of(field))
        .filter(field -> field.kind() != Field.Kind.CELLS)
        .toList();
  }

  /** The fields asked for, or else the first ones. */
  List<Field> shown() {
    List<Field> chosen =
        all(register).stream()
            .filter(field -> address.values().containsKey(SHOW + field.path()))
            .toList();
    return chosen.isEmpty()
        ? all(register).stream()
            .filter(field -> field.path().indexOf('.') < 0)
            .filter(field -> field.kind() != Field.Kind.UNIT || field.place() || field.key())
            .limit(USUAL)
            .toList()
        : chosen;
  }

  List<Choice> choices() {
    List<Field> shown = shown();
    return all(register).stream()
        .map(field -> new Choice(SHOW + field.path(), label(field), shown.contains(field)))
        .toList();
  }

  /** What narrows the table, each with the same table without it. */
  List<Narrowing> narrowings() {
    var found = new ArrayList<Narrowing>();
    for (String name : PLAIN) {
      String value = address.values().getOrDefault(name, "");
      if (!value.isEmpty()) {
        found.add(
            narrowing(
                register.words().say("registers-page.narrow-" + name), shown(name, value), name));
      }
    }
    for (Filter filter : filters()) {
      String value = address.values().getOrDefault(filter.name(), "");
      if (!value.isEmpty()) {
        String words =
            filter.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(EntryForm.Option::words)
                .orElse(value);
        found.add(narrowing(filter.label(), words, filter.name()));
      }
    }
    return found;
  }

  private Narrowing narrowing(String label, String value, String name) {
    return new Narrowing(label + ": " + value, address.with("after", "").with(name, ""));
  }

  private String shown(String name, String value) {
    return name.equals("from") || name.equals("until") ? register.day(value) : value;
  }

  List<Filter> filters() {
    Words words = register.words();
    var retracted =
        new Filter(
            "field." + Retracted.MEMBER,
            words.say("retraction.filter"),
            List.of(new EntryForm.Option("yes", words.say("retraction.only"))));
    return Stream.concat(
            all(register).stream()
                .map(field -> new Filter("field." + field.path(), label(field), options(field)))
                .filter(filter -> !filter.options().isEmpty()),
            Stream.of(retracted))
        .toList();
  }

  private List<EntryForm.Option> options(Field field) {
    return switch (field.kind()) {
      case CODE ->
          field.codeList().flatMap(register.catalogue()::findCodeList).stream()
              .flatMap(list -> list.codes().stream())
              .map(code -> new EntryForm.Option(code.code(), register.words().of(code.name())))
              .toList();
      case FORM -> register.forms();
      case FLAG ->
          Stream.of("yes", "no")
              .map(each -> new EntryForm.Option(each, register.words().say("page." + each)))
              .toList();
      case TEXT, INTEGER, DECIMAL, DAY, UNIT, PERIOD, GROUP, CELLS -> List.of();
    };
  }

  /** The label of a field; that of a group's element with the group's before it. */
  private String label(Field field) {
    int dot = field.path().indexOf('.');
    return dot < 0
        ? register.label(field.path())
        : register.label(field.path().substring(0, dot))
            + ": "
            + register.words().say(register.register() + "." + field.path());
  }

  List<Head> heads() {
    return shown().stream().map(field -> head(label(field), name(register, field))).toList();
  }

  /** The head of a column that is sorted by a name. */
  Head head(String label, String name) {
    String asked = address.values().getOrDefault("sort", "-day");
    boolean descending = asked.equals("-" + name);
    String order = descending ? "descending" : asked.equals(name) ? "ascending" : "none";
    String turned = descending ? name : order.equals("none") && newest(name) ? "-" + name : name;
    boolean turnBack = order.equals("ascending");
    return new Head(
        label, order, address.with("after", "").with("sort", turnBack ? "-" + name : turned));
  }

  private static boolean newest(String name) {
    return name.equals("day") || name.equals("recorded");
  }

  /** The values of an entry in the columns shown; those of a group's elements one after another. */
  List<String> values(Map<String, String> texts) {
    return shown().stream().map(field -> value(field, texts)).toList();
  }

  private String value(Field field, Map<String, String> texts) {
    int dot = field.path().indexOf('.');
    if (dot < 0) {
      return register.value(field.path(), texts.getOrDefault(field.path(), ""));
    }
    String group = field.path().substring(0, dot + 1);
    String name = field.path().substring(dot);
    return texts.entrySet().stream()
        .filter(each -> each.getKey().startsWith(group) && each.getKey().endsWith(name))
        .map(each -> register.value(each.getKey(), each.getValue()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** The name under which a table is sorted by a field. */
  private static String name(RegisterWords register, Field field) {
    if (field.when()) {
      return "day";
    }
    if (field.place()) {
      return "unit";
    }
    return all(register).getFirst().equals(field) && field.key() ? "subject" : field.path();
  }

  /** The order that an address names, a minus turning it; newest first where it names none. */
  static Browse.Sort sort(RegisterWords register, String asked) {
    boolean descending = asked.startsWith("-");
    String name = descending ? asked.substring(1) : asked;
    Optional<Browse.By> by =
        switch (name) {
          case "day" -> Optional.of(Browse.By.DAY);
          case "subject" -> Optional.of(Browse.By.SUBJECT);
          case "unit" -> Optional.of(Browse.By.UNIT);
          case "recorded" -> Optional.of(Browse.By.RECORDED);
          default ->
              all(register).stream().anyMatch(field -> field.path().equals(name))
                  ? Optional.of(Browse.By.FIELD)
                  : Optional.empty();
        };
    return by.map(it -> new Browse.Sort(it, name, descending, values(register, it, name)))
        .orElse(Browse.Sort.NEWEST);
  }

  /** All values of a field that is one of a list; a field of a group has several values at once. */
  private static List<String> values(RegisterWords register, Browse.By by, String name) {
    if (by != Browse.By.FIELD || name.indexOf('.') >= 0) {
      return List.of();
    }
    return all(register).stream()
        .filter(field -> field.path().equals(name))
        .flatMap(field -> new ShownColumns(register, Address.of("")).options(field).stream())
        .map(EntryForm.Option::value)
        .toList();
  }
}
