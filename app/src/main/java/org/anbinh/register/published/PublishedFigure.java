package org.anbinh.register.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Sensitivity;
import org.anbinh.ledger.declaration.Statement;

/**
 * A figure that somebody published, as they published it. It gives no readings: it is there to be
 * reconciled with ours.
 *
 * @param figure the source's own mark, such as {@code N1}
 * @param indicator the indicator it claims to be
 * @param filter the slice it claims to be about, written {@code dimension=code;…}; empty for all
 * @param kind {@code level}, {@code change} (absolute) or {@code percent} (change against the
 *     window of equal length before)
 * @param qualifier {@code exact} or {@code at-least} ("more than")
 */
@Declare.Register(name = "published", origin = Origin.PUBLISHED, sensitivity = Sensitivity.OPEN)
public record PublishedFigure(
    @Declare.Key @Declare.Length(80) String source,
    @Declare.Key @Declare.Length(20) String figure,
    @Declare.Place({Level.NATION, Level.PROVINCE, Level.COMMUNE}) UnitId unit,
    @Declare.Length(100) String indicator,
    @Declare.Length(200) Optional<String> filter,
    Optional<LocalDate> from,
    @Declare.When(exclusive = true) LocalDate until,
    @Declare.Codes("published-kind") String kind,
    @Declare.Codes("published-qualifier") String qualifier,
    @Declare.Range(from = -1e12) BigDecimal value,
    @Declare.Length(400) Optional<String> note)
    implements Content {
  @Override
  public List<Remark> remarks() {
    var remarks = new ArrayList<Remark>();
    if (from.filter(first -> !first.isBefore(until)).isPresent()) {
      remarks.add(
          new Remark("from", "window-reversed", List.of(from.get().toString(), until.toString())));
    }
    filter.ifPresent(text -> remarks.addAll(about(text)));
    return remarks;
  }

  /** A slice that no question can have would never be reconciled. */
  private static List<Remark> about(String filter) {
    try {
      return Slice.parse(filter).codes().entrySet().stream()
          .filter(each -> !Lists.hold(each.getKey(), each.getValue()))
          .map(
              each -> new Remark("filter", "code-unknown", List.of(each.getKey(), each.getValue())))
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of(new Remark("filter", "no-slice", List.of(filter)));
    }
  }

  /** The code lists, read when a slice is first written. */
  private static final class Lists {
    private static final Catalogue CATALOGUE = Catalogue.carried();

    static boolean hold(String dimension, String code) {
      return CATALOGUE.codeLists().stream()
          .filter(list -> list.id().equals(dimension))
          .anyMatch(list -> list.find(code).isPresent());
    }
  }

  @Override
  public Window window() {
    return from.map(first -> new Window(first, until))
        .orElseGet(() -> new Window(until.minusDays(1), until));
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // published figures are compared with ours and never enter them
  }
}
