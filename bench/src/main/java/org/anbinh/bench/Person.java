package org.anbinh.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own: cookies, and the token of the forms they were shown. */
final class Person {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final String server;
  private final Map<String, String> cookies = new TreeMap<>();

  Person(HttpClient http, String server) {
    this.http = http;
    this.server = server;
  }

  /** A page, whole. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return kept(http.send(request(path).build(), BodyHandlers.ofString()));
  }

  /** A page, and the one it leads on to: some carry the reader's own unit into the address. */
  HttpResponse<String> follow(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    Optional<String> next =
        answer.headers().firstValue("Location").filter(_ -> answer.statusCode() == 303);
    return next.isPresent() ? get(next.get().replace(server, "")) : answer;
  }

  /** Sends a form that stands on a page. */
  HttpResponse<String> send(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<>(fields);
    token(get(page).body()).ifPresent(token -> all.put("_csrf", token));
    String body =
        all.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return kept(
        http.send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString()));
  }

  private static Optional<String> token(String page) {
    Matcher found = TOKEN.matcher(page);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private HttpRequest.Builder request(String path) {
    String known =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    return known.isEmpty() ? request : request.header("Cookie", known);
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] parts = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(parts[0], parts[1]);
    }
    return answer;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
