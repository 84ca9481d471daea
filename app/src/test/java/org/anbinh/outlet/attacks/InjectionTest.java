package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is written into a parameter or a path is a text, and no failure of ours. */
@Tag("database")
class InjectionTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> TEXTS =
      List.of(
          "' OR '1'='1",
          "'; DROP TABLE ledger.entry; --",
          "x') UNION SELECT usename, passwd FROM pg_shadow --",
          "1; SELECT pg_sleep(5)",
          "\\'; COPY entry TO '/tmp/x'; --",
          "%' AND 1=CAST((SELECT version()) AS int)--",
          "../../../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "file:///etc/passwd",
          "${jndi:ldap://127.0.0.1/x}${7*7}#{7*7}",
          "<script>alert(1)</script>\"'>",
          "-1",
          "99999999999999999999",
          "1e999",
          "NaN",
          "\u202egnp.exe",
          "a\u0000b",
          "\r\nSet-Cookie: planted=1",
          "\ud83d\ude00".repeat(50),
          "x".repeat(3_000));

  private static final List<String> IN_PATHS =
      List.of(
          "..%2f..%2f..%2fetc%2fpasswd",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "....//....//etc/passwd",
          "..%5c..%5cwin.ini",
          "%00",
          "%27%20OR%20%271%27=%271",
          "%253Cscript%253E",
          "case%0d%0aSet-Cookie:%20planted=1",
          "a;b=c",
          "%F0%9F%98%80",
          "-1",
          "x".repeat(2_000));

  /** What only our own insides would say. */
  private static final List<String> TELL_TOO_MUCH =
      List.of(
          "root:x:0:0",
          "root:*:0:0",
          "root::0:0",
          "org.postgresql.",
          "org.springframework.",
          "org.jooq.",
          "org.anbinh.",
          "java.lang.",
          "java.util.",
          "java.sql.",
          "PSQLException",
          "syntax error at or near",
          "SQLSTATE");

  private static final String SCRIPT = "<script>alert";
  private static final String BEFORE_A_CALL = "at ";
  private static final Pattern CALL = Pattern.compile("(?<=\\bat )\\w+(\\.\\w+)+\\(");

  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  @Test
  void noParameterOfAnyEndpointIsMoreThanAText() throws Exception {
    var before = rows();
    Caller analyst = Caller.in("national-analyst");
    String token = analyst.formToken();
    AtOnce.each(Endpoint.all(), endpoint -> attack(endpoint, analyst, token));
    assertThat(wrong).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  private void attack(Endpoint endpoint, Caller analyst, String token) throws Exception {
    for (String name : endpoint.parameters().stream().limit(isCostly(endpoint) ? 3 : 40).toList()) {
      for (String text : texts(endpoint)) {
        var fields = new LinkedHashMap<>(endpoint.needed());
        fields.put(name, text);
        if (endpoint.reads()) {
          judge(
              endpoint, name, text, analyst.get(endpoint.plausible() + "?" + Caller.query(fields)));
        } else if (!endpoint.files() && isHarmless(endpoint)) {
          fields.put("_csrf", token);
          judge(endpoint, name, text, analyst.bareForm(endpoint.plausible(), fields));
        }
      }
    }
  }

  @Test
  void noParameterOfThePagesOfAccountsAndOfTheLogIsMoreThanAText() throws Exception {
    var before = rows();
    Caller auditor = Caller.in("auditor");
    Caller administrator = Caller.in("administrator");
    for (String text : TEXTS) {
      var all = new LinkedHashMap<String, String>();
      for (String name : List.of("from", "until", "account", "kind", "unit", "text", "before")) {
        all.put(name, text);
        String one = "?" + Caller.query(Map.of(name, text));
        judge(null, "/audit " + name, text, auditor.get("/audit" + one));
        judge(null, "/audit/lines.csv " + name, text, auditor.get("/audit/lines.csv" + one));
      }
      judge(null, "/audit", text, auditor.get("/audit?" + Caller.query(all)));
      judge(
          null,
          "/audit/verify",
          text,
          auditor.form("/audit/verify", Map.of("number", text, "hash", text)));
      String written = Caller.encode(text).replace("+", "%20");
      judge(null, "/accounts/", text, administrator.get("/accounts/" + written));
      judge(null, "/api/accounts/", text, administrator.get("/api/accounts/" + written));
      judge(
          null,
          "/accounts",
          text,
          administrator.form("/accounts", Map.of("name", text, "fullName", text)));
    }
    assertThat(wrong).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void noTextOfABodyIsMoreThanAText() throws Exception {
    var before = rows();
    Caller analyst = Caller.in("national-analyst");
    analyst.header("X-XSRF-TOKEN", analyst.formToken());
    for (String text : TEXTS) {
      String written = JSON.writeValueAsString(text);
      for (String body :
          List.of(
              "{\"values\":{" + written + ":\"x\"}}",
              "{\"values\":{\"number\":" + written + ",\"agency\":" + written + "}}",
              "{\"values\":{},\"corrects\":" + written + ",\"reason\":" + written + "}",
              "{\"subject\":" + written + ",\"follows\":1,\"reason\":" + written + "}")) {
        String verb = body.startsWith("{\"subject") ? "retractions" : "entries";
        judge(null, verb, text, analyst.json("/api/registers/case/" + verb, body));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  /** Pictures and whole tables cost much, and read their parameters as the pages do. */
  private static boolean isCostly(Endpoint endpoint) {
    return endpoint
        .path()
        .matches(
            ".*\\.(png|svg|xlsx|csv)|/map.*|/(api/)?(figures|published|compare)|/|.*(export|template)");
  }

  private static List<String> texts(Endpoint endpoint) {
    boolean many = endpoint.parameters().size() > 12;
    return isCostly(endpoint) ? TEXTS.subList(0, 3) : many ? TEXTS.subList(0, 10) : TEXTS;
  }

  private static boolean isHarmless(Endpoint endpoint) {
    return !endpoint
        .path()
        .matches("/sign-out|/account.*|/sign-in.*|/api/(demonstration|ledger|mart).*");
  }

  @Test
  void noPathLeadsOutOfWhatIsServed() throws Exception {
    Caller analyst = Caller.in("national-analyst");
    AtOnce.each(
        Endpoint.all().stream().filter(Endpoint::reads).toList(),
        endpoint -> {
          for (String text : endpoint.places().isEmpty() ? List.<String>of() : IN_PATHS) {
            judge(endpoint, "path", text, analyst.get(endpoint.with(_ -> text)));
          }
        });
    for (String path :
        List.of(
            "/css/..%2f..%2fapplication.properties",
            "/js/%2e%2e/%2e%2e/application.properties",
            "/fonts/../../../../etc/passwd",
            "/webjars/..%252f..%252f/etc/passwd",
            "/application.properties",
            "/.git/config",
            "/WEB-INF/web.xml",
            "/css/",
            "/actuator/env",
            "/actuator/heapdump")) {
      HttpResponse<String> answer = analyst.get(path);
      judge(null, "path", path, answer);
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
    }
    assertThat(wrong).isEmpty();
  }

  /** The provider of sign-ins runs in its own test only; until then it does not answer. */
  private static boolean isAsleep(
      @org.jspecify.annotations.Nullable Endpoint endpoint, HttpResponse<String> answer) {
    return endpoint != null
        && endpoint.path().equals("/sign-in/provider")
        && answer.statusCode() == 503;
  }

  private void judge(
      @org.jspecify.annotations.Nullable Endpoint endpoint,
      String name,
      String text,
      HttpResponse<String> answer) {
    String asked = endpoint + " " + name + "=" + text.substring(0, Math.min(60, text.length()));
    if (answer.statusCode() >= 500 && !isAsleep(endpoint, answer)) {
      wrong.add(asked + " answered " + answer.statusCode());
    }
    String body = answer.body();
    boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    Stream<String> told =
        Stream.concat(TELL_TOO_MUCH.stream(), page ? Stream.of(SCRIPT) : Stream.of());
    told.filter(body::contains).forEach(each -> wrong.add(asked + " told " + each));
    calls(body).forEach(each -> wrong.add(asked + " told of the call " + each));
    if (answer.headers().allValues("Set-Cookie").stream()
        .anyMatch(each -> each.startsWith("planted"))) {
      wrong.add(asked + " set a cookie");
    }
  }

  /** Lines of a stack; looked for where one may begin, for a pattern over whole pages is slow. */
  private static List<String> calls(String body) {
    var calls = new ArrayList<String>();
    var call = CALL.matcher(body).useTransparentBounds(true);
    for (int at = body.indexOf(BEFORE_A_CALL); at >= 0; at = body.indexOf(BEFORE_A_CALL, at + 1)) {
      if (call.region(at + BEFORE_A_CALL.length(), body.length()).lookingAt()) {
        calls.add(call.group());
      }
    }
    return calls;
  }

  @Test
  void aStackIsKnownByItsCallsAndNothingElseIs() {
    assertThat(calls("\n\tat org.anbinh.A.b(A.java:1)\nat x.Y.z(Unknown Source)"))
        .containsExactly("org.anbinh.A.b(", "x.Y.z(");
    assertThat(calls("look at them (all), that a.b(c), at once")).isEmpty();
  }

  private static Map<String, Object> rows() throws Exception {
    Keeping keeping = RunningSystem.shared().part(Keeping.class);
    Ledger ledger = RunningSystem.shared().part(Ledger.class);
    Ledger.Verification chain = ledger.verify((done, of) -> {});
    assertThat(chain.faults()).isEmpty();
    assertThat(keeping).isNotNull();
    return Map.of(
        "batches", chain.batches(), "entries", chain.entries(), "latest", ledger.latest());
  }
}
