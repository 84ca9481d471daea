package org.anbinh.figures.answers.reckoning;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Variable;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.catalogue.Measure;
import org.anbinh.ground.catalogue.Slice;

/**
 * Which codes of which dimensions are asked for.
 *
 * @param allowed codes by dimension; dimensions that are left out are free
 * @param dimension broken down by its codes
 */
record Codes(SortedMap<String, Set<String>> allowed, Optional<String> dimension) {
  /** Before a code: it alone, without the codes below it. */
  static final String EXACTLY = "=";

  Codes {
    allowed = Collections.unmodifiableSortedMap(new TreeMap<>(allowed));
  }

  /** What a variable's own filter and the question's leave. */
  static Codes of(Variable variable, Question question, Catalogue catalogue) {
    Measure measure = catalogue.measure(variable.measure());
    var allowed = new TreeMap<String, Set<String>>();
    narrow(allowed, variable.filter(), measure, catalogue);
    narrow(allowed, question.filter(), measure, catalogue);
    question.dimension().ifPresent(dimension -> require(dimension, measure));
    return new Codes(allowed, question.dimension());
  }

  private static void narrow(
      Map<String, Set<String>> allowed,
      Map<String, String> filter,
      Measure measure,
      Catalogue catalogue) {
    filter.forEach((dimension, code) -> {
      require(dimension, measure);
      var codes = new HashSet<>(meant(catalogue.codeList(dimension), code));
      Set<String> before = allowed.get(dimension);
      if (before != null) {
        codes.retainAll(before);
      }
      allowed.put(dimension, codes);
    });
  }

  private static Set<String> meant(CodeList list, String code) {
    String plain = code.startsWith(EXACTLY) ? code.substring(1) : code;
    if (list.find(plain).isEmpty()) {
      throw new IllegalArgumentException(
          "The code list "
              + list.id()
              + " has no code \""
              + plain
              + "\"; it has "
              + list.codes().stream().map(each -> each.code()).toList());
    }
    return code.startsWith(EXACTLY) ? Set.of(plain) : list.withDescendants(plain);
  }

  private static void require(String dimension, Measure measure) {
    if (!measure.dimensions().contains(dimension)) {
      throw new IllegalArgumentException(
          measure.id()
              + " is not sliced by \""
              + dimension
              + "\"; it is sliced by "
              + measure.dimensions());
    }
  }

  /** Whether a slice states every dimension asked about. */
  boolean answeredBy(Set<String> dimensions) {
    return dimensions.containsAll(allowed.keySet())
        && dimension.map(dimensions::contains).orElse(true);
  }

  /** Whether a slice that states the dimensions is one of those asked about. */
  boolean admit(Slice slice) {
    return allowed.entrySet().stream()
        .allMatch(each -> {
          String code = slice.codes().get(each.getKey());
          return code != null && each.getValue().contains(code);
        });
  }
}
