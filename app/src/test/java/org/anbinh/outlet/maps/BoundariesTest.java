package org.anbinh.outlet.maps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.outlet.maps.Boundaries.Order;
import org.anbinh.outlet.maps.Boundaries.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundaries that users bring. */
@Tag("database")
class BoundariesTest {
  private static final RegisterDescriptor<BoundarySheet> REGISTER =
      RegisterDescriptor.of(BoundarySheet.class);
  private static final LedgerFixture FIXTURE = LedgerFixture.open(REGISTER);
  private static final Territories TERRITORIES = Territories.bundled();
  private static final Labels LABELS = Labels.carried();
  private static final LocalDate NEW = LocalDate.of(2025, 8, 1);
  private static final LocalDate OLD = LocalDate.of(2024, 8, 1);
  private static final String SQUARE = "[[[105,21],[106,21],[106,22],[105,22],[105,21]]]";
  private static final String HA_NOI = feature("\"01\"", SQUARE);

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static Boundaries boundaries() {
    return new Boundaries(FIXTURE.ledger(), REGISTER, TERRITORIES, Clock.systemUTC());
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String code, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"code\":"
        + code
        + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
        + coordinates
        + "}}";
  }

  private static Order order(LocalDate day, String text) {
    return new Order(Level.PROVINCE, day, "a test", text.getBytes(UTF_8));
  }

