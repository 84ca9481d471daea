package org.anbinh.outlet.conference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.ledger.entries.Versions.Version;

/** Conferences, put together from their entries. */
final class ConferenceRegister {
  private static final Set<String> REGISTERS =
      Set.of(
          ConferenceContent.REGISTER,
          CourseContent.REGISTER,
          NoteContent.REGISTER,
          ConclusionContent.REGISTER);

  private final Versions versions;

  ConferenceRegister(Versions versions) {
    this.versions = versions;
  }

  /** All of them, the newest first. */
  List<Conference> all() {
    return read("").reversed();
  }

  Optional<Conference> find(String code) {
    return code.isEmpty()
        ? Optional.empty()
        : read(code).stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Who may follow which is judged of each; the entries lie with the units that speak. */
  private List<Conference> read(String prefix) {
    var told = new LinkedHashMap<String, Telling>();
    try (var _ = Scoped.everything("conferences are followed beyond the units that speak")) {
      versions
          .of(
              new Versions.Sought(
                  REGISTERS,
                  Set.of(),
                  prefix,
                  Optional.empty(),
                  new Vintage(0),
                  new Vintage(Long.MAX_VALUE)))
          .forEach(each -> tell(each, told));
    }
    return told.values().stream().flatMap(each -> each.conference().stream()).toList();
  }

  private static void tell(Version version, Map<String, Telling> told) {
    switch (version.step().orElse(null)) {
      case ConferenceContent each -> of(each.code(), told).arranged(each, version);
      case CourseContent each -> of(each.code(), told).moved(each, version);
      case NoteContent each -> of(each.code(), told).noted(each, version);
      case ConclusionContent each -> of(each.code(), told).concluded(each, version);
      case null, default -> {
        // whatever else there is tells nothing of conferences
      }
    }
  }

  private static Telling of(String code, Map<String, Telling> told) {
    return told.computeIfAbsent(code, _ -> new Telling());
  }

  private static Conference.Made made(Version version) {
    return new Conference.Made(version.author(), version.at(), version.recorded().batch());
  }

  /** What has been told of one conference so far. */
  private static final class Telling {
    private final List<ConferenceContent> arrangements = new ArrayList<>();
    private final List<Conference.Made> arranged = new ArrayList<>();
    private final List<Conference.Step> course = new ArrayList<>();
    private final List<Conference.Note> notes = new ArrayList<>();
    private final Map<Integer, Conference.Conclusion> conclusions = new LinkedHashMap<>();

    void arranged(ConferenceContent content, Version version) {
      arrangements.add(content);
      arranged.add(made(version));
    }

    void moved(CourseContent content, Version version) {
      course.add(
          new Conference.Step(
              Conference.Deed.valueOf(content.deed().toUpperCase(Locale.ROOT)),
              content.point(),
              content.figure(),
              made(version)));
    }

    void noted(NoteContent content, Version version) {
      notes.add(
          new Conference.Note(
              content.number(),
              Conference.Kind.valueOf(content.kind().toUpperCase(Locale.ROOT)),
              content.unit(),
              content.point(),
              content.words(),
              made(version)));
    }

    void concluded(ConclusionContent content, Version version) {
      Conference.Made made = made(version);
      Conference.Made first =
          Optional.ofNullable(conclusions.get(content.number()))
              .map(Conference.Conclusion::first)
              .orElse(made);
      conclusions.put(
          content.number(),
          new Conference.Conclusion(
              content.number(),
              Conference.Standing.valueOf(content.standing().toUpperCase(Locale.ROOT)),
              new Conference.Wording(content.words(), content.charged(), content.due()),
              version.version(),
              first,
              made));
    }

    Optional<Conference> conference() {
      return arrangements.isEmpty() ? Optional.empty() : Optional.of(whole());
    }

    private Conference whole() {
      ConferenceContent content = arrangements.getLast();
      return new Conference(
          content.code(),
          new Label(content.nameVi(), content.nameEn()),
          content.unit(),
          content.day(),
          content.release(),
          content.paper(),
          new Conference.Programme(
              arrangements.size(),
              content.points().stream()
                  .map(each -> new Conference.Point(each.number(), each.title(), each.section()))
                  .toList(),
              arranged.getLast()),
          course,
          notes.stream().sorted(Comparator.comparingInt(Conference.Note::number)).toList(),
          conclusions.values().stream()
              .sorted(Comparator.comparingInt(Conference.Conclusion::number))
              .toList());
    }
  }
}
