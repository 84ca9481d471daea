package org.anbinh.ground.territory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.TerritoryTables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that must be refused, each with the place and the sentence it is refused with. */
class RefusedTablesTest {
  private static final Labels LABELS = Labels.carried();
  private static final String DAY = "2020-01-01";

  private static Tables sound() {
    return new Tables()
        .unit("province", "1", "", "", "")
        .unit("commune", "a", "1", "", DAY)
        .unit("commune", "b", "1", DAY, "")
        .change(DAY + ",commune>commune,a,b,rename,1");
  }

  private static Arguments refused(String said, UnaryOperator<Tables> fault, String... expected) {
    return Arguments.of(said, fault, List.of(expected));
  }

  static Stream<Arguments> cases() {
    return Stream.of(unitCases(), chainCases(), shareCases(), otherCases()).flatMap(s -> s);
  }

  private static Stream<Arguments> unitCases() {
    return Stream.of(
        refused(
            "spans of one code overlap",
            tables -> tables.unit("province", "1", "", "2019-01-01", ""),
            "units.csv 6: province 1 is borne twice at one time: in row 3 (…/…) and in this row"
                + " (2019-01-01/…)."),
        refused(
            "a parent is missing",
            tables -> tables.unit("commune", "c", "9", "", ""),
            "units.csv 6: commune:c: lies in 9, but from … on no unit above bears that code."),
        refused(
            "a parent ends before its unit",
            tables ->
                tables
                    .unit("province", "2", "", "", "2021-01-01")
                    .unit("commune", "c", "2", "", "")
                    .change("2021-01-01,province>,2,,abolish,"),
            "units.csv 7: commune:c: lies in 2, but from 2021-01-01 on no unit above bears that"
                + " code."),
        refused(
            "parents run in a circle",
            tables -> tables.unit("commune", "c", "d", "", "").unit("commune", "d", "c", "", ""),
            "units.csv 6: The parents of commune:c: run in a circle: c → d → c.",
            "units.csv 7: The parents of commune:d: run in a circle: d → c → d."),
        refused(
            "a unit is its own parent",
            tables -> tables.unit("commune", "c", "c", "", ""),
            "units.csv 6: The parents of commune:c: run in a circle: c → c."),
        refused(
            "a commune without parent",
            tables -> tables.unit("commune", "c", "", "", ""),
            "units.csv 6: commune:c: has no parent."),
        refused(
            "a span that ends before it begins",
            tables -> tables.unit("commune", "c", "1", "2021-01-01", "2020-01-01"),
            "units.csv 6: The unit begins on 2021-01-01 but ends on 2020-01-01."),
        refused(
            "a second nation",
            tables -> tables.unit("nation", "YY", "", "", ""),
            "units.csv 0: There are 2 nations; there must be exactly one, without a beginning or an"
                + " end."),
        refused(
            "an unknown level",
            tables -> tables.unit("hamlet", "c", "1", "", ""),
            "units.csv 6: \"hamlet\" is no level."),
        refused(
            "a day that is none",
            tables -> tables.unit("commune", "c", "1", "", "01/07/2025"),
            "units.csv 6: \"01/07/2025\" in the column \"valid_to\" is no day."),
        refused(
            "a day that does not exist",
            tables -> tables.unit("commune", "c", "1", "2025-02-29", ""),
            "units.csv 6: \"2025-02-29\" in the column \"valid_from\" is no day."),
        refused(
            "a population that is no number",
            tables -> tables.unitRow("c,C,C,commune,xa,1,,,12.000 người,,,,"),
            "units.csv 6: \"12.000 người\" in the column \"population\" is no number from 0 to"
                + " 10000000000."),
        refused(
            "a negative area",
            tables -> tables.unitRow("c,C,C,commune,xa,1,,,,-3,,,"),
            "units.csv 6: \"-3\" in the column \"area_km2\" is no number from 0 to 20000000."),
        refused(
            "a huge exponent",
            tables -> tables.unitRow("c,C,C,commune,xa,1,,,,1e999999999,,,"),
            "units.csv 6: \"1e999999999\" in the column \"area_km2\" is no number from 0 to"
                + " 20000000."),
        refused(
            "a place off the globe",
            tables -> tables.unitRow("c,C,C,commune,xa,1,,,,,91,0,"),
            "units.csv 6: \"91\" in the column \"lat\" is no number from -90 to 90."),
        refused(
            "a nameless unit",
            tables -> tables.unitRow("c,,C,commune,xa,1,,,,,,,"),
            "units.csv 6: The cell \"name\" is empty."),
        refused(
            "a code with a colon",
            tables -> tables.unitRow("c:1,C,C,commune,xa,1,,,,,,,"),
            "units.csv 6: \"c:1\" cannot be the code of a unit."),
        refused(
            "a row that is too short",
            tables -> tables.unitRow("c,C,C,commune"),
            "units.csv 6: The row has 4 cells, but the heading has 13 columns."));
  }

