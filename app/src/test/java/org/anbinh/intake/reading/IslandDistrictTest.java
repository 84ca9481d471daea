package org.anbinh.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Island districts that had no communes, such as Cồn Cỏ until 1 July 2025. */
class IslandDistrictTest {
  private static final LocalDate BEFORE = LocalDate.of(2024, 5, 1);
  private static final LocalDate AFTER = LocalDate.of(2025, 8, 1);
  private static final UnitId CON_CO = UnitId.parse("district:471:");

  private final UnitNames names = new UnitNames(Territories.bundled().current());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "471",
        "Huyện Cồn Cỏ",
        "con co",
        "Cồn Cỏ, Quảng Trị",
        "district:471:",
        "471 · Huyện Cồn Cỏ"
      })
  void aDistrictWithoutCommunesIsAPlaceWhereACommuneIsWanted(String text) {
    assertThat(read(text, BEFORE)).isEqualTo(Meaning.clear(CON_CO));
  }

  @Test
  void sinceTheReformTheSpecialZoneIsThePlace() {
    assertThat(read("Cồn Cỏ", AFTER))
        .isEqualTo(Meaning.clear(UnitId.parse("commune:19742:2025-07-01")));
    assertThat(read("district:471:", AFTER)).isNotInstanceOf(Meaning.Clear.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"911", "Thành phố Phú Quốc", "Huyện Kiên Hải"})
  void aDistrictWithCommunesIsNone(String text) {
    assertThat(read(text, BEFORE)).isNotInstanceOf(Meaning.Clear.class);
  }

  private Meaning<UnitId> read(String text, LocalDate day) {
    return names.read(text, new UnitNames.Asked(Set.of(Level.COMMUNE), day));
  }
}
