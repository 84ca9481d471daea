package org.anbinh.ground.documents;

import java.util.List;

/** Items in order. */
public record Sequence(Place place, List<Node> items) implements Node {
  public Sequence {
    items = List.copyOf(items);
  }
}
