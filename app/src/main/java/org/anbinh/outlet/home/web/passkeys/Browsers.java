package org.anbinh.outlet.home.web.passkeys;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.passkeys.Asked;
import org.anbinh.ground.passkeys.RelyingParties;
import org.anbinh.ground.passkeys.RelyingParty;
import org.anbinh.outlet.gate.Cookies;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What stands between a page and the browser that is asked for a passkey. */
@Component
final class Browsers {
  private final RelyingParties parties;

  Browsers(RelyingParties parties) {
    this.parties = parties;
  }

  /** For whom a passkey is good where the reader has this server open; empty for nobody. */
  Optional<RelyingParty> party(HttpServletRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    return host == null ? Optional.empty() : parties.at(request.getScheme(), host);
  }

  /** Where passkeys can be used, when the reader has another address open. */
  String elsewhere(HttpServletRequest request) {
    String name = parties.name();
    return name.equals("localhost")
        ? "http://localhost:" + request.getServerPort()
        : "https://" + name;
  }

  /** What was given to this browser with the question. */
  Secret asked(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, Cookies.passkey(request.isSecure()));
    return new Secret(cookie == null ? "" : cookie.getValue());
  }

  /** A page that asks, and what the browser presents with its answer. */
  ResponseEntity<byte[]> asking(
      ResponseEntity<byte[]> page, Optional<Asked> asked, boolean secure) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(page.getStatusCode())
            .headers(page.getHeaders())
            .cacheControl(CacheControl.noStore());
    asked.ifPresent(each ->
        answer.header(HttpHeaders.SET_COOKIE, Cookies.beginPasskey(each.browser(), secure)));
    return answer.body(page.getBody());
  }
}
