package org.anbinh.outlet.exchange.web;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The endpoints below {@code /api} as OpenAPI operations by path and method. */
final class Operations {
  private static final Map<String, Object> PROBLEM =
      Map.of(
          "description",
          "A problem in the form of RFC 9457; its detail says what is wrong and what to do",
          "content",
          Map.of("application/problem+json", Map.of("schema", Map.of("type", "object"))));

  private final Schemas schemas;

  private Operations(Schemas schemas) {
    this.schemas = schemas;
  }

  static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> endpoints, Schemas schemas) {
    var operations = new Operations(schemas);
    var paths = new TreeMap<String, Map<String, Object>>();
    endpoints.forEach((mapping, handler) -> {
      for (String path : mapping.getPatternValues()) {
        if (path.startsWith("/api/")) {
          for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            paths
                .computeIfAbsent(path, _ -> new TreeMap<>())
                .putIfAbsent(
                    method.name().toLowerCase(java.util.Locale.ROOT),
                    operations.operation(mapping, handler));
          }
        }
      }
    });
    return new TreeMap<>(paths);
  }

  private Map<String, Object> operation(RequestMappingInfo mapping, HandlerMethod handler) {
    var operation = new LinkedHashMap<String, Object>();
    String owner = handler.getBeanType().getSimpleName().replace("Controller", "");
    operation.put("operationId", owner + "." + handler.getMethod().getName());
    operation.put("tags", List.of(owner));
    var parameters = new ArrayList<Map<String, Object>>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        operation.put("requestBody", body(mapping, parameter));
      } else if (parameter.getParameterType() == MultipartFile.class) {
        operation.put("requestBody", file());
      } else {
        parameters.addAll(parameters(parameter));
      }
    }
    operation.put("parameters", parameters);
    operation.put("responses", responses(mapping, handler));
    return operation;
  }

  private List<Map<String, Object>> parameters(MethodParameter parameter) {
    String name = Optional.ofNullable(parameter.getParameter().getName()).orElse("");
    Type type = parameter.getGenericParameterType();
    var path = parameter.getParameterAnnotation(PathVariable.class);
    if (path != null) {
      return List.of(parameter(named(path.name(), name), "path", true, type));
    }
    var header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null) {
      return List.of(parameter(named(header.name(), name), "header", header.required(), type));
    }
    var query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null) {
      boolean free = Map.class.isAssignableFrom(parameter.getParameterType());
      boolean required =
          query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
      return free
          ? List.of()
          : List.of(parameter(named(query.name(), name), "query", required, type));
    }
    return parameter.getParameterType().isRecord()
        ? ofRecord(parameter.getParameterType())
        : List.of();
  }

  /** A record that is bound to the query: one parameter for each component. */
  private List<Map<String, Object>> ofRecord(Class<?> type) {
    var parameters = new ArrayList<Map<String, Object>>();
    for (RecordComponent component : type.getRecordComponents()) {
      parameters.add(parameter(component.getName(), "query", false, component.getGenericType()));
    }
    return parameters;
  }

  private static String named(String declared, String name) {
    return declared.isEmpty() ? name : declared;
  }

  private Map<String, Object> parameter(String name, String in, boolean required, Type type) {
    var parameter = new LinkedHashMap<String, Object>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", required);
    parameter.put("schema", schemas.of(type));
    return parameter;
  }

  private Map<String, Object> body(RequestMappingInfo mapping, MethodParameter parameter) {
    boolean bytes =
        parameter.getParameterType() == byte[].class
            || Resource.class.isAssignableFrom(parameter.getParameterType());
    String media =
        mapping.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .map(Object::toString)
            .orElse(bytes ? "text/csv" : "application/json");
    return Map.of(
        "required",
        true,
        "content",
        Map.of(media, Map.of("schema", schemas.of(parameter.getGenericParameterType()))));
  }

  private static Map<String, Object> file() {
    Map<String, Object> binary = Map.of("type", "string", "format", "binary");
    Map<String, Object> form = Map.of("type", "object", "properties", Map.of("file", binary));
    return Map.of("content", Map.of("multipart/form-data", Map.of("schema", form)));
  }

  private Map<String, Object> responses(RequestMappingInfo mapping, HandlerMethod handler) {
    Type type = handler.getMethod().getGenericReturnType();
    String media =
        mapping.getProducesCondition().getProducibleMediaTypes().stream()
            .findFirst()
            .map(Object::toString)
            .orElse("application/json");
    Map<String, Object> done =
        type == void.class
            ? Map.of("description", "A file, or nothing")
            : Map.of(
                "description",
                "Done",
                "content",
                Map.of(media, Map.of("schema", schemas.of(type))));
    return Map.of("2XX", done, "4XX", PROBLEM, "5XX", PROBLEM);
  }
}
