package org.anbinh.outlet.home.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.outlet.gate.Cookies;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a browser is answered in which somebody has just signed in. */
public final class Entering {
  private Entering() {}

  /** Leads on to the page that asks for a code. */
  public static ResponseEntity<byte[]> asked(Secret step, boolean secure, String back) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/sign-in/code?back=" + URLEncoder.encode(back, UTF_8)))
        .header(HttpHeaders.SET_COOKIE, Cookies.beginStep(step, secure))
        .build();
  }

  /** Leads on to the page that asks for a passkey of the account. */
  public static ResponseEntity<byte[]> passkey(String back) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/sign-in/passkey?needed=yes&back=" + URLEncoder.encode(back, UTF_8)))
        .build();
  }

  /** The answer to a browser in which somebody is now signed in. */
  public static ResponseEntity<byte[]> entered(SignIn.Answer.In in, boolean secure, String back) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(back))
            .header(HttpHeaders.SET_COOKIE, Cookies.beginSession(in.session(), secure));
    in.device()
        .ifPresent(
            each -> answer.header(HttpHeaders.SET_COOKIE, Cookies.rememberDevice(each, secure)));
    return answer.build();
  }

  /** A place on this server, and nowhere else. */
  public static String own(String back) {
    try {
      URI address = new URI(back);
      boolean own =
          back.startsWith("/")
              && !back.startsWith("//")
              && !back.contains("\\")
              && address.getRawAuthority() == null
              && address.getScheme() == null;
      return own ? address.toASCIIString() : "/";
    } catch (java.net.URISyntaxException e) {
      return "/";
    }
  }
}
