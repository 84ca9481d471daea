package org.anbinh.figures.mart;

import org.anbinh.ground.time.Vintage;

/**
 * From where figures are looked at.
 *
 * @param vintage as known at that batch
 * @param approved whether reports of forms that have a ladder count only once they were approved on
 *     it by then, each as it was approved last; what needs no approval counts as it stands
 */
public record Vantage(Vintage vintage, boolean approved) {
  /** Everything that stands, approved or not. */
  public static Vantage of(Vintage vintage) {
    return new Vantage(vintage, false);
  }
}
