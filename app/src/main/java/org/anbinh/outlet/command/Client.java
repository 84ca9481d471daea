package org.anbinh.outlet.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface, as the commands use it. */
final class Client {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI server;
  private final Optional<String> token;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * Speaks to a server.
   *
   * @param token what is presented to it; empty to ask as nobody
   */
  Client(URI server, Optional<String> token) {
    this.server = server;
    this.token = token;
  }

  /** Asks; parameters without a value are left out. */
  JsonNode get(String path, Map<String, String> parameters) {
    return send(request(path, parameters).GET());
  }

  /** Asks for something done. */
  JsonNode post(String path, Map<String, String> parameters) {
    return send(request(path, parameters).POST(BodyPublishers.noBody()));
  }

  /** Sends a thing. */
  JsonNode send(String path, JsonNode thing) {
    return send(
        request(path, Map.of())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(thing.toString(), StandardCharsets.UTF_8)));
  }

  /** Ends something, or takes it away. */
  void delete(String path) {
    answer(request(path, Map.of()).DELETE(), BodyHandlers.discarding());
  }

  /** The bytes that are handed out there. */
  byte[] bytes(String path) {
    return answer(request(path, Map.of()).GET(), BodyHandlers.ofByteArray()).body();
  }

  /** Hands in a file. */
  JsonNode post(String path, Map<String, String> parameters, Path file, String type) {
    return send(request(path, parameters).header("Content-Type", type).POST(body(file)));
  }

  /** Asks for text in another form than JSON. */
  String text(String path, Map<String, String> parameters) {
    return answer(request(path, parameters).GET()).body();
  }

  /** Hands in a file and gets text back. */
  String text(String path, Map<String, String> parameters, Path file, String type) {
    return answer(request(path, parameters).header("Content-Type", type).POST(body(file))).body();
  }

  private static BodyPublisher body(Path file) {
    try {
      return BodyPublishers.ofFile(file);
    } catch (FileNotFoundException e) {
      throw new Refusal(2, "There is no file " + file + "; give the path of one that can be read.");
    }
  }

  private HttpRequest.Builder request(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path + (query.isEmpty() ? "" : "?" + query)))
            .header("Accept-Language", Output.LANGUAGE);
    token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
    return request;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode send(HttpRequest.Builder request) {
    String body = answer(request).body();
    return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    return answer(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private <T> HttpResponse<T> answer(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      HttpResponse<T> response = http.send(request.build(), handler);
      if (response.statusCode() >= 400) {
        throw new Refusal(response.statusCode() < 500 ? 2 : 1, sentence(response));
      }
      return response;
    } catch (ConnectException e) {
      throw new Refusal(1, "Nothing answers at " + server + "; is the server running there?");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The server at " + server + " broke off: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(1, "Interrupted.");
    }
  }

  private static String sentence(HttpResponse<?> response) {
    String body =
        switch (response.body()) {
          case String text -> text;
          case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
          case null, default -> "";
        };
    if (body.startsWith("{")) {
      JsonNode problem = JSON.readTree(body);
      for (String name : new String[] {"detail", "message", "title", "error"}) {
        if (problem.path(name).isString()) {
          return problem.path(name).asString();
        }
      }
    }
    return body.isBlank() ? "The server answered " + response.statusCode() + "." : body;
  }
}
