package org.anbinh.ground.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbinh.ground.territory.Piece.Method;
import org.anbinh.ground.territory.Piece.Share;
import org.junit.jupiter.api.Test;

class BundledTerritoryTest {
  static final Territory TERRITORY = Territories.bundled().current();
  static final LocalDate LAST_OLD = LocalDate.of(2025, 6, 30);
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static Map<String, Long> kinds(LocalDate day, Level level) {
    return TERRITORY.on(day, level).stream().collect(groupingBy(Unit::kind, counting()));
  }

  private static Unit unit(Level level, String code, LocalDate day) {
    return TERRITORY.find(level, code, day).orElseThrow();
  }

  /** Cồn Cỏ, Lý Sơn, Côn Đảo … had no communes; their cases must lie on some row of a table. */
  @Test
  void everyUnitIsRestatedToOneThatLiesWithinTheNation() {
    LocalDate before = LocalDate.of(2025, 6, 30);
    List<Unit> targets = TERRITORY.within(TERRITORY.nation().id(), Level.COMMUNE, before);
    assertThat(targets).extracting(Unit::level).contains(Level.DISTRICT);
    assertThat(
            TERRITORY.on(before, Level.DISTRICT).stream()
                .filter(unit -> TERRITORY.children(unit.id(), before).isEmpty())
                .toList())
        .isNotEmpty()
        .allSatisfy(island -> {
          assertThat(targets).contains(island);
          assertThat(TERRITORY.within(island.id(), Level.COMMUNE, before)).containsExactly(island);
          Unit province = TERRITORY.ancestor(island, Level.PROVINCE, before).orElseThrow();
          assertThat(TERRITORY.within(province.id(), Level.COMMUNE, before)).contains(island);
          assertThat(TERRITORY.restate(island.id(), before, Level.COMMUNE, Piece.Method.REFUSE))
              .extracting(Piece::unit)
              .containsExactly(island.id());
        });
  }

  @Test
  void theLastDayOfTheOldMapHas63And696And10035Units() {
    assertThat(kinds(LAST_OLD, Level.PROVINCE)).isEqualTo(Map.of("thanh_pho_tw", 6L, "tinh", 57L));
    assertThat(kinds(LAST_OLD, Level.DISTRICT))
        .isEqualTo(Map.of("huyen", 508L, "quan", 49L, "thanh_pho", 87L, "thi_xa", 52L));
    assertThat(kinds(LAST_OLD, Level.COMMUNE))
        .isEqualTo(Map.of("phuong", 1726L, "thi_tran", 617L, "xa", 7692L));
  }

  @Test
  void theFirstDayOfTheNewMapHas34And3321UnitsAndNoDistrict() {
    assertThat(kinds(REFORM, Level.PROVINCE)).isEqualTo(Map.of("thanh_pho_tw", 6L, "tinh", 28L));
    assertThat(kinds(REFORM, Level.DISTRICT)).isEmpty();
    assertThat(kinds(REFORM, Level.COMMUNE))
        .isEqualTo(Map.of("dac_khu", 13L, "phuong", 687L, "xa", 2621L));
  }

