package org.anbinh.figures.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.ledger.entries.Versions.Version;

/** All releases, put together from their entries. */
final class Register {
  private final Versions versions;

  Register(Versions versions) {
    this.versions = versions;
  }

  /** A release as it was made, with the steps so far. */
  private record Course(Version made, ReleaseContent content, List<Version> steps) {}

  /** All of them, the newest first. */
  List<Release> all() {
    Map<String, Course> courses = new LinkedHashMap<>();
    for (Version each : read()) {
      if (each.step().orElse(null) instanceof ReleaseContent content) {
        courses.putIfAbsent(each.subject(), new Course(each, content, new ArrayList<>()));
      } else {
        Optional.ofNullable(courses.get(each.subject())).ifPresent(it -> it.steps().add(each));
      }
    }
    Set<String> revised = new HashSet<>();
    courses.values().stream()
        .filter(each -> is(each, Release.Deed.PUBLISHED) && !is(each, Release.Deed.WITHDRAWN))
        .forEach(each -> each.content().revises().ifPresent(revised::add));
    return courses.values().stream()
        .map(each -> release(each, revised.contains(each.content().code())))
        .sorted(Comparator.comparingLong((Release each) -> each.made().batch()).reversed())
        .toList();
  }

  /** Who may read which release is judged of each; the entries lie with the unit it is about. */
  private List<Version> read() {
    try (var _ = Scoped.everything("releases are read beyond the units that they are about")) {
      return versions.of(
          Versions.Sought.of(Set.of(ReleaseContent.REGISTER, ReleaseStep.REGISTER), Set.of()));
    }
  }

  private static boolean is(Course course, Release.Deed deed) {
    return course.steps().stream().anyMatch(each -> step(each).step().equals(deed.code()));
  }

  private static ReleaseStep step(Version version) {
    return (ReleaseStep) version.step().orElseThrow();
  }

  private static Release release(Course course, boolean revised) {
    ReleaseContent content = course.content();
    return new Release(
        content.code(),
        new Label(content.nameVi(), content.nameEn()),
        content.unit(),
        content.period(),
        new Vintage(content.vintage()),
        Basis.parse(content.basis(), LocalDate.MIN),
        content.cutOff(),
        content.publication(),
        content.indicators().stream().map(Register::indicated).toList(),
        content.early().stream().map(each -> new Release.Early(each.who(), each.until())).toList(),
        content.revises(),
        new Release.Made(
            course.made().author(), course.made().at(), course.made().recorded().batch()),
        status(course, revised),
        course.steps().stream().map(Register::told).toList());
  }

  private static Release.Indicated indicated(ReleaseContent.Indicated each) {
    return new Release.Indicated(
        each.indicator(),
        each.defined(),
        new Coverage(each.received(), each.due(), each.approved().map(Integer::longValue)));
  }

  private static Release.Step told(Version version) {
    ReleaseStep step = step(version);
    return new Release.Step(
        Release.Deed.find(step.step()).orElseThrow(),
        version.author(),
        version.at(),
        version.recorded().batch(),
        step.words().orElse(""));
  }

  private static Release.Status status(Course course, boolean revised) {
    if (is(course, Release.Deed.WITHDRAWN)) {
      return Release.Status.WITHDRAWN;
    }
    if (!is(course, Release.Deed.PUBLISHED)) {
      return Release.Status.PREPARED;
    }
    if (revised) {
      return Release.Status.REVISED;
    }
    return is(course, Release.Deed.FINALISED) ? Release.Status.FINAL : Release.Status.PROVISIONAL;
  }
}
