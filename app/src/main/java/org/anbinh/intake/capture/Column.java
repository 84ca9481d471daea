package org.anbinh.intake.capture;

import org.anbinh.ground.language.Label;
import org.anbinh.ledger.declaration.Field;

/**
 * One column of a register as files and forms have it.
 *
 * @param path the technical name: {@code number}, {@code seizures.1.substance}, or a cell such as
 *     {@code seized.mass|substance=heroin}
 * @param number which element of its group it belongs to, from 1; 0 outside groups
 */
public record Column(String path, Field field, int number, Label label) {
  /** Whether a row without it cannot be read. */
  public boolean required() {
    return field.required() && number == 0 && field.kind() != Field.Kind.CELLS;
  }
}
