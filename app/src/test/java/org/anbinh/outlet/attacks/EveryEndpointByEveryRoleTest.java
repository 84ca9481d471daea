package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Documents;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.documents.Sequence;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of the running application is asked by every role, and by nobody. Who may is
 * reckoned here from the words of the roles' file, apart from the program that decides.
 */
@Tag("database")
class EveryEndpointByEveryRoleTest {
  /** Those that would do something to the whole system, were they let do it. */
  private static final Set<String> FAR_REACHING =
      Set.of("/api/mart/rebuild", "/api/demonstration", "/api/ledger/backup", "/api/ledger/verify");

  private static final List<Endpoint> ENDPOINTS = Endpoint.all();

  private static Map<String, Set<String>> rightsByRole() {
    var roles = new LinkedHashMap<String, Set<String>>();
    for (Document document : Documents.below("access")) {
      for (Mapping role : document.root().mappings("roles")) {
        var rights = new LinkedHashSet<String>();
        if (role.entries().get("rights") instanceof Sequence(var _, var items)) {
          items.forEach(item -> rights.add(((Scalar) item).text()));
        }
        roles.put(role.text("code"), rights);
      }
    }
    return roles;
  }

  private static boolean may(Set<String> rights, Right right) {
    return right == Right.PUBLIC || right == Right.SIGNED_IN || rights.contains(right.code());
  }

  @Test
  void thereAreAsManyAsWeKnowOf() {
    assertThat(ENDPOINTS).hasSizeGreaterThan(90);
    assertThat(rightsByRole()).hasSizeGreaterThanOrEqualTo(11);
  }

  @Test
  void whoLacksTheRightIsRefusedAndWhoHasItIsNot() throws Exception {
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    Ledger ledger = RunningSystem.shared().part(Ledger.class);
    var before = ledger.latest();
    AtOnce.each(rightsByRole().entrySet(), role -> askAll(role.getKey(), role.getValue(), wrong));
    assertThat(wrong).isEmpty();
    assertThat(ledger.latest()).isEqualTo(before);
  }

  private static void askAll(String role, Set<String> rights, List<String> wrong) throws Exception {
    Caller caller = Caller.in(role);
    String token = caller.formToken();
    for (Endpoint endpoint : ENDPOINTS) {
      boolean allowed = may(rights, endpoint.right());
      if (allowed && !endpoint.reads() && isDangerous(endpoint)) {
        continue;
      }
      int status = ask(caller, token, endpoint).statusCode();
      boolean refused = status == 401 || status == 403;
      if (refused == allowed || fails(endpoint, status)) {
        wrong.add(role + " " + endpoint + " answered " + status);
      }
    }
  }

  @Test
  void everyRefusalStandsInTheAuditLog() throws Exception {
    Audit audit = RunningSystem.shared().part(Audit.class);
    Caller visitor = Caller.in("public");
    String token = visitor.formToken();
    long before = audit.head().orElseThrow().number();
    var refused = new ArrayList<String>();
    for (Endpoint endpoint : ENDPOINTS) {
      if (!endpoint.reads() && isDangerous(endpoint)) {
        continue; // it would end the session with which all others are asked
      }
      if (ask(visitor, token, endpoint).statusCode() == 403) {
        refused.add(endpoint.method() + " " + endpoint.plausible());
      }
    }
    var told = new ArrayList<String>();
    for (Line line : audit.search(Audit.Search.newest(refused.size() + 200)).lines()) {
      if (line.number() > before && line.event().kind() == Event.Kind.REFUSED) {
        told.add(line.event().subject());
      }
    }
    assertThat(refused).hasSizeGreaterThan(40);
    assertThat(told).containsAll(refused);
    assertThat(audit.verify().holds()).isTrue();
  }

  /**
   * Nothing fails, but for the one that sends people on to a provider of sign-ins: that runs in a
   * test of its own only. Before that test it must be told to be away; after it, where it stood is
   * known, and people are sent there.
   */
  private static boolean fails(Endpoint endpoint, int status) {
    return endpoint.path().equals("/sign-in/provider")
        ? status != 503 && status != 303
        : status >= 500;
  }

  private static boolean isDangerous(Endpoint endpoint) {
    return FAR_REACHING.contains(endpoint.path())
        || endpoint.path().equals("/sign-out")
        || endpoint.path().startsWith("/account");
  }

  @Test
  void nobodyGetsNothingButWhatIsPublic() throws Exception {
    var wrong = new ArrayList<String>();
    Caller nobody = Caller.nobody();
    String token = nobody.formToken();
    for (Endpoint endpoint : ENDPOINTS) {
      HttpResponse<String> answer = ask(nobody, token, endpoint);
      String to = answer.headers().firstValue("Location").orElse("");
      boolean refused =
          answer.statusCode() == 401
              || answer.statusCode() == 403
              || (answer.statusCode() == 303 && to.startsWith("/sign-in"));
      if (endpoint.right() == Right.PUBLIC
          ? fails(endpoint, answer.statusCode()) || answer.statusCode() == 401
          : !refused) {
        wrong.add(endpoint + " answered " + answer.statusCode() + " " + to);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static HttpResponse<String> ask(Caller caller, String token, Endpoint endpoint)
      throws IOException, InterruptedException {
    String address = endpoint.plausible();
    if (!endpoint.needed().isEmpty()) {
      address += "?" + Caller.query(endpoint.needed());
    }
    if (endpoint.reads()) {
      return caller.get(address);
    }
    caller.header("X-XSRF-TOKEN", token);
    if (endpoint.files()) {
      return caller.send(
          endpoint.method(),
          address,
          BodyPublishers.ofString("--b--\r\n"),
          "multipart/form-data; boundary=b");
    }
    return caller.send(endpoint.method(), address, BodyPublishers.ofString("{}"), endpoint.type());
  }
}
