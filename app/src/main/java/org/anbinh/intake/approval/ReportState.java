package org.anbinh.intake.approval;

import java.util.Optional;

/** Where a report is. It follows from what was recorded and is written nowhere. */
public sealed interface ReportState {
  /**
   * Nobody handed it in.
   *
   * @param retracted whether somebody had, and it was retracted as wrongly recorded
   */
  record NotHandedIn(boolean retracted) implements ReportState {}

  /**
   * It waits for the first level.
   *
   * @param before an older version that was approved by all levels and counts as such meanwhile
   */
  record HandedIn(int version, Optional<Integer> before) implements ReportState {}

  /** The unit took it back. */
  record TakenBack(int version, Optional<Integer> before) implements ReportState {}

  /** A level sent it back. */
  record Returned(int version, Optional<Integer> before, Course.Step why) implements ReportState {}

  /** Some levels approved it; it waits for the next. */
  record Checked(int version, Optional<Integer> before, int level) implements ReportState {}

  /** All levels approved it. */
  record Approved(int version) implements ReportState {}

  /** The code of its name in label files and style sheets. */
  default String code() {
    return switch (this) {
      case NotHandedIn(boolean retracted) -> retracted ? "retracted" : "missing";
      case HandedIn(int _, var before) -> before.isPresent() ? "corrected" : "handed-in";
      case TakenBack _ -> "taken-back";
      case Returned _ -> "returned";
      case Checked _ -> "checked";
      case Approved _ -> "approved";
    };
  }

  /** The level of the ladder for which it waits; 0 where none has to do anything now. */
  default int waitsFor() {
    return switch (this) {
      case HandedIn _ -> 1;
      case Checked(int _, var _, int level) -> level + 1;
      case NotHandedIn _, TakenBack _, Returned _, Approved _ -> 0;
    };
  }

  /** The version it speaks of; 0 where there is none. */
  default int standing() {
    return switch (this) {
      case NotHandedIn _ -> 0;
      case HandedIn(int version, var _) -> version;
      case TakenBack(int version, var _) -> version;
      case Returned(int version, var _, var _) -> version;
      case Checked(int version, var _, int _) -> version;
      case Approved(int version) -> version;
    };
  }

  /**
   * Whether the unit that owes it holds it and nothing else counts for the period: it was never
   * handed in, or it went back before any version was approved.
   */
  default boolean isOwedStill() {
    return switch (this) {
      case NotHandedIn _ -> true;
      case TakenBack(int _, var before) -> before.isEmpty();
      case Returned(int _, var before, var _) -> before.isEmpty();
      case HandedIn _, Checked _, Approved _ -> false;
    };
  }

  /** Whether the unit that owes it has to do something about it. */
  default boolean isBack() {
    return this instanceof TakenBack || this instanceof Returned;
  }
}
