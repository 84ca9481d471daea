package org.anbinh.outlet.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;

/** No page and no endpoint of the running application is open because it was forgotten. */
@Tag("database")
class EveryHandlerNamesItsRightTest {
  @Test
  void everyHandlerNamesItsRight() {
    var mappings = RunningSystem.shared().parts(AbstractHandlerMethodMapping.class);
    int found = 0;
    for (AbstractHandlerMethodMapping<?> mapping : mappings) {
      for (HandlerMethod each : mapping.getHandlerMethods().values()) {
        if (each.getBeanType().getName().startsWith("org.anbinh")) {
          assertThat(RightsCheck.required(each)).as("the right of " + each).isPresent();
          found++;
        } else {
          assertThat(each.getBeanType().getName())
              .as("a handler that the gate does not see")
              .contains(".actuate.");
        }
      }
    }
    assertThat(found).isGreaterThan(90);
  }
}
