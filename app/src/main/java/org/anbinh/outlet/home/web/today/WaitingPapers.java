package org.anbinh.outlet.home.web.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.agenda.Agenda;
import org.anbinh.ground.agenda.Item;
import org.anbinh.ground.agenda.Phrase;
import org.anbinh.ground.agenda.Phrase.Term;
import org.anbinh.ground.agenda.Urgency;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Asking;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJob.State;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.Papers;
import org.springframework.stereotype.Component;

/** Papers that the reader asked for: going on, ready, or broken off. */
@Component
class WaitingPapers implements Agenda {
  private static final Duration NEWS = Duration.ofDays(3);

  private final PaperJobs jobs;
  private final Papers papers;

  WaitingPapers(PaperJobs jobs, Papers papers) {
    this.jobs = jobs;
    this.papers = papers;
  }

  @Override
  public List<Item> items(UnitId unit, LocalDate day) {
    Instant oldest = day.plusDays(1).atStartOfDay(Words.ZONE).toInstant().minus(NEWS);
    return Asking.actor()
        .filter(each -> each.may(Right.RELEASE_READ))
        .map(each -> jobs.list(each.getName()))
        .orElse(List.of())
        .stream()
        .filter(each -> !each.state().settled() || each.asked().isAfter(oldest))
        .flatMap(this::item)
        .toList();
  }

  private Stream<Item> item(PaperJob job) {
    return switch (job.state()) {
      case State.Waiting _, State.Writing _ -> of(job, Urgency.GOING, "going");
      case State.Ready _ -> of(job, Urgency.DONE, "ready");
      case State.Failed _ -> of(job, Urgency.BROKEN, "failed");
      case State.Cancelled _ -> Stream.empty();
    };
  }

  private Stream<Item> of(PaperJob job, Urgency urgency, String what) {
    Label template =
        papers.templates().stream()
            .filter(each -> each.id().equals(job.order().template()))
            .findFirst()
            .map(each -> each.name())
            .orElseGet(() -> new Label(job.order().template(), job.order().template()));
    var phrase =
        Phrase.of(
            "today.papers." + what,
            new Term.Name(template),
            new Term.Text(job.order().release()),
            Phrase.number(job.state().done()),
            Phrase.number(job.order().files()));
    return Stream.of(
        new Item(
            urgency,
            phrase,
            job.order().files(),
            Optional.of(LocalDate.ofInstant(job.asked(), Words.ZONE)),
            "/papers/" + job.id(),
            List.of()));
  }
}
