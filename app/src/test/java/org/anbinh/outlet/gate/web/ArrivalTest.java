package org.anbinh.outlet.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import org.anbinh.ground.access.Accounts;
import org.anbinh.ground.access.Grants;
import org.anbinh.ground.access.Invitations;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Sessions;
import org.anbinh.ground.access.Tokens;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.territory.Territories;
import org.anbinh.outlet.gate.OperatorToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ArrivalTest {
  @TempDir private Path data;

  /** Something of which every question fails in the same way. */
  private static <T> T failing(Class<T> type, RuntimeException failure) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, _, _) -> {
              throw failure;
            }));
  }

  private Arrival arrival(RuntimeException failure) {
    var kept =
        new Kept(
            failing(Accounts.class, failure),
            failing(Grants.class, failure),
            failing(Sessions.class, failure),
            failing(Tokens.class, failure),
            failing(Invitations.class, failure));
    Audit audit = failing(Audit.class, failure);
    var membership = new Membership(kept.grants(), Territories.bundled());
    return new Arrival(
        new Presence(kept, membership, audit, Clock.systemUTC(), false),
        new OperatorToken(data, audit));
  }

  private static MockHttpServletRequest browser() {
    var request = new MockHttpServletRequest("GET", "/registers/case");
    request.setCookies(new Cookie("session", "a".repeat(43)));
    return request;
  }

  private static MockHttpServletRequest program() {
    var request = new MockHttpServletRequest("GET", "/api/imports");
    request.addHeader("Authorization", "Bearer " + "b".repeat(43));
    return request;
  }

  @Test
  void aDatabaseThatIsSilentIsRememberedForTheAnswer() throws Exception {
    var silence = new Kept.UnavailableException(new IllegalStateException("gone"));
    for (MockHttpServletRequest request : new MockHttpServletRequest[] {browser(), program()}) {
      var chain = new MockFilterChain();
      arrival(silence).doFilter(request, new MockHttpServletResponse(), chain);
      assertThat(request.getAttribute(Arrival.SILENCE)).isSameAs(silence);
      assertThat(chain.getRequest()).as("the request goes on").isNotNull();
    }
  }

  @Test
  void aBugIsNotTakenForASilentDatabase() {
    var bug = new IllegalStateException("a bug of ours");
    for (MockHttpServletRequest request : new MockHttpServletRequest[] {browser(), program()}) {
      var chain = new MockFilterChain();
      assertThatThrownBy(() -> arrival(bug).doFilter(request, new MockHttpServletResponse(), chain))
          .isSameAs(bug);
      assertThat(request.getAttribute(Arrival.SILENCE)).isNull();
      assertThat(chain.getRequest()).as("nobody unknown goes on").isNull();
    }
  }
}
