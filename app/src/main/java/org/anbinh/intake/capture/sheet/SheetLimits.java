package org.anbinh.intake.capture.sheet;

/**
 * How large a file may be before it is refused instead of read.
 *
 * @param rows rows below the heading
 * @param columns columns of the heading
 * @param characters characters of one value
 * @param inflatedBytes all parts of an XLSX file together, unpacked
 * @param textBytes the shared texts of an XLSX file, which must be held in memory
 */
public record SheetLimits(
    long rows, int columns, int characters, long inflatedBytes, long textBytes) {
  /** What a large national file needs, with some room. */
  public static final SheetLimits USUAL =
      new SheetLimits(2_000_000, 2_000, 32_767, 6L << 30, 256L << 20);
}
