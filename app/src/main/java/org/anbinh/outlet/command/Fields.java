package org.anbinh.outlet.command;

import java.util.List;

/**
 * The columns of CSV by what is asked for. They are promised to programs: a new one is added at the
 * end, and none is renamed, moved or left out where there is nothing to say.
 */
final class Fields {
  static final List<String> FIGURES =
      List.of(
          "id",
          "indicator",
          "unit",
          "unitCode",
          "unitName",
          "from",
          "until",
          "code",
          "status",
          "value",
          "unitOfMeasure",
          "received",
          "due",
          "why",
          "detail",
          "notes",
          "demonstration",
          "approved");
  static final List<String> COMPARISONS =
      List.of(
          "indicator",
          "unit",
          "unitCode",
          "unitName",
          "code",
          "from",
          "until",
          "baseFrom",
          "baseUntil",
          "base",
          "baseStatus",
          "figure",
          "status",
          "unitOfMeasure",
          "difference",
          "percent",
          "boundary",
          "composition",
          "real",
          "notKnown",
          "sentence",
          "notes",
          "baseId",
          "id",
          "demonstration");
  static final List<String> PUBLISHED =
      List.of(
          "source",
          "figure",
          "indicator",
          "unit",
          "unitCode",
          "unitName",
          "from",
          "until",
          "kind",
          "atLeast",
          "theirs",
          "ours",
          "difference",
          "verdict",
          "why",
          "note",
          "id",
          "demonstration");
  static final List<String> SOURCES =
      List.of("register", "subject", "version", "batch", "measure", "amount");
  static final List<String> REVISIONS = List.of("batch", "status", "value", "detail");
  static final List<String> INDICATORS =
      List.of("id", "name", "unitOfMeasure", "decimals", "status");
  static final List<String> UNITS = List.of("id", "level", "code", "name", "kind", "from", "until");
  static final List<String> RESTATED =
      List.of("code", "level", "name", "value", "known", "status", "unit");
  static final List<String> ISSUES = List.of("sheet", "row", "column", "reason", "remedy");

  static final List<String> CHECKED =
      List.of("mark", "printed", "found", "file", "ledger", "latest", "verdict");

  private Fields() {}
}
