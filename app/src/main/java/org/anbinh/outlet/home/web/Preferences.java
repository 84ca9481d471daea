package org.anbinh.outlet.home.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Language and theme of a reader: kept in cookies, changed by {@code ?lang=} and {@code ?theme=} on
 * any page, which then shows itself again under its plain address.
 */
@Component
class Preferences implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {
  private static final Set<String> NAMES = Set.of("lang", "theme");
  private static final Duration KEPT = Duration.ofDays(365);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**");
  }

  @Override
  public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!request.getMethod().equals("GET")
        || NAMES.stream().noneMatch(name -> request.getParameter(name) != null)) {
      return true;
    }
    for (String name : NAMES) {
      String value = request.getParameter(name);
      if (value != null) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, value).toString());
      }
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, plainAddress(request));
    return false;
  }

  private static ResponseCookie cookie(String name, String value) {
    String known = name.equals("lang") ? Language.of(value).code() : Theme.of(value).code();
    return ResponseCookie.from(name, known)
        .path("/")
        .maxAge(KEPT)
        .sameSite("Lax")
        .httpOnly(true)
        .build();
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
        token(request));
  }

  private static Visit.Token token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Visit.Token(token.getParameterName(), token.getToken())
        : new Visit.Token("_csrf", "");
  }

  private static Optional<String> cookieOf(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
  }
}
