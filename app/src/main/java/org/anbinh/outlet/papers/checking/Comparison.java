package org.anbinh.outlet.papers.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.outlet.papers.PaperCheck.Print;
import org.anbinh.outlet.papers.PaperManifest;

/** Compares what is seen in a file with what its manifest says. */
final class Comparison {
  private static final int DECIMALS = 6;

  private final PaperManifest manifest;
  private final Map<String, PaperManifest.Line> lines;
  private final Map<String, List<String>> wrong = new HashMap<>();
  private final Map<String, Integer> right = new HashMap<>();

  /**
   * What became of a figure.
   *
   * @param found what stands in its place
   */
  record Finding(Print printed, Optional<String> found) {}

  private Comparison(PaperManifest manifest) {
    this.manifest = manifest;
    this.lines =
        manifest.figures().stream()
            .collect(
                Collectors.toMap(
                    PaperManifest.Line::mark, each -> each, (one, _) -> one, LinkedHashMap::new));
  }

  /** By mark, in the order of the manifest; marks that it does not know come last. */
  static Map<String, Finding> of(PaperManifest manifest, Seen seen, boolean charts) {
    var comparison = new Comparison(manifest);
    seen.texts().forEach(comparison::text);
    seen.cells().forEach((mark, cells) -> cells.forEach(each -> comparison.cell(mark, each)));
    if (charts) {
      comparison.charts(seen.charts());
    }
    return comparison.findings();
  }

  private void text(String text) {
    for (MarkedText.Marked each : MarkedText.in(text)) {
      PaperManifest.Line line = lines.get(each.mark());
      if (line != null && each.says(line.text())) {
        right.merge(each.mark(), 1, Integer::sum);
      } else {
        note(each.mark(), each.found());
      }
    }
  }

  private void note(String mark, String found) {
    wrong.computeIfAbsent(mark, _ -> new ArrayList<>()).add(found);
  }

  private void cell(String mark, Seen.Cell cell) {
    PaperManifest.Line line = lines.get(mark);
    boolean same =
        line != null
            && (cell.number()
                ? isSame(line.value(), cell.content())
                : MarkedText.plain(line.text()).equals(MarkedText.plain(cell.content())));
    if (same) {
      right.merge(mark, 1, Integer::sum);
    } else {
      note(mark, cell.content());
    }
  }

  private static boolean isSame(String expected, String found) {
    try {
      return !expected.isEmpty() && rounded(expected).compareTo(rounded(found)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Spreadsheets keep binary fractions. */
  private static BigDecimal rounded(String number) {
    if (number.length() > 40) {
      throw new NumberFormatException();
    }
    var read = new BigDecimal(number);
    if (Math.abs((long) read.scale()) > 60) {
      throw new NumberFormatException();
    }
    return read.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private void charts(List<List<List<String>>> found) {
    for (int chart = 0; chart < manifest.pictures().size(); chart++) {
      List<List<String>> series = manifest.pictures().get(chart).series();
      for (int n = 0; n < series.size(); n++) {
        for (int point = 0; point < series.get(n).size(); point++) {
          point(series.get(n).get(point), at(found, chart, n, point));
        }
      }
    }
  }

  private static String at(List<List<List<String>>> charts, int chart, int series, int point) {
    boolean there =
        chart < charts.size()
            && series < charts.get(chart).size()
            && point < charts.get(chart).get(series).size();
    return there ? charts.get(chart).get(series).get(point) : "";
  }

  private void point(String mark, String found) {
    PaperManifest.Line line = lines.get(mark);
    boolean same =
        line != null && (line.value().isEmpty() ? found.isEmpty() : isSame(line.value(), found));
    if (!same) {
      note(mark, found);
    }
  }

  private Map<String, Finding> findings() {
    var findings = new LinkedHashMap<String, Finding>();
    for (PaperManifest.Line line : manifest.figures()) {
      findings.put(line.mark(), finding(line));
    }
    wrong.forEach((mark, found) ->
        findings.putIfAbsent(mark, new Finding(Print.CHANGED, Optional.of(found.getFirst()))));
    return findings;
  }

  private Finding finding(PaperManifest.Line line) {
    List<String> others = wrong.getOrDefault(line.mark(), List.of());
    if (!others.isEmpty()) {
      return new Finding(
          Print.CHANGED,
          Optional.of(String.join("; ", others.stream().distinct().limit(3).toList())));
    }
    boolean missing = right.getOrDefault(line.mark(), 0) < line.times();
    return new Finding(missing ? Print.MISSING : Print.SAME, Optional.empty());
  }
}
