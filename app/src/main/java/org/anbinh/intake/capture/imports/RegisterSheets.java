package org.anbinh.intake.capture.imports;

import java.io.OutputStream;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Territories;
import org.anbinh.intake.capture.ExportOrder;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.Sheets;
import org.anbinh.intake.capture.TemplateOrder;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.stereotype.Component;

/** Templates and exports of all registers. */
@Component
final class RegisterSheets implements Sheets {
  private final Ledger ledger;
  private final RowReaders readers;
  private final Labels labels;
  private final Catalogue catalogue;
  private final Territories territories;

  RegisterSheets(
      Ledger ledger,
      RowReaders readers,
      Labels labels,
      Catalogue catalogue,
      Territories territories) {
    this.ledger = ledger;
    this.readers = readers;
    this.labels = labels;
    this.catalogue = catalogue;
    this.territories = territories;
  }

  @Override
  public void writeTemplate(TemplateOrder order, SheetFormat format, OutputStream out) {
    var register = readers.columns(order.register());
    new Template(catalogue, territories.current(), labels, register, order).write(format, out);
  }

  @Override
  public void writeExport(ExportOrder order, SheetFormat format, OutputStream out) {
    new Export(ledger, readers, labels, order).write(format, out);
  }
}
