package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked for by reading: it changes nothing, says what it is, and each name counts once. */
@Tag("database")
class ReadingTest {
  private static final List<Endpoint> READING =
      Endpoint.all().stream().filter(Endpoint::reads).toList();

  /** All that is kept beside the ledger, but when sessions were seen and steps that were begun. */
  private static final List<String> TABLES =
      List.of(
          "access.account",
          "access.password",
          "access.role_grant",
          "access.token",
          "access.invitation",
          "access.recovery",
          "access.factor",
          "access.recovery_code",
          "access.provider_binding",
          "access.passkey",
          "intake.import_job");

  private static final Pattern TEXT =
      Pattern.compile("text/.*|(application|image)/([^;]*\\+)?xml.*|application/javascript.*");

  private static Map<String, String> state() throws SQLException {
    var state = new TreeMap<String, String>();
    RunningSystem system = RunningSystem.shared();
    state.put("ledger", system.part(Ledger.class).latest().toString());
    try (var _ = Scoped.everything("a test looks at what is kept");
        Connection connection = system.part(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet rows =
            statement.executeQuery(
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                    + " from "
                    + table
                    + " t")) {
          rows.next();
          state.put(table, rows.getString(1));
        }
      }
    }
    return state;
  }

  @Test
  void noReadingRequestChangesWhatIsKept() throws Exception {
    List<Caller> callers =
        List.of(
            Caller.in("national-analyst"),
            Caller.in("administrator"),
            Caller.in("commune-officer"),
            Caller.operator());
    for (Caller caller : callers) {
      caller.get("/"); // whatever is made on the first visit is made
    }
    Map<String, String> before = state();
    int answered = 0;
    for (Endpoint endpoint : READING) {
      String query = endpoint.needed().isEmpty() ? "" : "?" + Caller.query(endpoint.needed());
      for (Caller caller : callers) {
        answered += caller.get(endpoint.plausible() + query).statusCode() < 400 ? 1 : 0;
      }
    }
    assertThat(answered).isGreaterThan(100);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void everyAnswerSaysWhatItIsAndInWhichLetters() throws Exception {
    var wrong = new ArrayList<String>();
    Caller analyst = Caller.in("national-analyst");
    var paths = new ArrayList<String>();
    for (Endpoint endpoint : READING) {
      String query = endpoint.needed().isEmpty() ? "" : "?" + Caller.query(endpoint.needed());
      paths.add(endpoint.plausible() + query);
    }
    paths.addAll(
        List.of(
            "/css/anbinh.css",
            "/js/anbinh.js",
            "/icon.svg",
            "/nothing/here",
            "/api/nothing",
            "/registers/case/export?format=csv",
            "/webjars/htmx.org/2.0.10/dist/htmx.min.js"));
    for (String path : paths) {
      for (Caller caller : List.of(analyst, Caller.nobody())) {
        HttpResponse<String> answer = caller.get(path);
        String type =
            answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean named = !type.isEmpty();
        boolean lettered =
            !TEXT.matcher(type).matches() || type.replace("\"", "").contains("charset=utf-8");
        if (!answer.body().isEmpty() && !(named && lettered)) {
          wrong.add(path + " answered " + answer.statusCode() + " as \"" + type + '"');
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aNameThatIsSentTwiceIsRefusedOrCountsOnce() throws Exception {
    var wrong = new ArrayList<String>();
    Caller analyst = Caller.in("national-analyst");
    int asked = 0;
    for (Endpoint endpoint : READING) {
      for (String name : endpoint.parameters().stream().limit(5).toList()) {
        var fields = new TreeMap<>(endpoint.needed());
        String first = fields.getOrDefault(name, "province:44:2025-07-01");
        fields.put(name, first);
        String once = endpoint.plausible() + "?" + Caller.query(fields);
        int status = analyst.get(once).statusCode();
        int twice = analyst.get(once + "&" + Caller.encode(name) + "=other").statusCode();
        asked++;
        boolean askedBack = endpoint.path().equals("/switch") && twice == 200;
        boolean refused = (twice >= 400 && twice < 500) || askedBack;
        if (twice != status && !refused) {
          wrong.add(endpoint + " " + name + ": once " + status + ", twice " + twice);
        }
      }
    }
    assertThat(asked).isGreaterThan(80);
    assertThat(wrong).isEmpty();
  }
}
