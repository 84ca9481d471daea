package org.anbinh.outlet.papers;

import java.util.List;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;

/**
 * Papers that somebody wants written in one run.
 *
 * @param release code of the release
 * @param template id of the template
 * @param units what they are about, one paper each
 * @param formats in which each is wanted
 * @param site address under which marks find their passports, without a slash at its end
 * @param account sign-in name of who asked; nobody else is handed them
 */
public record PaperOrder(
    String release,
    String template,
    List<UnitId> units,
    List<PaperFormat> formats,
    Language language,
    String site,
    String account) {
  public PaperOrder {
    units = List.copyOf(units);
    formats = List.copyOf(formats);
  }

  /** How many files it makes. */
  public int files() {
    return units.size() * formats.size();
  }
}
