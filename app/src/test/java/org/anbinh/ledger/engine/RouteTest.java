package org.anbinh.ledger.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.anbinh.ledger.engine.store.Provisioning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database on another machine is reached with TLS that checks it, or by the operator's word. */
class RouteTest {
  private static DatabaseSettings settings(String url, boolean unencrypted) {
    return new DatabaseSettings(
        url, "owner", "", "anbinh_app", "", 4, Duration.ofSeconds(1), "32MB", unencrypted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/anbinh",
        "jdbc:postgresql://db.example/anbinh?sslmode=require",
        "jdbc:postgresql://db.example/anbinh?sslmode=verify-ca",
        "jdbc:postgresql://127.0.0.1,10.0.0.7/anbinh",
        "jdbc:postgresql://localhost.example/anbinh",
        "jdbc:postgresql://10.0.0.7/anbinh?sslmode=disable&x=sslmode=verify-full"
      })
  void aWayOnWhichOthersCouldReadOrAnswerIsRefused(String url) {
    assertThatThrownBy(() -> Route.require(settings(url, false)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("sslmode=verify-full")
        .hasMessageContaining("anbinh.database.unencrypted");
    assertThatCode(() -> Route.require(settings(url, true))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/anbinh?sslmode=verify-full",
        "jdbc:postgresql://db.example,db2.example/anbinh?a=b&sslmode=verify-full",
        "jdbc:postgresql://127.0.0.1:5432/anbinh",
        "jdbc:postgresql://localhost/anbinh",
        "jdbc:postgresql://[::1]:5432/anbinh",
        "jdbc:postgresql:anbinh"
      })
  void whatIsCheckedOrStaysOnThisMachineIsNot(String url) {
    assertThatCode(() -> Route.require(settings(url, false))).doesNotThrowAnyException();
  }

  @Test
  void itIsLookedAtBeforeAnybodyIsAsked() {
    assertThatThrownBy(() ->
            Provisioning.of(
                settings("jdbc:postgresql://db.example/anbinh", false),
                new Passwords(Path.of("nowhere"))))
        .hasMessageContaining("sslmode=verify-full");
    assertThatThrownBy(() -> Route.require(settings("jdbc:mysql://db.example/anbinh", false)))
        .hasMessageContaining("no address of a PostgreSQL");
  }
}
