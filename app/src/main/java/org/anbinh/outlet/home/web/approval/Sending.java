package org.anbinh.outlet.home.web.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.approval.Approvals;
import org.anbinh.intake.approval.Deed;
import org.anbinh.intake.approval.ReportKey;
import org.anbinh.ledger.entries.SubmissionId;

/**
 * What a form sends.
 *
 * @param report identities of reports, each with the version that was seen, as {@code identity@2}
 */
record Sending(
    Optional<List<String>> report,
    Optional<String> deed,
    Optional<Integer> level,
    Optional<String> reason,
    Optional<String> words,
    Optional<String> submission) {
  private static final String SUBMISSION = "[A-Za-z0-9-]{1,100}";

  static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** A report as it is sent back by a form. */
  static String written(ReportKey key, int version) {
    return key.subject() + "@" + version;
  }

  SubmissionId id() {
    return new SubmissionId(
        submission.filter(text -> text.matches(SUBMISSION)).orElseGet(Sending::fresh));
  }

  /** What is asked; a report that cannot be read is left out. */
  Approvals.Asked asked(Periods periods) {
    var seen = new ArrayList<Approvals.Seen>();
    for (String each : report.orElse(List.of())) {
      int at = each.lastIndexOf('@');
      if (at > 0 && each.substring(at + 1).matches("\\d{1,9}")) {
        ReportKey.find(each.substring(0, at), periods)
            .map(key -> new Approvals.Seen(key, Integer.parseInt(each.substring(at + 1))))
            .ifPresent(seen::add);
      }
    }
    return new Approvals.Asked(seen, what());
  }

  private Deed what() {
    int at = level.orElse(0);
    return switch (deed.orElse("")) {
      case Deed.HANDED_IN -> new Deed.HandIn();
      case Deed.TAKEN_BACK -> new Deed.TakeBack();
      case Deed.RETURNED -> new Deed.Return(at, reason.orElse(""), words.orElse("").strip());
      case Deed.APPROVED -> new Deed.Approve(at);
      default -> throw new IllegalArgumentException("deed=" + deed.orElse("") + " is not known");
    };
  }
}
