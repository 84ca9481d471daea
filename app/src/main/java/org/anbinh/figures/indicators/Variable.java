package org.anbinh.figures.indicators;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ledger.declaration.Origin;

/**
 * A name in a formula.
 *
 * @param filter code by dimension; a code stands for all codes below it
 * @param preferred whether records or reports are asked first
 */
public record Variable(String measure, SortedMap<String, String> filter, Origin preferred) {
  public Variable {
    filter = Collections.unmodifiableSortedMap(new TreeMap<>(filter));
  }
}
