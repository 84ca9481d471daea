package org.anbinh.outlet.home.web.figures.cube;

import java.util.Collection;

/** Names one figure by its place on each axis; empty where the whole of an axis is meant. */
record Spot(String indicator, String unit, String step, String code) {
  static Spot whole(String indicator) {
    return new Spot(indicator, "", "", "");
  }

  Spot at(Collection<Member> members) {
    Spot spot = this;
    for (Member member : members) {
      spot = spot.at(member);
    }
    return spot;
  }

  private Spot at(Member member) {
    return switch (member.axis()) {
      case INDICATOR -> new Spot(member.id(), unit, step, code);
      case UNIT -> new Spot(indicator, member.id(), step, code);
      case STEP -> new Spot(indicator, unit, member.id(), code);
      case SLICE -> new Spot(indicator, unit, step, member.id());
    };
  }
}
