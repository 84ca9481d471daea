package org.anbinh.ground.law;

import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anbinh.ground.time.StatisticalCalendar;

/** The law that the program carries in its files. */
final class CarriedLaw implements Law {
  private static final String CALENDARS = "calendar/";

  private final Map<String, Rule> rules;
  private final List<Break> breaks;
  private final List<StatisticalCalendar> calendars;

  /** A parameter and the type of its values. */
  record Rule(Class<?> type, Parameter<?> parameter) {}

  CarriedLaw(List<Rule> rules, List<Break> breaks) {
    var byId = new TreeMap<String, Rule>();
    rules.forEach(rule -> byId.put(rule.parameter().id(), rule));
    this.rules = Collections.unmodifiableMap(byId);
    this.breaks = List.copyOf(breaks);
    this.calendars =
        byId.keySet().stream()
            .filter(id -> id.startsWith(CALENDARS))
            .map(id -> calendar(get(id, MonthDay.class)))
            .toList();
  }

  private static StatisticalCalendar calendar(Parameter<MonthDay> parameter) {
    return switch (parameter.provisions().getLast()) {
      case Provision.Sets<MonthDay>(var from, MonthDay start, var source) ->
          new StatisticalCalendar(parameter.id().substring(CALENDARS.length()), start);
      case Provision.Repeals<MonthDay> _ ->
          throw new IllegalArgumentException(
              "The calendar " + parameter.id() + " is repealed; take its file away");
    };
  }

  @Override
  public List<Parameter<?>> list() {
    return rules.values().stream().<Parameter<?>>map(Rule::parameter).toList();
  }

  @Override
  public <V> Parameter<V> get(String id, Class<V> type) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("There is no law parameter \"" + id + "\"");
    }
    if (!rule.type().equals(type)) {
      throw new IllegalArgumentException(
          "The law parameter "
              + id
              + " holds "
              + rule.type().getSimpleName()
              + ", not "
              + type.getSimpleName());
    }
    @SuppressWarnings("unchecked") // every value was read by the type of its file
    var parameter = (Parameter<V>) rule.parameter();
    return parameter;
  }

  @Override
  public List<StatisticalCalendar> calendars() {
    return calendars;
  }

  @Override
  public List<Break> breaks() {
    return breaks;
  }
}
