package org.anbinh.ledger.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.Level;

/**
 * One field of a register, as form, table, template and import see it.
 *
 * @param path name within the record; {@code seizures.quantity} inside a group
 * @param place whether it is the unit of filing
 * @param levels of which its unit may be; empty for the same place on another map
 * @param fields the fields of a group; empty for all other kinds
 */
public record Field(
    String path,
    Kind kind,
    boolean required,
    boolean key,
    boolean when,
    boolean place,
    Optional<String> codeList,
    Set<Level> levels,
    double from,
    double to,
    int length,
    List<Field> fields) {
  /** What stands in a field. */
  public enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    DAY,
    FLAG,
    CODE,
    UNIT,
    PERIOD,
    FORM,
    GROUP,
    CELLS
  }
}
