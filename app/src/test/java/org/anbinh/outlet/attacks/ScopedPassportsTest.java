package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passport names the entries that its reader may see, and counts the others. */
@Tag("database")
class ScopedPassportsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NATION =
      "/api/figures?indicator=cases.detected&unit=VN&from=2026-01-01&until=2026-02-01&basis=then";

  private static JsonNode json(Caller caller, String path) throws Exception {
    return JSON.readTree(caller.get(path).body());
  }

  private static Set<String> listed(JsonNode passport) {
    var subjects = new HashSet<String>();
    passport.path("sources").forEach(each -> subjects.add(each.path("subject").asString()));
    return subjects;
  }

  private static Set<String> own(Caller caller) throws Exception {
    var subjects = new HashSet<String>();
    for (String register : new String[] {"case", "report"}) {
      json(caller, "/api/registers/" + register + "/entries?limit=1000")
          .path("entries")
          .forEach(each -> subjects.add(each.path("subject").asString()));
    }
    return subjects;
  }

  @Test
  void theEntriesOfOthersAreCountedAndNotNamed() throws Exception {
    JsonNode figure = json(Caller.in("national-analyst"), NATION).at("/0");
    String passport = "/api/passports/" + figure.path("id").asString();
    assertThat(figure.path("id").asString("")).isNotEmpty();
    JsonNode whole = json(Caller.in("national-analyst"), passport);
    long all = whole.path("sourceCount").asLong();
    assertThat(whole.path("outsideScope").asLong()).isZero();
    for (String role : new String[] {"provincial-reviewer", "court-clerk", "commune-officer"}) {
      Caller reader = Caller.in(role);
      JsonNode theirs = json(reader, passport);
      assertThat(listed(theirs)).as(role).isSubsetOf(own(reader));
      assertThat(theirs.path("outsideScope").asLong()).as(role).isPositive();
      assertThat(theirs.path("sourceCount").asLong()).as(role).isEqualTo(all);
      assertThat(listed(theirs).size() + theirs.path("outsideScope").asLong())
          .as(role + " is told that there are more than those listed")
          .isLessThanOrEqualTo(all);
      assertThat(theirs.at("/figure/value").asString(""))
          .as("the sum is everybody's")
          .isEqualTo(whole.at("/figure/value").asString(""));
      String page = reader.get("/passports/" + figure.path("id").asString()).body();
      for (String subject : listed(whole)) {
        if (!listed(theirs).contains(subject)) {
          assertThat(page).as(role).doesNotContain(subject);
        }
      }
    }
    JsonNode visitor = json(Caller.in("public"), passport);
    assertThat(listed(visitor)).isEmpty();
    assertThat(visitor.path("outsideScope").asLong()).isEqualTo(all);
  }
}
