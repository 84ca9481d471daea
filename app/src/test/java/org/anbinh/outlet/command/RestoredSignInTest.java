package org.anbinh.outlet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.AnBinh;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.factors.CodeSignIn;
import org.anbinh.ground.factors.Device;
import org.anbinh.ground.factors.Enrolment;
import org.anbinh.ground.factors.Outcome;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.passwords.PasswordHashing;
import org.anbinh.ground.rights.Right;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever signed in with a code before a restore does so after it, and nobody reads the key. */
class RestoredSignInTest {
  private static final String SENTENCE = "mưa rơi trên mái ngói cũ";
  private static final String NAME = "bui.sau.khoi.phuc";
  private static final Origin ORIGIN = new Origin("127.0.0.1", "test", Optional.empty(), "");

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

  private static Device enrolled(Server server) {
    var account =
        new Account(UUID.randomUUID(), NAME, "Bùi Ai Đó", Language.VI, Account.State.ACTIVE, false);
    Kept kept = server.part(Kept.class);
    kept.accounts().add(account);
    kept.accounts()
        .keepPasswordHash(account.id(), server.part(PasswordHashing.class).hash(SENTENCE));
    var actor = new Actor(account, List.of(), Set.of(Right.SIGNED_IN), new Proof.Password());
    Enrolment enrolment = server.part(Enrolment.class);
    var device = new Device(enrolment.offer(actor).orElseThrow().key());
    assertThat(enrolment.confirm(actor, device.next(), ORIGIN)).isInstanceOf(Outcome.Done.class);
    return device;
  }

  private static Outcome<SignIn.Answer.In> enter(Server server, Device device) {
    SignIn.Answer answer = server.part(SignIn.class).withPassword(NAME, SENTENCE, ORIGIN);
    assertThat(answer).isInstanceOf(SignIn.Answer.CodeNeeded.class);
    return server
        .part(CodeSignIn.class)
        .finish(((SignIn.Answer.CodeNeeded) answer).step(), device.next(), ORIGIN);
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text + "\n").toString();
  }

  @Test
  void aCodeIsUnderstoodAfterARestoreWithThePassphraseAndNotWithoutIt() throws IOException {
    String right = file("passphrase", "một câu rất dài chỉ người vận hành biết");
    String wrong = file("wrong", "một câu rất dài mà người khác đoán mò");
    Path data = directory.resolve("data");
    String backup = directory.resolve("backup").toString();
    String bare = directory.resolve("bare").toString();
    Device device;
    try (Server server =
        Server.start(data, 0, true, Map.of("anbinh.backup.passphrase-file", right))) {
      device = enrolled(server);
      String url = server.address().toString();
      assertThat(say("backup", backup, "--url", url, "--data", data.toString()))
          .startsWith("0 ")
          .doesNotContain("are not in this backup");
    }
    byte[] sealed = Files.readAllBytes(Path.of(backup, "factors.key.sealed"));
    String key = Files.readString(data.resolve("factors.key")).strip();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("anbinh sealed 1\n")
        .doesNotContain(key);
    assertThat(say("backup", bare, "--data", data.toString()))
        .startsWith("0 ")
        .contains("are not in this backup");

    Path other = directory.resolve("other");
    assertThat(say("restore", backup, "--data", other.toString()))
        .startsWith("1 ")
        .contains("--passphrase-file")
        .contains("--without-keys");
    assertThat(say("restore", backup, "--data", other.toString(), "--passphrase-file", wrong))
        .startsWith("1 ")
        .contains("the passphrase is another one");
    assertThat(say("restore", backup, "--data", other.toString(), "--passphrase-file", right))
        .startsWith("0 ")
        .doesNotContain("not understood");
    assertThat(Files.readString(other.resolve("factors.key")).strip()).isEqualTo(key);
    try (Server server = Server.start(other, 0, true, Map.of())) {
      assertThat(enter(server, device)).isInstanceOf(Outcome.Done.class);
    }

    Path third = directory.resolve("third");
    assertThat(say("restore", bare, "--data", third.toString()))
        .startsWith("0 ")
        .contains("The codes of 1 authenticators are not understood")
        .contains("factors.key");
    try (Server server = Server.start(third, 0, true, Map.of())) {
      assertThat(enter(server, device)).isInstanceOf(Outcome.Wrong.class);
    }
  }
}