  /** The text may use ' for quotation marks, and F for a shape of Hà Nội. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "empty | `` | ``",
        "no-json | 1:6 | `{'typ`",
        "no-json | 1:17 | `{'type':1,'type':2}`",
        "no-type | `` | `[]`",
        "no-type | `` | `{'features':[]}`",
        "other-type | type | `{'type':'Feature'}`",
        "no-features | `` | `{'type':'FeatureCollection','features':[]}`",
        "no-list | features | `{'type':'FeatureCollection','features':{}}`",
        "other-system | crs | `{'type':'FeatureCollection','crs':{'properties':{'name':'EPSG:3405'}},'features':[F]}`",
        "no-feature | features[0] | `{'type':'FeatureCollection','features':[7]}`",
        "no-code | features[1] | `{'type':'FeatureCollection','features':[F,{'type':'Feature','properties':{},'geometry':null}]}`",
        "number-code | features[0].properties.code | `{'type':'FeatureCollection','features':[{'properties':{'code':1}}]}`",
        "no-geometry | features[0].geometry | `{'type':'FeatureCollection','features':[{'id':'01','geometry':null}]}`",
        "no-polygon | features[0].geometry | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Point','coordinates':[105,21]}}]}`",
        "no-rings | features[0].geometry.coordinates | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[]}}]}`",
        "no-rings | features[0].geometry.coordinates | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'MultiPolygon'}}]}`",
        "no-ring | features[0].geometry.coordinates[0] | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[3]}}]}`",
        "short-ring | features[0].geometry.coordinates[0] | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[105,21]]]}}]}`",
        "open-ring | features[0].geometry.coordinates[0] | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[106,22],[105,22]]]}}]}`",
        "no-number | features[0].geometry.coordinates[0][1] | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[[[105,21],['106',21],[106,22],[105,21]]]}}]}`",
        "no-number | features[0].geometry.coordinates[0][0] | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[[[1e999,21],[106,21],[106,22],[105,21]]]}}]}`",
        "no-number | features[0].geometry.coordinates[0][2] | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[106],[105,21]]]}}]}`",
        "swapped | features[0].geometry.coordinates[0] | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[[[21,105],[21,106],[22,106],[21,105]]]}}]}`",
        "elsewhere | features[0].geometry.coordinates[0] | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[[[587000,2325000],[588000,2325000],[588000,2326000],[587000,2325000]]]}}]}`",
        "no-area | features[0].geometry.coordinates | `{'type':'FeatureCollection','features':[{'id':'01','geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[105,21],[105,21]]]}}]}`",
        "twice | features[1] | `{'type':'FeatureCollection','features':[F,F]}`",
        "unknown-code | features[0] | `{'type':'FeatureCollection','features':[{'id':'99','geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[106,22],[105,21]]]}}]}`",
        "other-day | features[0] | `{'type':'FeatureCollection','features':[{'id':'02','geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[106,22],[105,21]]]}}]}`",
        "other-level | features[0] | `{'type':'FeatureCollection','features':[{'id':'00004','geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[106,22],[105,21]]]}}]}`",
        "says-level | features[0] | `{'type':'FeatureCollection','features':[{'id':'01','properties':{'level':'commune'},'geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[106,22],[105,21]]]}}]}`",
        "says-day | features[0] | `{'type':'FeatureCollection','features':[{'id':'01','properties':{'day':'2024-01-01'},'geometry':{'type':'Polygon','coordinates':[[[105,21],[106,21],[106,22],[105,21]]]}}]}`",
        "no-objects | objects | `{'type':'Topology','arcs':[]}`",
        "many-objects | objects | `{'type':'Topology','objects':{'a':{},'b':{}},'arcs':[]}`",
        "no-collection | objects.a | `{'type':'Topology','objects':{'a':{'type':'Point'}},'arcs':[]}`",
        "no-arcs | arcs | `{'type':'Topology','objects':{'a':{}}}`",
        "short-arc | arcs[0] | `{'type':'Topology','objects':{'a':{}},'arcs':[[[1,2]]]}`",
        "no-number | arcs[0][1] | `{'type':'Topology','objects':{'a':{}},'arcs':[[[1,2],[null,3]]]}`",
        "no-transform | transform | `{'type':'Topology','transform':{'scale':[0,1],'translate':[0,0]},'objects':{'a':{}},'arcs':[]}`",
        "no-arc | objects.a.geometries[0].arcs[0][0] | `{'type':'Topology','objects':{'a':{'type':'GeometryCollection','geometries':[{'type':'Polygon','id':'01','arcs':[[4]]}]}},'arcs':[]}`",
        "torn-ring | objects.a.geometries[0].arcs[0][1] | `{'type':'Topology','objects':{'a':{'type':'GeometryCollection','geometries':[{'type':'Polygon','id':'01','arcs':[[0,0]]}]}},'arcs':[[[105,21],[106,22]]]}`"
      })
  void aBrokenFileIsRefusedWithItsPlaceReasonAndRemedy(String code, String place, String text) {
    String file = text.replace('\'', '"').replace("F,", HA_NOI + ",").replace("F]", HA_NOI + "]");
    var outcome = boundaries().take(order(NEW, file), "tester");

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    List<BoundaryIssue> issues = ((Outcome.Refused) outcome).issues();
    assertThat(issues)
        .anySatisfy(issue -> {
          assertThat(issue.code()).isEqualTo(code);
          assertThat(issue.place()).isEqualTo(place);
        });
    for (BoundaryIssue issue : issues) {
      assertThat(issue.reason(LABELS).vi()).isNotBlank().doesNotContain("{");
      assertThat(issue.remedy(LABELS).en()).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void aFileWithoutASourceIsNotUsed() {
    var outcome =
        boundaries()
            .take(
                new Order(Level.PROVINCE, NEW, " ", collection(HA_NOI).getBytes(UTF_8)), "tester");

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).issues().getFirst().code()).isEqualTo("no-source");
  }

  @Test
  void aDayWithoutUnitsOfTheLevelIsRefused() {
    var outcome =
        boundaries().check(new Order(Level.DISTRICT, NEW, "x", collection(HA_NOI).getBytes(UTF_8)));

    assertThat(((Outcome.Refused) outcome).issues())
        .anyMatch(each -> each.code().equals("no-units"));
  }

  @Test
  void unitsWithoutAShapeAreNamedAndNoReasonToRefuse() {
    var outcome = boundaries().check(order(NEW, collection(HA_NOI)));

    BoundaryIssue note = ((Outcome.Checked) outcome).notes().getFirst();
    assertThat(note.code()).isEqualTo("missing");
    assertThat(note.arguments().getFirst()).isEqualTo("33");
  }

  @Test
  void theUnitsOfAnotherMapAreRefusedThoughTheirCodesWereUsedBefore() {
    String[] ofToday =
        TERRITORIES.current().on(NEW, Level.PROVINCE).stream()
            .map(unit -> feature("\"" + unit.code() + "\"", SQUARE))
            .toArray(String[]::new);

    var outcome = boundaries().check(order(OLD, collection(ofToday)));

    BoundaryIssue issue = ((Outcome.Refused) outcome).issues().getFirst();
    assertThat(issue.code()).isEqualTo("other-map");
    assertThat(issue.arguments()).containsExactly("34", "2025-07-01", OLD.toString());
  }

  @Test
  void checkingAloneRecordsNothing() {
    long before = FIXTURE.ledger().latest().batch();

    boundaries().check(order(NEW, collection(HA_NOI)));

    assertThat(FIXTURE.ledger().latest().batch()).isEqualTo(before);
  }

  @Test
  void boundariesAreDrawnSurviveARestartAndCanBeTakenOutOfUse() {
    Unit nation = TERRITORIES.current().nation();
    String daNang = feature("\"48\"", "[[[107,15],[108,15],[108,16],[107,16],[107,15]]]");
    boundaries().take(order(OLD, collection(HA_NOI, daNang)), "tester");

    var again = boundaries();
    Sheet sheet = new Shapes(TERRITORIES, again).sheet(nation, Level.PROVINCE, OLD);
    assertThat(sheet.origin().map(Sheet.Origin::source)).contains("a test");
    assertThat(sheet.shapes()).hasSize(2);
    assertThat(sheet.missing()).hasSize(61);
    assertThat(sheet.shapes())
        .anyMatch(shape -> !Shapes.parts(shape.ground(), Archipelago.HOANG_SA).isEmpty());

    again.withdraw(Level.PROVINCE, LocalDate.of(2025, 6, 30), "tester");
    Sheet own = new Shapes(TERRITORIES, boundaries()).sheet(nation, Level.PROVINCE, OLD);
    assertThat(own.origin()).isEqualTo(Optional.empty());
    assertThat(own.shapes()).hasSize(63);
    assertThat(boundaries().list()).noneMatch(each -> each.day().isBefore(NEW));
  }

  @Test
  void boundariesOfUnitsThatOnlyChangedTheirKindGoOn() {
    Unit nation = TERRITORIES.current().nation();
    boundaries().take(order(NEW, collection(HA_NOI)), "tester");
    var shapes = new Shapes(TERRITORIES, boundaries());

    assertThat(shapes.sheet(nation, Level.PROVINCE, LocalDate.of(2026, 10, 1)).origin())
        .isPresent();
    assertThat(shapes.sheet(nation, Level.PROVINCE, LocalDate.of(2023, 1, 1)).origin()).isEmpty();
    boundaries().withdraw(Level.PROVINCE, LocalDate.of(2025, 7, 1), "tester");
  }

  @Test
  void bothArchipelagosAreOnTheMapOfEveryDay() {
    var shapes = new Shapes(TERRITORIES, boundaries());

    assertThat(shapes.archipelagos(OLD).keySet()).containsExactly(Archipelago.values());
    assertThat(shapes.archipelagos(NEW).values())
        .extracting(shape -> shape.unit().code())
        .containsExactly("48", "56");
  }
}
