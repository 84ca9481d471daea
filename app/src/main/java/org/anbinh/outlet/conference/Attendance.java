package org.anbinh.outlet.conference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbinh.figures.release.Reader;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;

/**
 * Which conferences somebody may follow: those of the units they look after and of the units these
 * lie in, once they may read the release that is decided on. Good for one request.
 */
public final class Attendance {
  private final Membership membership;
  private final Releases releases;
  private final Reader reader;
  private final LocalDate day;
  private final Scope scope;
  private final Set<UnitId> held;
  private final Map<String, Optional<Release>> known = new HashMap<>();

  private Attendance(
      Membership membership, Releases releases, Actor actor, LocalDate day, Set<UnitId> held) {
    this.membership = membership;
    this.releases = releases;
    this.reader = Reader.of(actor, membership);
    this.day = day;
    this.scope = membership.scope(actor, Right.CONFERENCE_READ);
    this.held = Set.copyOf(held);
  }

  /** That of somebody on a day. */
  public static Attendance of(
      Actor actor, Membership membership, Releases releases, LocalDate day) {
    Set<UnitId> held =
        actor.grantsOf(Right.CONFERENCE_READ).stream().map(Grant::unit).collect(Collectors.toSet());
    return new Attendance(membership, releases, actor, day, held);
  }

  boolean attends(Conference conference) {
    return isInvited(conference.unit()) && release(conference.release()).isPresent();
  }

  private boolean isInvited(UnitId unit) {
    return scope.includes(unit)
        || (!held.isEmpty()
            && (unit.level() == Level.NATION
                || membership.reach(unit).stream().anyMatch(held::contains)));
  }

  /** A release, where they may read it; looked up once. */
  public Optional<Release> release(String code) {
    return known.computeIfAbsent(code, each -> releases.find(each, reader, day));
  }
}
