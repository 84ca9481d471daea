package org.anbinh.intake.capture.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.sheet.Columns;
import org.anbinh.intake.capture.sheet.SheetRow;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody wrote over cells of a file in the page, by row and column counted from 0. The file
 * itself stays as it was handed in.
 */
record Mends(Map<Long, Map<Integer, String>> byRow) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<Long, TreeMap<Integer, String>>> SHAPE =
      new TypeReference<>() {};
  private static final int MOST_ROWS = 5_000;
  private static final int LONGEST = 4_000;

  /** Rows whose values are shifted: mended, they hold what was written over them and no more. */
  private static final List<String> SHIFTED = List.of("extra-values", "missing-values");

  static Mends read(Path file) {
    try {
      var byRow = new TreeMap<Long, Map<Integer, String>>();
      if (Files.exists(file)) {
        byRow.putAll(JSON.readValue(Files.readString(file), SHAPE));
      }
      return new Mends(byRow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps them, in place of those that were kept before. */
  void write(Path file) {
    try {
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "mends", "");
      Files.writeString(fresh, JSON.writeValueAsString(byRow));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These and others, the others being later. */
  Mends with(Map<Long, Map<Integer, String>> others) {
    var all = new TreeMap<Long, Map<Integer, String>>(byRow);
    others.forEach((row, cells) -> {
      var merged = new TreeMap<>(all.getOrDefault(row, Map.of()));
      cells.forEach((column, text) ->
          merged.put(column, text.substring(0, Math.min(text.length(), LONGEST))));
      all.put(row, merged);
    });
    if (all.size() > MOST_ROWS) {
      throw new IllegalArgumentException(
          "More than " + MOST_ROWS + " rows are mended here; mend the file and hand it in again");
    }
    return new Mends(all);
  }

  /** The row with what was written over it. */
  SheetRow over(SheetRow row, int columns) {
    return Optional.ofNullable(byRow.get(row.number()))
        .map(cells -> over(row, cells, columns))
        .orElse(row);
  }

  private static SheetRow over(SheetRow row, Map<Integer, String> cells, int columns) {
    var values = new ArrayList<String>(columns);
    for (int i = 0; i < columns; i++) {
      String before = i < row.values().size() ? row.values().get(i) : "";
      values.add(cells.getOrDefault(i, before));
    }
    boolean shifted = row.issues().stream().anyMatch(issue -> SHIFTED.contains(issue.code()));
    List<Issue> left =
        row.issues().stream()
            .filter(_ -> !shifted)
            .filter(issue -> !cells.containsKey(Columns.index(issue.place().column())))
            .toList();
    return new SheetRow(row.number(), values, left);
  }
}
