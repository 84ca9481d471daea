package org.anbinh.ground.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one file into nodes that know their lines. */
final class DocumentParser {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final String file;
  private final String text;

  DocumentParser(String file, String text) {
    this.file = file;
    this.text = text;
  }

  Mapping root() {
    try (JsonParser parser = YAML.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new BadDocumentException(new Place(file, 1), "the file is empty");
      }
      return switch (node(parser, first)) {
        case Mapping mapping -> mapping;
        case Sequence(Place at, var _) -> throw noKeys(at);
        case Scalar(Place at, var _) -> throw noKeys(at);
      };
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new BadDocumentException(
          new Place(file, line), "this is no YAML: " + e.getOriginalMessage(), e);
    }
  }

  private static BadDocumentException noKeys(Place at) {
    return new BadDocumentException(at, "the file must hold keys with values");
  }

  private Node node(JsonParser parser, JsonToken token) {
    Place place = place(parser);
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, place);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(parser, place);
    }
    if (token == JsonToken.VALUE_NULL) {
      throw new BadDocumentException(place, "a value is missing; write one, or leave the key out");
    }
    return new Scalar(place, parser.getString());
  }

  private Mapping mapping(JsonParser parser, Place place) {
    Map<String, Node> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      Place at = place(parser);
      if (entries.put(key, node(parser, parser.nextToken())) != null) {
        throw new BadDocumentException(at, "\"" + key + "\" stands here twice; keep one of them");
      }
    }
    return new Mapping(place, entries);
  }

  private Sequence sequence(JsonParser parser, Place place) {
    var items = new ArrayList<Node>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(parser, token));
    }
    return new Sequence(place, items);
  }

  private Place place(JsonParser parser) {
    return new Place(file, Math.max(1, parser.currentTokenLocation().getLineNr()));
  }
}