  private static Stream<Arguments> chainCases() {
    return Stream.of(
        refused(
            "a unit ends and nobody says why",
            tables -> tables.unit("commune", "c", "1", "", DAY),
            "units.csv 6: commune:c: ends on 2020-01-01, and changes.csv does not say what became"
                + " of it."),
        refused(
            "a unit begins and nobody says from what",
            tables -> tables.unit("commune", "c", "1", DAY, ""),
            "units.csv 6: commune:c:2020-01-01 begins on 2020-01-01, and changes.csv does not say"
                + " what it came from."),
        refused(
            "the old unit ends on another day",
            tables ->
                tables
                    .unit("commune", "c", "1", "", "2021-01-01")
                    .change("2021-01-02,commune>commune,c,b,merge,1"),
            "changes.csv 3: commune c does not end on 2021-01-02 (it lives …/2021-01-01).",
            "units.csv 6: commune:c: ends on 2021-01-01, and changes.csv does not say what became"
                + " of it."),
        refused(
            "the old unit is not known",
            tables -> tables.change(DAY + ",commune>commune,zz,b,merge,1"),
            "changes.csv 3: commune zz does not end on 2020-01-01 (it lives –)."),
        refused(
            "the new unit does not begin that day",
            tables ->
                tables
                    .unit("commune", "c", "1", "", "2021-01-01")
                    .change("2021-01-01,commune>commune,c,b,merge,1"),
            "changes.csv 3: commune b does not begin on 2021-01-01 (it lives 2020-01-01/…)."),
        refused(
            "changes of a day run in a circle",
            tables ->
                tables
                    .unit("commune", "c", "1", DAY, "")
                    .unit("commune", "d", "1", DAY, "")
                    .change(DAY + ",commune>commune,c,d,rename,1")
                    .change(DAY + ",commune>commune,d,c,rename,1"),
            "changes.csv 3: The changes of 2020-01-01 run in a circle: c → d → c.",
            "changes.csv 4: The changes of 2020-01-01 run in a circle: d → c → d.",
            "units.csv 6: commune:c:2020-01-01 begins on 2020-01-01, and changes.csv does not say"
                + " what it came from.",
            "units.csv 7: commune:d:2020-01-01 begins on 2020-01-01, and changes.csv does not say"
                + " what it came from."),
        refused(
            "a unit passes whole and is divided",
            tables ->
                tables
                    .unit("commune", "c", "1", DAY, "")
                    .change(DAY + ",commune>commune,a,c,split,"),
            "changes.csv 3: commune a passes whole and is divided as well (2 rows)."),
        refused(
            "an unknown kind of change",
            tables -> tables.change(DAY + ",commune>commune,a,b,swallow,1"),
            "changes.csv 3: \"swallow\" is no kind of change."),
        refused(
            "levels that are none",
            tables -> tables.change(DAY + ",commune-commune,a,b,merge,1"),
            "changes.csv 3: \"commune-commune\" does not name the level before and the level"
                + " after."),
        refused(
            "a change without decision",
            tables -> tables.changeRow(DAY + ",,commune>commune,a,b,merge,1,,"),
            "changes.csv 3: The cell \"decision\" is empty."));
  }

  private static Stream<Arguments> shareCases() {
    UnaryOperator<Tables> divided =
        tables ->
            tables
                .unit("commune", "c", "1", "", "2021-01-01")
                .unit("commune", "d", "1", "2021-01-01", "")
                .unit("commune", "e", "1", "2021-01-01", "");
    return Stream.of(
        refused(
            "shares above one",
            tables ->
                divided
                    .apply(tables)
                    .change("2021-01-01,commune>commune,c,d,split,0.7")
                    .change("2021-01-01,commune>commune,c,e,split,0.4"),
            "changes.csv 4: The shares of commune c add up to 1.1, which is more than 1."),
        refused(
            "shares below one",
            tables ->
                divided
                    .apply(tables)
                    .change("2021-01-01,commune>commune,c,d,split,0.5")
                    .change("2021-01-01,commune>commune,c,e,split,0.4"),
            "changes.csv 4: The shares of commune c add up to 0.9 only."),
        refused(
            "a share above one",
            tables ->
                divided
                    .apply(tables)
                    .change("2021-01-01,commune>commune,c,d,split,1.5")
                    .change("2021-01-01,commune>commune,c,e,split,"),
            "changes.csv 3: \"1.5\" in the column \"share\" is no number from 0 to 1."),
        refused(
            "a whole unit with a share",
            tables ->
                new Tables()
                    .unit("province", "1", "", "", "")
                    .unit("commune", "a", "1", "", DAY)
                    .unit("commune", "b", "1", DAY, "")
                    .change(DAY + ",commune>commune,a,b,merge,0.5"),
            "changes.csv 2: commune a passes whole, but its share is 0.5."),
        refused(
            "one piece twice",
            tables ->
                divided
                    .apply(tables)
                    .change("2021-01-01,commune>commune,c,d,split,")
                    .change("2021-01-01,commune>commune,c,e,split,")
                    .change("2021-01-01,commune>commune,c,d,split,"),
            "changes.csv 5: commune c passes into commune d twice; first in row 3."));
  }

