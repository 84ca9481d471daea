package org.anbinh.ledger.declaration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What makes contents of older versions readable: one step from each version to the next. */
record Upgrades(int current, Map<Integer, UnaryOperator<ObjectNode>> steps) {
  private static final JsonMapper TREES = new JsonMapper();

  Upgrades {
    steps = Map.copyOf(steps);
  }

  Upgrades with(int from, UnaryOperator<ObjectNode> step) {
    if (from < 1 || from >= current) {
      throw new IllegalArgumentException(
          "it has no upgrade from version %d; upgrades go from 1 to %d"
              .formatted(from, current - 1));
    }
    var more = new TreeMap<>(steps);
    more.put(from, step);
    return new Upgrades(current, more);
  }

  /** Versions whose contents cannot be read, because no step leads on from them. */
  List<Integer> missing() {
    return IntStream.range(1, current)
        .boxed()
        .filter(version -> !steps.containsKey(version))
        .toList();
  }

  /** The content in the current version. */
  String lead(int version, String json) {
    if (version == current) {
      return json;
    }
    if (version < 1 || version > current) {
      throw new IllegalArgumentException(
          "this program knows versions 1 to " + current + "; use a newer one");
    }
    var content = (ObjectNode) TREES.readTree(json);
    for (int from = version; from < current; from++) {
      UnaryOperator<ObjectNode> step = steps.get(from);
      if (step == null) {
        throw new IllegalArgumentException("no upgrade leads from version " + from);
      }
      content = step.apply(content);
    }
    return TREES.writeValueAsString(content);
  }
}
