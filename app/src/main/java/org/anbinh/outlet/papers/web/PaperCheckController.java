package org.anbinh.outlet.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.papers.PaperFiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks files of papers, for anybody who holds one. */
@RestController
@RequestMapping("/api/papers")
class PaperCheckController {
  private final PaperFiles files;
  private final Labels labels;

  PaperCheckController(PaperFiles files, Labels labels) {
    this.files = files;
    this.labels = labels;
  }

  /** The key with which this installation signs papers: X.509 in base 64. */
  record KeyAnswer(String algorithm, String key) {}

  /** The public key of this installation. */
  @Requires(Right.PUBLIC)
  @GetMapping("/key")
  KeyAnswer key() {
    return new KeyAnswer("Ed25519", files.publicKey());
  }

  /**
   * Checks the file that is the body of the request: whether its figures stand as they were
   * printed, and what the ledger says of them.
   */
  @Requires(Right.PUBLIC)
  @PostMapping("/verify")
  CheckAnswer check(HttpServletRequest request) throws IOException {
    byte[] file = request.getInputStream().readNBytes(PaperFiles.LARGEST + 1);
    return CheckAnswer.of(files.check(file), labels, mayRead(request));
  }

  private static boolean mayRead(HttpServletRequest request) {
    return request.getAttribute(Actor.class.getName()) instanceof Actor actor
        && actor.may(Right.FIGURES_READ);
  }
}
