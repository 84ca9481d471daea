package org.anbinh.intake.capture.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** CSV in UTF-8 with the mark that lets spreadsheets see it, parted by commas. */
final class CsvSheetWriter implements SheetWriter {
  private final CsvWriter csv;

  CsvSheetWriter(OutputStream out) {
    try {
      out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
  }

  @Override
  public void heading(List<String> names) {
    row(names);
  }

  @Override
  public void row(List<String> values, Set<Integer> marked) {
    var line = csv.writeRecord();
    for (String value : values) {
      line.writeField(FormulaText.guarded(value));
    }
    line.endRecord();
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
