package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No type, method or package grows beyond what one person can hold in mind. */
class BudgetsTest {
  private static final int LINES_OF_A_TYPE = 400;
  private static final int METHODS_OF_A_TYPE = 20;
  private static final int LINES_OF_A_METHOD = 50;
  private static final int PARAMETERS = 5;
  private static final int COLLABORATORS = 7;
  private static final int TYPES_OF_A_PACKAGE = 30;
  private static final double NOT_PUBLIC = 0.35;
  private static final double FINAL_FIELDS = 0.90;

  /** What may exceed a budget, and why. Keep it empty where you can. */
  private static final Map<String, String> JUSTIFIED =
      Map.of(
          "org.anbinh.ground.territory.Territory",
          "the one front door to all questions about units; each is a question in its own right",
          "org.anbinh.ground.territory.LoadedTerritory",
          "answers every question of that front door by handing it to the type that knows");

  /** Methods whose parameters somebody else chose. */
  private static final Set<String> GIVEN =
      Set.of("org.anbinh.outlet.gate.web.RefusedAnswers.beforeBodyWrite");

  private static final List<WrittenType> TYPES = WrittenType.in(Sources.main());

  @Test
  void typesAreShort() {
    none(type -> type.topLevel() && type.codeLines() > LINES_OF_A_TYPE, WrittenType::codeLines);
    none(type -> type.methods().size() > METHODS_OF_A_TYPE, type -> type.methods().size());
  }

  @Test
  void methodsAreShortAndTakeFewParameters() {
    var tooMuch = new ArrayList<String>();
    for (WrittenType type : TYPES) {
      for (WrittenType.Method method : type.methods()) {
        int most = method.wiring() ? COLLABORATORS : PARAMETERS;
        boolean canonical = method.wiring() && type.kind() == Tree.Kind.RECORD;
        if (method.lines() > LINES_OF_A_METHOD) {
          tooMuch.add(type + "." + method.name() + " has " + method.lines() + " lines");
        }
        boolean justified = GIVEN.contains(type + "." + method.name());
        if (method.parameters() > most && !canonical && !justified) {
          tooMuch.add(type + "." + method.name() + " has " + method.parameters() + " parameters");
        }
      }
    }
    assertThat(tooMuch).isEmpty();
  }

  @Test
  void packagesHoldFewTypes() {
    Map<String, Long> counts =
        TYPES.stream()
            .filter(WrittenType::topLevel)
            .collect(Collectors.groupingBy(WrittenType::in, TreeMap::new, Collectors.counting()));
    counts.keySet().removeAll(JUSTIFIED.keySet());
    assertThat(counts)
        .allSatisfy(
            (name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(TYPES_OF_A_PACKAGE));
  }

  @Test
  void aThirdOfTheTypesIsClosed() {
    List<WrittenType> top = TYPES.stream().filter(WrittenType::topLevel).toList();
    long closed = top.stream().filter(type -> !type.open()).count();
    assertThat((double) closed / top.size())
        .as("%d of %d types are not public", closed, top.size())
        .isGreaterThanOrEqualTo(NOT_PUBLIC);
  }

  /** Options of commands, which the command line fills, are left out. */
  @Test
  void fieldsAreFinal() {
    List<WrittenType.Field> fields =
        TYPES.stream()
            .flatMap(type -> type.fields().stream())
            .filter(field -> !field.option())
            .toList();
    long unchanging = fields.stream().filter(WrittenType.Field::unchanging).count();
    assertThat((double) unchanging / fields.size()).isGreaterThanOrEqualTo(FINAL_FIELDS);
  }

  private static void none(
      Predicate<WrittenType> tooMuch, java.util.function.ToIntFunction<WrittenType> size) {
    assertThat(
            TYPES.stream().filter(tooMuch).filter(type -> !JUSTIFIED.containsKey(type.toString())))
        .extracting(type -> type + " has " + size.applyAsInt(type))
        .isEmpty();
  }

  @Test
  void whatIsJustifiedStillExists() {
    assertThat(TYPES.stream().flatMap(type -> Stream.of(type.toString(), type.in())).distinct())
        .containsAll(JUSTIFIED.keySet());
  }
}
