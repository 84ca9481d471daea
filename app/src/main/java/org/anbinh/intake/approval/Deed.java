package org.anbinh.intake.approval;

import java.util.Optional;

/** What somebody does with a report. */
public sealed interface Deed {
  /** The codes under which deeds are recorded. */
  String HANDED_IN = "handed-in";

  String TAKEN_BACK = "taken-back";
  String RETURNED = "returned";
  String APPROVED = "approved";

  /** The unit hands the same version in once more, after it took it back or got it returned. */
  record HandIn() implements Deed {}

  /** The unit takes it back before anybody approved it. */
  record TakeBack() implements Deed {}

  /**
   * A level sends it back to the unit.
   *
   * @param reason a code of the list {@code return-reason}
   * @param words what is wrong and what to do
   */
  record Return(int level, String reason, String words) implements Deed {}

  /** A level approves it. */
  record Approve(int level) implements Deed {}

  /** The code under which it is recorded. */
  default String code() {
    return switch (this) {
      case HandIn() -> HANDED_IN;
      case TakeBack() -> TAKEN_BACK;
      case Return _ -> RETURNED;
      case Approve _ -> APPROVED;
    };
  }

  /** The level of the ladder that does it; 0 for the unit that owes the report. */
  default int byLevel() {
    return switch (this) {
      case HandIn(), TakeBack() -> 0;
      case Return(int level, String _, String _) -> level;
      case Approve(int level) -> level;
    };
  }

  /** The step on a version of a report. */
  default ApprovalStep step(ReportKey key, int version, boolean last) {
    Optional<Return> back = this instanceof Return it ? Optional.of(it) : Optional.empty();
    return new ApprovalStep(
        key.form(),
        key.unit(),
        key.period(),
        version,
        code(),
        byLevel(),
        last && this instanceof Approve,
        back.map(Return::reason),
        back.map(it -> it.words().strip()).filter(text -> !text.isEmpty()));
  }
}
