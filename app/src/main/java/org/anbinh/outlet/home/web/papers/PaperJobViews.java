package org.anbinh.outlet.home.web.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.Papers;
import org.springframework.stereotype.Component;

/** The jobs of a reader, in words. */
@Component
final class PaperJobViews {
  private final PaperJobs jobs;
  private final Papers papers;
  private final UnitNames units;

  PaperJobViews(PaperJobs jobs, Papers papers, UnitNames units) {
    this.jobs = jobs;
    this.papers = papers;
    this.units = units;
  }

  /** One job. */
  record Shown(PaperJobLine line, List<Piece> pieces, Visit.Token token) {
    Shown {
      pieces = List.copyOf(pieces);
    }

    /** What a page has seen that shows it. */
    String seen() {
      return line.job().state().code() + "-" + line.done();
    }
  }

  /** A finished file. */
  record Piece(String unit, String format, String name, String size, String address) {}

  /** The reader's jobs, the newest first. */
  List<PaperJobLine> list(Visit visit, Words words) {
    return jobs.list(visit.author()).stream().map(each -> line(each, words)).toList();
  }

  /** A job of the reader as it stands at this moment. */
  Optional<Shown> find(UUID id, Visit visit, Words words) {
    return jobs.find(id, visit.author())
        .map(job ->
            new Shown(
                line(job, words),
                job.state().pieces().stream().map(each -> piece(job, each, words)).toList(),
                visit.token()));
  }

  private PaperJobLine line(PaperJob job, Words words) {
    String template =
        papers.templates().stream()
            .filter(each -> each.id().equals(job.order().template()))
            .map(each -> words.of(each.name()))
            .findFirst()
            .orElse(job.order().template());
    List<UnitId> about = job.order().units();
    String written =
        about.size() == 1
            ? units.written(about.getFirst(), words.language())
            : words.say("paper-job.units", words.number(about.size()));
    return PaperJobLine.of(job, template, written, words);
  }

  private Piece piece(PaperJob job, PaperJob.Piece piece, Words words) {
    return new Piece(
        units.written(piece.unit(), words.language()),
        piece.format().name(),
        piece.name(),
        words.number((piece.bytes() + 999) / 1000),
        "/api/papers/jobs/" + job.id() + "/files/" + piece.name());
  }
}
