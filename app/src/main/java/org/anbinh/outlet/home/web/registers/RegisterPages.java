package org.anbinh.outlet.home.web.registers;

import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** What all pages of registers need to know about them. */
@Component
class RegisterPages {
  private final Registers registers;
  private final RowReaders readers;
  private final Catalogue catalogue;
  private final UnitNames units;

  RegisterPages(Registers registers, RowReaders readers, Catalogue catalogue, UnitNames units) {
    this.units = units;
    this.registers = registers;
    this.readers = readers;
    this.catalogue = catalogue;
  }

  /** The words of a register. */
  RegisterWords words(String register, Words words) {
    registers.get(register);
    return new RegisterWords(readers.columns(register), catalogue, units, words);
  }

  Registers registers() {
    return registers;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  RowReaders readers() {
    return readers;
  }
}
