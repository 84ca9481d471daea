package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.catalogue.Measure;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Statement;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.junit.jupiter.api.Test;

/** The catalogue knows every code list and every measure that the registers name. */
class RegisterCatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.carried();
  private static final UnitId COMMUNE = UnitId.parse("commune:00004:2025-07-01");
  private static final LocalDate DAY = LocalDate.of(2025, 8, 1);

  @Test
  void everyCodeListThatARegisterNamesIsInTheCatalogue() {
    List<Class<?>> registers =
        Sources.types().filter(type -> type.isAnnotationPresent(Declare.Register.class)).toList();
    assertThat(registers).hasSizeGreaterThanOrEqualTo(4);
    for (Class<?> register : registers) {
      for (String list : codeLists(register)) {
        assertThat(CATALOGUE.findCodeList(list)).as("%s names %s", register, list).isPresent();
      }
    }
  }

  private static Set<String> codeLists(Class<?> type) {
    var found = new TreeSet<String>();
    for (RecordComponent component : type.getRecordComponents()) {
      Declare.Codes codes = component.getAnnotation(Declare.Codes.class);
      if (codes != null) {
        found.add(codes.value());
      }
      Type generic = component.getGenericType();
      if (generic instanceof ParameterizedType parameters
          && parameters.getActualTypeArguments()[0] instanceof Class<?> part
          && part.isRecord()) {
        found.addAll(codeLists(part));
      }
    }
    return found;
  }

  @Test
  void everyReadingOfACaseIsAMeasureSlicedAsTheCatalogueSays() {
    for (var unit : CATALOGUE.codeList("quantity-unit").codes()) {
      statementsAreKnown(drugCase(unit.code()));
    }
  }

  @Test
  void everyReadingOfACourtIsAMeasureSlicedAsTheCatalogueSays() {
    var sentences =
        CATALOGUE.codeList("sentence").codes().stream()
            .map(code -> new CourtOutcome.Sentenced(code.code(), 1))
            .toList();
    statementsAreKnown(
        new CourtOutcome(
            UnitId.parse("province:44:2025-07-01"),
            Law.carried().periods().parse("courts:2025-11"),
            "250",
            1,
            1,
            1,
            sentences.size(),
            sentences,
            false));
  }

  @Test
  void noUnitOfQuantityFallsBackToTheNamelessOne() {
    for (var unit : CATALOGUE.codeList("quantity-unit").codes()) {
      assertThat(statements(drugCase(unit.code())))
          .as(unit.code())
          .noneMatch(each -> each.cell().key().measure().equals("seized.other"));
    }
  }

  private static DrugCase drugCase(String quantityUnit) {
    return new DrugCase(
        "1",
        "police",
        COMMUNE,
        COMMUNE,
        DAY,
        "land-border",
        "250",
        Optional.empty(),
        Optional.of("LA"),
        Optional.of("lao-bao"),
        Optional.of("LA"),
        Optional.of("VN"),
        true,
        true,
        1,
        1,
        List.of(new DrugCase.Persons("male", "18-29", "VN", 2)),
        List.of(
            new DrugCase.Seizure(
                "heroin",
                "cake",
                BigDecimal.TEN,
                quantityUnit,
                Optional.of(BigDecimal.ONE),
                Optional.empty())),
        List.of(new DrugCase.Step("prosecuted", DAY, 2)));
  }

  private static void statementsAreKnown(Content content) {
    for (Statement statement : statements(content)) {
      CellKey key = statement.cell().key();
      Measure measure = CATALOGUE.measure(key.measure());
      key.slice()
          .codes()
          .forEach((dimension, code) -> {
            assertThat(measure.dimensions()).as(key.toString()).contains(dimension);
            CodeList list = CATALOGUE.codeList(dimension);
            assertThat(list.find(code)).as(key.toString()).isPresent();
          });
    }
  }

  private static List<Statement> statements(Content content) {
    var statements = new ArrayList<Statement>();
    content.readings(statements::add);
    assertThat(statements).isNotEmpty();
    return statements;
  }
}
