package org.anbinh.ground.law;

/** The answer to "what was the rule on that day?", with the text that makes it so. */
public sealed interface InForce<V> {
  /** A rule stood. */
  record Value<V>(V value, Provision<V> by) implements InForce<V> {}

  /** A rule had stood and was ended. */
  record Repealed<V>(Provision<V> by) implements InForce<V> {}

  /** No rule stood yet. */
  record NotYet<V>() implements InForce<V> {}
}
