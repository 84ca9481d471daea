package org.anbinh.outlet.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Requires(Right.PUBLIC)
@Command(
    name = "warm",
    hidden = true,
    description = "Starts, answers the first pages, and stops: the training run of the fast start.")
final class WarmCommand implements Callable<Integer> {
  @Option(names = "--data", required = true)
  Path data = Path.of("var");

  @Override
  public Integer call() throws Exception {
    try (Server server = Server.start(data, 0, true, Map.of());
        HttpClient http = HttpClient.newHttpClient()) {
      for (String path : List.of("/", "/figures", "/territory", "/registers", "/api/ledger/head")) {
        URI page = server.address().resolve(path);
        http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
      }
    }
    return 0;
  }
}
