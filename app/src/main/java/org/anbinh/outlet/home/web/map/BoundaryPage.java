package org.anbinh.outlet.home.web.map;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Boundaries;
import org.anbinh.outlet.maps.Boundaries.Outcome;
import org.anbinh.outlet.maps.BoundaryIssue;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Boundaries that users bring: the form, what is wrong with a file, and those in use. */
@Controller
class BoundaryPage {
  private static final String PATH = "/map/boundaries";
  private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);

  private final Pages pages;
  private final Boundaries boundaries;
  private final Labels labels;

  BoundaryPage(Pages pages, Boundaries boundaries, Labels labels) {
    this.pages = pages;
    this.boundaries = boundaries;
    this.labels = labels;
  }

  /**
   * The form as it was filled in, what came of it, and boundaries in use.
   *
   * @param bad whether the message tells of a refusal
   */
  record Matter(
      String level,
      String day,
      String source,
      Optional<String> message,
      boolean bad,
      List<Line> issues,
      List<Standing> standing,
      Visit.Token token) {}

  /** An issue or a note, written. */
  record Line(String place, String reason, String remedy) {}

  /** Boundaries in use, written. */
  record Standing(String level, String day, String words) {}

  /** What is said after a form was sent. */
  private record Said(HttpStatus status, Optional<String> message, List<Line> lines) {}

  @Requires(Right.FIGURES_READ)
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Visit visit) {
    return page(
        visit,
        Map.of("level", "province", "day", visit.today().toString()),
        new Said(HttpStatus.OK, Optional.empty(), List.of()));
  }

  @Requires(Right.MAP_CHANGE)
  @PostMapping(PATH)
  ResponseEntity<byte[]> send(
      Visit visit,
      @RequestParam Map<String, String> parameters,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
      throws IOException {
    Words words = pages.words(visit);
    var problems = new ArrayList<String>();
    Optional<Level> level = level(parameters, words, problems);
    Optional<LocalDate> day = day(parameters, words, problems);
    if (file.filter(each -> !each.isEmpty()).isEmpty()) {
      problems.add(words.say("map.boundaries.no-file"));
    }
    if (!problems.isEmpty()) {
      return page(
          visit,
          parameters,
          new Said(
              HttpStatus.UNPROCESSABLE_CONTENT,
              Optional.of(String.join(" ", problems)),
              List.of()));
    }
    try (InputStream bytes = file.orElseThrow().getInputStream()) {
      var order =
          new Boundaries.Order(
              level.orElseThrow(),
              day.orElseThrow(),
              parameters.getOrDefault("source", "").strip(),
              bytes.readNBytes(Boundaries.LARGEST + 1));
      Outcome outcome =
          parameters.getOrDefault("act", "").equals("check")
              ? boundaries.check(order)
              : boundaries.take(order, visit.author());
      return page(visit, parameters, said(outcome, words));
    }
  }

  @Requires(Right.MAP_CHANGE)
  @PostMapping(PATH + "/withdraw")
  ResponseEntity<byte[]> withdraw(Visit visit, @RequestParam Map<String, String> parameters) {
    Words words = pages.words(visit);
    var problems = new ArrayList<String>();
    Optional<Level> level = level(parameters, words, problems);
    Optional<LocalDate> day = day(parameters, words, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", problems));
    }
    long batch =
        boundaries.withdraw(level.orElseThrow(), day.orElseThrow(), visit.author()).number();
    return page(
        visit,
        parameters,
        new Said(
            HttpStatus.OK,
            Optional.of(words.say("map.boundaries.withdrawn", words.number(batch))),
            List.of()));
  }

  private static Optional<Level> level(
      Map<String, String> parameters, Words words, List<String> problems) {
    String text = parameters.getOrDefault("level", "");
    Optional<Level> level = LEVELS.stream().filter(each -> each.written().equals(text)).findFirst();
    if (level.isEmpty()) {
      problems.add(words.say("map.boundaries.bad-level", text));
    }
    return level;
  }

  private static Optional<LocalDate> day(
      Map<String, String> parameters, Words words, List<String> problems) {
    String text = parameters.getOrDefault("day", "");
    Optional<LocalDate> day = DayField.read(text);
    if (day.isEmpty()) {
      problems.add(words.say("map.boundaries.bad-day", text));
    }
    return day;
  }

  private Said said(Outcome outcome, Words words) {
    return switch (outcome) {
      case Outcome.Checked(int units, List<BoundaryIssue> notes) ->
          new Said(
              HttpStatus.OK,
              Optional.of(words.say("map.boundaries.checked", words.number(units))),
              lines(notes, words));
      case Outcome.Recorded(int units, List<BoundaryIssue> notes, var batch) ->
          new Said(
              HttpStatus.OK,
              Optional.of(
                  words.say(
                      "map.boundaries.recorded",
                      words.number(units),
                      words.number(batch.number()))),
              lines(notes, words));
      case Outcome.Refused(List<BoundaryIssue> issues) ->
          new Said(
              HttpStatus.UNPROCESSABLE_CONTENT,
              Optional.of(words.say("map.boundaries.refused", words.number(issues.size()))),
              lines(issues, words));
    };
  }

  private List<Line> lines(List<BoundaryIssue> issues, Words words) {
    return issues.stream()
        .map(each ->
            new Line(
                each.place().isEmpty() ? words.say("map.boundaries.whole") : each.place(),
                words.of(each.reason(labels)),
                words.of(each.remedy(labels))))
        .toList();
  }

  private ResponseEntity<byte[]> page(Visit visit, Map<String, String> form, Said said) {
    Words words = pages.words(visit);
    List<Standing> standing =
        boundaries.list().stream()
            .map(each ->
                new Standing(
                    each.level().written(),
                    each.day().toString(),
                    words.say(
                        "map.boundaries.line",
                        words.say("map.level." + each.level().written()),
                        words.day(each.day()),
                        each.source(),
                        words.day(each.importedOn()),
                        words.number(each.batch()))))
            .toList();
    var matter =
        new Matter(
            form.getOrDefault("level", ""),
            form.getOrDefault("day", ""),
            form.getOrDefault("source", ""),
            said.message(),
            said.status().isError(),
            said.lines(),
            standing,
            visit.token());
    return pages.show(
        said.status(),
        pages.frame(visit, Section.MAP, words.say("map.boundaries.title")),
        "map/boundaries.jte",
        matter);
  }
}
