package org.anbinh.outlet.network;

/**
 * How often somebody may ask: so many at once, and after that so many a minute.
 *
 * @param minute how many a minute; 0 for any number
 * @param burst how many at once, after a pause
 */
public record Allowance(int minute, int burst) {
  public Allowance {
    if (minute < 0 || burst < 1) {
      throw new IllegalArgumentException(
          minute + "/" + burst + " is no allowance; write it like 600/100, or 0/1 for none");
    }
  }

  /** Reads {@code 600/100}: 600 a minute, 100 at once. */
  public static Allowance valueOf(String text) {
    String[] parts = text.strip().split("/", -1);
    try {
      return new Allowance(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          text + " is no allowance; write it like 600/100: 600 a minute, 100 at once", e);
    }
  }

  /** The same for several who cannot be told apart. */
  public Allowance times(int people) {
    return new Allowance(
        (int) Math.min(Integer.MAX_VALUE, (long) minute * people),
        (int) Math.min(Integer.MAX_VALUE, (long) burst * people));
  }

  boolean unlimited() {
    return minute == 0;
  }

  @Override
  public String toString() {
    return minute + "/" + burst;
  }
}
