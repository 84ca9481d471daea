package org.anbinh.outlet.home.web.conference;

import java.util.List;
import java.util.Optional;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.springframework.stereotype.Component;

/** Puts what is shown together. */
@Component
final class StageWriter {
  private final BeforeConference before;

  StageWriter(BeforeConference before) {
    this.before = before;
  }

  Stage stage(Conference conference, Words words) {
    Optional<Conference.Point> shown = conference.shown();
    Optional<Paper> paper =
        shown.flatMap(Conference.Point::section).isPresent() || conference.figure().isPresent()
            ? before.paper(conference, words.language())
            : Optional.empty();
    List<Block> blocks =
        shown
            .flatMap(Conference.Point::section)
            .flatMap(key -> paper.map(each -> Outline.cut(each.blocks(), key)))
            .orElse(List.of());
    boolean missing = shown.flatMap(Conference.Point::section).isPresent() && blocks.isEmpty();
    return new Stage(
        conference.code(),
        conference.state(),
        shown.map(each -> place(conference, each, words)).orElse(""),
        title(conference, shown, words),
        paper,
        blocks,
        paper.flatMap(each -> large(conference, each, words)),
        missing ? Optional.of(words.say("conference.stage.no-section")) : Optional.empty(),
        source(conference, words));
  }

  private static String place(Conference conference, Conference.Point point, Words words) {
    Conference.Programme programme = conference.programme();
    return words.say(
        "conference.stage.place",
        words.number(programme.place(point)),
        words.number(programme.points().size()));
  }

  private String title(Conference conference, Optional<Conference.Point> shown, Words words) {
    return switch (conference.state()) {
      case PREPARED -> words.say("conference.stage.prepared");
      case CLOSED -> words.say("conference.stage.closed");
      case OPEN ->
          shown
              .map(each -> before.title(each, before.outline(conference), words))
              .orElseGet(() -> words.say("conference.stage.removed"));
    };
  }

  private String source(Conference conference, Words words) {
    return before
        .release(conference)
        .map(each ->
            words.say(
                "conference.stage.source",
                each.code() + (each.mark().isEmpty() ? "" : " " + each.mark()),
                words.say("release.status." + each.status().code()),
                words.day(each.cutOff())))
        .orElse("");
  }

  private static Optional<Stage.Large> large(Conference conference, Paper paper, Words words) {
    return conference
        .figure()
        .flatMap(paper::figure)
        .map(each ->
            new Stage.Large(each, unitOfMeasure(each, words), Said.of(paper.blocks(), each)));
  }

  private static String unitOfMeasure(PaperFigure figure, Words words) {
    return figure.outcome().number().isEmpty() || figure.text().endsWith("%")
        ? ""
        : words.sayOr("unit." + figure.unitOfMeasure(), figure.unitOfMeasure());
  }

  /** The figures that can be shown large beside a point, once each. */
  static List<PaperFigure> figures(Stage stage) {
    return stage.blocks().stream()
        .flatMap(Block::figures)
        .filter(each -> each.outcome().number().isPresent())
        .distinct()
        .toList();
  }
}
