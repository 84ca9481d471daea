package org.anbinh.outlet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A secret on the command line is seen by all who can list processes. */
class CommandLineSecretsTest {
  @Test
  void secretsOnTheCommandLineAreNamedAndNeverShown() {
    assertThat(
            CommandLineSecrets.named(
                Stream.of(
                    "-Danbinh.database.password=hunter2",
                    "--anbinh.database.application-password=hunter2",
                    "-Danbinh.access.oidc.client-secret=x",
                    "--api-key=abc")))
        .containsExactly(
            "anbinh.database.password",
            "anbinh.database.application-password",
            "anbinh.access.oidc.client-secret",
            "api-key")
        .noneMatch(name -> name.contains("hunter2"));
  }

  @Test
  void whereASecretIsKeptIsNoSecret() {
    assertThat(
            CommandLineSecrets.named(
                Stream.of(
                    "serve",
                    "--port=8080",
                    "--token-file=/run/secrets/token",
                    "-Djavax.net.ssl.trustStore=x",
                    "-Danbinh.database.password=",
                    "password=typed without a dash")))
        .isEmpty();
  }
}
