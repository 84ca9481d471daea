package org.anbinh.ledger.declaration;

import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * A content that was wrongly recorded: what it says counts no more from this version on. Its
 * history stays, and a later version without this mark puts it back.
 *
 * @param withdrawn what is said no more
 */
public record Retracted(Content withdrawn) implements Content {
  /** Name of the member that marks a retracted content in its written form. */
  public static final String MEMBER = "retracted";

  private static final String MARK = "{\"" + MEMBER + "\":true,";

  public Retracted {
    if (withdrawn instanceof Retracted) {
      throw new IllegalArgumentException("It is retracted already; retract it once");
    }
  }

  /** What a content says, or said before it was retracted. */
  public static Content plain(Content content) {
    return content instanceof Retracted(Content withdrawn) ? withdrawn : content;
  }

  /** The written form of a retracted content, made of that of what it withdraws. */
  static String marked(String json) {
    return MARK + json.substring(1);
  }

  static boolean isMarked(String json) {
    return json.startsWith(MARK);
  }

  static String unmarked(String json) {
    return "{" + json.substring(MARK.length());
  }

  /** How the written form of every retracted content begins, and of no other. */
  public static String mark() {
    return MARK;
  }

  @Override
  public UnitId unit() {
    return withdrawn.unit();
  }

  @Override
  public Window window() {
    return withdrawn.window();
  }

  @Override
  public Optional<String> form() {
    return withdrawn.form();
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // nothing counts any more
  }
}
