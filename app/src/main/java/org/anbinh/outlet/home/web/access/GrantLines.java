package org.anbinh.outlet.home.web.access;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Grants, in words. */
@Component
final class GrantLines {
  private final UnitNames units;
  private final Catalogue catalogue;

  GrantLines(UnitNames units, Catalogue catalogue) {
    this.units = units;
    this.catalogue = catalogue;
  }

  /** A grant as pages show it. */
  public record Line(
      UUID id, String role, String unit, String agency, String span, String by, String reason) {}

  List<Line> of(List<Grant> grants, Words words) {
    return grants.stream()
        .map(each ->
            new Line(
                each.id(),
                role(each.role().code(), words),
                units.written(each.unit(), words.language()),
                agencies(each, words),
                words.span(each.effective()),
                each.by(),
                each.reason()))
        .toList();
  }

  String role(String code, Words words) {
    return words.say("access.role." + code + ".name");
  }

  String right(Right right, Words words) {
    return words.say("access.right." + right.code().replace('.', '-'));
  }

  private String agencies(Grant grant, Words words) {
    Set<String> codes = grant.agency().map(Set::of).orElseGet(grant.role()::agencies);
    return codes.isEmpty()
        ? words.say("access.grant.all-agencies")
        : codes.stream().sorted().map(code -> agency(code, words)).collect(joining(", "));
  }

  private String agency(String code, Words words) {
    return catalogue.codeList("body").find(code).map(each -> words.of(each.name())).orElse(code);
  }
}
