package org.anbinh.ledger.engine;

/** The database underneath, as those who run it want to know it. */
@FunctionalInterface
public interface Engine {
  /** How the database is at this moment; it never takes longer than a few seconds. */
  Condition condition();

  /** Whether it answers, as known a moment ago: cheap enough to ask before every page. */
  default boolean answers() {
    return condition() instanceof Condition.Answering;
  }

  /** How the database is. */
  sealed interface Condition {
    /**
     * It answers.
     *
     * @param version as it names itself, such as {@code 18.1}
     * @param bytes size of the database on disk
     * @param embedded whether the server is ours
     */
    record Answering(String version, long bytes, boolean embedded) implements Condition {}

    /** It does not answer. */
    record Silent(String why) implements Condition {}
  }
}
