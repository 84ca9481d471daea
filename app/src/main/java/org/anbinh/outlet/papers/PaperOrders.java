package org.anbinh.outlet.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /**
   * What is asked for.
   *
   * @param unit what the paper is about; empty for one paper of every unit the template is made for
   */
  public record Asked(
      String template, Optional<UnitId> unit, List<PaperFormat> formats, Language language) {
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
        asked
            .unit()
            .map(each -> one(release, template, each))
            .orElseGet(() -> all(release, template));
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

  private List<UnitId> one(Release release, PaperTemplate template, UnitId unit) {
    boolean within =
        release.unit().level() == Level.NATION || membership.reach(release.unit()).contains(unit);
    boolean known = territories.asKnownAt(release.vintage()).find(unit).isPresent();
    if (!known || !within || !template.levels().contains(unit.level())) {
      throw new RefusedException("other-unit");
    }
    return List.of(unit);
  }

  private List<UnitId> all(Release release, PaperTemplate template) {
    Territory territory = territories.asKnownAt(release.vintage());
    LocalDate day = release.period().window().lastDay();
    List<UnitId> below =
        template.levels().stream()
            .filter(level -> level.compareTo(release.unit().level()) > 0)
            .sorted()
            .flatMap(level -> territory.within(release.unit(), level, day).stream())
            .map(Unit::id)
            .sorted()
            .toList();
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
