package org.anbinh.intake.capture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.audit.Denial;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Agency;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Entry;
import org.jspecify.annotations.Nullable;

/** Makes the readers of rows, for any register and any heading. Safe for several threads. */
public final class RowReaders {
  private final Registers registers;
  private final Labels labels;
  private final Knowledge knowledge;
  private final Map<String, RegisterColumns> columns = new ConcurrentHashMap<>();
  private volatile @Nullable Named named;

  RowReaders(Registers registers, Labels labels, Knowledge knowledge) {
    this.registers = registers;
    this.labels = labels;
    this.knowledge = knowledge;
  }

  /** What texts are understood by. */
  record Knowledge(Catalogue catalogue, Territories territories, Periods periods, Clock clock) {}

  /** The names that go with a territory. */
  private record Named(Territory territory, Sources.Names names) {
    static Named of(Territory territory) {
      return new Named(territory, new Sources.Names(territory));
    }
  }

  /** The columns a register has. */
  public RegisterColumns columns(String register) {
    return columns.computeIfAbsent(
        register,
        name -> new RegisterColumns(registers.entered(name), labels, knowledge.catalogue()));
  }

  /**
   * A reader of rows under a heading.
   *
   * @param headings technical names or labels of columns; a blank one is passed over
   * @param place where the heading stands
   */
  public RowReader forColumns(
      String register, List<String> headings, Issue.Place place, Writing writing) {
    if (!registers.get(register).entered()) {
      throw new IllegalArgumentException(
          "The register " + register + " is not filled row by row; it has a way of its own");
    }
    RegisterColumns known = columns(register);
    Sources sources = sources();
    var plan = new RowPlan(Heading.read(known, headings, place), known, sources, writing);
    return new DeclaredRowReader(registers.entered(register), plan, sources);
  }

  /** Refuses a register whose labels or code lists are missing, naming them. */
  void requireWhole(String register) {
    columns(register).template(Optional.empty(), 1);
    registers.get(register).fields().stream()
        .flatMap(field -> Stream.concat(Stream.of(field), field.fields().stream()))
        .flatMap(field -> field.codeList().stream())
        .forEach(knowledge.catalogue()::codeList);
  }

  /** The texts of a register's contents, which these readers read back. */
  public RawValues values(String register) {
    return new RawValues(registers.get(register), knowledge.territories().current());
  }

  /**
   * Why whoever asks may not record a content: its unit is not theirs, its agency is another, or
   * something stands already that they may not correct. The database refuses other units too.
   */
  public Optional<Issue> refusal(Content next, Optional<Entry> standing, Issue.Place place) {
    if (Scoped.current() instanceof Scope.Within within && !within.includes(next.unit())) {
      return Optional.of(denied(place, "other-unit", named(next.unit())));
    }
    Scope.Remit remit = Scoped.remit();
    if (standing.isPresent() && !remit.mayCorrect()) {
      return Optional.of(denied(place, "correcting-not-allowed"));
    }
    return Stream.concat(standing.stream().map(Entry::content), Stream.of(next))
        .flatMap(content -> foreign(content, standing.isPresent(), remit).stream())
        .findFirst()
        .map(agency -> denied(place, "other-agency", agency));
  }

  /** An issue that is nobody's slip: the log is told of it, where it is somebody's request. */
  private static Issue denied(Issue.Place place, String code, String... arguments) {
    Denial.note("issue." + code + ".reason", (Object[]) arguments);
    return new Issue(place, "", code, List.of(arguments));
  }

  /** The agency of a content, where it is none for which somebody may record. */
  private Optional<String> foreign(Content content, boolean corrects, Scope.Remit remit) {
    return Agency.of(registers.of(content), content, knowledge.catalogue())
        .filter(agency ->
            !(corrects
                ? remit.corrects(content.unit(), agency)
                : remit.enters(content.unit(), agency)))
        .map(this::named);
  }

  private String named(UnitId unit) {
    return knowledge
        .territories()
        .current()
        .find(unit)
        .map(found -> found.name() + " (" + found.code() + ")")
        .orElse(unit.toString());
  }

  private String named(String agency) {
    return knowledge
        .catalogue()
        .findCodeList("body")
        .flatMap(list -> list.find(agency))
        .map(code -> code.name().in(Language.VI) + " (" + code.name().in(Language.EN) + ")")
        .orElse(agency);
  }

  private Sources sources() {
    Territory current = knowledge.territories().current();
    Named known = named;
    if (known == null || known.territory() != current) {
      known = Named.of(current);
      named = known;
    }
    return new Sources(
        knowledge.catalogue(),
        known.names(),
        current,
        knowledge.periods(),
        LocalDate.now(knowledge.clock()));
  }
}
