package org.anbinh.outlet.home.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.gate.Cookies;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Language, theme, keys and unit of a reader, kept in cookies. The first three are changed by
 * {@code ?lang=}, {@code ?theme=} and {@code ?keys=} on any page, which then shows itself again
 * under its plain address; the unit is changed by {@link #remember}.
 */
@Component
class Preferences implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {
  private static final Set<String> NAMES = Set.of("lang", "theme", "keys");
  private static final String UNIT = "unit";
  private static final String FORMER = "former";
  private static final Duration KEPT = Duration.ofDays(365);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod && request.getHeader("HX-Request") == null) {
      forgetFormer(request, response);
    }
    if (request.getDispatcherType() != DispatcherType.REQUEST
        || !request.getMethod().equals("GET")
        || NAMES.stream().noneMatch(name -> request.getParameter(name) != null)) {
      return true;
    }
    for (String name : NAMES) {
      String value = request.getParameter(name);
      if (value != null) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, value, request.isSecure()));
      }
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, plainAddress(request));
    return false;
  }

  /** What is said once about a unit that is no more. */
  private static void forgetFormer(HttpServletRequest request, HttpServletResponse response) {
    if (cookieOf(request, FORMER).isPresent()) {
      response.addHeader(
          HttpHeaders.SET_COOKIE, kept(FORMER, "", Duration.ZERO, request.isSecure()));
    }
  }

  /** The cookies of a reader who works for a unit, and who may have named a former one. */
  static List<String> remember(UnitId unit, Optional<UnitId> former, boolean secure) {
    var cookies = new ArrayList<String>();
    cookies.add(kept(UNIT, unit.toString(), KEPT, secure));
    former.ifPresent(id -> cookies.add(kept(FORMER, id.toString(), Duration.ofMinutes(1), secure)));
    return cookies;
  }

  private static String cookie(String name, String value, boolean secure) {
    String known =
        switch (name) {
          case "lang" -> Language.of(value).code();
          case "keys" -> value.equals("off") ? "off" : "on";
          default -> Theme.of(value).code();
        };
    return kept(name, known, KEPT, secure);
  }

  private static String kept(String name, String value, Duration age, boolean secure) {
    return ResponseCookie.from(Cookies.named(name, secure), value)
        .path("/")
        .maxAge(age)
        .sameSite("Lax")
        .httpOnly(true)
        .secure(secure)
        .build()
        .toString();
  }

  private static String plainAddress(HttpServletRequest request) {
    var address = UriComponentsBuilder.fromPath(request.getRequestURI());
    String query = request.getQueryString();
    if (query != null) {
      address.query(query);
    }
    NAMES.forEach(address::replaceQueryParam);
    String plain = address.build(true).toUriString();
    return plain.startsWith("//") ? "/" : plain;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Visit.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    if (servlet == null) {
      throw new IllegalStateException("A page can only be asked for by HTTP");
    }
    return visit(servlet);
  }

  /** What a request tells about its reader. */
  static Visit visit(HttpServletRequest request) {
    return new Visit(
        Language.of(cookieOf(request, "lang").orElse("vi")),
        Theme.of(cookieOf(request, "theme").orElse("auto")),
        Optional.ofNullable((String) request.getAttribute("jakarta.servlet.error.request_uri"))
            .orElse(request.getRequestURI()),
        Optional.ofNullable(request.getQueryString()).orElse(""),
        request.getHeader("HX-Request") != null
            && request.getHeader("HX-History-Restore-Request") == null,
        LocalDate.now(Words.ZONE),
        new Visit.Habits(
            cookieOf(request, UNIT).flatMap(Preferences::unit),
            cookieOf(request, FORMER).flatMap(Preferences::unit),
            !cookieOf(request, "keys").orElse("on").equals("off")),
        Optional.ofNullable((Actor) request.getAttribute(Actor.class.getName())),
        token(request));
  }

  /** Cookies are written by anybody. */
  private static Optional<UnitId> unit(String text) {
    try {
      return Optional.of(UnitId.parse(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Visit.Token token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Visit.Token(token.getParameterName(), token.getToken())
        : new Visit.Token("_csrf", "");
  }

  private static Optional<String> cookieOf(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, Cookies.named(name, request.isSecure()));
    return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
  }
}
