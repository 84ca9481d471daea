package org.anbinh.outlet.home.web.imports;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.capture.Imports.Mending;
import org.anbinh.outlet.home.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what somebody wrote over the wrong cells of a file, and has it looked through again. */
@Controller
class MendPages {
  private static final Pattern CELL = Pattern.compile("c\\.(\\d{1,12})\\.(\\d{1,5})");
  private static final Pattern HEADING = Pattern.compile("h\\.(\\d{1,5})");
  private static final int LOOKS = 30;
  private static final long BETWEEN_MILLISECONDS = 50;

  private final Imports imports;
  private final HeadingForms headings;

  MendPages(Imports imports, HeadingForms headings) {
    this.imports = imports;
    this.headings = headings;
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/imports/{id}/mend")
  ResponseEntity<byte[]> mend(
      Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> parameters)
      throws InterruptedException {
    ImportJob job = imports.get(id);
    if (job.state().mendable() && job.order().author().equals(visit.author())) {
      Map<Long, Map<Integer, String>> cells = changed(id, parameters);
      named(job, parameters).forEach(cells::put);
      job = soon(imports.mend(id, cells, visit.author()));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/imports/" + job.id() + "#mend"))
        .build();
  }

  /** The names of columns that the form gave, in the row of the heading. */
  private Map<Long, Map<Integer, String>> named(ImportJob job, Map<String, String> parameters) {
    var names = new TreeMap<Integer, String>();
    parameters.forEach((name, text) -> {
      Matcher column = HEADING.matcher(name);
      if (column.matches() && headings.isChoice(job.order().register(), text)) {
        names.put(Integer.parseInt(column.group(1)), text);
      }
    });
    if (names.isEmpty()) {
      return Map.of();
    }
    return imports
        .top(job.id())
        .map(top -> {
          names
              .entrySet()
              .removeIf(each ->
                  each.getKey() >= top.names().size()
                      || top.names().get(each.getKey()).equals(each.getValue()));
          return Map.<Long, Map<Integer, String>>of(top.row(), names);
        })
        .orElse(Map.of());
  }

  /** Only the cells in which something else stands now. */
  private Map<Long, Map<Integer, String>> changed(UUID id, Map<String, String> parameters) {
    var cells = new TreeMap<Long, Map<Integer, String>>();
    parameters.forEach((name, text) -> {
      Matcher cell = CELL.matcher(name);
      if (cell.matches()) {
        cells
            .computeIfAbsent(Long.parseLong(cell.group(1)), _ -> new HashMap<>())
            .put(Integer.parseInt(cell.group(2)), text.strip());
      }
    });
    if (cells.isEmpty()) {
      return cells;
    }
    var before = new HashMap<Long, List<String>>();
    imports
        .mending(id, new Mending.Wanted(cells.keySet(), 0, "", cells.size()))
        .rows()
        .forEach(row -> before.put(row.number(), row.values()));
    cells.forEach((row, written) -> {
      List<String> values = before.getOrDefault(row, List.of());
      written
          .entrySet()
          .removeIf(cell ->
              cell.getKey() >= values.size()
                  || values.get(cell.getKey()).strip().equals(cell.getValue()));
    });
    cells.values().removeIf(Map::isEmpty);
    return cells;
  }

  /** A small file is looked through while its reader waits; a large one shows its progress. */
  private ImportJob soon(ImportJob job) throws InterruptedException {
    ImportJob now = job;
    for (int i = 0; i < LOOKS && !now.state().settled(); i++) {
      Thread.sleep(BETWEEN_MILLISECONDS);
      now = imports.get(job.id());
    }
    return now;
  }
}
