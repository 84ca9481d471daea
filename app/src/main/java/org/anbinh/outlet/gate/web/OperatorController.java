package org.anbinh.outlet.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.gate.OperatorToken;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the command line to whom it would give the operator's token. */
@RestController
class OperatorController {
  private final OperatorToken operator;

  OperatorController(OperatorToken operator) {
    this.operator = operator;
  }

  /**
   * What a server answers to a challenge.
   *
   * @param proof HMAC-SHA256, in hexadecimal, under the secret in {@code operator.proof}, of the
   *     line {@code anbinh operator 1}, the port at which it was asked, and the challenge
   */
  record Answer(String proof) {}

  /** Proves that this server runs on a data directory; on its own machine only. */
  @Requires(Right.PUBLIC)
  @GetMapping("/api/operator/proof")
  ResponseEntity<Answer> prove(
      HttpServletRequest request, @RequestParam Optional<String> challenge) {
    if (!Arrival.isHere(request)) {
      return ResponseEntity.notFound().build();
    }
    return challenge
        .filter(each -> each.matches("[A-Za-z0-9_-]{20,100}"))
        .map(each -> new Answer(operator.prove(each, request.getLocalPort())))
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.BAD_REQUEST).build());
  }
}
