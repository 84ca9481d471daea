package org.anbinh.ground.catalogue;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;

/** Reads one form, whose cells must be measures sliced by codes that exist. */
record FormFile(Mapping root, Map<String, Measure> measures, Map<String, CodeList> codeLists) {
  private static final Set<String> LEVELS = Set.of("nation", "province", "district", "commune");
  private static final Set<Integer> LENGTHS = Set.of(1, 3, 6, 9, 12);

  ReportForm read(String id) {
    root.only(
        "name",
        "body",
        "level",
        "calendar",
        "every",
        "due",
        "deadline",
        "cells",
        "offered",
        "ladder");
    var cells = new ArrayList<CellKey>();
    for (Scalar written : root.scalars("cells")) {
      CellKey cell = cell(written);
      if (cells.contains(cell)) {
        throw new BadDocumentException(
            written.place(), "the cell " + cell + " stands here twice; keep one of them");
      }
      cells.add(cell);
    }
    return new ReportForm(
        id,
        CatalogueFiles.label(root.mapping("name")),
        root.text("body"),
        level(root.scalar("level")),
        root.text("calendar"),
        every(root.scalar("every")),
        cells,
        CatalogueFiles.span(root.mapping("due").only("from", "until")),
        length(root.scalar("deadline")),
        root.has("ladder")
            ? Optional.of(new LadderFile(root.mapping("ladder"), root.text("level")).read())
            : Optional.empty(),
        !root.has("offered") || root.scalar("offered").flag());
  }

  private CellKey cell(Scalar written) {
    CellKey cell = CellKey.parse(written.text());
    Measure measure = measures.get(cell.measure());
    if (measure == null) {
      throw new BadDocumentException(
          written.place(), "there is no measure \"" + cell.measure() + "\"; add it to measures");
    }
    cell.slice()
        .codes()
        .forEach((dimension, code) -> {
          if (!measure.dimensions().contains(dimension)) {
            throw new BadDocumentException(
                written.place(),
                measure.id()
                    + " is not sliced by "
                    + dimension
                    + ", only by "
                    + measure.dimensions());
          }
          CodeList list = codeLists.get(dimension);
          if (list == null || list.find(code).isEmpty()) {
            throw new BadDocumentException(
                written.place(), "the code list " + dimension + " has no code \"" + code + "\"");
          }
        });
    return cell;
  }

  private static String level(Scalar written) {
    if (!LEVELS.contains(written.text())) {
      throw new BadDocumentException(
          written.place(),
          "\"" + written.text() + "\" is no level; write nation, province, district or commune");
    }
    return written.text();
  }

  private static int every(Scalar written) {
    int months = written.count();
    if (!LENGTHS.contains(months)) {
      throw new BadDocumentException(
          written.place(), "a period is 1, 3, 6, 9 or 12 months long, not " + months);
    }
    return months;
  }

  static Period length(Scalar written) {
    try {
      return Period.parse(written.text());
    } catch (DateTimeException e) {
      throw new BadDocumentException(
          written.place(), "\"" + written.text() + "\" is no length of time; write it as P5D", e);
    }
  }
}
