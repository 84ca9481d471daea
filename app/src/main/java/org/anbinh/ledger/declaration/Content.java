package org.anbinh.ledger.declaration;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * What one entry of a register says: a typed record, declared with the annotations of {@link
 * Declare}. Everything the system does with a register follows from that record.
 */
public interface Content {
  /** The unit it is filed under. */
  UnitId unit();

  /** The day it happened on, or the days it describes. */
  Window window();

  /**
   * The report form of which this is a filing for its unit and window: what coverage counts. Empty
   * for records of single happenings.
   */
  default Optional<String> form() {
    return Optional.empty();
  }

  /** What it adds to the figures. */
  void readings(Consumer<Statement> sink);

  /** What is approved by it for good: a step on a ladder that was its last. */
  default Optional<Approved> approves() {
    return Optional.empty();
  }

  /** One version of a thing of another register, which all who had to approve have approved. */
  record Approved(String register, String subject, int version) {}

  /** What contradicts itself in it: rules that need more than one field. Empty when all is well. */
  default List<Remark> remarks() {
    return List.of();
  }

  /**
   * A contradiction inside one content.
   *
   * @param field the path of the field to mend, such as {@code seizures.2.count}
   * @param message key of the sentence in the register's label file, under {@code remarks}
   * @param arguments what the sentence names, in the order of its places {0}, {1} …
   */
  record Remark(String field, String message, List<String> arguments) {
    public Remark {
      arguments = List.copyOf(arguments);
    }
  }
}
