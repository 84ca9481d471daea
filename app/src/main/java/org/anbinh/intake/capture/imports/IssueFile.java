package org.anbinh.intake.capture.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anbinh.intake.capture.Issue;

/** All issues of an import, written down as they are found so that they take no memory. */
final class IssueFile implements AutoCloseable {
  private static final int LONGEST = 300;

  private final DataOutputStream out;
  private final Map<String, Long> counts = new TreeMap<>();
  private long written;

  IssueFile(Path path) {
    try {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Issue issue) {
    counts.merge(issue.code(), 1L, Long::sum);
    written++;
    try {
      out.writeBoolean(true);
      out.writeUTF(shortened(issue.place().sheet()));
      out.writeLong(issue.place().row());
      out.writeUTF(issue.place().column());
      out.writeUTF(shortened(issue.field()));
      out.writeUTF(issue.code());
      out.writeInt(issue.arguments().size());
      for (String argument : issue.arguments()) {
        out.writeUTF(shortened(argument));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** How many of each code so far. */
  Map<String, Long> counts() {
    return counts;
  }

  long written() {
    return written;
  }

  @Override
  public void close() {
    try {
      out.writeBoolean(false);
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The issues of a file in their order, of each code the first few. */
  static List<Issue> read(Path path, long mostOfCode) {
    var issues = new ArrayList<Issue>();
    if (!Files.exists(path)) {
      return issues;
    }
    var counts = new TreeMap<String, Long>();
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      while (in.readBoolean()) {
        Issue issue = issue(in);
        if (counts.merge(issue.code(), 1L, Long::sum) <= mostOfCode) {
          issues.add(issue);
        }
      }
    } catch (java.io.EOFException e) {
      // the import was interrupted while writing; what was written down still holds
      return issues;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return issues;
  }

  private static Issue issue(DataInputStream in) throws IOException {
    var place = new Issue.Place(in.readUTF(), in.readLong(), in.readUTF());
    String field = in.readUTF();
    String code = in.readUTF();
    int count = in.readInt();
    var arguments = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      arguments.add(in.readUTF());
    }
    return new Issue(place, field, code, arguments);
  }
}
