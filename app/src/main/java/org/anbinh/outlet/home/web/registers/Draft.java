package org.anbinh.outlet.home.web.registers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.RegisterDescriptor;

/**
 * What stands in a form: texts by path, not yet understood.
 *
 * @param corrects the subject being corrected; empty for a new thing
 * @param follows the version it was made from
 * @param submission under which it is recorded once, however often it is sent
 */
record Draft(
    String register,
    Map<String, String> values,
    Optional<String> corrects,
    int follows,
    String reason,
    String submission) {
  private static final String VALUE = "v.";
  private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+)\\.(\\d+)\\.([A-Za-z]+)");

  Draft {
    values = new LinkedHashMap<>(values);
  }

  /** An empty draft, with an empty element in each group. */
  static Draft blank(String register, Map<String, String> known) {
    return new Draft(register, known, Optional.empty(), 0, "", fresh());
  }

  /** The draft that a form sent. */
  static Draft sent(String register, Map<String, String> parameters) {
    var values = new LinkedHashMap<String, String>();
    parameters.forEach((name, text) -> {
      if (name.startsWith(VALUE)) {
        values.put(name.substring(VALUE.length()), text);
      }
    });
    String follows = parameters.getOrDefault("follows", "0");
    return new Draft(
        register,
        values,
        Optional.ofNullable(parameters.get("corrects")).filter(text -> !text.isEmpty()),
        follows.matches("\\d{1,9}") ? Integer.parseInt(follows) : 0,
        parameters.getOrDefault("reason", "").strip(),
        Optional.ofNullable(parameters.get("submission"))
            .filter(text -> text.matches("[A-Za-z0-9-]{1,100}"))
            .orElseGet(Draft::fresh));
  }

  static String fresh() {
    return UUID.randomUUID().toString();
  }

  String value(String path) {
    return values.getOrDefault(path, "");
  }

  /** How many elements of a group stand in it. */
  int count(String group) {
    return values.keySet().stream()
        .map(NUMBERED::matcher)
        .filter(Matcher::matches)
        .filter(path -> path.group(1).equals(group))
        .mapToInt(path -> Integer.parseInt(path.group(2)))
        .max()
        .orElse(0);
  }

  /** With one more, empty element in a group. */
  Draft added(Field group) {
    var more = new LinkedHashMap<>(values);
    String prefix = group.path() + "." + (count(group.path()) + 1) + ".";
    for (Field inner : group.fields()) {
      more.put(prefix + inner.path().substring(group.path().length() + 1), "");
    }
    return with(more);
  }

  /** Without one element of a group; those behind it move up. */
  Draft removed(String group, int number) {
    var rest = new LinkedHashMap<String, String>();
    values.forEach((path, text) -> {
      Matcher parts = NUMBERED.matcher(path);
      if (!parts.matches() || !parts.group(1).equals(group)) {
        rest.put(path, text);
        return;
      }
      int place = Integer.parseInt(parts.group(2));
      if (place != number) {
        int moved = place > number ? place - 1 : place;
        rest.put(group + "." + moved + "." + parts.group(3), text);
      }
    });
    return with(rest);
  }

  /** Made from another version of the thing. */
  Draft following(int version) {
    return new Draft(register, values, corrects, version, reason, fresh());
  }

  /** Without elements of groups in which nothing stands, and with a "no" for each empty flag. */
  Map<String, String> proposed(RegisterDescriptor<?> descriptor) {
    var kept = new LinkedHashMap<String, String>();
    var elements = new TreeMap<String, Boolean>();
    values.forEach((path, text) -> {
      Matcher parts = NUMBERED.matcher(path);
      if (parts.matches()) {
        elements.merge(parts.group(1) + "." + parts.group(2), !text.isBlank(), Boolean::logicalOr);
      }
    });
    values.forEach((path, text) -> {
      Matcher parts = NUMBERED.matcher(path);
      boolean empty =
          parts.matches() && !elements.getOrDefault(parts.group(1) + "." + parts.group(2), false);
      if (!empty && (parts.matches() || !text.isBlank())) {
        kept.put(path, text);
      }
    });
    for (Field field : descriptor.fields()) {
      if (field.kind() == Field.Kind.FLAG) {
        kept.putIfAbsent(field.path(), "no");
      }
    }
    return kept;
  }

  /** A report without figures whose first remark says that there is nothing to report. */
  Draft nothingToReport(RegisterDescriptor<?> descriptor, String remark) {
    var rest = new LinkedHashMap<String, String>();
    for (Field field : descriptor.fields()) {
      String before = value(field.path());
      boolean says = field.kind() == Field.Kind.TEXT && !rest.containsValue(remark);
      rest.put(field.path(), says ? remark : before);
    }
    return with(rest);
  }

  private Draft with(Map<String, String> others) {
    return new Draft(register, others, corrects, follows, reason, submission);
  }
}
