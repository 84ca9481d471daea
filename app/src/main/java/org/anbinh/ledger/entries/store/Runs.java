package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any number of things in the order of a field whose values are a known list: one run of things for
 * each value, each asked for as if only that value were wanted. No index per field is needed.
 */
record Runs(
    Connection connection,
    Entries entries,
    OrderIndexes orders,
    RegisterDescriptor<?> register,
    Browse question) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The run of things that have no value: the lowest, as nothing is below any value. */
  private static final String NOTHING = "";

  /**
   * Where a page goes on: in which run, and behind which of its things; the latter may be empty.
   */
  private record Place(String value, String behind) {
    String written() {
      return JSON.writeValueAsString(List.of(value, behind));
    }
  }

  Page page(long about) throws SQLException {
    List<String> values = values();
    Optional<Place> from = question.after().map(after -> place(after, values));
    var found = new ArrayList<Entry>();
    int first = from.map(place -> values.indexOf(place.value())).orElse(0);
    for (int at = first; at < values.size(); at++) {
      String value = values.get(at);
      String behind =
          at == first ? from.map(Place::behind).filter(it -> !it.isEmpty()).orElse("") : "";
      int left = question.limit() - found.size();
      Page run = run(value, behind, Math.max(left, 1));
      if (left == 0 && !run.entries().isEmpty()) {
        return ended(found, Optional.of(new Place(value, "")), about);
      }
      found.addAll(run.entries());
      if (run.next().isPresent()) {
        return ended(found, run.next().map(next -> new Place(value, next)), about);
      }
    }
    return ended(found, Optional.empty(), about);
  }

  private Page ended(List<Entry> found, Optional<Place> next, long about) {
    return new Page(found, next.map(Place::written), about, question.sort());
  }

  private Page run(String value, String behind, int limit) throws SQLException {
    Map<String, String> equals = new HashMap<>(question.equals());
    if (!value.equals(NOTHING)) {
      equals.put(question.sort().path(), value);
    }
    var asked =
        new Browse(
            question.register(),
            question.units(),
            question.within(),
            question.text(),
            equals,
            Browse.Sort.NEWEST,
            Optional.of(behind).filter(it -> !it.isEmpty()),
            limit,
            question.vintage());
    var browsing = new Browsing(connection, entries, orders, register, asked);
    return value.equals(NOTHING) ? browsing.without(question.sort().path()) : browsing.page();
  }

  /** The values in the order asked for; one alone where the things are narrowed to it. */
  private List<String> values() {
    String path = question.sort().path();
    String only = question.equals().get(path);
    if (only != null) {
      return List.of(only);
    }
    var values = new ArrayList<String>();
    boolean required =
        register.fields().stream().anyMatch(field -> field.path().equals(path) && field.required());
    if (!required) {
      values.add(NOTHING);
    }
    question.sort().values().stream().sorted().distinct().forEach(values::add);
    if (question.sort().descending()) {
      values.sort(Comparator.reverseOrder());
    }
    return values;
  }

  private static Place place(String after, List<String> values) {
    try {
      List<String> parts = List.of(JSON.readValue(after, String[].class));
      if (parts.size() == 2 && values.contains(parts.getFirst())) {
        return new Place(parts.getFirst(), parts.getLast());
      }
    } catch (JacksonException | NullPointerException e) {
      throw Ordering.noPlace(after, e);
    }
    throw Ordering.noPlace(after, null);
  }
}
