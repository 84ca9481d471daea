package org.anbinh.outlet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.files.Zipped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper is checked by a command. */
@Tag("database")
class VerifyFileTest {
  private final RunningSystem system = RunningSystem.shared();

  @TempDir private Path room;

  private record Said(int status, String out) {}

  private Said verify(byte[] content) throws IOException {
    Path token = Files.writeString(room.resolve("token"), system.operator().substring(7));
    Path file = Files.write(room.resolve("paper.docx"), content);
    var out = new StringWriter();
    int status =
        Commands.run(
            new PrintWriter(out, true),
            new PrintWriter(out, true),
            "verify",
            file.toString(),
            "--url",
            system.address(""),
            "--token-file",
            token.toString());
    return new Said(status, out.toString());
  }

  @Test
  void whatStandsAsItWasPrintedIsGoodAndWhatDoesNotIsNamed() throws IOException {
    Paper paper = SomeRelease.paper(system);
    byte[] file =
        Scoped.call(
            new Scope.Everything(),
            () -> system.part(PaperFiles.class).write(paper, PaperFormat.DOCX, ""));
    Said good = verify(file);
    assertThat(good.status()).as(good.out()).isZero();
    assertThat(good.out()).contains("paper: " + paper.code(), "seal: ours", "chain: known");
    Said edited = verify(Zipped.otherDigit(paper, file));
    assertThat(edited.status()).as(edited.out()).isEqualTo(1);
    assertThat(edited.out()).contains("changed", "seal: ours");
    Said other = verify("a letter".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(other.status()).as(other.out()).isEqualTo(1);
    assertThat(other.out()).doesNotContain("Exception");
  }
}
