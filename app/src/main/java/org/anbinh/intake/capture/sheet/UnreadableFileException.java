package org.anbinh.intake.capture.sheet;

import org.anbinh.intake.capture.Issue;

/** The file as a whole cannot be read; the issue says where it breaks and what to do. */
public class UnreadableFileException extends RuntimeException {
  private final transient Issue issue;

  UnreadableFileException(Issue issue) {
    super(issue.code() + " " + issue.arguments() + " at " + issue.place());
    this.issue = issue;
  }

  UnreadableFileException(Issue issue, Throwable cause) {
    super(issue.code() + " " + issue.arguments() + " at " + issue.place(), cause);
    this.issue = issue;
  }

  public Issue issue() {
    return issue;
  }
}
