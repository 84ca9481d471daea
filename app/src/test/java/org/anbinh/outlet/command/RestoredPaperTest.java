package org.anbinh.outlet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.anbinh.AnBinh;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.demonstration.Demonstration;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Papers signed before a restore are the installation's own after it, where their key came along.
 */
class RestoredPaperTest {
  @TempDir private static Path directory;

  @BeforeAll
  static void application() {
    Server.application(AnBinh.class);
  }

  private static String say(String... words) {
    var out = new StringWriter();
    int status = Commands.run(new PrintWriter(out, true), new PrintWriter(out, true), words);
    return status + " " + out;
  }

  private static void awaitFigures(Server server) throws InterruptedException {
    boolean there =
        server
            .part(Mart.class)
            .awaitPosition(server.part(Ledger.class).latest(), Duration.ofMinutes(2));
    assertThat(there).isTrue();
  }

  private static byte[] written(Server server) {
    Paper paper = SomeRelease.paper(server::part);
    return Scoped.call(
        new Scope.Everything(),
        () -> server.part(PaperFiles.class).write(paper, PaperFormat.DOCX, ""));
  }

  private static PaperCheck.Compared checked(Server server, byte[] file) {
    return (PaperCheck.Compared)
        Scoped.call(new Scope.Everything(), () -> server.part(PaperFiles.class).check(file));
  }

  @Test
  void aPaperIsStillTheSameAfterARestoreWithThePassphraseAndSignedElsewhereWithoutIt()
      throws Exception {
    String passphrase =
        Files.writeString(directory.resolve("passphrase"), "một câu rất dài chỉ một người biết\n")
            .toString();
    Path data = directory.resolve("data");
    String backup = directory.resolve("backup").toString();
    Map<String, Object> settings =
        Map.of("anbinh.backup.passphrase-file", passphrase, "anbinh.demonstration.scale", "small");
    byte[] file;
    try (Server server = Server.start(data, 0, true, settings)) {
      server.part(Demonstration.class).load((_, _) -> {});
      awaitFigures(server);
      file = written(server);
      String url = server.address().toString();
      assertThat(say("backup", backup, "--url", url, "--data", data.toString())).startsWith("0 ");
    }
    String key = Files.readString(data.resolve("papers.key"));
    assertSealed(Path.of(backup, "papers.key.sealed"), key);

    Path other = directory.resolve("other");
    assertThat(say("restore", backup, "--data", other.toString(), "--passphrase-file", passphrase))
        .startsWith("0 ");
    assertThat(Files.readString(other.resolve("papers.key"))).isEqualTo(key);
    try (Server server = Server.start(other, 0, true, Map.of())) {
      awaitFigures(server);
      PaperCheck.Compared same = checked(server, file);
      assertThat(same.genuine()).isTrue();
      assertThat(same.count(PaperCheck.Recorded.SAME)).isEqualTo(same.lines().size()).isPositive();
    }

    Path third = directory.resolve("third");
    assertThat(say("restore", backup, "--data", third.toString(), "--without-keys"))
        .startsWith("0 ");
    try (Server server = Server.start(third, 0, true, Map.of())) {
      awaitFigures(server);
      assertThat(checked(server, file).seal()).isEqualTo(PaperCheck.Seal.FOREIGN);
    }
  }

  private static void assertSealed(Path sealed, String key) throws IOException {
    assertThat(Files.readString(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("anbinh sealed 1\n")
        .doesNotContain(key.lines().findFirst().orElseThrow());
  }
}
