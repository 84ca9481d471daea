package org.anbinh.outlet.home.web;

import org.anbinh.figures.answers.AddressException;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.springframework.stereotype.Component;

/**
 * Refused questions in the words of a page, which calls a field as it is labelled and has days
 * written as people write them.
 */
@Component
public final class Refusals {
  private final Labels labels;

  Refusals(Labels labels) {
    this.labels = labels;
  }

  public String said(AddressException refused, Language language) {
    String field =
        labels
            .find("address.field." + refused.field())
            .map((Label label) -> label.in(language))
            .orElse(refused.field());
    return refused
        .noDay()
        .map(written -> labels.text(language, "page.day.wrong", field, written))
        .orElseGet(() -> refused.said(labels, language, field));
  }
}
