package org.anbinh.outlet.home.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.anbinh.ledger.engine.Engine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While the database is silent no page waits for it: each says so at once. The page of health goes
 * on, for it says what is down; what REST is asked waits as long as its callers agreed to.
 */
@Component
class DatabaseGate implements WebMvcConfigurer, HandlerInterceptor {
  private final Engine engine;
  private final ErrorPages errors;

  DatabaseGate(Engine engine, ErrorPages errors) {
    this.engine = engine;
    this.errors = errors;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**", "/health", "/help/**", "/error");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod) || engine.answers()) {
      return true;
    }
    ResponseEntity<byte[]> page = errors.silent(Preferences.visit(request), Optional.empty());
    response.setStatus(page.getStatusCode().value());
    page.getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    byte[] body = page.getBody();
    if (body != null) {
      response.getOutputStream().write(body);
    }
    return false;
  }
}
