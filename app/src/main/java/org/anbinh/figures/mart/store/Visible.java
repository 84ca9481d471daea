package org.anbinh.figures.mart.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.time.Vintage;

/** What readers may rely on: everything committed up to a batch. */
record Visible(
    Vintage position,
    String hash,
    Vocabulary vocabulary,
    Map<String, Integer> measures,
    Set<String> finer,
    List<Dictionaries.Place> places) {

  static Visible of(long batch, String hash, Dictionaries dictionaries) {
    return new Visible(
        new Vintage(batch),
        hash,
        dictionaries.vocabulary(),
        Map.copyOf(dictionaries.measures),
        Set.copyOf(dictionaries.finer),
        List.copyOf(new ArrayList<>(dictionaries.places.keySet())));
  }

  /** The numbers of the places within a scope; none where everything is. */
  Optional<Set<Integer>> within(Scope scope) {
    if (scope instanceof Scope.Everything) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, places.size())
            .filter(n -> scope.includes(places.get(n).unit()))
            .mapToObj(n -> n + 1)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
