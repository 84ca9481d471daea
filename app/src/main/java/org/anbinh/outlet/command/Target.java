package org.anbinh.outlet.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which system a command speaks to: a running server, or one it starts on a data directory. */
final class Target {
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

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
          "File with a personal token. Default: the operator's of the data directory, or of the"
              + " demonstration in it, for the server on this machine that proves to run on it.")
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

  /**
   * What is presented to a server. The operator's token goes to the server of its own data
   * directory only, once that has proved itself, and never leaves this machine.
   */
  Optional<String> token(URI server) {
    Path named = tokenFile;
    if (named != null && !Operators.isOne(named)) {
      return Optional.of(read(named));
    }
    List<Operators> candidates =
        (named == null ? Stream.of(data, data.resolve("demo")) : Stream.of(folder(named)))
            .map(Operators::new)
            .filter(Operators::isThere)
            .toList();
    boolean here = HERE.contains(String.valueOf(server.getHost()));
    if (candidates.isEmpty() || (named == null && !here)) {
      return Optional.empty();
    }
    if (!here) {
      throw new Refusal(
          2,
          "The operator's token is good on its own machine only. For "
              + server
              + " make a personal token and name its file with --token-file.");
    }
    return Optional.of(
        candidates.stream()
            .filter(each -> each.isServedBy(server))
            .findFirst()
            .map(Operators::token)
            .orElseThrow(() -> unproved(server, candidates)));
  }

  private static Refusal unproved(URI server, List<Operators> candidates) {
    return new Refusal(
        2,
        "What answers at "
            + server
            + " did not prove that it is the server of "
            + candidates.getFirst().directory()
            + ", so it was not given the operator's token. Name the data directory of that server"
            + " with --data, or a personal token with --token-file.");
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Refusal(
          2, "The token in " + file + " cannot be read; give a file with --token-file.");
    }
  }

  Optional<URI> server() {
    return Optional.ofNullable(url);
  }
}
