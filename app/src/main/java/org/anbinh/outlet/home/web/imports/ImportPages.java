package org.anbinh.outlet.home.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.reading.DashStyle;
import org.anbinh.intake.reading.NumberStyle;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Hands files in, shows how far they have come, what is wrong with them, and all past ones. */
@Controller
class ImportPages {
  private static final int PAST = 50;

  private final Pages pages;
  private final Imports imports;
  private final Registers registers;
  private final Catalogue catalogue;
  private final Territories territories;
  private final Labels labels;
  private final ImportStatuses statuses;

  ImportPages(
      Pages pages,
      Imports imports,
      Registers registers,
      Catalogue catalogue,
      Territories territories,
      Labels labels,
      ImportStatuses statuses) {
    this.pages = pages;
    this.imports = imports;
    this.registers = registers;
    this.catalogue = catalogue;
    this.territories = territories;
    this.labels = labels;
    this.statuses = statuses;
  }

  /** A choice of a list. */
  record Choice(String value, String words) {}

  /** The form, and past imports. */
  record Matter(
      String register,
      List<Choice> registers,
      List<Choice> forms,
      List<Choice> provinces,
      Optional<String> problem,
      List<ImportLine> past,
      Visit.Token token) {}

  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping("/imports")
  ResponseEntity<byte[]> list(Visit visit, @RequestParam(defaultValue = "case") String register) {
    return list(visit, register, HttpStatus.OK, Optional.empty());
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/imports")
  ResponseEntity<byte[]> handIn(
      Visit visit,
      @RequestParam Map<String, String> parameters,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    String register = parameters.getOrDefault("register", "");
    Words words = pages.words(visit);
    if (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
      return list(
          visit,
          register,
          HttpStatus.UNPROCESSABLE_CONTENT,
          Optional.of(words.say("page.imports.no-file")));
    }
    try (InputStream bytes = file.getInputStream()) {
      String name = String.valueOf(file.getOriginalFilename());
      ImportJob job = imports.handIn(order(visit, register, parameters), name, bytes);
      return to(job);
    } catch (Imports.TooLargeException e) {
      return list(
          visit,
          register,
          HttpStatus.CONTENT_TOO_LARGE,
          Optional.of(words.say("page.imports.too-large", words.number(e.most()))));
    } catch (Imports.NoRoomException e) {
      return list(
          visit,
          register,
          e.isDisk() ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.CONTENT_TOO_LARGE,
          Optional.of(
              words.say(e.key() + ".title")
                  + ". "
                  + words.say(e.key() + ".remedy", words.number(e.most()))));
    }
  }

  /** Leads a form's choice to the template of that register. */
  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping("/imports/template")
  ResponseEntity<byte[]> template(Visit visit, @RequestParam Map<String, String> parameters) {
    String register = parameters.getOrDefault("register", "");
    registers.get(register);
    Address address =
        new Address("/api/registers/" + register + "/template", new TreeMap<>(parameters))
            .with("register", "")
            .with("language", visit.language().code());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address.toString()))
        .build();
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping("/imports/{id}")
  ResponseEntity<byte[]> one(
      Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
    Words words = pages.words(visit);
    var address = new Address("/imports/" + id, new TreeMap<>(parameters));
    ImportStatus status = statuses.of(imports.get(id), address, visit, words);
    return visit.partial()
        ? pages.part(words, "imports/status.jte", status)
        : pages.show(
            pages.frame(visit, Section.IMPORTS, words.say("page.imports.one")),
            "imports/import.jte",
            status);
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/imports/{id}/cancel")
  ResponseEntity<byte[]> cancel(@PathVariable UUID id) {
    return to(imports.cancel(id));
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/imports/{id}/confirm")
  ResponseEntity<byte[]> confirm(
      Visit visit,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "all") String mode,
      @RequestParam(defaultValue = "") String reason) {
    ImportMode how = ImportMode.find(mode).orElse(ImportMode.ALL);
    return inTurn(id, () -> imports.confirm(id, how, reason, visit.author()));
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/imports/{id}/repeat")
  ResponseEntity<byte[]> repeat(Visit visit, @PathVariable UUID id) {
    return inTurn(id, () -> imports.repeat(id, visit.author()));
  }

  /** What does not fit any more leads to the page that says where the import stands, and whose. */
  private ResponseEntity<byte[]> inTurn(UUID id, Supplier<ImportJob> step) {
    try {
      return to(step.get());
    } catch (IllegalStateException e) {
      return to(imports.get(id));
    }
  }

  private static ResponseEntity<byte[]> to(ImportJob job) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/imports/" + job.id()))
        .build();
  }

  private ImportOrder order(Visit visit, String register, Map<String, String> parameters) {
    registers.get(register);
    return new ImportOrder(
        register,
        ImportMode.find(parameters.getOrDefault("mode", "")).orElse(ImportMode.ALL),
        parameters.getOrDefault("do", "look").equals("look"),
        parameters.getOrDefault("sheet", ""),
        new Writing(
            numbers(parameters.getOrDefault("numbers", "")),
            dashes(parameters.getOrDefault("dashes", ""))),
        parameters.getOrDefault("reason", ""),
        visit.author());
  }

  private static NumberStyle numbers(String style) {
    return switch (style) {
      case "comma" -> NumberStyle.DECIMAL_COMMA;
      case "point" -> NumberStyle.DECIMAL_POINT;
      default -> NumberStyle.ASK;
    };
  }

  private static DashStyle dashes(String style) {
    return switch (style) {
      case "zero" -> DashStyle.ZERO;
      case "not-reported" -> DashStyle.NOT_REPORTED;
      default -> DashStyle.ASK;
    };
  }

  private ResponseEntity<byte[]> list(
      Visit visit, String register, HttpStatus status, Optional<String> problem) {
    Words words = pages.words(visit);
    var matter =
        new Matter(
            register,
            registers.list().stream()
                .map(each -> new Choice(each.name(), words.say(each.name() + ".register")))
                .toList(),
            catalogue.forms().stream()
                .filter(ReportForm::offered)
                .map(each -> new Choice(each.id(), words.of(each.name())))
                .toList(),
            territories.current().on(visit.today(), Level.PROVINCE).stream()
                .map(each -> new Choice(each.id().toString(), words.of(each.name())))
                .toList(),
            problem,
            imports.list(PAST).stream().map(job -> ImportLine.of(job, labels, words)).toList(),
            visit.token());
    return pages.show(
        status,
        pages.frame(visit, Section.IMPORTS, words.say("page.imports.title")),
        "imports/imports.jte",
        matter);
  }
}
