package org.anbinh.outlet.home.web.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.engine.Engine;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the installation is, in words, with what to do where something is off. */
@Controller
class HealthPage {
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000);

  /** Subjects that the glossary explains. */
  private static final Set<String> TERMS = Set.of("head", "mart");

  private final Pages pages;
  private final Measuring measuring;
  private final PaperFiles papers;

  HealthPage(Pages pages, Measuring measuring, PaperFiles papers) {
    this.pages = pages;
    this.measuring = measuring;
    this.papers = papers;
  }

  /**
   * A line of the table.
   *
   * @param term the word of the glossary that explains it; empty where none needs to
   */
  record Line(
      String name, String term, String standing, String word, String value, String remedy) {}

  /** A part and its version. */
  record Part(String name, String version) {}

  /** The whole page. */
  record Matter(
      String standing, String sentence, List<Line> lines, List<Part> versions, String paperKey) {}

  @Requires(Right.HEALTH_READ)
  @GetMapping("/health")
  ResponseEntity<byte[]> show(Visit visit) {
    Words words = pages.words(visit);
    Measured measured = measuring.measure();
    List<Check> checks = Judgement.of(measured);
    String worst = Judgement.worst(checks).code();
    return pages.show(
        pages.frame(visit, Section.HEALTH, words.say("health.title")),
        "health/health.jte",
        new Matter(
            worst,
            words.say("health.all-" + worst, words.moment(measured.at())),
            checks.stream().map(check -> line(check, measured, words)).toList(),
            versions(measured, words),
            papers.publicKey()));
  }

  private static Line line(Check check, Measured measured, Words words) {
    String key = "health." + check.subject();
    return new Line(
        words.say(key + ".name"),
        TERMS.contains(check.subject()) ? check.subject() : "",
        check.standing().code(),
        words.say("health.standing." + check.standing().code()),
        value(check.subject(), measured, words),
        check.remedy().isEmpty() ? "" : words.say(key + "." + check.remedy()));
  }

  private static String value(String subject, Measured measured, Words words) {
    return switch (subject) {
      case "database" -> database(measured.database(), words);
      case "head" ->
          measured
              .head()
              .map(head ->
                  words.say(
                      "health.head.value",
                      words.number(head.number()),
                      words.moment(head.recordedAt()),
                      head.hash()))
              .orElse("");
      case "mart" ->
          words.say(
              "health.mart.value",
              words.number(measured.mart().position()),
              words.number(measured.mart().lag()),
              size(measured.mart().bytes(), words));
      case "disk" ->
          words.say(
              "health.disk.value",
              size(measured.disk().free(), words),
              size(measured.disk().size(), words),
              words.number(measured.disk().percent()),
              measured.disk().directory());
      case "backup" ->
          measured
              .backup()
              .map(backup ->
                  words.say(
                      "health.backup.value",
                      words.moment(backup.at()),
                      words.number(backup.head()),
                      backup.directory()))
              .orElse("");
      default ->
          measured
              .verification()
              .map(verified ->
                  words.say(
                      "health.verification.value",
                      words.moment(verified.at()),
                      words.number(verified.batches()),
                      words.number(verified.faults())))
              .orElse("");
    };
  }

  private static String database(Engine.Condition condition, Words words) {
    return switch (condition) {
      case Engine.Condition.Answering(String version, long bytes, boolean embedded) ->
          words.say(
              embedded ? "health.database.embedded" : "health.database.server",
              version,
              size(bytes, words));
      case Engine.Condition.Silent(String why) -> why;
    };
  }

  private static List<Part> versions(Measured measured, Words words) {
    String database =
        measured.database() instanceof Engine.Condition.Answering(String version, long _, boolean _)
            ? version
            : "?";
    return List.of(
        new Part(words.say("page.name"), measured.versions().program()),
        new Part("Java", measured.versions().java()),
        new Part("PostgreSQL", database),
        new Part("DuckDB", measured.versions().duckdb()));
  }

  private static String size(long bytes, Words words) {
    BigDecimal exact = BigDecimal.valueOf(bytes);
    return exact.compareTo(GIGABYTE) >= 0
        ? words.number(exact.divide(GIGABYTE, 1, RoundingMode.HALF_UP)) + "\u00a0GB"
        : words.number(exact.divide(MEGABYTE, 0, RoundingMode.HALF_UP)) + "\u00a0MB";
  }
}
