package org.anbinh.ground.time;

/**
 * A vantage point in knowledge: figures as the ledger knew them once this many batches had been
 * recorded. 0 is before the first batch.
 */
public record Vintage(long batch) implements Comparable<Vintage> {
  public Vintage {
    if (batch < 0) {
      throw new IllegalArgumentException("A vintage is a batch number from 0 on, not " + batch);
    }
  }

  @Override
  public int compareTo(Vintage other) {
    return Long.compare(batch, other.batch);
  }
}
