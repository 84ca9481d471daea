package org.anbinh.outlet.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anbinh.outlet.home.web.RunningSystem;

/** Somebody who asks the running system without a browser: nobody, a role, or the operator. */
public final class Caller {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Map<String, String> headers = new LinkedHashMap<>();
  private String formToken = "";

  private Caller() {}

  static Caller nobody() {
    return new Caller();
  }

  public static Caller operator() {
    var caller = new Caller();
    caller.headers.put("Authorization", SYSTEM.operator());
    return caller;
  }

  /** Somebody signed in by a browser, with a session of his own. */
  public static Caller in(String role) {
    return withSession(SYSTEM.signedIn(role).text());
  }

  static Caller withSession(String session) {
    var caller = new Caller();
    caller.headers.put("Cookie", "session=" + session);
    return caller;
  }

  public Caller header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The token of the forms of his own pages. */
  public String formToken() throws IOException, InterruptedException {
    if (formToken.isEmpty()) {
      Matcher found = TOKEN.matcher(get("/sign-in").body());
      formToken = found.find() ? found.group(1) : "";
    }
    return formToken;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody(), "");
  }

  /** Sends a form as a page of ours would. */
  HttpResponse<String> form(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<>(fields);
    all.putIfAbsent("_csrf", formToken());
    return bareForm(path, all);
  }

  /** Sends a form as it is. */
  HttpResponse<String> bareForm(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(
        "POST", path, BodyPublishers.ofString(query(fields)), "application/x-www-form-urlencoded");
  }

  public HttpResponse<String> json(String path, String body)
      throws IOException, InterruptedException {
    return send("POST", path, BodyPublishers.ofString(body), "application/json");
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String type)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(SYSTEM.address(path))).method(method, body);
    headers.forEach(request::header);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
