package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.anbinh.AnBinh;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules use only what they say they use, and there are no cycles among them. */
class ModularityTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(AnBinh.class);

  @Test
  void modulesUseOnlyWhatTheySayTheyUse() {
    MODULES.verify();
  }

  @Test
  void everyPackageWithAFrontDoorIsAModule() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .contains(
            "ground.law", "ground.catalogue", "ledger.entries", "figures.answers", "outlet.home");
  }
}
