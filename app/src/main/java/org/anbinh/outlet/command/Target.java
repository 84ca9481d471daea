package org.anbinh.outlet.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.anbinh.outlet.gate.OperatorToken;
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

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with a personal token. Default: the operator's in the data directory or that of the"
              + " demonstration in it, whichever is newer, for a server on this machine.")
  @Nullable Path tokenFile;

  /** Does work against that system and answers the exit code. */
  int with(ToIntFunction<Client> work) {
    if (url != null) {
      return work.applyAsInt(new Client(url, token(url)));
    }
    try (Server server = Server.start(data, 0, true, Map.of())) {
      return work.applyAsInt(new Client(server.address(), token(server.address())));
    }
  }

  /** What is presented to a server. The operator's token never leaves this machine. */
  Optional<String> token(URI server) {
    Path file = tokenFile == null ? newest(data, data.resolve("demo")) : tokenFile;
    boolean here =
        Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(server.getHost()));
    if (tokenFile == null && (!here || !Files.isReadable(file))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new Refusal(
          2, "The token in " + file + " cannot be read; give a file with --token-file.");
    }
  }

  Optional<URI> server() {
    return Optional.ofNullable(url);
  }

  /** The token of the server that was started last: it is written at the start. */
  private static Path newest(Path one, Path other) {
    Path first = one.resolve(OperatorToken.FILE);
    Path second = other.resolve(OperatorToken.FILE);
    return second.toFile().lastModified() > first.toFile().lastModified() ? second : first;
  }
}
