package org.anbinh.outlet.conference;

import java.util.List;
import java.util.Optional;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.territory.Level;
import org.anbinh.outlet.conference.Conference.Standing;
import org.anbinh.outlet.conference.Conference.State;

/** What may be done with conferences, whoever does it. */
record Judge(Membership membership) {
  private static final int LONGEST_NAME = 300;

  Optional<ConferenceRefusal> refusal(Conferences.Plan plan) {
    if (plan.name().vi().isBlank()) {
      return refused("no-name");
    }
    if (plan.name().vi().length() > LONGEST_NAME || plan.name().en().length() > LONGEST_NAME) {
      return refused("name-long", LONGEST_NAME);
    }
    boolean within =
        plan.release().unit().level() == Level.NATION
            || membership.reach(plan.release().unit()).contains(plan.unit());
    if (!within) {
      return refused("other-unit", plan.release().code());
    }
    return points(plan.points());
  }

  static Optional<ConferenceRefusal> points(List<Conference.Point> points) {
    if (points.size() > Conferences.MOST_POINTS) {
      return refused("points", Conferences.MOST_POINTS);
    }
    if (points.stream().map(Conference.Point::number).distinct().count() < points.size()) {
      return refused("point-twice");
    }
    for (Conference.Point each : points) {
      if (each.title().isEmpty() && each.section().isEmpty()) {
        return refused("no-title");
      }
      if (each.title().filter(title -> title.length() > LONGEST_NAME).isPresent()) {
        return refused("title-long", LONGEST_NAME);
      }
    }
    return Optional.empty();
  }

  static Optional<ConferenceRefusal> refusal(Conference conference, Conferences.Move move) {
    boolean open = conference.state() == State.OPEN;
    return switch (move.deed()) {
      case OPENED ->
          open
              ? refused("open-already", conference.code())
              : conference.programme().points().isEmpty() ? refused("no-points") : Optional.empty();
      case SHOWN ->
          !open
              ? refused("not-open", conference.code())
              : conference.programme().find(move.point()).isEmpty()
                  ? refused("no-point", move.point())
                  : Optional.empty();
      case CLOSED -> open ? Optional.empty() : refused("not-open", conference.code());
    };
  }

  static Optional<ConferenceRefusal> refusal(Conference conference, Conferences.Remark remark) {
    return conference.state() == State.OPEN
        ? words(remark.words())
        : refused("not-open", conference.code());
  }

  static Optional<ConferenceRefusal> words(String words) {
    if (words.isBlank()) {
      return refused("no-words");
    }
    return words.length() > Conferences.LONGEST
        ? refused("words-long", Conferences.LONGEST)
        : Optional.empty();
  }

  static Optional<ConferenceRefusal> refusal(
      Conference conference, Conferences.Settlement settlement) {
    Optional<Conference.Conclusion> standing = conference.conclusion(settlement.number());
    if (standing.isEmpty()) {
      return refused("no-conclusion", settlement.number());
    }
    return standing.get().standing() == Standing.DRAFTED
        ? words(settlement.wording().words())
        : refused("settled", settlement.number());
  }

  private static Optional<ConferenceRefusal> refused(String code, Object... arguments) {
    return Optional.of(ConferenceRefusal.of(code, arguments));
  }
}
