package org.anbinh.ground.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.language.Label;

/** A closed list of codes with both languages and validity, in the order people read them. */
public record CodeList(String id, Label name, List<Code> codes) {
  public CodeList {
    codes = List.copyOf(codes);
    Map<String, Code> byCode = LinkedHashMap.newLinkedHashMap(codes.size());
    for (Code code : codes) {
      if (byCode.put(code.code(), code) != null) {
        throw new IllegalArgumentException("Code list " + id + " has " + code.code() + " twice");
      }
    }
    for (Code code : codes) {
      if (code.parent().isPresent() && !byCode.containsKey(code.parent().get())) {
        throw new IllegalArgumentException(
            "Code list " + id + ": the parent of " + code.code() + " is not in the list");
      }
    }
  }

  public Optional<Code> find(String code) {
    return codes.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Codes that may be used for something that happened on that day. */
  public List<Code> on(LocalDate day) {
    return codes.stream().filter(code -> code.validity().covers(day)).toList();
  }

  /** The code itself and all codes below it. */
  public Set<String> withDescendants(String code) {
    var found = new LinkedHashSet<String>();
    found.add(code);
    for (boolean grew = true; grew; ) {
      grew = false;
      for (Code each : codes) {
        grew |= each.parent().filter(found::contains).isPresent() && found.add(each.code());
      }
    }
    return Set.copyOf(found);
  }
}
