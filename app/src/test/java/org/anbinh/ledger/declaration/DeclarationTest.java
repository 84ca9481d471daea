package org.anbinh.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.Test;

class DeclarationTest {
  /** A content whose readings and window do not matter. */
  interface Bare extends Content {
    @Override
    default UnitId unit() {
      throw new IllegalStateException();
    }

    @Override
    default Window window() {
      throw new IllegalStateException();
    }

    @Override
    default void readings(Consumer<Statement> sink) {}
  }

  record Undeclared(@Declare.Key String number) implements Bare {}

  @Declare.Register(name = "No Name", origin = Origin.RECORD)
  record BadName(@Declare.Key String number) implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record NoKey(@Declare.Place(Level.COMMUNE) UnitId unit, @Declare.When LocalDate on)
      implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record NoDay(@Declare.Key String number, @Declare.Place(Level.COMMUNE) UnitId unit)
      implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record TwoPlaces(
      @Declare.Key String number,
      @Declare.When LocalDate on,
      @Declare.Place(Level.COMMUNE) UnitId unit,
      @Declare.Place(Level.COMMUNE) UnitId other)
      implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record WrongType(
      @Declare.Key String number,
      @Declare.When LocalDate on,
      @Declare.Place(Level.COMMUNE) UnitId unit,
      double weight)
      implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record OptionalKey(
      @Declare.Key Optional<String> number,
      @Declare.When LocalDate on,
      @Declare.Place(Level.COMMUNE) UnitId unit)
      implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record WhenText(
      @Declare.Key String number,
      @Declare.When String on,
      @Declare.Place(Level.COMMUNE) UnitId unit)
      implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record RangeOfText(
      @Declare.Key @Declare.Range(to = 3) String number,
      @Declare.When LocalDate on,
      @Declare.Place(Level.COMMUNE) UnitId unit)
      implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record CellsAlone(
      @Declare.Key String number,
      @Declare.When LocalDate on,
      @Declare.Place(Level.COMMUNE) UnitId unit,
      SortedMap<String, Reading> cells)
      implements Bare {}

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record GroupInGroup(
      @Declare.Key String number,
      @Declare.When LocalDate on,
      @Declare.Place(Level.COMMUNE) UnitId unit,
      List<Outer> outer)
      implements Bare {
    record Outer(List<Inner> inner) {}

    record Inner(String text) {}
  }

  @Declare.Register(name = "thing", version = 3, origin = Origin.RECORD)
  record Third(
      @Declare.Key String number,
      @Declare.When LocalDate on,
      @Declare.Place(Level.COMMUNE) UnitId unit,
      String colour)
      implements Bare {}

  @Test
  void aFaultOfADeclarationNamesTheComponentAndTheRemedy() {
    refused(Undeclared.class, "Undeclared is no register; put @Declare.Register on it");
    refused(BadName.class, "BadName is named \"No Name\"; name it with 2 to 31 small letters");
    refused(NoKey.class, "NoKey has no identity; put @Key on the components");
    refused(NoDay.class, "NoDay has 0 components with @When; put it on exactly one, the day");
    refused(TwoPlaces.class, "TwoPlaces has 2 components with @Place; put it on exactly one");
    refused(WrongType.class, "The component weight of WrongType is a double, which no field can");
    refused(OptionalKey.class, "The component number of OptionalKey is Optional and part of");
    refused(WhenText.class, "The component on of WhenText is @When but no day; let it be a");
    refused(RangeOfText.class, "The component number of RangeOfText has a @Range that bounds");
    refused(CellsAlone.class, "CellsAlone has cells without a form or a form without cells");
    refused(GroupInGroup.class, "The component inner of Outer is a java.util.List<");
  }

