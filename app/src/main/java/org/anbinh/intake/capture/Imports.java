package org.anbinh.intake.capture;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.language.Language;

/**
 * Files on their way into registers. Work goes on after the page is closed; an unknown job is a
 * {@link java.util.NoSuchElementException}, a verb that does not fit its state an {@link
 * IllegalStateException}.
 */
public interface Imports {
  /**
   * Takes a file over and queues it.
   *
   * @param name as its owner calls it
   * @throws TooLargeException when it has more bytes than the setting allows
   * @throws NoRoomException when its owner has as much here as may be kept, or the disk is full
   */
  ImportJob handIn(ImportOrder order, String name, InputStream bytes);

  /** The job, with its progress of this moment. */
  ImportJob get(UUID id);

  Optional<ImportJob> find(UUID id);

  /** The newest first. */
  List<ImportJob> list(int most);

  /** Stops a job; one that is settled, or past the point of no return, stays as it is. */
  ImportJob cancel(UUID id);

  /**
   * Records a job that was only looked through.
   *
   * @param reason why entries are corrected; empty to keep the one given before
   * @param account who asks: nobody but its author goes on with a job, for what is recorded is
   *     theirs
   */
  ImportJob confirm(UUID id, ImportMode mode, String reason, String account);

  /** Rows that cannot be recorded, with what stands in them now, in the order of the file. */
  Mending mending(UUID id, Mending.Wanted wanted);

  /** The heading as it is read now; empty where the file cannot be read. */
  Optional<Top> top(UUID id);

  /**
   * Writes over cells, the heading's among them, of rows as a spreadsheet numbers them and columns
   * counted from 0, and has the file looked through again. The file itself stays as it was handed
   * in.
   *
   * @param account who asks: nobody but its author
   */
  ImportJob mend(UUID id, Map<Long, Map<Integer, String>> cells, String account);

  /**
   * Queues a job that was cancelled, failed or was refused once more.
   *
   * @param account who asks: nobody but its author
   */
  ImportJob repeat(UUID id, String account);

  /** The issues of a job in the order of the file; of each code the first 1,000. */
  List<Issue> issues(UUID id);

  /** The format in which the file was handed in, in which copies of it are given back. */
  SheetFormat format(UUID id);

  /**
   * Writes a copy of the file with a column that says what is to be mended.
   *
   * @param badOnly whether only the rows that cannot be recorded are written
   */
  void writeMarked(UUID id, boolean badOnly, Language language, OutputStream out);

  /**
   * Rows of an import that cannot be recorded as they are, with what stands in them now.
   *
   * @param heading the heading of the file
   * @param keys which columns tell a person what a row is about, counted from 0
   * @param more how many such rows come behind these
   */
  record Mending(List<String> heading, List<Integer> keys, List<Row> rows, long more) {
    public Mending {
      heading = List.copyOf(heading);
      keys = List.copyOf(keys);
      rows = List.copyOf(rows);
    }

    /**
     * One such row.
     *
     * @param number counted from 1 as a spreadsheet shows it
     * @param values as many as the heading has
     * @param issues what forbids its recording
     */
    public record Row(long number, List<String> values, List<Issue> issues) {
      public Row {
        values = List.copyOf(values);
        issues = List.copyOf(issues);
      }
    }

    /**
     * Which rows are wanted.
     *
     * @param rows only these; empty for any
     * @param after only those behind this one
     * @param code only those with an issue of this code; empty for any
     */
    public record Wanted(Set<Long> rows, long after, String code, int most) {
      public Wanted {
        rows = Set.copyOf(rows);
      }
    }
  }

  /**
   * The heading of a file as it is read now. Writing the name of a column over one of its cells
   * says what the file's column is.
   *
   * @param row in which it stands, as a spreadsheet numbers it
   * @param samples what stands first below each of the names
   * @param mended a mark that changes with everything written over the file
   */
  record Top(long row, List<String> names, List<List<String>> samples, String mended) {
    /** Written over a name, it says that the column is to be passed over. */
    public static final String LEFT_OUT = "#left-out";

    public Top {
      names = List.copyOf(names);
      samples = samples.stream().map(List::copyOf).toList();
    }
  }

  /** There is no room for the file now; nothing of it was kept. */
  class NoRoomException extends RuntimeException {
    private final String key;
    private final long most;

    /**
     * Refuses.
     *
     * @param key of its words below {@code import.no-room}: {@code account} or {@code disk}
     * @param most the megabytes that may be kept, or must stay free
     */
    public NoRoomException(String key, long most) {
      super("There is no room for the file now (" + key + ", " + most + " MB)");
      this.key = key;
      this.most = most;
    }

    /** The key of its words in the label files; they name the megabytes and the days kept. */
    public String key() {
      return "import.no-room." + key;
    }

    public boolean isDisk() {
      return key.equals("disk");
    }

    public long most() {
      return most;
    }
  }

  /** The file has more bytes than the setting allows. */
  class TooLargeException extends RuntimeException {
    private final long most;

    public TooLargeException(long most) {
      super("The file has more than " + most + " bytes, which is the setting's limit");
      this.most = most;
    }

    public long most() {
      return most;
    }
  }
}
