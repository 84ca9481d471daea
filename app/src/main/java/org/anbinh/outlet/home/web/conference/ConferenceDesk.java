package org.anbinh.outlet.home.web.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.LackingRightException;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.conference.Attendance;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.ConferenceRefusal;
import org.anbinh.outlet.conference.Conferences;
import org.anbinh.outlet.gate.RefusedDeeds;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** What pages of conferences share: who attends, which conference, and refusals in words. */
@Component
final class ConferenceDesk {
  private final Conferences conferences;
  private final Releases releases;
  private final Membership membership;
  private final UnitNames units;
  private final RefusedDeeds deeds;

  ConferenceDesk(
      Conferences conferences,
      Releases releases,
      Membership membership,
      UnitNames units,
      RefusedDeeds deeds) {
    this.conferences = conferences;
    this.releases = releases;
    this.membership = membership;
    this.units = units;
    this.deeds = deeds;
  }

  Conferences conferences() {
    return conferences;
  }

  Releases releases() {
    return releases;
  }

  UnitNames units() {
    return units;
  }

  Attendance attendance(Visit visit) {
    return Attendance.of(visit.actor().orElseThrow(), membership, releases, visit.today());
  }

  List<Conference> list(Visit visit) {
    return conferences.list(attendance(visit));
  }

  /** The conference of a code, where the reader may follow it. */
  Conference get(String code, Visit visit, Words words) {
    return conferences
        .find(code, attendance(visit))
        .orElseThrow(() -> new NoSuchElementException(words.say("conference.none", code)));
  }

  /** Whether the reader may do something for a unit. */
  boolean may(Visit visit, Right right, UnitId unit) {
    return membership.may(visit.actor().orElseThrow(), right, unit);
  }

  /** Goes no further with what the reader may not do for a unit. */
  void require(Visit visit, Right right, UnitId unit) {
    membership.require(visit.actor().orElseThrow(), right, unit);
  }

  /**
   * What is said beside a form whose sender may not do it for the unit they named; the refusal
   * stands in the log.
   */
  String refused(LackingRightException refused, Words words) {
    deeds.record(refused);
    return words.say(
        "conference.refusal.outside",
        refused.unit().map(unit -> units.written(unit, words.language())).orElse(""));
  }

  /**
   * Who does something, once.
   *
   * @param deed what is done, for pages that send different things under one name
   */
  static Conferences.Doer doer(Visit visit, Map<String, String> sent, String deed, Words words) {
    String submission = sent.getOrDefault("submission", "");
    String plain = deed.replaceAll("[^A-Za-z0-9]", "-");
    if (!submission.matches("[A-Za-z0-9-]{1,60}") || plain.length() > 39) {
      throw new IllegalArgumentException(words.say("conference.refusal.wrong"));
    }
    return new Conferences.Doer(
        visit.author(), new SubmissionId(submission + "-" + plain), visit.today());
  }

  /** A refusal with its reason and remedy. */
  static String said(ConferenceRefusal refusal, Words words) {
    return words.say(
        "conference.refusal." + refusal.code(), refusal.arguments().toArray(String[]::new));
  }

  /** The one unit that a name means; a sentence to be mended where it means none or several. */
  UnitId unit(String text, LocalDate day, Words words) {
    List<Unit> meant = units.meant(text, day);
    if (meant.size() != 1) {
      throw new IllegalArgumentException(
          words.say("conference.refusal.no-unit", words.number(meant.size())));
    }
    return meant.getFirst().id();
  }

  /** A whole number that a form sent; a number that nothing has where it is none. */
  static int number(Map<String, String> sent, String field) {
    return Optional.ofNullable(sent.get(field))
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(-1);
  }
}