  private static <C extends Record & Content> void refused(Class<C> type, String message) {
    assertThatThrownBy(() -> RegisterDescriptor.of(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void fieldsFollowTheRecord() {
    List<Field> fields = RegisterDescriptor.of(DrugCase.class).fields();
    assertThat(fields)
        .extracting(Field::path)
        .startsWith("number", "agency", "detectedBy", "place");
    Field seizures = fields.stream().filter(f -> f.path().equals("seizures")).findAny().get();
    assertThat(seizures.kind()).isEqualTo(Field.Kind.GROUP);
    assertThat(seizures.fields())
        .extracting(Field::path, Field::kind, Field::required)
        .contains(
            org.assertj.core.groups.Tuple.tuple("seizures.quantity", Field.Kind.DECIMAL, true),
            org.assertj.core.groups.Tuple.tuple("seizures.purity", Field.Kind.DECIMAL, false));
  }

  @Test
  void theWrittenFormOfAReportIsCanonical() {
    var register = RegisterDescriptor.of(Report.class).with(RandomContents.PERIODS);
    String json =
        "{\"reportForm\":\"f\",\"unit\":\"commune:00004:2025-07-01\",\"period\":\"police:2025-08\","
            + "\"cells\":{\"a\":{\"notReported\":\"late\"},\"b\":0,\"c\":12.5}}";
    Report report = register.content(1, json);
    assertThat(register.json(report)).isEqualTo(json);
    assertThat(register.subject(report)).isEqualTo("f|commune:00004:2025-07-01|police:2025-08");
    assertThat(register.json(register.content(1, json.replace("12.5", "12.500")))).isEqualTo(json);
  }

  @Test
  void aBrokenContentIsRefusedWithItsPlace() {
    var register = RegisterDescriptor.of(Report.class);
    String start = "{\"reportForm\":\"f\",\"unit\":\"commune:1:\",";
    assertThatThrownBy(() -> register.content(1, start + "\"period\":\"2025\",\"colour\":1}"))
        .hasMessageContaining("of register report, version 1, cannot be read")
        .hasMessageContaining("no field \"colour\"");
    assertThatThrownBy(() -> register.content(1, start + "\"cells\":{}}"))
        .hasMessageContaining("The field period is missing");
    assertThatThrownBy(() -> register.content(1, start + "\"period\":2025}"))
        .hasMessageContaining("where a VALUE_STRING is expected");
    assertThatThrownBy(() -> register.content(1, start + "\"period\":null}"))
        .hasMessageContaining("VALUE_NULL");
    assertThatThrownBy(() -> register.content(1, start + "\"period\":"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> register.content(2, start))
        .hasMessageContaining("this program knows versions 1 to 1");
  }

  @Test
  void olderContentsAreLedThroughEveryUpgrade() {
    RegisterDescriptor<Third> register =
        RegisterDescriptor.of(Third.class)
            .upgradedBy(
                1,
                content -> {
                  content.put("number", content.remove("name").asString());
                  return content;
                })
            .upgradedBy(2, content -> content.put("colour", "grey"));
    String first = "{\"name\":\"7\",\"on\":\"2025-01-02\",\"unit\":\"commune:1:\"}";
    assertThat(register.content(1, first).number()).isEqualTo("7");
    assertThat(register.content(1, first).colour()).isEqualTo("grey");
    assertThat(register.content(3, register.json(register.content(1, first))))
        .isEqualTo(register.content(1, first));
    assertThatThrownBy(() -> register.upgradedBy(3, content -> content))
        .hasMessageContaining("it has no upgrade from version 3; upgrades go from 1 to 2");
    assertThatThrownBy(() ->
            new Registers(
                List.of(RegisterDescriptor.of(Third.class).upgradedBy(2, content -> content))))
        .hasMessageContaining("no upgrade leads on from [1]");
  }

  @Test
  void keysWithTheBarInThemStayApart() {
    RegisterDescriptor<TwoKeys> register = RegisterDescriptor.of(TwoKeys.class);
    UnitId unit = UnitId.parse("commune:1:");
    LocalDate day = LocalDate.of(2025, 1, 2);
    assertThat(register.subject(new TwoKeys("a|", "b", day, unit)))
        .isNotEqualTo(register.subject(new TwoKeys("a", "|b", day, unit)));
    assertThat(register.subject(new TwoKeys("a\\", "b", day, unit)))
        .isNotEqualTo(register.subject(new TwoKeys("a", "\\b", day, unit)));
  }

  @Declare.Register(name = "thing", origin = Origin.RECORD)
  record TwoKeys(
      @Declare.Key String first,
      @Declare.Key String second,
      @Declare.When LocalDate on,
      @Declare.Place(Level.COMMUNE) UnitId unit)
      implements Bare {}
}
