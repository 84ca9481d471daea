package org.anbinh.outlet.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.audit.Denial;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.rights.Exports;
import org.anbinh.ground.rights.Personal;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.declaration.Sensitivity;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request pass to its handler when who asks has the right that the handler names, and gives
 * the thread the units that this right is held for.
 */
final class RightsCheck implements AsyncHandlerInterceptor {
  private static final String STAY = RightsCheck.class.getName();

  /** Attribute of a request: the right that its handler names. */
  static final String ASKED = RightsCheck.class.getName() + ".right";

  private final Membership membership;
  private final Refusals refusals;
  private final Registers registers;

  RightsCheck(Membership membership, Refusals refusals, Registers registers) {
    this.membership = membership;
    this.refusals = refusals;
    this.registers = registers;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    Requires requires =
        requires(method)
            .orElseThrow(() -> new IllegalStateException(method + " names no right; nobody may"));
    Right right = requires.value();
    request.setAttribute(ASKED, right);
    Optional<Actor> actor = actor(request);
    if (right != Right.PUBLIC
        && request.getAttribute(Arrival.SILENCE) instanceof Kept.UnavailableException silence) {
      if (!request.getRequestURI().startsWith("/api/")) {
        throw silence;
      }
      refusals.silent(request, response, right);
      return false;
    }
    if (right != Right.PUBLIC && actor.isEmpty()) {
      refusals.unknown(request, response, right);
      return false;
    }
    if (right != Right.PUBLIC && actor.orElseThrow().isHeldBack() && !isOwnAccount(request)) {
      refusals.heldBack(request, response, right);
      return false;
    }
    if (right != Right.PUBLIC && !actor.orElseThrow().may(right)) {
      refusals.lacking(request, response, right);
      return false;
    }
    tell(request, method, right.code());
    Denial.take();
    Scope scope = actor.map(each -> scope(each, requires)).orElseGet(Scope.Nothing::new);
    Scope.Remit remit = actor.map(each -> membership.remit(each, right)).orElse(Scope.Remit.WHOLE);
    request.setAttribute(STAY, Scoped.enter(scope, remit));
    return true;
  }

  /** What somebody does who has still to choose a second factor. */
  private static boolean isOwnAccount(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals("/account") || path.startsWith("/account/") || path.equals("/sign-out");
  }

  /** The right that a handler names, itself or by its class. */
  static Optional<Right> required(HandlerMethod method) {
    return requires(method).map(Requires::value);
  }

  private static Optional<Requires> requires(HandlerMethod method) {
    Requires own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
    Requires all = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    return Optional.ofNullable(own == null ? all : own);
  }

  private static boolean isMarked(HandlerMethod method, Class<? extends Annotation> mark) {
    return AnnotatedElementUtils.hasAnnotation(method.getMethod(), mark)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), mark);
  }

  /** Whether the address names a register that is declared personal, or not declared at all. */
  private boolean isOfPersonalRegister(HttpServletRequest request) {
    Object places = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return places instanceof Map<?, ?> names
        && names.get("register") instanceof String register
        && registers
            .find(register)
            .filter(each -> Sensitivity.of(each) == Sensitivity.PERSONAL)
            .isPresent();
  }

  /** What leaves as a file, and what is read of persons, has its line before. */
  private void tell(HttpServletRequest request, HandlerMethod method, String right) {
    String asked = question(request);
    if (isMarked(method, Exports.class)) {
      refusals.record(request, Kind.EXPORTED, right, Words.of("access.audit.exported"), asked);
    }
    if (isMarked(method, Personal.class) || isOfPersonalRegister(request)) {
      refusals.record(request, Kind.READ_PERSONAL, right, Words.of("access.audit.personal"), asked);
    }
  }

  private static String question(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? "" : "?" + query;
  }

  /** Pages that everybody signed in may open show records as far as those may be read. */
  private Scope scope(Actor actor, Requires requires) {
    Right right = requires.records() == Right.PUBLIC ? requires.value() : requires.records();
    boolean general = right == Right.PUBLIC || right == Right.SIGNED_IN;
    return membership.scope(actor, general ? Right.REGISTERS_READ : right);
  }

  static Optional<Actor> actor(HttpServletRequest request) {
    return Optional.ofNullable((Actor) request.getAttribute(Actor.class.getName()));
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    leave(request);
  }

  @Override
  public void afterConcurrentHandlingStarted(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    leave(request);
  }

  private static void leave(HttpServletRequest request) {
    if (request.getAttribute(STAY) instanceof Scoped.Stay stay) {
      request.removeAttribute(STAY);
      stay.close();
    }
  }
}
