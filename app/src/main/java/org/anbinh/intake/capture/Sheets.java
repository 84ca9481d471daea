package org.anbinh.intake.capture;

import java.io.OutputStream;

/** Files that a register gives out, in the columns in which it takes them back. */
public interface Sheets {
  /** Writes an empty file to fill in; a workbook comes with drop-down lists and an explanation. */
  void writeTemplate(TemplateOrder order, SheetFormat format, OutputStream out);

  /**
   * Writes entries in the columns of the template, with the version each was made from: handed in
   * unchanged, such a file changes nothing.
   */
  void writeExport(ExportOrder order, SheetFormat format, OutputStream out);
}
