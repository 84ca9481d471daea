package org.anbinh.outlet.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A question to the figures, as options. */
final class QuestionOptions {
  @Option(
      names = "--indicator",
      required = true,
      description = "Such as cases.detected; ./anbinh indicators lists them.")
  String indicator = "";

  @Option(
      names = "--unit",
      defaultValue = "VN",
      description = "Code of a unit. Default: ${DEFAULT-VALUE}.")
  String unit = "VN";

  @Option(
      names = "--on",
      description =
          "The day on which the code means the unit; codes are re-used. Default: the last day of the window, or the basis.")
  @Nullable String on;

  @Option(names = "--from", description = "First day, such as 2019-08-16.")
  @Nullable String from;

  @Option(names = "--until", description = "First day after the window.")
  @Nullable String until;

  @Option(names = "--by", description = "province, district or commune.")
  @Nullable String by;

  @Option(
      names = "--dimension",
      description = "Break down by the codes of this dimension, such as substance.")
  @Nullable String dimension;

  @Option(
      names = "--step",
      description = "month, quarter, half or year, with a calendar before it as police:month.")
  @Nullable String step;

  @Option(names = "--basis", description = "reported, then, today or a day. Default: today.")
  @Nullable String basis;

  @Option(names = "--vintage", description = "As known at this batch. Default: now.")
  @Nullable String vintage;

  @Option(
      names = "--method",
      description =
          "Where no official share is known: refuse, equal, area or population. Default: refuse.")
  @Nullable String method;

  @Option(names = "--filter", description = "dimension=code, several times.")
  Map<String, String> filter = new LinkedHashMap<>();

  /** As parameters of the REST interface. */
  Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("indicator", indicator);
    parameters.put("unit", unit);
    put(parameters, "on", on);
    put(parameters, "from", from);
    put(parameters, "until", until);
    put(parameters, "by", by);
    put(parameters, "dimension", dimension);
    put(parameters, "step", step);
    put(parameters, "basis", basis);
    put(parameters, "vintage", vintage);
    put(parameters, "method", method);
    filter.forEach((name, code) -> parameters.put("filter." + name, code));
    return parameters;
  }

  static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }
}
