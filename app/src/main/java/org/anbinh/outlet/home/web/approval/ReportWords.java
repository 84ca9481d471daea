package org.anbinh.outlet.home.web.approval;

import java.util.List;
import java.util.Optional;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.intake.approval.Refusal;
import org.anbinh.intake.approval.ReportKey;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.today.PeriodNames;

/** Reports, levels and refusals as people say them. */
record ReportWords(Words words, UnitNames units, PeriodNames periods, Catalogue catalogue) {
  /** The page of a report. */
  static String address(Standing standing) {
    return address(
        new ReportKey(
            standing.grid().form().id(),
            standing.unit().id(),
            PeriodNames.of(standing.grid(), standing.period())));
  }

  static String address(ReportKey key) {
    return Address.of("/reports-due/report")
        .with("form", key.form())
        .with("unit", key.unit().toString())
        .with("period", key.period().code())
        .toString();
  }

  String period(FormGrid grid, int period) {
    return words.of(periods.label(grid, period));
  }

  String unit(ReportKey key) {
    return units.written(key.unit(), words.language());
  }

  /** A level and who acts there. */
  String rung(Ladder.Rung rung) {
    return words.say(
        "approval.rung",
        words.say("approval.level." + rung.level()),
        words.say("approval.body." + rung.body()));
  }

  /** The reasons for which a report is returned. */
  List<Code> reasons() {
    return catalogue.findCodeList("return-reason").map(CodeList::codes).orElse(List.of());
  }

  String reason(String code) {
    return catalogue
        .findCodeList("return-reason")
        .flatMap(list -> list.find(code))
        .map(each -> words.of(each.name()))
        .orElse(code);
  }

  /** Why something was not done, and what to do. */
  String refusal(Refusal refusal) {
    List<String> arguments =
        switch (refusal.code()) {
          case "moved" ->
              List.of(
                  words.say("approval.state." + refusal.arguments().getFirst()),
                  refusal.arguments().getLast());
          case "not-now" -> List.of(words.say("approval.state." + refusal.arguments().getFirst()));
          default -> refusal.arguments();
        };
    String why = words.say("approval.refusal." + refusal.code(), arguments.toArray(String[]::new));
    return refusal.report().map(key -> unit(key) + ": " + why).orElse(why);
  }

  Optional<String> state(String code) {
    return Optional.of(words.say("approval.state." + code));
  }
}
