package org.anbinh.outlet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers are asked for, awaited and taken away by a command. */
@Tag("database")
class PapersCommandTest {
  private static final String ACCOUNT = "operator";

  private final RunningSystem system = RunningSystem.shared();
  private final PaperJobs jobs = system.part(PaperJobs.class);
  private final String release = SomeRelease.of(system).code();

  @TempDir private Path room;

  private record Said(int status, String out) {}

  private Said say(PrintWriter progress, String... words) throws IOException {
    Path token = Files.writeString(room.resolve("token"), system.operator().substring(7));
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--url", system.address(""), "--token-file", token.toString()));
    var out = new StringWriter();
    int status = Commands.run(new PrintWriter(out, true), progress, all.toArray(String[]::new));
    return new Said(status, out.toString());
  }

  private Said say(String... words) throws IOException {
    var told = new StringWriter();
    Said said = say(new PrintWriter(told, true), words);
    return new Said(said.status(), said.out() + told);
  }

  private Said papers(String template, String units, String format, Path to) throws IOException {
    return say(
        "papers",
        "--release",
        release,
        "--template",
        template,
        "--units",
        units,
        "--format",
        format,
        "--to",
        to.toString());
  }

  @AfterEach
  void nothingIsLeft() {
    jobs.list(ACCOUNT).forEach(each -> jobs.cancel(each.id(), ACCOUNT));
    jobs.list(ACCOUNT).forEach(each -> jobs.forget(each.id(), ACCOUNT));
  }

  @Test
  void thePapersOfAProvinceLieInTheDirectoryAndAreGenuine() throws IOException {
    Path to = room.resolve("a").resolve("b");
    Said said = papers("provincial-periodic", "44", "docx,xlsx", to);
    assertThat(said.status()).as(said.out()).isZero();
    assertThat(said.out()).contains("[####################] 2 of 2", "2 files", to.toString());
    List<Path> files;
    try (Stream<Path> each = Files.list(to)) {
      files = each.sorted().toList();
    }
    assertThat(files)
        .extracting(each -> String.valueOf(each.getFileName()))
        .satisfiesExactly(
            name -> assertThat(name).startsWith("44-provincial-periodic").endsWith("-vi.docx"),
            name -> assertThat(name).startsWith("44-provincial-periodic").endsWith("-vi.xlsx"));
    for (Path file : files) {
      assertThat(said.out()).contains(file.toString());
      Said checked = say("verify", file.toString());
      assertThat(checked.status()).as(checked.out()).isZero();
    }
  }

  @Test
  void interruptingItStopsTheWritingInTheServer() throws Exception {
    var told = new StringWriter();
    var said = new ArrayList<Said>();
    var asking =
        new Thread(() -> {
          try {
            said.add(
                say(
                    new PrintWriter(told, true),
                    "papers",
                    "--release",
                    release,
                    "--template",
                    "provincial-conference",
                    "--units",
                    "provinces",
                    "--to",
                    room.resolve("never").toString()));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    asking.start();
    while (jobs.list(ACCOUNT).isEmpty() && asking.isAlive()) {
      LockSupport.parkNanos(20_000_000);
    }
    asking.interrupt();
    assertThat(asking.join(Duration.ofMinutes(2))).isTrue();
    assertThat(said.getFirst().status()).isEqualTo(1);
    assertThat(told.toString()).contains("Interrupted").doesNotContain("Exception");
    assertThat(jobs.list(ACCOUNT).getFirst().state()).isInstanceOf(PaperJob.State.Cancelled.class);
    assertThat(room.resolve("never")).isEmptyDirectory();
  }

  private void assertRefused(Said said, String... parts) {
    assertThat(said.status()).as(said.out()).isEqualTo(2);
    assertThat(said.out()).contains(parts).doesNotContain("Exception");
    assertThat(jobs.list(ACCOUNT)).isEmpty();
  }

  @Test
  void whatIsAskedWronglyIsToldWithItsRemedyAndNothingIsWritten() throws IOException {
    assertRefused(papers("provincial-periodic", "provinces", "doc", room), "\"doc\"", "docx");
    assertRefused(papers("provincial-periodic", "9z", "docx", room), "\"9z\"", "44");
    assertRefused(papers("provincial-periodic", "communes", "docx", room), "province");
    assertRefused(papers("weekly", "provinces", "docx", room), "weekly");
    Path file = Files.writeString(room.resolve("file"), "");
    assertRefused(papers("provincial-periodic", "44", "docx", file), "--to", "another directory");
    assertRefused(
        say("papers", "--release", "nothing", "--template", "provincial-periodic"), "nothing");
    assertRefused(
        say("papers", "--release", release, "--template", "commune-sheet", "--language", "fr"),
        "--language",
        "fr");
  }
}
