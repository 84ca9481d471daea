package org.anbinh.outlet.gate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Secret;
import org.anbinh.outlet.gate.Cookies;
import org.anbinh.outlet.gate.OperatorToken;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Finds out who asks, by the cookie of a session or the token of a program. */
final class Arrival extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  /** Header of an answer: the id by which the audit log and the server's log name the request. */
  static final String REQUEST = "X-Request-Id";

  /** Attribute of a request: why nobody knows who asks. */
  static final String SILENCE = Arrival.class.getName() + ".silence";

  private final Presence presence;
  private final OperatorToken operator;

  Arrival(Presence presence, OperatorToken operator) {
    this.presence = presence;
    this.operator = operator;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Origin origin = origin(request);
    request.setAttribute(Origin.class.getName(), origin);
    response.setHeader(REQUEST, origin.request());
    actor(request, origin)
        .ifPresent(each -> {
          request.setAttribute(Actor.class.getName(), each);
          var context = SecurityContextHolder.createEmptyContext();
          context.setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(each, null, List.of()));
          SecurityContextHolder.setContext(context);
        });
    try (var _ = MDC.putCloseable("request", origin.request())) {
      chain.doFilter(request, response);
    }
  }

  /**
   * Who asks. What cannot be found out while the database is silent is told where pages are made.
   */
  private Optional<Actor> actor(HttpServletRequest request, Origin origin) {
    Optional<Secret> bearer = bearer(request);
    try {
      return bearer.isPresent() ? program(bearer.get(), request, origin) : browser(request);
    } catch (Kept.UnavailableException e) {
      request.setAttribute(SILENCE, e);
      return Optional.empty();
    }
  }

  private Optional<Actor> program(Secret token, HttpServletRequest request, Origin origin) {
    Optional<Actor> holder = operator.holder(token, origin, isHere(request));
    return holder.isPresent() ? holder : presence.withToken(token);
  }

  private Optional<Actor> browser(HttpServletRequest request) {
    Optional<Presence.Present> present = session(request).flatMap(presence::inSession);
    present.ifPresent(each -> request.setAttribute(Presence.Present.class.getName(), each));
    return present.map(Presence.Present::actor);
  }

  /** The secret of the session that a browser presents. */
  static Optional<Secret> session(HttpServletRequest request) {
    return cookie(request, Cookies.session(request.isSecure()));
  }

  /** The token that a program presents. */
  static Optional<Secret> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(text -> text.startsWith(BEARER))
        .map(text -> new Secret(text.substring(BEARER.length()).strip()));
  }

  private static Origin origin(HttpServletRequest request) {
    return new Origin(
        request.getRemoteAddr(),
        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""),
        cookie(request, Cookies.device(request.isSecure())),
        UUID.randomUUID().toString());
  }

  private static Optional<Secret> cookie(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return Optional.ofNullable(cookie).map(each -> new Secret(each.getValue()));
  }

  /** Whether a request comes from this machine, and through no proxy. */
  static boolean isHere(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("X-Forwarded-For") == null
          && request.getHeader("Forwarded") == null;
    } catch (java.net.UnknownHostException e) {
      return false;
    }
  }
}
