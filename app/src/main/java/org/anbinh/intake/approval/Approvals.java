package org.anbinh.intake.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.ConflictException;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.ledger.entries.Versions;

/**
 * The work on reports once they are handed in. Handing a report in needs no step of its own: what
 * is recorded in the register of reports, by form or by file, is handed in.
 */
public final class Approvals {
  /** Most reports of one deed. */
  public static final int MOST = 1_000;

  private static final Set<String> BOTH = Set.of(ApprovalStep.REPORTS, ApprovalStep.REGISTER);

  private final Ledger ledger;
  private final Versions versions;
  private final Catalogue catalogue;
  private final Audit audit;

  Approvals(Ledger ledger, Versions versions, Catalogue catalogue, Audit audit) {
    this.ledger = ledger;
    this.versions = versions;
    this.catalogue = catalogue;
    this.audit = audit;
  }

  /**
   * A report as somebody saw it.
   *
   * @param version the version that stood then
   */
  public record Seen(ReportKey key, int version) {}

  /** What somebody wants done with reports: with all of them, or with none. */
  public record Asked(List<Seen> reports, Deed deed) {
    public Asked {
      reports = List.copyOf(reports);
    }
  }

  /** What came of it. */
  public sealed interface Answer {
    /** It was recorded. */
    record Done(Batch batch, List<Course> courses) implements Answer {}

    /** Nothing was recorded. */
    record Refused(List<Refusal> refusals) implements Answer {}
  }

  /** All that happened to a report. */
  public Course course(ReportKey key) {
    return courses(List.of(key)).getFirst();
  }

  /** All that happened to these reports, in their order. */
  public List<Course> courses(Collection<ReportKey> keys) {
    Map<String, Course> found = new LinkedHashMap<>();
    keys.forEach(key -> found.put(key.subject(), Course.none(key)));
    versions
        .of(Versions.Sought.of(BOTH, found.keySet()))
        .forEach(version ->
            found.computeIfPresent(version.subject(), (_, course) -> course.with(version)));
    return List.copyOf(found.values());
  }

  /** Does it; handing the same submission in again answers what it became. */
  public Answer submit(Asked asked, SubmissionId submission, Officer officer) {
    Optional<Batch> before = ledger.findBatch(submission);
    List<Course> courses = courses(asked.reports().stream().map(Seen::key).toList());
    if (before.isPresent()) {
      return again(before.get(), courses);
    }
    List<Refusal> refusals = refusals(asked, courses, officer);
    if (!refusals.isEmpty()) {
      return meanwhile(asked.deed(), courses, refusals, submission, officer);
    }
    audit.recordAll(events(asked.deed(), courses, officer));
    try {
      Batch batch =
          ledger.record(
              submission, officer.name(), courses.stream().map(each -> draft(each, asked.deed())));
      return again(batch, courses(courses.stream().map(Course::key).toList()));
    } catch (ConflictException e) {
      Set<String> moved =
          e.conflicts().stream()
              .map(each -> each.standing().subject())
              .collect(Collectors.toUnmodifiableSet());
      return meanwhile(
          asked.deed(),
          courses,
          courses(courses.stream().map(Course::key).toList()).stream()
              .filter(each -> moved.contains(each.key().subject()))
              .map(Refusal::moved)
              .toList(),
          submission,
          officer);
    }
  }

  /** The same submission may have been recorded by now: then it is answered, and not refused. */
  private Answer meanwhile(
      Deed deed,
      List<Course> courses,
      List<Refusal> refusals,
      SubmissionId submission,
      Officer officer) {
    return ledger
        .findBatch(submission)
        .map(batch -> again(batch, courses(courses.stream().map(Course::key).toList())))
        .orElseGet(() -> refused(deed, courses, refusals, officer));
  }

  /** Says in the log that it was not done: also of what somebody else did first. */
  private Answer refused(Deed deed, List<Course> courses, List<Refusal> refusals, Officer officer) {
    String codes =
        refusals.stream().map(Refusal::code).distinct().collect(Collectors.joining(", "));
    audit.recordAll(
        events(
            Event.Kind.REFUSED,
            deed,
            courses,
            officer,
            Event.Words.of("approval.audit.refused", deed.code(), codes)));
    return new Answer.Refused(refusals);
  }

  private static List<Event> events(Deed deed, List<Course> courses, Officer officer) {
    return events(
        Event.Kind.REPORT_STEP,
        deed,
        courses,
        officer,
        Event.Words.of("approval.audit." + deed.code(), String.valueOf(courses.size())));
  }

  /** A line for each report, so that each is found by its unit; one where none was chosen. */
  private static List<Event> events(
      Event.Kind kind, Deed deed, List<Course> courses, Officer officer, Event.Words words) {
    Right right = deed.byLevel() == 0 ? Right.REPORTS_SUBMIT : Right.REPORTS_CHECK;
    Event.Source source = officer.source();
    return courses.isEmpty()
        ? List.of(Event.of(kind, source, right.code(), "", words))
        : courses.stream()
            .limit(MOST)
            .map(each -> {
              ReportKey key = each.key();
              return new Event(
                  kind, source, right.code(), key.unit().toString(), key.subject(), words);
            })
            .toList();
  }

  private List<Refusal> refusals(Asked asked, List<Course> courses, Officer officer) {
    if (asked.reports().isEmpty() || courses.size() > MOST) {
      return List.of(
          Refusal.whole(courses.isEmpty() ? "nothing-chosen" : "too-many", String.valueOf(MOST)));
    }
    Map<ReportKey, Integer> seen =
        asked.reports().stream()
            .collect(Collectors.toMap(Seen::key, Seen::version, (one, _) -> one));
    var judge = new Judge(catalogue, asked.deed(), officer);
    var refusals = new ArrayList<Refusal>();
    for (Course course : courses) {
      judge.refuse(course, seen.getOrDefault(course.key(), 0)).ifPresent(refusals::add);
    }
    return refusals;
  }

  private Draft draft(Course course, Deed deed) {
    boolean last =
        catalogue
            .findForm(course.key().form())
            .flatMap(form -> form.ladder())
            .filter(ladder -> ladder.height() == deed.byLevel())
            .isPresent();
    return new Draft(
        deed.step(course.key(), course.state().standing(), last), course.follows(), deed.code());
  }

  /** The same submission must have been about the same reports. */
  private static Answer again(Batch batch, List<Course> courses) {
    boolean same =
        courses.stream()
            .allMatch(
                each -> each.steps().stream().anyMatch(step -> step.batch() == batch.number()));
    return same
        ? new Answer.Done(batch, courses)
        : new Answer.Refused(List.of(Refusal.whole("submission-used", batch.submission().value())));
  }
}
