package org.anbinh.intake.reading;

import java.util.Set;
import org.anbinh.ground.language.Folding;

/** Yes and no in either language. */
public final class FlagText {
  private static final Set<String> YES = Set.of("co", "yes", "y", "true", "dung", "x", "1", "on");
  private static final Set<String> NO = Set.of("khong", "no", "n", "false", "sai", "0", "off");

  private FlagText() {}

  /** Whether a text says yes. */
  public static Meaning<Boolean> read(String raw) {
    String text = raw.strip().equals("✓") ? "x" : Folding.fold(raw);
    if (YES.contains(text)) {
      return Meaning.clear(true);
    }
    return NO.contains(text)
        ? Meaning.clear(false)
        : Meaning.unclear("not-a-flag", PlainText.shortened(raw));
  }
}
