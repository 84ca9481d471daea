package org.anbinh.intake.approval;

import java.util.Optional;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.ground.catalogue.ReportForm;

/** Whether somebody may do something with a report as it stands. */
record Judge(Catalogue catalogue, Deed deed, Officer officer) {
  /**
   * Why not.
   *
   * @param seen the version that was seen when it was decided
   */
  Optional<Refusal> refuse(Course course, int seen) {
    Optional<ReportForm> form = catalogue.findForm(course.key().form());
    Optional<Ladder> ladder =
        form.flatMap(ReportForm::ladder)
            .filter(each -> each.covers(course.key().period().window().from()));
    if (ladder.isEmpty()) {
      return Optional.of(Refusal.of(course, "no-ladder", course.key().form()));
    }
    ReportState state = course.state();
    if (state instanceof ReportState.NotHandedIn) {
      return Optional.of(Refusal.of(course, "not-handed-in"));
    }
    if (state.standing() != seen) {
      return Optional.of(Refusal.moved(course));
    }
    String body = form.map(ReportForm::body).orElseThrow();
    return switch (deed) {
      case Deed.HandIn() -> refuseUnit(course, body, state.isBack());
      case Deed.TakeBack() -> refuseUnit(course, body, state instanceof ReportState.HandedIn);
      case Deed.Return(int level, String reason, String words) ->
          refuseReason(course, reason, words).or(() -> refuseLevel(course, ladder.get(), level));
      case Deed.Approve(int level) ->
          refuseLevel(course, ladder.get(), level).or(() -> refuseOwn(course));
    };
  }

  private Optional<Refusal> refuseUnit(Course course, String body, boolean possible) {
    if (!officer.reach().handsIn(course.key().unit(), body)) {
      return Optional.of(Refusal.of(course, "not-yours"));
    }
    return possible
        ? Optional.empty()
        : Optional.of(Refusal.of(course, "not-now", course.state().code()));
  }

  private Optional<Refusal> refuseReason(Course course, String reason, String words) {
    boolean known =
        catalogue.findCodeList("return-reason").flatMap(list -> list.find(reason)).isPresent();
    if (!known) {
      return Optional.of(Refusal.of(course, "reason-missing"));
    }
    return words.isBlank() ? Optional.of(Refusal.of(course, "words-missing")) : Optional.empty();
  }

  private Optional<Refusal> refuseLevel(Course course, Ladder ladder, int level) {
    if (level < 1 || level > ladder.height()) {
      return Optional.of(
          Refusal.of(course, "no-level", String.valueOf(level), String.valueOf(ladder.height())));
    }
    if (course.state().waitsFor() != level) {
      return Optional.of(Refusal.of(course, "not-now", course.state().code()));
    }
    return officer.reach().checks(course.key().unit(), ladder.rung(level))
        ? Optional.empty()
        : Optional.of(Refusal.of(course, "not-your-level"));
  }

  /** Nobody approves what they entered, corrected, or approved one level below. */
  private Optional<Refusal> refuseOwn(Course course) {
    return course.hands().contains(officer.name())
        ? Optional.of(Refusal.of(course, "own-work", officer.name()))
        : Optional.empty();
  }
}
