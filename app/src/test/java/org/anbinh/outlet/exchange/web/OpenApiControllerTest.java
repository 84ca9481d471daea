package org.anbinh.outlet.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiControllerTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** A tree of things. */
  record Thing(String name, Optional<BigDecimal> weight, List<Thing> parts) {}

  record Query(String unit, Integer limit) {}

  /** Stands in for the controllers of the modules. */
  @RestController
  static class ThingController {
    @GetMapping("/api/things/{id}")
    Thing get(@PathVariable String id, @RequestParam(defaultValue = "vi") String language) {
      return new Thing(id + language, Optional.empty(), List.of());
    }

    @GetMapping("/api/things")
    List<Thing> list(Query query) {
      return List.of();
    }

    @PostMapping("/api/things")
    ResponseEntity<Thing> add(
        @RequestBody Thing thing, @RequestHeader(name = "Idempotency-Key") String key) {
      return ResponseEntity.ok(thing);
    }

    @GetMapping("/page")
    String page() {
      return "";
    }
  }

  private static JsonNode description() {
    var context = new StaticWebApplicationContext();
    context.registerSingleton("things", ThingController.class);
    context.refresh();
    var endpoints = new RequestMappingHandlerMapping();
    endpoints.setApplicationContext(context);
    endpoints.afterPropertiesSet();
    var registers =
        new Registers(
            List.of(RegisterDescriptor.of(DrugCase.class), RegisterDescriptor.of(Report.class)));
    Map<String, Object> document = new OpenApiController(endpoints, registers).description();
    return JSON.readTree(JSON.writeValueAsString(document));
  }

  @Test
  void everyEndpointBelowApiIsDescribedAndNoPage() {
    JsonNode document = description();
    assertThat(document.at("/openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.at("/paths").propertyNames())
        .containsExactlyInAnyOrder("/api/things", "/api/things/{id}");
    JsonNode get = document.at("/paths/~1api~1things~1{id}/get");
    assertThat(get.at("/parameters/0/name").asString()).isEqualTo("id");
    assertThat(get.at("/parameters/0/required").asBoolean()).isTrue();
    assertThat(get.at("/parameters/1/required").asBoolean()).isFalse();
    JsonNode post = document.at("/paths/~1api~1things/post");
    assertThat(post.at("/parameters/0/name").asString()).isEqualTo("Idempotency-Key");
    assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asString())
        .endsWith("Thing");
    assertThat(document.at("/paths/~1api~1things/get/parameters")).hasSize(2);
  }

  @Test
  void everyReferenceLeadsToASchema() {
    JsonNode document = description();
    var references =
        Pattern.compile("\"#/components/schemas/([^\"]+)\"").matcher(document.toString());
    assertThat(references.results())
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at("/components/schemas").has(reference.group(1))).isTrue());
  }

  @Test
  void everyRegisterHasTheSchemaOfItsContents() {
    JsonNode schema = description().at("/components/schemas/content-case");
    assertThat(schema.at("/properties/seizures/items/properties/quantity/type").asString())
        .isEqualTo("number");
    assertThat(schema.at("/required").toString()).contains("number").doesNotContain("gate");
    assertThat(description().at("/components/schemas/content-report/properties/cells").toString())
        .contains("notReported");
  }
}
