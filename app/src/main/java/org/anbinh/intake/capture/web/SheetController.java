package org.anbinh.intake.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.rights.Exports;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.intake.capture.ExportOrder;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.Sheets;
import org.anbinh.intake.capture.TemplateOrder;
import org.anbinh.ledger.declaration.Registers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Templates and exports of a register. */
@RestController
@RequestMapping("/api/registers/{register}")
class SheetController {
  /** What is on every answer of a system in which an invented nation lives. */
  private static final String DEMONSTRATION = "X-Demonstration-Data";

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private final Sheets sheets;
  private final Registers registers;
  private final Territories territories;

  SheetController(Sheets sheets, Registers registers, Territories territories) {
    this.sheets = sheets;
    this.registers = registers;
    this.territories = territories;
  }

  /** An empty file to fill in. */
  @Requires(Right.REGISTERS_READ)
  @GetMapping("/template")
  void template(
      @PathVariable String register,
      @RequestParam(defaultValue = "xlsx") String format,
      TemplateQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    registers.get(register);
    LocalDate on = day("on", query.on()).orElseGet(() -> LocalDate.now(Places.HERE));
    Territory territory = territories.current();
    Unit unit =
        query.unit().isBlank() ? territory.nation() : Places.unit(territory, query.unit(), on);
    var order =
        new TemplateOrder(
            register,
            query.form().isBlank() ? Optional.empty() : Optional.of(query.form()),
            unit.id(),
            on,
            query.inGroup(),
            Requests.language(request));
    SheetFormat of = Requests.format(format);
    sheets.writeTemplate(order, of, Requests.download(response, of, register + "-template"));
  }

  /** Entries as they stand, in the columns of the template. */
  @Exports
  @Requires(Right.REGISTERS_EXPORT)
  @GetMapping("/export")
  void export(
      @PathVariable String register,
      @RequestParam(defaultValue = "csv") String format,
      ExportQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, String[]> all = request.getParameterMap();
    registers.get(register);
    SheetFormat of = Requests.format(format);
    Optional<LocalDate> from = day("from", query.from());
    Optional<LocalDate> until = day("until", query.until());
    Optional<Window> within =
        from.isEmpty() && until.isEmpty()
            ? Optional.empty()
            : Optional.of(new Window(from.orElse(FIRST), until.orElse(LAST)));
    LocalDate on = day("on", query.on()).orElseGet(() -> LocalDate.now(Places.HERE));
    Set<UnitId> units = query.unit().isBlank() ? Set.of() : subtree(query.unit(), on);
    var order =
        new ExportOrder(
            register,
            units,
            within,
            Optional.of(query.text().strip()).filter(text -> !text.isEmpty()),
            fields(all),
            Requests.language(request),
            response.containsHeader(DEMONSTRATION));
    sheets.writeExport(order, of, Requests.download(response, of, register));
  }

  /** Parameters named {@code field.x} ask for a text at a path. */
  private static Map<String, String> fields(Map<String, String[]> all) {
    var fields = new HashMap<String, String>();
    all.forEach((name, values) -> {
      if (name.startsWith("field.") && !values[0].isBlank()) {
        fields.put(name.substring("field.".length()), values[0]);
      }
    });
    return fields;
  }

  private static Optional<LocalDate> day(String name, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + "=" + text + " is no day; write it like 2025-07-01", e);
    }
  }

  private Set<UnitId> subtree(String unit, LocalDate on) {
    Territory territory = territories.current();
    return Places.subtree(territory, Places.unit(territory, unit, on), on);
  }
}
