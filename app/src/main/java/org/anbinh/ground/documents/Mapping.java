package org.anbinh.ground.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values by key, in the order in which they are written. */
public record Mapping(Place place, Map<String, Node> entries) implements Node {
  public Mapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** This mapping, once it is sure that it has no keys but these. */
  public Mapping only(String... keys) {
    var unknown = new TreeSet<>(entries.keySet());
    unknown.removeAll(Set.of(keys));
    if (!unknown.isEmpty()) {
      Node first = entries.getOrDefault(unknown.first(), this);
      throw new BadDocumentException(
          first.place(),
          "\"" + unknown.first() + "\" is not known here; the keys are " + List.of(keys));
    }
    return this;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** What stands under a key that must be there. */
  public Node get(String key) {
    return find(key)
        .orElseThrow(() -> new BadDocumentException(place, "\"" + key + "\" is missing; add it"));
  }

  public Optional<Node> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The single value under a key that must be there. */
  public Scalar scalar(String key) {
    return scalarOf(get(key), key);
  }

  public Optional<Scalar> findScalar(String key) {
    return find(key).map(node -> scalarOf(node, key));
  }

  /** The words under a key that must be there and not be blank. */
  public String text(String key) {
    Scalar scalar = scalar(key);
    if (scalar.text().isBlank()) {
      throw new BadDocumentException(scalar.place(), "\"" + key + "\" is blank; fill it in");
    }
    return scalar.text();
  }

  /** The mapping under a key that must be there. */
  public Mapping mapping(String key) {
    return mappingOf(get(key));
  }

  /** The mappings listed under a key; none when it is left out. */
  public List<Mapping> mappings(String key) {
    return items(key).stream().map(Mapping::mappingOf).toList();
  }

  /** The single values listed under a key; none when it is left out. */
  public List<Scalar> scalars(String key) {
    return items(key).stream().map(node -> scalarOf(node, key)).toList();
  }

  private List<Node> items(String key) {
    return find(key)
        .map(node ->
            switch (node) {
              case Sequence(Place at, List<Node> items) -> items;
              case Mapping _, Scalar _ ->
                  throw new BadDocumentException(
                      node.place(), "\"" + key + "\" must be a list; begin each item with \"- \"");
            })
        .orElse(List.of());
  }

  private static Scalar scalarOf(Node node, String key) {
    return switch (node) {
      case Scalar scalar -> scalar;
      case Mapping _, Sequence _ ->
          throw new BadDocumentException(node.place(), "\"" + key + "\" must be a single value");
    };
  }

  private static Mapping mappingOf(Node node) {
    return switch (node) {
      case Mapping mapping -> mapping;
      case Sequence _, Scalar _ ->
          throw new BadDocumentException(node.place(), "keys with values are expected here");
    };
  }
}
