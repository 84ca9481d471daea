package org.anbinh.outlet.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.access.Secret;
import org.anbinh.outlet.gate.OperatorToken;

/** The operator's token of a data directory, and how its server is known from others. */
record Operators(Path directory) {
  /** Whether a file is an operator's token rather than a personal one. */
  static boolean isOne(Path file) {
    return file.endsWith(OperatorToken.FILE);
  }

  boolean isThere() {
    return Files.isReadable(directory.resolve(OperatorToken.FILE))
        && Files.isReadable(directory.resolve(OperatorToken.PROOF_FILE));
  }

  String token() {
    return read(OperatorToken.FILE);
  }

  /** Whether what answers knows the secret of this directory, and answers at that very port. */
  boolean isServedBy(URI server) {
    String challenge = Secret.fresh().text();
    String expected = OperatorToken.proof(read(OperatorToken.PROOF_FILE), challenge, port(server));
    try {
      String answered =
          new Client(server, Optional.empty())
              .get("/api/operator/proof", Map.of("challenge", challenge))
              .path("proof")
              .asString("");
      return new Secret(expected).is(new Secret(answered));
    } catch (Refusal e) {
      if (e.status() == 1) {
        throw e;
      }
      return false;
    } catch (tools.jackson.core.JacksonException e) {
      return false;
    }
  }

  private static int port(URI server) {
    return server.getPort() > 0 ? server.getPort() : server.getScheme().equals("https") ? 443 : 80;
  }

  private String read(String file) {
    try {
      return Files.readString(directory.resolve(file)).strip();
    } catch (IOException e) {
      throw new Refusal(2, directory.resolve(file) + " cannot be read; is it yours?");
    }
  }
}
