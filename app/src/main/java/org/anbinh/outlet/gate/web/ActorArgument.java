package org.anbinh.outlet.gate.web;

import java.util.Objects;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells a handler who asks and from where. */
final class ActorArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Actor.class || type == Origin.class || type == Presence.Present.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    String name = parameter.getParameterType().getName();
    return Objects.requireNonNull(
        request.getAttribute(name, RequestAttributes.SCOPE_REQUEST), name);
  }
}