  private static Stream<Arguments> otherCases() {
    String gates = "code,name,province_code,country,type\n";
    return Stream.of(
        refused(
            "no table of units",
            tables -> tables.with(Table.UNITS, ""),
            "units.csv 0: The table is empty."),
        refused(
            "a name that a spreadsheet would run",
            tables -> tables.unitRow("z,=1+1,Z,commune,xa,1,,,,,,,"),
            "units.csv 6: \"=1+1\" in the column \"name\" looks like a formula of a spreadsheet."),
        refused(
            "a missing column",
            tables -> tables.with(Table.NEIGHBOURS, "level,code_a,code_b\n"),
            "neighbours.csv 1: The column \"shared_km\" is missing."),
        refused(
            "a neighbour nobody knows",
            tables ->
                tables.with(Table.NEIGHBOURS, "level,code_a,code_b,shared_km\ncommune,b,q,1\n"),
            "neighbours.csv 2: On the newest map no commune bears the code q."),
        refused(
            "a unit beside itself",
            tables ->
                tables.with(Table.NEIGHBOURS, "level,code_a,code_b,shared_km\ncommune,b,b,1\n"),
            "neighbours.csv 2: The unit b is named as its own neighbour."),
        refused(
            "a border commune that ended",
            tables -> tables.with(Table.BORDER_COMMUNES, "code,country,border_km_est\na,LA,2\n"),
            "border_communes.csv 2: On the newest map no commune bears the code a."),
        refused(
            "a gate in no province",
            tables -> tables.with(Table.BORDER_GATES, gates + "g,Gate,77,LA,main\n"),
            "border_gates.csv 2: On the newest map no province bears the code 77."),
        refused(
            "a gate twice",
            tables ->
                tables.with(Table.BORDER_GATES, gates + "g,Gate,1,LA,main\ng,Other,1,LA,main\n"),
            "border_gates.csv 3: The gate code \"g\" appears twice."),
        refused(
            "a gate of unknown kind",
            tables -> tables.with(Table.BORDER_GATES, gates + "g,Gate,1,LA,grand\n"),
            "border_gates.csv 2: \"grand\" is no kind of gate."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isRefusedWithPlaceAndReason(
      String said, UnaryOperator<Tables> fault, List<String> expected) {
    assertThat(sentences(fault.apply(sound()).tables(), Language.EN))
        .as(said)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void tablesWithoutFaultAreAccepted() {
    assertThat(sound().tables().load()).isInstanceOf(Loading.Loaded.class);
  }

  @Test
  void everyRefusalHasReasonAndRemedyInBothLanguages() {
    var keys = new TreeSet<String>();
    for (Arguments each : cases().toList()) {
      @SuppressWarnings("unchecked")
      var fault = (UnaryOperator<Tables>) each.get()[1];
      for (Refusal refusal : refusals(requireNonNull(fault).apply(sound()).tables())) {
        keys.add(refusal.code());
        for (Language language : Language.values()) {
          assertThat(refusal.reason(LABELS, language)).doesNotContain("{");
          assertThat(refusal.remedy(LABELS, language)).isNotBlank().doesNotContain("{");
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(25);
  }

  private static List<Refusal> refusals(TerritoryTables tables) {
    return switch (tables.load()) {
      case Loading.Loaded _ -> List.of();
      case Loading.Refused(List<Refusal> refusals) -> refusals;
    };
  }

  private static List<String> sentences(TerritoryTables tables, Language language) {
    return refusals(tables).stream()
        .map(refusal ->
            refusal.file() + " " + refusal.row() + ": " + refusal.reason(LABELS, language))
        .toList();
  }
}
