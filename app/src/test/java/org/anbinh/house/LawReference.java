package org.anbinh.house;

import java.time.MonthDay;
import java.util.Locale;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.law.Citation;
import org.anbinh.ground.law.CodeSet;
import org.anbinh.ground.law.Conversion;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.law.Parameter;
import org.anbinh.ground.law.Provision;

/** The timeline of every value set by law, and the days on which series broke. */
final class LawReference {
  private static final Law LAW = Law.carried();

  private LawReference() {}

  static String text() {
    var page =
        new Markdown(
            "Law",
            "Values set by law, each with its timeline, its source and how sure we are of it: read, scanned (a machine"
                + " reading of the signed scan), excerpt, remembered (never to be relied on without a lawyer), judgement (our own"
                + " reading).");
    LAW.list().forEach(parameter -> parameter(page, parameter));
    page.heading("Breaks").head("day", "break", "what changed", "measures", "source", "sure");
    for (Law.Break each : LAW.breaks()) {
      page.row(
          each.on().toString(),
          "`" + each.id() + "`",
          each.note().en() + " / " + each.note().vi(),
          String.join(", ", each.measures()),
          source(each.source()),
          sure(each.source()));
    }
    return page.toString();
  }

  private static void parameter(Markdown page, Parameter<?> parameter) {
    page.heading(parameter.id())
        .line(parameter.title().en() + " / " + parameter.title().vi() + "  ");
    page.line("Unit: " + parameter.unit() + ". Last reviewed: " + parameter.lastReviewed() + ".")
        .line("");
    page.head("from", "value", "source", "sure", "note");
    for (Provision<?> provision : parameter.provisions()) {
      page.row(
          provision.from().toString(),
          switch (provision) {
            case Provision.Sets<?> sets -> value(sets.value());
            case Provision.Repeals<?> _ -> "repealed";
          },
          source(provision.source()),
          sure(provision.source()),
          provision.source().note());
    }
    if (!parameter.questions().isEmpty()) {
      page.line("");
      parameter
          .questions()
          .forEach(question -> page.line("- Open: " + question.en() + " / " + question.vi()));
    }
  }

  private static String value(Object value) {
    return switch (value) {
      case Label words -> words.en() + " / " + words.vi();
      case CodeSet codes -> String.join(", ", codes.codes());
      case MonthDay day -> "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
      case Conversion conversion -> conversion(conversion);
      default -> value.toString();
    };
  }

  private static String conversion(Conversion conversion) {
    return switch (conversion) {
      case Conversion.Exact(var factor) -> factor + ", exactly";
      case Conversion.Convention(var factor) -> factor + ", by convention";
      case Conversion.Between(var least, var most) -> "no factor; seen " + least + " to " + most;
    };
  }

  private static String source(Citation citation) {
    return citation.instrument() + (citation.article().isEmpty() ? "" : ", " + citation.article());
  }

  private static String sure(Citation citation) {
    return citation.sure().name().toLowerCase(Locale.ROOT);
  }
}
