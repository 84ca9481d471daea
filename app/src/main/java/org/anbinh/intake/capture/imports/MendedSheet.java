package org.anbinh.intake.capture.imports;

import java.util.List;
import java.util.Optional;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.sheet.SheetReader;
import org.anbinh.intake.capture.sheet.SheetRow;

/** A file with what was written over its cells. */
record MendedSheet(SheetReader file, Mends mends) implements SheetReader {
  @Override
  public SheetFormat format() {
    return file.format();
  }

  @Override
  public String sheet() {
    return file.sheet();
  }

  @Override
  public List<String> otherSheets() {
    return file.otherSheets();
  }

  @Override
  public SheetRow heading() {
    SheetRow heading = file.heading();
    return mends.over(heading, heading.values().size());
  }

  @Override
  public Optional<SheetRow> next() {
    return file.next().map(row -> mends.over(row, file.heading().values().size()));
  }

  @Override
  public long expectedRows() {
    return file.expectedRows();
  }

  @Override
  public void close() {
    file.close();
  }
}
