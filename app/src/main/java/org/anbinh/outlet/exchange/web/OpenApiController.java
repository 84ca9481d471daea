package org.anbinh.outlet.exchange.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The REST interface described as OpenAPI 3.1: every endpoint and every register there is. */
@RestController
class OpenApiController {
  private final RequestMappingHandlerMapping endpoints;
  private final Registers registers;

  OpenApiController(
      RequestMappingHandlerMapping requestMappingHandlerMapping, Registers registers) {
    this.endpoints = requestMappingHandlerMapping;
    this.registers = registers;
  }

  @Requires(Right.SIGNED_IN)
  @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> description() {
    var schemas = new Schemas();
    for (RegisterDescriptor<?> register : registers.list()) {
      schemas.add("content-" + register.name(), RegisterSchema.of(register));
    }
    Map<String, Object> paths = Operations.of(endpoints.getHandlerMethods(), schemas);
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title",
            "An Bình",
            "version",
            "0.1",
            "description",
            "Entries are handed in under an Idempotency-Key; what cannot be accepted is answered"
                + " with 422 and issues, a conflict with 409 and both sides."));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", schemas.all()));
    return document;
  }
}
