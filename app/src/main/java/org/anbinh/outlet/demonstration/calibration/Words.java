package org.anbinh.outlet.demonstration.calibration;

import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;

/**
 * What people of the nation write into reports and corrections, in Vietnamese.
 *
 * @param nothing the remark of a report that has nothing to report
 * @param notCounted why a cell has no number
 * @param misplacedPoint why a weight was corrected
 * @param moreArrested why a number of persons was corrected
 * @param prosecutionAdded why a step was added
 * @param recounted why a report was corrected
 * @param sentBack why a report was sent back
 */
public record Words(
    String nothing,
    String notCounted,
    String misplacedPoint,
    String moreArrested,
    String prosecutionAdded,
    String recounted,
    String sentBack) {

  /** The words of the label files. */
  public static Words of(Labels labels) {
    return new Words(
        word(labels, "nothing"),
        word(labels, "not-counted"),
        word(labels, "misplaced-point"),
        word(labels, "more-arrested"),
        word(labels, "prosecution-added"),
        word(labels, "recounted"),
        word(labels, "sent-back"));
  }

  private static String word(Labels labels, String key) {
    return labels.get("demonstration.written." + key).in(Language.VI);
  }
}
