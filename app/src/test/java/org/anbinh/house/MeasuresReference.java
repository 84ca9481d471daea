package org.anbinh.house;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.catalogue.Measure;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.time.Span;

/** Every measure, code list and form. */
final class MeasuresReference {
  private static final Catalogue CATALOGUE = Catalogue.carried();

  private MeasuresReference() {}

  static String text() {
    var page =
        new Markdown(
            "Measures, codes and forms",
            "What is counted, by which codes it is sliced, and on which forms it is owed. A flow adds over time; a stock"
                + " is the level at a moment; distinct counts persons and is never added without saying so.");
    page.heading("Measures")
        .head("measure", "Vietnamese", "English", "kind", "unit", "sliced by", "owed on");
    CATALOGUE.measures().forEach(measure -> measure(page, measure));
    page.heading("Forms")
        .head("form", "Vietnamese", "English", "who", "every", "owed", "deadline", "cells");
    CATALOGUE.forms().forEach(form -> form(page, form));
    CATALOGUE.codeLists().forEach(list -> codes(page, list));
    return page.toString();
  }

  private static void measure(Markdown page, Measure measure) {
    page.row(
        "`" + measure.id() + "`" + (measure.sensitive() ? " (shown only when released)" : ""),
        measure.name().vi(),
        measure.name().en(),
        measure.kind().name().toLowerCase(Locale.ROOT),
        measure.unit(),
        String.join(", ", measure.dimensions()),
        CATALOGUE.coverageForms(measure.id()).stream()
            .map(ReportForm::id)
            .collect(Collectors.joining(", ")));
  }

  private static void form(Markdown page, ReportForm form) {
    page.row(
        "`" + form.id() + "`",
        form.name().vi(),
        form.name().en(),
        form.body() + ", " + form.level(),
        form.every() + " months, " + form.calendar() + " calendar",
        days(form.due()),
        form.deadline().toString(),
        form.cells().stream().map(cell -> "`" + cell + "`").collect(Collectors.joining("<br>")));
  }

  private static void codes(Markdown page, CodeList list) {
    page.heading("Codes: " + list.id());
    page.line(list.name().vi() + " / " + list.name().en())
        .line("")
        .head("code", "Vietnamese", "English", "within", "valid");
    for (Code code : list.codes()) {
      page.row(
          "`" + code.code() + "`",
          code.name().vi(),
          code.name().en(),
          code.parent().orElse(""),
          days(code.validity()));
    }
  }

  private static String days(Span span) {
    String from = span.from().map(LocalDate::toString).orElse("");
    String until = span.until().map(day -> day.minusDays(1).toString()).orElse("");
    return span.equals(Span.ALWAYS) ? "" : from + " to " + until;
  }
}
