package org.anbinh.intake.capture;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was found in the rows of a file.
 *
 * @param rows rows looked at
 * @param added rows about new things
 * @param corrected rows that follow an entry which stands
 * @param unchanged rows identical to what stands, which are not recorded again
 * @param bad rows that cannot be recorded
 * @param issues how many of each code, remarks included
 */
public record ImportTally(
    long rows, long added, long corrected, long unchanged, long bad, Map<String, Long> issues) {
  /** Issues of headings that can be mended by saying which column is meant. */
  private static final Set<String> OF_HEADINGS =
      Set.of(
          "unknown-column",
          "ambiguous-column",
          "doubled-column",
          "missing-column",
          "too-many-groups");

  /** Nothing was looked at. */
  public static final ImportTally NONE = new ImportTally(0, 0, 0, 0, 0, Map.of());

  public ImportTally {
    issues = Collections.unmodifiableMap(new TreeMap<>(issues));
  }

  /** Rows that are, or would be, recorded. */
  public long good() {
    return added + corrected;
  }

  /** Whether the file was refused for its heading, before any of its rows was read. */
  public boolean wrongHeading() {
    return rows == 0 && issues.keySet().stream().anyMatch(OF_HEADINGS::contains);
  }
}
