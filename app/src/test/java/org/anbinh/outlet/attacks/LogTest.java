package org.anbinh.outlet.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.anbinh.ground.access.Secret;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of the program holds no secrets, and nobody else's text begins a line of it. */
@Tag("database")
class LogTest {
  private static final Pattern LINE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z +(\\S+ ?){1,2}\\[.*");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final Kept kept = new Kept();

  /** Keeps lines as the console of the running system writes them. */
  private static final class Kept extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Encoder<ILoggingEvent> encoder;

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(new String(encoder.encode(event), UTF_8));
    }

    String text() {
      return String.join("", lines);
    }
  }

  @BeforeEach
  void listen() {
    RunningSystem.shared();
    kept.encoder = ((ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE")).getEncoder();
    kept.setContext(root.getLoggerContext());
    kept.start();
    root.addAppender(kept);
    root.setLevel(Level.INFO);
  }

  @AfterEach
  void stop() {
    root.detachAppender(kept);
    root.setLevel(before);
  }

  /** Somebody not signed in whose forms are taken. */
  private static Caller stranger() throws Exception {
    String cookie =
        Caller.nobody().get("/sign-in").headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("XSRF-TOKEN="))
            .map(each -> each.substring(0, each.indexOf(';')))
            .findFirst()
            .orElseThrow();
    return Caller.nobody().header("Cookie", cookie);
  }

  @Test
  void noSecretThatWasSentStandsInIt() throws Exception {
    var secrets = new LinkedHashMap<String, String>();
    for (String kind :
        List.of("session", "bearer", "link", "device", "state", "code", "step", "api")) {
      secrets.put(kind, Secret.fresh().text());
    }
    secrets.put("password", "mat-khau-nay-khong-duoc-ghi-lai-4711");
    Caller stranger = Caller.withSession(secrets.get("session"));
    stranger.get("/account");
    Caller nobody = stranger();
    var typed = Map.of("name", "demo.nobody", "password", secrets.get("password"));
    assertThat(nobody.form("/sign-in", typed).statusCode()).as("looked at").isEqualTo(422);
    nobody.get("/invitation?link=" + secrets.get("link"));
    nobody.form(
        "/invitation",
        Map.of(
            "link",
            secrets.get("link"),
            "password",
            secrets.get("password"),
            "again",
            secrets.get("password")));
    nobody.get(
        "/sign-in/provider/return?state=" + secrets.get("state") + "&code=" + secrets.get("code"));
    nobody.form("/sign-in/code", Map.of("code", secrets.get("step")));
    Caller.nobody().header("Authorization", "Bearer " + secrets.get("bearer")).get("/api/ledger");
    Caller.nobody()
        .header("Cookie", "device=" + secrets.get("device") + "; step=" + secrets.get("step"))
        .get("/sign-in/code");
    String own = RunningSystem.shared().signedIn("commune-officer").text();
    secrets.put("own session", own);
    Caller officer = Caller.withSession(own);
    secrets.put("own token of forms", officer.formToken());
    officer.form(
        "/account/password",
        Map.of(
            "current",
            secrets.get("password"),
            "password",
            secrets.get("password"),
            "again",
            secrets.get("password")));
    secrets.put("operator", RunningSystem.shared().operator().replace("Bearer ", ""));
    Caller.operator().get("/api/ledger");
    LoggerFactory.getLogger(LogTest.class).info("what is logged is seen here");
    assertThat(kept.text()).contains("what is logged is seen here");
    for (Map.Entry<String, String> secret : secrets.entrySet()) {
      assertThat(kept.text()).as(secret.getKey()).doesNotContain(secret.getValue());
    }
  }

  @Test
  void linesOfJsonAreReadByMachinesWithTheRequestTheyAreAbout() {
    var encoder = new StructuredLogEncoder();
    encoder.setContext(root.getLoggerContext());
    encoder.setFormat("ecs");
    encoder.start();
    kept.encoder = encoder;
    kept.lines.clear();
    try (var _ = MDC.putCloseable("request", "a-request")) {
      LoggerFactory.getLogger(LogTest.class).warn("two\nlines", new IllegalStateException("x\ny"));
    }
    String line = kept.text();
    assertThat(line.strip().lines()).hasSize(1);
    JsonNode read = JsonMapper.builder().build().readTree(line);
    assertThat(read.get("message").asString()).isEqualTo("two\nlines");
    assertThat(read.toString()).contains("a-request", "@timestamp", "IllegalStateException");
  }

  @Test
  void noTextOfOthersBeginsALine() {
    String forged =
        "x\r\n2026-11-22T00:00:00.000Z  INFO [main] [] forged : nothing happened\u2028y\u0000";
    org.slf4j.Logger log = LoggerFactory.getLogger(LogTest.class);
    kept.lines.clear();
    log.warn("{} could not be answered", forged);
    log.error(forged, new IllegalStateException(forged, new IllegalArgumentException(forged)));
    String[] lines = kept.text().split("\\R");
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(lines).filteredOn(line -> LINE.matcher(line).matches()).hasSize(2);
    assertThat(lines)
        .filteredOn(line -> !LINE.matcher(line).matches())
        .allMatch(line -> line.startsWith("\t| "));
    assertThat(kept.text()).contains("x··2026-11-22").doesNotContain("\u0000");
  }
}
