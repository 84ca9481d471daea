package org.anbinh.outlet.papers;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/** Makes orders of what people ask for, and refuses those of which nothing could come. */
public final class PaperOrders {
  private final Papers papers;
  private final Membership membership;
  private final Territories territories;

  /** Makes orders of the templates and units there are. */
  public PaperOrders(Papers papers, Membership membership, Territories territories) {
    this.papers = papers;
    this.membership = membership;
    this.territories = territories;
  }

  /** Of which units a paper is asked for. */
  public sealed interface Which {
    /** One unit. */
    record One(UnitId unit) implements Which {}

    /** Every unit of a level within that of the release. */
    record Tier(Level level) implements Which {}

    /** Every unit the template is made for. */
    record Every() implements Which {}
  }

  /** What is asked for. */
  public record Asked(String template, Which which, List<PaperFormat> formats, Language language) {
    public Asked {
      formats = List.copyOf(formats);
    }
  }

  /** Who asks, and where the installation is reached. */
  public record From(String account, String site) {}

  /**
   * An order that can be carried out.
   *
   * @throws RefusedException with the reason
   */
  public PaperOrder order(Release release, Asked asked, From from) {
    PaperTemplate template =
        papers.templates().stream()
            .filter(each -> each.id().equals(asked.template()))
            .findFirst()
            .orElseThrow(() -> new RefusedException("no-template", asked.template()));
    if (asked.formats().isEmpty()) {
      throw new RefusedException("no-format");
    }
    List<String> held = release.indicators().stream().map(Release.Indicated::indicator).toList();
    if (!held.containsAll(template.indicators())) {
      throw new RefusedException("indicators");
    }
    List<UnitId> units =
        switch (asked.which()) {
          case Which.One(UnitId unit) -> one(release, template, unit);
          case Which.Tier(Level level) -> tier(release, template, level);
          case Which.Every() -> all(release, template);
        };
    if (units.isEmpty()) {
      throw new RefusedException("no-unit");
    }
    var order =
        new PaperOrder(
            release.code(),
            template.id(),
            units,
            asked.formats().stream().distinct().sorted().toList(),
            asked.language(),
            from.site(),
            from.account());
    if (order.files() > PaperJobs.MOST_FILES) {
      throw new RefusedException(
          "too-many", String.valueOf(order.files()), String.valueOf(PaperJobs.MOST_FILES));
    }
    return order;
  }

  /**
   * The unit that a text means in a release: written {@code province:44:2025-07-01}, or the code
   * that it bears on the last day of the release's period.
   *
   * @throws RefusedException where it means none
   */
  public UnitId unit(Release release, String text) {
    Territory territory = territories.asKnownAt(release.vintage());
    LocalDate day = release.period().window().lastDay();
    if (text.equalsIgnoreCase(territory.nation().code())) {
      return territory.nation().id();
    }
    Optional<UnitId> found =
        text.indexOf(':') > 0
            ? territory.find(UnitId.parse(text)).map(Unit::id)
            : Arrays.stream(Level.values())
                .flatMap(level -> territory.find(level, text, day).stream())
                .map(Unit::id)
                .findFirst();
    return found.orElseThrow(() -> new RefusedException("unknown-unit", text));
  }

  private List<UnitId> one(Release release, PaperTemplate template, UnitId unit) {
    boolean within =
        release.unit().level() == Level.NATION || membership.reach(release.unit()).contains(unit);
    boolean known = territories.asKnownAt(release.vintage()).find(unit).isPresent();
    if (!known || !within || !template.levels().contains(unit.level())) {
      throw new RefusedException("other-unit");
    }
    return List.of(unit);
  }

  private List<UnitId> tier(Release release, PaperTemplate template, Level level) {
    if (!template.levels().contains(level)) {
      throw new RefusedException(
          "other-level",
          template.id(),
          template.levels().stream().sorted().map(Level::written).collect(joining(", ")));
    }
    return level == release.unit().level()
        ? List.of(release.unit())
        : below(release, Stream.of(level));
  }

  private List<UnitId> below(Release release, Stream<Level> levels) {
    Territory territory = territories.asKnownAt(release.vintage());
    LocalDate day = release.period().window().lastDay();
    return levels
        .filter(level -> level.compareTo(release.unit().level()) > 0)
        .sorted()
        .flatMap(level -> territory.within(release.unit(), level, day).stream())
        .map(Unit::id)
        .sorted()
        .toList();
  }

  private List<UnitId> all(Release release, PaperTemplate template) {
    List<UnitId> below = below(release, template.levels().stream());
    return below.isEmpty() && template.levels().contains(release.unit().level())
        ? List.of(release.unit())
        : below;
  }

  /** Nothing would come of it. */
  public static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> arguments;

    RefusedException(String code, String... arguments) {
      super("These papers cannot be written: " + code);
      this.code = code;
      this.arguments = List.of(arguments);
    }

    /** Key below {@code paper-job.refusal} of the label files. */
    public String code() {
      return code;
    }

    public List<String> arguments() {
      return arguments;
    }
  }
}
