package org.anbinh.outlet.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.anbinh.ground.access.Secret;
import org.anbinh.outlet.gate.Cookies;
import org.anbinh.outlet.gate.FormToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The hidden field of forms. In a session it belongs to that session alone and ends with it; before
 * one, it must agree with a cookie.
 */
final class FormTokens implements CsrfTokenRepository {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String HEADER = "X-XSRF-TOKEN";
  private static final String FIELD = "_csrf";

  private static final String COOKIE = "XSRF-TOKEN";

  private final CsrfTokenRepository plain = strangers(false);
  private final CsrfTokenRepository encrypted = strangers(true);

  private static CsrfTokenRepository strangers(boolean secure) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(Cookies.named(COOKIE, secure));
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").httpOnly(true).secure(secure));
    return tokens;
  }

  private CsrfTokenRepository strangers(HttpServletRequest request) {
    return request.isSecure() ? encrypted : plain;
  }

  /**
   * Whether a request must carry it: what changes something, unless a program sent it that presents
   * its own token, or nobody is signed in whom another site could use; checking a file changes
   * nothing.
   */
  static boolean isNeeded(HttpServletRequest request) {
    boolean programs = request.getRequestURI().startsWith("/api/");
    return !READING.contains(request.getMethod())
        && !request.getRequestURI().equals(FilesOfStrangers.CHECKING)
        && Arrival.bearer(request).isEmpty()
        && (!programs || Arrival.session(request).isPresent());
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    CsrfToken own = ofSession(request);
    return own == null ? strangers(request).generateToken(request) : own;
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (ofSession(request) == null) {
      strangers(request).saveToken(token, request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    CsrfToken own = ofSession(request);
    return own == null ? strangers(request).loadToken(request) : own;
  }

  private static @Nullable CsrfToken ofSession(HttpServletRequest request) {
    return Arrival.session(request)
        .filter(Secret::isPlausible)
        .map(secret -> new DefaultCsrfToken(HEADER, FIELD, FormToken.of(secret)))
        .orElse(null);
  }
}
