package org.anbinh.outlet.attacks;

import jakarta.servlet.ServletContext;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.RunningSystem;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way to ask the running application for something, read off its handlers: nobody keeps this
 * list by hand.
 *
 * @param path with names in braces
 * @param parameters the names it is known to look at
 * @param type of what it takes; JSON where it says nothing
 */
record Endpoint(
    String method,
    String path,
    Right right,
    Set<String> parameters,
    String type,
    Map<String, String> needed) {

  /** Names that questions have which are read as a whole, and not by a signature. */
  private static final List<String> USUAL =
      List.of(
          "unit",
          "from",
          "until",
          "on",
          "text",
          "sort",
          "by",
          "indicator",
          "basis",
          "vintage",
          "after",
          "field.agency",
          "columns",
          "q",
          "subject",
          "version",
          "language",
          "year",
          "page");

  static List<Endpoint> all() {
    var found = new ArrayList<Endpoint>();
    WebApplicationContextUtils.getRequiredWebApplicationContext(
            RunningSystem.shared().part(ServletContext.class))
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (handler.getBeanType().getName().startsWith("org.anbinh")
              && !info.getPatternValues().contains("/error")) {
            found.addAll(of(info, handler));
          }
        });
    found.sort(Comparator.comparing(Endpoint::toString));
    return found;
  }

  private static List<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    String type =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .map(MediaType::toString)
            .findFirst()
            .orElse("application/json");
    Map<String, String> needed =
        info.getParamsCondition().getExpressions().stream()
            .filter(each -> !each.isNegated())
            .collect(
                Collectors.toMap(
                    each -> each.getName(),
                    each -> each.getValue() == null ? "x" : each.getValue()));
    return info.getPatternValues().stream()
        .flatMap(path ->
            (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream()
                    .map(method ->
                        new Endpoint(
                            method.name(), path, right(handler), names(handler), type, needed)))
        .toList();
  }

  private static Right right(HandlerMethod handler) {
    Requires own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class);
    Requires all =
        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
    if (own == null && all == null) {
      throw new AssertionError(handler + " names no right");
    }
    return (own == null ? all : own).value();
  }

  private static Set<String> names(HandlerMethod handler) {
    var names = new LinkedHashSet<String>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      Class<?> type = parameter.getParameterType();
      if (Map.class.isAssignableFrom(type)) {
        names.addAll(USUAL);
      } else if (asked != null) {
        names.add(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
      } else if (type.isRecord() && !parameter.hasParameterAnnotation(PathVariable.class)) {
        for (RecordComponent component : type.getRecordComponents()) {
          names.add(component.getName());
        }
      }
    }
    return names;
  }

  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  boolean files() {
    return type.equals("multipart/form-data");
  }

  /** A path in which every name stands for something plausible. */
  String plausible() {
    return with(name ->
        switch (name) {
          case "register" -> "case";
          case "code" -> "44";
          case "action" -> "close";
          default ->
              path.startsWith("/territory/") ? "province:44:2025-07-01" : new UUID(7, 7).toString();
        });
  }

  String with(java.util.function.UnaryOperator<String> value) {
    return java.util.regex.Pattern.compile("\\{\\*?(\\w+)(:[^}]*)?}")
        .matcher(path)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  /** The names in its path. */
  List<String> places() {
    return java.util.regex.Pattern.compile("\\{\\*?(\\w+)(:[^}]*)?}")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return path
        + " "
        + method
        + (files() ? " with files" : "")
        + (needed.isEmpty() ? "" : " " + needed);
  }
}
