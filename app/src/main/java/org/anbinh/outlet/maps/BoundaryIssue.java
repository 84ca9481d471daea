package org.anbinh.outlet.maps;

import java.util.List;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;

/**
 * What is wrong with a file of boundaries, or what is to be known about it.
 *
 * @param place where in the file, such as {@code features[3]}; empty for the whole file
 * @param code key of the sentences under {@code labels/boundary.yaml}
 * @param arguments what the sentences name, in the order of their places {0}, {1} …
 */
public record BoundaryIssue(String place, String code, List<String> arguments) {
  public BoundaryIssue {
    arguments = List.copyOf(arguments);
  }

  static BoundaryIssue of(String place, String code, String... arguments) {
    return new BoundaryIssue(place, code, List.of(arguments));
  }

  public Label reason(Labels labels) {
    return words(labels, "reason");
  }

  public Label remedy(Labels labels) {
    return words(labels, "remedy");
  }

  private Label words(Labels labels, String part) {
    String key = "boundary." + code + "." + part;
    return new Label(
        labels.text(Language.VI, key, arguments.toArray()),
        labels.text(Language.EN, key, arguments.toArray()));
  }
}
