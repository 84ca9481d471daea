package org.anbinh.ground.language;

import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.documents.Documents;

/** All words of pages and messages, from the files under {@code labels/}. */
public interface Labels {
  /** The labels that the program carries. */
  static Labels carried() {
    return LabelFiles.read(Documents.below("labels"));
  }

  /**
   * The label of a key, such as {@code case.number} (file {@code case.yaml}, key {@code number}).
   *
   * @throws IllegalArgumentException when no label file has it
   */
  Label get(String key);

  Optional<Label> find(String key);

  /** The words of a key with its places {0}, {1} … filled. */
  default String text(Language language, String key, Object... arguments) {
    return java.text.MessageFormat.format(get(key).in(language).replace("'", "''"), arguments);
  }

  /** All keys. */
  Set<String> keys();
}
