package org.anbinh.outlet.home.web.conference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.agenda.Agenda;
import org.anbinh.ground.agenda.Item;
import org.anbinh.ground.agenda.Phrase;
import org.anbinh.ground.agenda.Phrase.Term;
import org.anbinh.ground.agenda.Urgency;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.conference.Attendance;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.Conferences;
import org.anbinh.outlet.home.web.Asking;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/**
 * Conferences that the reader may follow: those that go on, and those of the next two weeks. One
 * that nobody has led for a week, and nobody has ended, goes on no more.
 */
@Component
class ComingConferences implements Agenda {
  private static final int DAYS = 14;
  private static final Duration FORGOTTEN = Duration.ofDays(7);

  private final Conferences conferences;
  private final Membership membership;
  private final Releases releases;

  ComingConferences(Conferences conferences, Membership membership, Releases releases) {
    this.conferences = conferences;
    this.membership = membership;
    this.releases = releases;
  }

  /** Whatever unit is looked at: a conference of the nation is one of every province too. */
  @Override
  public List<Item> items(UnitId unit, LocalDate day) {
    return Asking.actor()
        .filter(each -> each.may(Right.CONFERENCE_READ))
        .map(each -> conferences.list(Attendance.of(each, membership, releases, day)))
        .orElse(List.of())
        .stream()
        .flatMap(each -> item(each, day))
        .toList();
  }

  private static Stream<Item> item(Conference conference, LocalDate day) {
    return switch (conference.state()) {
      case OPEN -> {
        Instant led = conference.course().getLast().made().at();
        Instant now = day.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
        yield led.isAfter(now.minus(FORGOTTEN))
            ? of(conference, Urgency.HAPPENING)
            : Stream.empty();
      }
      case PREPARED ->
          conference.day().isBefore(day) || conference.day().isAfter(day.plusDays(DAYS))
              ? Stream.empty()
              : of(conference, Urgency.COMING);
      case CLOSED -> Stream.empty();
    };
  }

  private static Stream<Item> of(Conference conference, Urgency urgency) {
    var phrase =
        Phrase.of(
            "today.conferences." + urgency.code(),
            new Term.Name(conference.name()),
            new Term.Place(conference.unit()));
    return Stream.of(
        new Item(
            urgency,
            phrase,
            1,
            Optional.of(conference.day()),
            "/conferences/" + conference.code(),
            List.of()));
  }
}
