package org.anbinh.intake.reading;

/** How the writer separates decimals: the answer to what a number alone cannot tell. */
public enum NumberStyle {
  /** Not said: 1.234 may be a thousand or one, and is asked for. */
  ASK,
  /** 1.234,5 as in Vietnamese. */
  DECIMAL_COMMA,
  /** 1,234.5 as in English. */
  DECIMAL_POINT
}
