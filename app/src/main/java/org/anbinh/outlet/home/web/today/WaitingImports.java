package org.anbinh.outlet.home.web.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.agenda.Agenda;
import org.anbinh.ground.agenda.Item;
import org.anbinh.ground.agenda.Phrase;
import org.anbinh.ground.agenda.Phrase.Term;
import org.anbinh.ground.agenda.Urgency;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportTally;
import org.anbinh.intake.capture.Imports;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Files on their way in: interrupted, to be mended, to be confirmed, going on, and finished. */
@Component
class WaitingImports implements Agenda {
  private static final int LOOKED_AT = 60;
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final Duration NEWS = Duration.ofDays(3);
  private static final List<String> CONFLICTS = List.of("version-conflict", "changed-meanwhile");

  private final Imports imports;
  private final Labels labels;

  WaitingImports(Imports imports, Labels labels) {
    this.imports = imports;
    this.labels = labels;
  }

  /** Files name no unit; they are everybody's until there are accounts. */
  @Override
  public List<Item> items(UnitId unit, LocalDate day) {
    Instant now = day.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
    var items = new ArrayList<Item>();
    for (ImportJob job : imports.list(LOOKED_AT)) {
      if (job.handedIn().isAfter(now.minus(REMEMBERED))) {
        item(job, job.handedIn().isAfter(now.minus(NEWS))).ifPresent(items::add);
      }
    }
    return items;
  }

  private Optional<Item> item(ImportJob job, boolean news) {
    ImportTally tally = job.state().tally();
    long conflicts =
        CONFLICTS.stream().mapToLong(each -> tally.issues().getOrDefault(each, 0L)).sum();
    return switch (job.state()) {
      case State.Failed _ -> of(job, Urgency.BROKEN, "failed", 1);
      case State.Refused _ when conflicts > 0 -> of(job, Urgency.BROKEN, "conflict", conflicts);
      case State.Refused _ -> of(job, Urgency.BROKEN, "refused", tally.bad());
      case State.Reviewed _ when tally.bad() > 0 -> of(job, Urgency.WAITING, "mend", tally.bad());
      case State.Reviewed _ when tally.good() > 0 ->
          of(job, Urgency.WAITING, "confirm", tally.good());
      case State.Reviewed _ -> Optional.empty();
      case State.Queued _, State.Reading _, State.Recording _ -> of(job, Urgency.GOING, "going", 1);
      case State.Recorded _ when news -> of(job, Urgency.DONE, "recorded", tally.good());
      case State.Recorded _, State.Cancelled _ -> Optional.empty();
    };
  }

  private Optional<Item> of(ImportJob job, Urgency urgency, String what, long count) {
    String register = job.order().register();
    Label name = labels.find(register + ".register").orElseGet(() -> new Label(register, register));
    var phrase =
        Phrase.of(
            "today.imports." + what,
            new Term.Text(job.file().name()),
            new Term.Name(name),
            Phrase.number(count));
    return Optional.of(
        new Item(
            urgency,
            phrase,
            count,
            Optional.of(LocalDate.ofInstant(job.handedIn(), Words.ZONE)),
            "/imports/" + job.id(),
            List.of()));
  }
}
