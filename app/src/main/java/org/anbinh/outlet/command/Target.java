package org.anbinh.outlet.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which system a command speaks to: a running server, or one it starts on a data directory. */
final class Target {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "A running server, such as http://127.0.0.1:8080.")
  @Nullable URI url;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory, when no server is given. Default: ${DEFAULT-VALUE}.",
      defaultValue = "${anbinh.home:-.}/var")
  Path data = Path.of("var");

  /** Does work against that system and answers the exit code. */
  int with(ToIntFunction<Client> work) {
    if (url != null) {
      return work.applyAsInt(new Client(url));
    }
    try (Server server = Server.start(data, 0, true, Map.of())) {
      return work.applyAsInt(new Client(server.address()));
    }
  }

  Optional<URI> server() {
    return Optional.ofNullable(url);
  }
}
