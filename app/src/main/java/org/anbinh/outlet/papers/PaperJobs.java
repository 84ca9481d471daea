package org.anbinh.outlet.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The front door to papers in plural: jobs that write many of them, one job after the other, over
 * restarts. Each is known to the account that asked for it and to nobody else.
 */
public interface PaperJobs {
  /** Files of one job. */
  int MOST_FILES = 400;

  /** Jobs that wait, of all accounts together. */
  int MOST_WAITING = 20;

  /** The matter for which the bell rings whenever something has changed about a job. */
  static String matter(UUID id) {
    return "papers " + id;
  }

  /**
   * Has papers written.
   *
   * @throws BusyException when the account has a job that is not settled, or too many wait
   */
  PaperJob ask(PaperOrder order);

  /** A job as it stands at this moment. */
  Optional<PaperJob> find(UUID id, String account);

  /** The jobs of an account, the newest first. */
  List<PaperJob> list(String account);

  /** Stops a job, unless it is settled. */
  Optional<PaperJob> cancel(UUID id, String account);

  /**
   * Takes up a job that was stopped or failed.
   *
   * @throws BusyException as for a new one
   */
  Optional<PaperJob> resume(UUID id, String account);

  /** Forgets a settled job; its papers are kept. */
  void forget(UUID id, String account);

  /** The bytes of a finished file; empty where they were lost. */
  Optional<byte[]> content(PaperJob.Piece piece);

  /** There is no room for another job now. */
  final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** With the reason: {@code one} job of the account is going on, or too {@code many} wait. */
    public BusyException(String code) {
      super("There is no room for another job of papers: " + code);
      this.code = code;
    }

    /** Key below {@code paper-job.refusal} of the label files. */
    public String code() {
      return code;
    }
  }
}
