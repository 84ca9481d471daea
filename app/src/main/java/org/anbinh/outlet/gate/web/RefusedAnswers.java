package org.anbinh.outlet.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.audit.Denial;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.rights.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds the line of the log about what was refused behind the gate, before the answer that says so
 * goes out: what is denied to whoever asked, whatever is answered with 403, and the ids of others,
 * of which somebody signed in is told that there is nothing.
 */
@ControllerAdvice
final class RefusedAnswers implements ResponseBodyAdvice<Object> {
  private final Refusals refusals;

  RefusedAnswers(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest asked,
      ServerHttpResponse answer) {
    if (asked instanceof ServletServerHttpRequest request
        && answer instanceof ServletServerHttpResponse response) {
      tell(request.getServletRequest(), response.getServletResponse().getStatus());
    }
    return body;
  }

  private void tell(HttpServletRequest request, int status) {
    Optional<Words> denied = Denial.take();
    if (status < HttpServletResponse.SC_BAD_REQUEST
        || status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        || Refusals.isTold(request)) {
      return;
    }
    denied
        .or(() -> words(request, status))
        .ifPresent(words ->
            refusals.record(request, Kind.REFUSED, right(request), words, subject(request)));
  }

  private static Optional<Words> words(HttpServletRequest request, int status) {
    return switch (status) {
      case HttpServletResponse.SC_FORBIDDEN -> Optional.of(Words.of("access.audit.outside"));
      case HttpServletResponse.SC_NOT_FOUND ->
          RightsCheck.actor(request).isPresent() && namesSomething(request)
              ? Optional.of(Words.of("access.audit.nothing-there"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean namesSomething(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> names
        && !names.isEmpty();
  }

  private static String right(HttpServletRequest request) {
    return request.getAttribute(RightsCheck.ASKED) instanceof Right right ? right.code() : "";
  }

  /** Of what stands behind the path only what names a record; links carry secrets there. */
  private static String subject(HttpServletRequest request) {
    String subject = request.getParameter("subject");
    return subject == null ? "" : "?subject=" + subject;
  }
}
