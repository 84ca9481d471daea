package org.anbinh.ground.territory.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.tables.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A reason why a table is refused, as REST tells it. */
record Refused(String file, long row, String code, Label reason, Label remedy) {
  private static final int TOLD = 10;

  static Refused of(Refusal refusal, Labels labels) {
    return new Refused(
        refusal.file(),
        refusal.row(),
        refusal.code(),
        new Label(refusal.reason(labels, Language.VI), refusal.reason(labels, Language.EN)),
        new Label(refusal.remedy(labels, Language.VI), refusal.remedy(labels, Language.EN)));
  }

  /** 422 with all reasons, the first ones in the sentence as well. */
  static ResponseEntity<Object> answer(List<Refusal> refusals, Labels labels) {
    List<Refused> issues = refusals.stream().map(refusal -> of(refusal, labels)).toList();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            issues.stream().limit(TOLD).map(Refused::line).collect(joining("\n")));
    problem.setProperty("issues", issues);
    return ResponseEntity.unprocessableContent().body(problem);
  }

  private String line() {
    return file + ", row " + row + ": " + reason.en() + " " + remedy.en();
  }
}
