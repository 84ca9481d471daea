package org.anbinh.outlet.demonstration.web;

import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.demonstration.Demonstration;
import org.anbinh.outlet.demonstration.DemonstrationLoading;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/demonstration")
class DemonstrationController {
  private final Demonstration demonstration;
  private final DemonstrationLoading loading;

  DemonstrationController(Demonstration demonstration, DemonstrationLoading loading) {
    this.demonstration = demonstration;
    this.loading = loading;
  }

  /**
   * Whether the data are invented, and how far their loading has come.
   *
   * @param halfMonthsDone of {@code halfMonths}; both 0 when no loading was begun since the start
   * @param fault why loading ended before its end, where it did
   */
  record Status(
      boolean present,
      boolean loading,
      long halfMonthsDone,
      long halfMonths,
      Optional<String> fault) {}

  @Requires(Right.SIGNED_IN)
  @GetMapping
  Status status() {
    Demonstration.Stage stage = demonstration.stage();
    return new Status(
        demonstration.present(), stage.running(), stage.done(), stage.of(), stage.fault());
  }

  @Requires(Right.DEMONSTRATION_LOAD)
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Status begin() {
    loading.begin();
    return status();
  }
}
