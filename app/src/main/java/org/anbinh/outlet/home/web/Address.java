package org.anbinh.outlet.home.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a page with everything it asks; empty values are left out. */
public record Address(String path, SortedMap<String, String> values) {
  public Address {
    var kept = new TreeMap<>(values);
    kept.values().removeIf(String::isBlank);
    values = Collections.unmodifiableSortedMap(kept);
  }

  public static Address of(String path) {
    return new Address(path, new TreeMap<>());
  }

  public Address with(String name, String value) {
    var changed = new TreeMap<>(values);
    changed.put(name, value);
    return new Address(path, changed);
  }

  public Address at(String otherPath) {
    return new Address(otherPath, values);
  }

  @Override
  public String toString() {
    return values.isEmpty()
        ? path
        : path
            + values.entrySet().stream()
                .map(Address::written)
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String written(Map.Entry<String, String> value) {
    return URLEncoder.encode(value.getKey(), UTF_8)
        + "="
        + URLEncoder.encode(value.getValue(), UTF_8);
  }
}