  @Test
  void theLaterChangesOf2026AreCounted() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    assertThat(kinds(may, Level.PROVINCE)).isEqualTo(Map.of("thanh_pho_tw", 7L, "tinh", 27L));
    assertThat(kinds(may, Level.COMMUNE))
        .isEqualTo(Map.of("dac_khu", 13L, "phuong", 697L, "xa", 2611L));
    LocalDate november = LocalDate.of(2026, 11, 22);
    assertThat(kinds(november, Level.PROVINCE)).isEqualTo(Map.of("thanh_pho_tw", 9L, "tinh", 25L));
    assertThat(kinds(november, Level.COMMUNE))
        .isEqualTo(Map.of("dac_khu", 13L, "phuong", 709L, "xa", 2599L));
  }

  @Test
  void everyChangeDayIsKnownAndChangesTheMapOnThatDayOnly() {
    assertThat(TERRITORY.changeDays())
        .containsExactly(
            REFORM, LocalDate.of(2026, 4, 30), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 20));
    for (LocalDate day : TERRITORY.changeDays()) {
      for (Level level : List.of(Level.PROVINCE, Level.COMMUNE)) {
        List<Unit> eve = TERRITORY.on(day.minusDays(1), level);
        List<Unit> that = TERRITORY.on(day, level);
        assertThat(TERRITORY.on(day.minusDays(2), level)).isEqualTo(eve);
        assertThat(TERRITORY.on(day.plusDays(1), level)).isEqualTo(that);
        Set<UnitId> ended =
            TERRITORY.successions(day).stream()
                .flatMap(succession -> succession.before().stream())
                .collect(java.util.stream.Collectors.toSet());
        assertThat(eve.stream().filter(unit -> !that.contains(unit)).map(Unit::id))
            .isSubsetOf(ended);
      }
    }
  }

  @Test
  void everyUnitOfEveryMapLiesInTheNation() {
    for (LocalDate change : TERRITORY.changeDays()) {
      for (LocalDate day : List.of(change.minusDays(1), change, change.plusDays(1))) {
        for (Unit commune : TERRITORY.on(day, Level.COMMUNE)) {
          assertThat(TERRITORY.ancestor(commune, Level.PROVINCE, day)).isPresent();
          assertThat(TERRITORY.ancestor(commune, Level.NATION, day)).contains(TERRITORY.nation());
        }
      }
    }
  }

  @Test
  void theCode44NamesAnotherProvinceOnEitherSideOfTheReform() {
    assertThat(unit(Level.PROVINCE, "44", LAST_OLD).name().vi()).isEqualTo("Tỉnh Quảng Bình");
    assertThat(unit(Level.PROVINCE, "44", REFORM).name().vi()).isEqualTo("Tỉnh Quảng Trị");
    assertThat(TERRITORY.within(unit(Level.PROVINCE, "44", REFORM).id(), Level.COMMUNE, REFORM))
        .hasSize(78);
  }

  @Test
  void aNameIsFoundWithoutDiacriticsAndCurrentUnitsComeFirst() {
    assertThat(TERRITORY.search("quang binh", 20))
        .anySatisfy(unit -> assertThat(unit.id()).hasToString("province:44:"));
    List<Unit> found = TERRITORY.search("quảng trị", 20);
    assertThat(found.getFirst().id()).hasToString("province:44:2025-07-01");
    assertThat(found).extracting(unit -> unit.id().toString()).contains("province:45:");
    assertThat(TERRITORY.search("quang", 3)).hasSize(3);
    assertThat(TERRITORY.search("  ", 3)).isEmpty();
  }

  @Test
  void aMergedProvinceIsWholeForwardAndUnknownBackward() {
    Unit quangBinh = unit(Level.PROVINCE, "44", LAST_OLD);
    Unit quangTri = unit(Level.PROVINCE, "44", REFORM);
    assertThat(TERRITORY.restate(quangBinh.id(), REFORM, Level.PROVINCE, Method.REFUSE))
        .containsExactly(new Piece(quangTri.id(), new Share.Whole()));
    assertThat(TERRITORY.restate(quangTri.id(), LAST_OLD, Level.PROVINCE, Method.REFUSE))
        .extracting(Piece::toString)
        .containsExactly(
            new Piece(quangBinh.id(), new Share.Unknown()).toString(),
            new Piece(unit(Level.PROVINCE, "45", LAST_OLD).id(), new Share.Unknown()).toString());
  }

  @Test
  void everyNewCommuneGoesBackToExactlyOneOldProvince() {
    for (LocalDate day : List.of(REFORM, LocalDate.of(2026, 11, 22))) {
      for (Unit commune : TERRITORY.on(day, Level.COMMUNE)) {
        assertThat(TERRITORY.restate(commune.id(), LAST_OLD, Level.PROVINCE, Method.REFUSE))
            .singleElement()
            .satisfies(piece -> assertThat(piece.share()).isEqualTo(new Share.Whole()));
      }
    }
  }

  @Test
  void everyOldUnitIsWholeAtTheLevelOfTheProvince() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    for (Level level : List.of(Level.DISTRICT, Level.COMMUNE)) {
      for (Unit unit : TERRITORY.on(LAST_OLD, level)) {
        List<Piece> pieces = TERRITORY.restate(unit.id(), today, Level.PROVINCE, Method.REFUSE);
        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst().share()).isEqualTo(new Share.Whole());
      }
    }
  }

  @Test
  void dividedCommunesHave970PiecesOfWhich828HaveNoShareAnd84CarryNobody() {
    List<Succession.Split> splits =
        TERRITORY.successions(REFORM).stream()
            .filter(Succession.Split.class::isInstance)
            .map(Succession.Split.class::cast)
            .filter(split -> split.from().level() == Level.COMMUNE)
            .toList();
    assertThat(splits).hasSize(440);
    assertThat(splits.stream().mapToInt(split -> split.pieces().size()).sum()).isEqualTo(970);
    long unknown = 0;
    long whole = 0;
    for (Succession.Split split : splits) {
      for (Piece piece : TERRITORY.restate(split.from(), REFORM, Level.COMMUNE, Method.REFUSE)) {
        unknown += piece.share() instanceof Share.Unknown ? 1 : 0;
        whole += piece.share() instanceof Share.Whole ? 1 : 0;
      }
    }
    assertThat(unknown).isEqualTo(828);
    assertThat(whole).isEqualTo(970 - 828 - 84);
  }

  @Test
  void chosenSharesAddUpToOneForEveryDividedCommune() {
    for (Method method : List.of(Method.EQUAL, Method.AREA, Method.POPULATION)) {
      for (Unit unit : TERRITORY.on(LAST_OLD, Level.COMMUNE)) {
        List<Piece> pieces = TERRITORY.restate(unit.id(), REFORM, Level.COMMUNE, method);
        assertThat(Shares.sum(pieces)).isEqualByComparingTo("1");
      }
    }
  }

  @Test
  void anIslandDistrictStandsForItselfAmongCommunes() {
    Unit district = unit(Level.DISTRICT, "755", LAST_OLD);
    Unit zone = unit(Level.COMMUNE, "26732", REFORM);
    assertThat(TERRITORY.restate(district.id(), REFORM, Level.COMMUNE, Method.REFUSE))
        .containsExactly(new Piece(zone.id(), new Share.Whole()));
    assertThat(TERRITORY.restate(zone.id(), LAST_OLD, Level.COMMUNE, Method.REFUSE))
        .containsExactly(new Piece(district.id(), new Share.Whole()));
  }

  @Test
  void aFigureIsNeverDividedAmongLowerUnits() {
    Unit quangBinh = unit(Level.PROVINCE, "44", LAST_OLD);
    assertThatThrownBy(() -> TERRITORY.restate(quangBinh.id(), REFORM, Level.COMMUNE, Method.EQUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Tỉnh Quảng Trị (province:44:2025-07-01) lies above the level commune and cannot be"
                + " restated there; ask for a higher level");
    Unit district = unit(Level.DISTRICT, "001", LAST_OLD);
    assertThatThrownBy(
            () -> TERRITORY.restate(district.id(), REFORM, Level.DISTRICT, Method.REFUSE))
        .hasMessageContaining("ended and nothing took its place at its level by 2025-07-01");
  }

  @Test
  void restatingOutAndBackReturnsTheUnitWhereNothingWasJoined() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    for (Unit commune : TERRITORY.on(LAST_OLD, Level.COMMUNE)) {
      List<Succession> ends = TERRITORY.successions(commune.id());
      if (ends.size() == 1
          && (ends.getFirst() instanceof Succession.Transfer
              || ends.getFirst() instanceof Succession.Rename)) {
        List<Piece> out = TERRITORY.restate(commune.id(), today, Level.COMMUNE, Method.REFUSE);
        assertThat(TERRITORY.restate(out.getFirst().unit(), LAST_OLD, Level.COMMUNE, Method.REFUSE))
            .containsExactly(new Piece(commune.id(), new Share.Whole()));
      }
    }
  }

  @Test
  void theLandBorderOfAnOldProvinceIsThatOfItsPartOfTheNewOne() {
    Unit oldQuangTri = unit(Level.PROVINCE, "45", LAST_OLD);
    Unit quangBinh = unit(Level.PROVINCE, "44", LAST_OLD);
    Unit merged = unit(Level.PROVINCE, "44", REFORM);
    int all = TERRITORY.border(merged.id(), REFORM).size();
    int one = TERRITORY.border(oldQuangTri.id(), LAST_OLD).size();
    int other = TERRITORY.border(quangBinh.id(), LAST_OLD).size();
    assertThat(one).isPositive();
    assertThat(other).isPositive();
    assertThat(one + other).isEqualTo(all);
    assertThat(TERRITORY.border(TERRITORY.nation().id(), REFORM)).hasSize(248);
  }

  @Test
  void gatesAreFoundInTheProvinceOfThenAndOfToday() {
    assertThat(TERRITORY.gates(unit(Level.PROVINCE, "45", LAST_OLD).id(), LAST_OLD))
        .extracting(Territory.BorderGate::code)
        .contains("lao-bao", "la-lay");
    assertThat(TERRITORY.gates(unit(Level.PROVINCE, "44", REFORM).id(), REFORM))
        .extracting(Territory.BorderGate::code)
        .contains("lao-bao", "cha-lo");
    assertThat(TERRITORY.gates(unit(Level.PROVINCE, "44", LAST_OLD).id(), LAST_OLD))
        .extracting(Territory.BorderGate::code)
        .doesNotContain("lao-bao");
    assertThat(TERRITORY.gates(TERRITORY.nation().id(), REFORM)).hasSize(88);
  }

  @Test
  void neighboursFollowAUnitThroughItsChangesOfKind() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    Unit ward = unit(Level.COMMUNE, "07294", today);
    Unit commune = unit(Level.COMMUNE, "07294", REFORM);
    assertThat(ward.kind()).isEqualTo("phuong");
    assertThat(commune.kind()).isEqualTo("xa");
    assertThat(TERRITORY.neighbours(ward.id())).isNotEmpty();
    assertThat(TERRITORY.neighbours(commune.id())).hasSameSizeAs(TERRITORY.neighbours(ward.id()));
    assertThat(TERRITORY.neighbours(unit(Level.PROVINCE, "45", LAST_OLD).id())).isEmpty();
  }

  @Test
  void predecessorsAndSuccessorsAreFollowedOverSeveralSteps() {
    Unit old = unit(Level.PROVINCE, "27", LAST_OLD);
    assertThat(TERRITORY.successors(old.id()))
        .extracting(unit -> unit.id().toString())
        .containsExactly("province:24:2025-07-01", "province:24:2026-09-20");
    Unit city = unit(Level.PROVINCE, "24", LocalDate.of(2026, 9, 20));
    assertThat(TERRITORY.predecessors(city.id()))
        .extracting(unit -> unit.id().toString())
        .containsExactly("province:24:2025-07-01", "province:24:", "province:27:");
  }
}
