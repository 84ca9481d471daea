package org.anbinh.outlet.gate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.anbinh.ground.access.LackingRightException;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.gate.Cookies;
import org.anbinh.outlet.gate.RefusedDeeds;
import org.anbinh.outlet.network.RefusedRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is answered when a request may not pass, and the line of the log about it. Programs get
 * {@code application/problem+json}, people a page.
 */
final class Refusals implements AccessDeniedHandler, RefusedDeeds {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String TOLD = Refusals.class.getName();

  private final Labels labels;
  private final Audit audit;
  private final RefusedRequests counted;

  Refusals(Labels labels, Audit audit, RefusedRequests counted) {
    this.labels = labels;
    this.audit = audit;
    this.counted = counted;
  }

  /** Nobody is signed in. Programs get a line each; who opens pages is counted. */
  void unknown(HttpServletRequest request, HttpServletResponse response, Right right)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (isForProgram(request)) {
      record(request, Kind.REFUSED, right.code(), "access.audit.not-signed-in");
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problem(request, response, HttpServletResponse.SC_UNAUTHORIZED, "signed-out", right);
      return;
    }
    if (!request.getRequestURI().equals("/")) {
      counted.note(request.getRemoteAddr(), HttpServletResponse.SC_UNAUTHORIZED);
    }
    String address = signIn(request);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", address);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, address);
    }
  }

  /** Where to sign in, and to come back to after it. */
  private static String signIn(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String back = request.getMethod().equals("GET") ? request.getRequestURI() + query : "/";
    return back.equals("/") ? "/sign-in" : "/sign-in?back=" + URLEncoder.encode(back, UTF_8);
  }

  /** Somebody is signed in and lacks the right. */
  void lacking(HttpServletRequest request, HttpServletResponse response, Right right)
      throws IOException {
    record(request, Kind.REFUSED, right.code(), "access.audit.lacking");
    if (isForProgram(request)) {
      problem(request, response, HttpServletResponse.SC_FORBIDDEN, "lacking", right);
    } else {
      request.setAttribute(Right.class.getName(), right);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Somebody is signed in and lacks what turned out to be needed. */
  void lacking(
      HttpServletRequest request, HttpServletResponse response, LackingRightException refused)
      throws IOException {
    Optional<UnitId> unit = refused.unit();
    if (unit.isEmpty()) {
      lacking(request, response, refused.right());
      return;
    }
    record(request, refused);
    if (isForProgram(request)) {
      List<String> terms = List.of(refused.right().code(), unit.get().toString());
      problem(request, response, HttpServletResponse.SC_FORBIDDEN, "elsewhere", terms);
    } else {
      request.setAttribute(LackingRightException.class.getName(), refused);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  @Override
  public void record(LackingRightException refused) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
      record(now.getRequest(), refused);
    }
  }

  private void record(HttpServletRequest request, LackingRightException refused) {
    String unit = refused.unit().map(UnitId::toString).orElse("");
    String key = unit.isEmpty() ? "access.audit.lacking" : "access.audit.lacking-there";
    line(
        request,
        (source, subject) ->
            new Event(Kind.REFUSED, source, refused.right().code(), unit, subject, Words.of(key)));
  }

  /** Nobody can say who asks; no line tells of it, because the log is silent as well. */
  void silent(HttpServletRequest request, HttpServletResponse response, Right right)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    problem(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "silent", right);
  }

  /** Somebody is signed in with less than the role asks for. */
  void heldBack(HttpServletRequest request, HttpServletResponse response, Right right)
      throws IOException {
    record(request, Kind.REFUSED, right.code(), "factors.audit.held-back");
    if (isForProgram(request)) {
      problem(request, response, HttpServletResponse.SC_FORBIDDEN, "held-back", right);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, "/account/second-factor");
    }
  }

  /** A form without the token of its session: another site's, or one that is too old. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    record(request, Kind.ATTACK_NOTICED, "", "access.audit.foreign-form");
    if (isForProgram(request)) {
      problem(request, response, HttpServletResponse.SC_FORBIDDEN, "foreign-form", Right.SIGNED_IN);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isForProgram(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/") || Arrival.bearer(request).isPresent();
  }

  /** Adds a line about a request to the log. */
  void record(HttpServletRequest request, Kind kind, String right, String key) {
    record(request, kind, right, Words.of(key), "");
  }

  /**
   * The same.
   *
   * @param asked what stands behind the path, from its question mark on; empty for nothing
   */
  void record(HttpServletRequest request, Kind kind, String right, Words words, String asked) {
    line(request, (source, subject) -> Event.of(kind, source, right, subject + asked, words));
  }

  private void line(HttpServletRequest request, BiFunction<Event.Source, String, Event> event) {
    if (request.getAttribute(Origin.class.getName()) instanceof Origin origin) {
      String account = RightsCheck.actor(request).map(each -> each.getName()).orElse("");
      String subject = request.getMethod() + " " + request.getRequestURI();
      Event told = event.apply(origin.source(account), subject);
      audit.record(told);
      if (told.kind() == Kind.REFUSED || told.kind() == Kind.ATTACK_NOTICED) {
        request.setAttribute(TOLD, true);
      }
    }
  }

  /** Whether the log has been told that this request was refused. */
  static boolean isTold(HttpServletRequest request) {
    return request.getAttribute(TOLD) != null;
  }

  private void problem(
      HttpServletRequest request, HttpServletResponse response, int status, String key, Right right)
      throws IOException {
    problem(request, response, status, key, List.of(right.code()));
  }

  private void problem(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      List<String> terms)
      throws IOException {
    Language language = language(request);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", labels.text(language, "access.refused." + key + ".title"));
    body.put("status", status);
    body.put("detail", labels.text(language, "access.refused." + key + ".detail", terms.toArray()));
    body.put("right", terms.getFirst());
    body.put("instance", request.getRequestURI());
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(JSON.writeValueAsString(body));
  }

  private static Language language(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, Cookies.named("lang", request.isSecure()));
    if (chosen != null) {
      return Language.of(chosen.getValue());
    }
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Language.VI
        : Language.of(request.getLocale().getLanguage());
  }
}
