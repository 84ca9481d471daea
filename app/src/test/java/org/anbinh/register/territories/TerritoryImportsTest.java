package org.anbinh.register.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.TerritoryTables;
import org.anbinh.ground.territory.TerritoryTables.Table;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.register.published.PublishedFigure;
import org.anbinh.register.territories.TerritoryImports.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TerritoryImportsTest {
  private static final RegisterDescriptor<TerritoryTable> REGISTER =
      RegisterDescriptor.of(TerritoryTable.class);
  private static final Territory BUNDLED = Territories.bundled().current();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final String HEAD =
      "code,name,name_en,level,kind,parent_code,valid_from,valid_to\n";
  private static final String CHANGES =
      "effective_date,decision,level,old_code,new_code,kind,share\n";
  private static final String LAOS =
      HEAD
          + "LA,Lào,Laos,nation,quoc_gia,,,\n"
          + "01,Viêng Chăn,Vientiane,province,tinh,,,\n"
          + "0101,Chanthabouly,Chanthabouly,district,huyen,01,,\n";

  private final LedgerFixture fixture = LedgerFixture.open(REGISTER);
  private Territories territories = restarted();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Territories restarted() {
    return new Territories(BUNDLED, new RememberedTerritories(fixture.ledger(), REGISTER));
  }

  private TerritoryImports imports() {
    return new TerritoryImports(fixture.ledger(), REGISTER, territories, Clock.systemUTC());
  }

  @Test
  void tablesWithoutAUnitThatEntriesNameAreRefusedNamingBoth() {
    try (LedgerFixture other =
        LedgerFixture.open(REGISTER, RegisterDescriptor.of(PublishedFigure.class))) {
      UnitId unit = BUNDLED.on(DAY, Level.COMMUNE).getFirst().id();
      other
          .ledger()
          .record(new SubmissionId("used"), "Anna", Stream.of(new Draft(published(unit), 0, "")));
      var imports =
          new TerritoryImports(
              other.ledger(), REGISTER, Territories.only(BUNDLED), Clock.systemUTC());
      for (Outcome outcome :
          List.of(
              imports.check(tables(LAOS, CHANGES)), imports.take(tables(LAOS, CHANGES), "Anna"))) {
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Refused.class,
                refused -> {
                  assertThat(refused.refusals()).hasSize(1);
                  assertThat(refused.refusals().getFirst().code()).isEqualTo("unit-in-use");
                  assertThat(refused.refusals().getFirst().arguments())
                      .containsExactly(unit.toString(), "1", "published a newspaper|A1");
                });
      }
      assertThat(other.ledger().latest()).isEqualTo(new Vintage(1));
    }
  }

  private static PublishedFigure published(UnitId unit) {
    return new PublishedFigure(
        "a newspaper",
        "A1",
        unit,
        "cases.detected",
        Optional.empty(),
        Optional.empty(),
        DAY,
        "level",
        "exact",
        BigDecimal.ONE,
        Optional.empty());
  }

  private static TerritoryTables tables(String units, String changes) {
    return new TerritoryTables(Map.of(Table.UNITS, units, Table.CHANGES, changes));
  }

  private static String names(Territory territory) {
    return territory.nation().code()
        + territory.on(DAY, Level.DISTRICT).stream().map(unit -> " " + unit.code()).toList();
  }

  @Test
  void anImportedTerritoryIsInForceFromItsBatchOnAndSurvivesARestart() {
    assertThat(imports().take(tables(LAOS, CHANGES), "Anna")).isInstanceOf(Outcome.Recorded.class);
    assertThat(names(territories.current())).isEqualTo("LA[ 0101]");
    String more = LAOS + "0102,Sikhottabong,Sikhottabong,district,huyen,01,,\n";
    assertThat(imports().take(tables(more, CHANGES), "Anna"))
        .isInstanceOfSatisfying(
            Outcome.Recorded.class,
            recorded -> assertThat(recorded.batch().entries()).isEqualTo(1));
    territories = restarted();
    assertThat(names(territories.current())).isEqualTo("LA[ 0101,  0102]");
    assertThat(names(territories.asKnownAt(new Vintage(1)))).isEqualTo("LA[ 0101]");
    assertThat(territories.asKnownAt(new Vintage(0)).fingerprint())
        .isEqualTo(BUNDLED.fingerprint());
    assertThat(fixture.ledger().verify((done, of) -> {}).faults()).isEmpty();
  }

  @Test
  void theSameTablesTwiceAndTheTablesInForceChangeNothing() {
    assertThat(imports().take(TerritoryTables.bundled(), "Anna"))
        .isInstanceOf(Outcome.Unchanged.class);
    imports().take(tables(LAOS, CHANGES), "Anna");
    assertThat(imports().take(tables(LAOS, CHANGES), "Anna")).isInstanceOf(Outcome.Unchanged.class);
    assertThat(fixture.ledger().latest()).isEqualTo(new Vintage(1));
  }

  @Test
  void goingBackToEarlierTablesIsANewVersion() {
    imports().take(tables(LAOS, CHANGES), "Anna");
    imports().take(TerritoryTables.bundled(), "Anna");
    assertThat(imports().take(tables(LAOS, CHANGES), "Anna")).isInstanceOf(Outcome.Recorded.class);
    assertThat(fixture.ledger().latest()).isEqualTo(new Vintage(3));
    territories = restarted();
    assertThat(names(territories.current())).isEqualTo("LA[ 0101]");
    assertThat(territories.asKnownAt(new Vintage(2)).fingerprint())
        .isEqualTo(BUNDLED.fingerprint());
  }

  @Test
  void refusedTablesAndCheckedTablesRecordNothing() {
    String broken = LAOS + "0102,Sikhottabong,Sikhottabong,district,huyen,09,,\n";
    assertThat(imports().take(tables(broken, CHANGES), "Anna"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::file, Refusal::row, Refusal::code)
                    .containsExactly(
                        org.assertj.core.api.Assertions.tuple("units.csv", 5L, "parent-missing")));
    assertThat(imports().check(tables(LAOS, CHANGES))).isInstanceOf(Outcome.Checked.class);
    assertThat(fixture.ledger().latest()).isEqualTo(new Vintage(0));
    assertThat(territories.current().nation().code()).isEqualTo("VN");
  }

  @Test
  void tablesOfATerritoryAreNotEnteredByFormOrFile() {
    assertThat(fixture.registers().list()).isEmpty();
    assertThatThrownBy(() -> fixture.registers().entered("territory-table"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Register \"territory-table\" is not entered by form or file; it has a door of its own");
  }

  @Test
  void tablesAreFoundInAnyFolderOfAZipAndOtherFilesAreLeftAlone() throws IOException {
    var files = new TableFiles();
    files.addZip(
        "t.zip", zip(Map.of("x/units.csv", LAOS, "x/changes.csv", CHANGES, "x/check.py", "…")));
    assertThat(files.refusals()).isEmpty();
    assertThat(files.tables().texts())
        .isEqualTo(new EnumMap<>(Map.of(Table.UNITS, LAOS, Table.CHANGES, CHANGES)));
  }

  @Test
  void whatIsNoZipTooLargeTwiceOrInAnotherEncodingIsRefused() throws IOException {
    assertThat(codes("no zip at all".getBytes(StandardCharsets.UTF_8))).containsExactly("no-zip");
    assertThat(codes(zip(Map.of("a/units.csv", LAOS, "b/units.csv", LAOS))))
        .containsExactly("file-twice");
    assertThat(codes(zip(Map.of("units.csv", "0".repeat(70_000_000)))))
        .containsExactly("too-large");
    var files = new TableFiles();
    files.add("units.csv", new ByteArrayInputStream(new byte[] {(byte) 0xC3, 0x28}));
    assertThat(files.refusals()).extracting(Refusal::code).containsExactly("no-utf8");
  }

  private static List<String> codes(byte[] zip) {
    var files = new TableFiles();
    files.addZip("t.zip", zip);
    return files.refusals().stream().map(Refusal::code).toList();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
