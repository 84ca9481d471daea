package org.anbinh.ground.language;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Node;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.documents.Sequence;

/** The labels read from files: the key of a label is the path of its file and the keys above it. */
final class LabelFiles implements Labels {
  private final Map<String, Label> byKey;

  private LabelFiles(Map<String, Label> byKey) {
    this.byKey = Collections.unmodifiableMap(byKey);
  }

  static LabelFiles read(Collection<Document> documents) {
    Map<String, Label> byKey = new TreeMap<>();
    for (Document document : documents) {
      collect(document.path().replace('/', '.'), document.root(), byKey);
    }
    return new LabelFiles(byKey);
  }

  private static void collect(String prefix, Mapping mapping, Map<String, Label> byKey) {
    mapping
        .entries()
        .forEach((name, node) -> {
          String key = prefix + "." + name;
          switch (node) {
            case Mapping inner when isLabel(inner) -> put(key, inner, byKey);
            case Mapping inner -> collect(key, inner, byKey);
            case Scalar _, Sequence _ -> throw noLabel(key, node);
          }
        });
  }

  private static boolean isLabel(Mapping mapping) {
    return mapping.find("vi").filter(Scalar.class::isInstance).isPresent()
        || mapping.find("en").filter(Scalar.class::isInstance).isPresent();
  }

  private static void put(String key, Mapping mapping, Map<String, Label> byKey) {
    mapping.only("vi", "en");
    if (byKey.put(key, new Label(mapping.text("vi"), mapping.text("en"))) != null) {
      throw new BadDocumentException(
          mapping.place(), "the key " + key + " stands in two files; keep one of them");
    }
  }

  private static BadDocumentException noLabel(String key, Node node) {
    return new BadDocumentException(
        node.place(), key + " is no label; write {vi: \"…\", en: \"…\"}");
  }

  @Override
  public Label get(String key) {
    return find(key)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No label file has the key " + key + "; add it to labels/" + file(key)));
  }

  private static String file(String key) {
    int dot = key.indexOf('.');
    return (dot < 0 ? key : key.substring(0, dot)) + ".yaml";
  }

  @Override
  public Optional<Label> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public Set<String> keys() {
    return byKey.keySet();
  }
}
