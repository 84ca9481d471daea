package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.engine.DirectoryHeldException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Tag("database")
class WholeLedgerTest {

  /** The ledger's room of the house, and the audit log that it writes. */
  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"org.anbinh.ledger", "org.anbinh.ground.audit"})
  @ConfigurationPropertiesScan("org.anbinh.ledger")
  static class Room {
    private final List<Batch> heard = new ArrayList<>();

    @Bean
    RegisterDescriptor<?> note() {
      return Note.REGISTER;
    }

    @Bean
    Labels labels() {
      return Labels.carried();
    }

    @Bean
    Periods periods() {
      return new Periods(List.of());
    }

    @EventListener
    void hear(BatchRecorded event) {
      heard.add(event.batch());
      throw new IllegalStateException("a listener that fails does not undo what is durable");
    }
  }

  @Test
  void itKeepsItsDataOverARestartAndLeavesNothingRunning(@TempDir Path data) {
    Batch batch;
    try (ConfigurableApplicationContext room = start(data, Map.of())) {
      batch = record(room.getBean(Ledger.class), "first");
      assertThat(room.getBean(Room.class).heard).containsExactly(batch);
      assertThat(DataDirectory.holder(data)).isPresent();
      assertThatThrownBy(() -> start(data, Map.of()))
          .hasRootCauseInstanceOf(DirectoryHeldException.class);
    }
    assertThat(DataDirectory.holder(data)).isEmpty();
    assertThat(Files.exists(data.resolve("postgres/data/postmaster.pid"))).isFalse();
    try (ConfigurableApplicationContext room = start(data, Map.of())) {
      assertThat(room.getBean(Ledger.class).head()).contains(batch);
    }
  }

  @Test
  void aServerByUrlTakesThePlaceOfOurOwn(@TempDir Path data) {
    try (LedgerFixture fixture = LedgerFixture.open(Note.REGISTER);
        ConfigurableApplicationContext room = start(data, fixture.settings())) {
      record(room.getBean(Ledger.class), "by url");
      assertThat(fixture.ledger().findBatch(new SubmissionId("by url"))).isPresent();
      assertThat(Files.exists(data.resolve("postgres/data"))).isFalse();
    }
  }

  @Test
  void anApplicationThatWouldOwnTheTablesIsRefused(@TempDir Path data) {
    try (LedgerFixture fixture = LedgerFixture.open(Note.REGISTER)) {
      var settings = new HashMap<>(fixture.settings());
      settings.put("anbinh.database.application-user", fixture.roles().owner().user());
      assertThatThrownBy(() -> start(data, settings))
          .rootCause()
          .hasMessageContaining("The application must not own the tables");
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedWithTheRemedy(@TempDir Path data) {
    Map<String, String> settings =
        Map.of(
            "anbinh.database.url", "jdbc:postgresql://127.0.0.1:1/nothing",
            "anbinh.database.user", "nobody");
    assertThatThrownBy(() -> start(data, settings))
        .hasStackTraceContaining(
            "The database at jdbc:postgresql://127.0.0.1:1/nothing cannot be prepared as nobody")
        .hasStackTraceContaining("Check anbinh.database.url, user and password.");
  }

  private static Batch record(Ledger ledger, String name) {
    return Scoped.call(
        new Scope.Everything(),
        () ->
            ledger.record(
                new SubmissionId(name), "lan", Stream.of(new Draft(Note.of(name, "x"), 0, ""))));
  }

  private static ConfigurableApplicationContext start(Path data, Map<String, String> settings) {
    var all = new ArrayList<>(List.of("--anbinh.data=" + data, "--anbinh.database.memory=32MB"));
    settings.forEach((name, value) -> all.add("--" + name + "=" + value));
    return new SpringApplicationBuilder(Room.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run(all.toArray(String[]::new));
  }
}
