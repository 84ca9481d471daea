package org.anbinh.register.territories.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.Territory;
import org.anbinh.register.territories.TableFiles;
import org.anbinh.register.territories.TerritoryImports;
import org.anbinh.register.territories.TerritoryImports.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the tables of another or a newer territory, as a zip or as single files. */
@RestController
@RequestMapping("/api/territory/tables")
class TerritoryImportController {
  private final TerritoryImports imports;
  private final Labels labels;

  TerritoryImportController(TerritoryImports imports, Labels labels) {
    this.imports = imports;
    this.labels = labels;
  }

  /** What came of an import; issues where it was refused. */
  record Answer(
      String outcome,
      Label message,
      @Nullable Long batch,
      @Nullable Counts counts,
      List<Told> issues) {}

  /** How much there is of everything. */
  record Counts(String nation, int units, int changeDays, int gates, String fingerprint) {
    static Counts of(Territory territory) {
      return new Counts(
          territory.nation().code(),
          territory.all().size(),
          territory.changeDays().size(),
          territory.gates(territory.nation().id(), java.time.LocalDate.EPOCH).size(),
          territory.fingerprint());
    }
  }

  /** A reason of refusal. */
  record Told(String file, long row, String code, Label reason, Label remedy) {}

  @Requires(Right.TERRITORY_CHANGE)
  @PostMapping(consumes = "application/zip")
  Answer zip(
      @RequestBody InputStreamResource zip,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Principal author)
      throws IOException {
    var files = new TableFiles();
    try (InputStream bytes = zip.getInputStream()) {
      files.addZip("zip", bytes);
    }
    return answer(files, dryRun, author.getName());
  }

  @Requires(Right.TERRITORY_CHANGE)
  @PostMapping(consumes = "multipart/form-data")
  Answer files(
      @RequestParam("file") List<MultipartFile> parts,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Principal author)
      throws IOException {
    var files = new TableFiles();
    for (MultipartFile part : parts) {
      String name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
      if (name.endsWith(".zip")) {
        try (InputStream bytes = part.getInputStream()) {
          files.addZip(name, bytes);
        }
      } else {
        files.add(name, part.getInputStream());
      }
    }
    return answer(files, dryRun, author.getName());
  }

  private Answer answer(TableFiles files, boolean dryRun, String author) {
    if (!files.refusals().isEmpty()) {
      return refused(files.refusals());
    }
    Outcome outcome = dryRun ? imports.check(files.tables()) : imports.take(files.tables(), author);
    return switch (outcome) {
      case Outcome.Checked(Territory territory) ->
          new Answer("checked", message("checked"), null, Counts.of(territory), List.of());
      case Outcome.Unchanged(Territory territory) ->
          new Answer("unchanged", message("unchanged"), null, Counts.of(territory), List.of());
      case Outcome.Recorded(Territory territory, var batch) ->
          new Answer(
              "recorded",
              message("recorded", Long.toString(batch.number())),
              batch.number(),
              Counts.of(territory),
              List.of());
      case Outcome.Refused(List<Refusal> refusals) -> refused(refusals);
    };
  }

  private Answer refused(List<Refusal> refusals) {
    return new Answer(
        "refused",
        message("refused", Integer.toString(refusals.size())),
        null,
        null,
        refusals.stream().map(this::told).toList());
  }

  private Told told(Refusal refusal) {
    return new Told(
        refusal.file(),
        refusal.row(),
        refusal.code(),
        new Label(refusal.reason(labels, Language.VI), refusal.reason(labels, Language.EN)),
        new Label(refusal.remedy(labels, Language.VI), refusal.remedy(labels, Language.EN)));
  }

  private Label message(String key, Object... arguments) {
    String full = "territory.import." + key;
    return new Label(
        labels.text(Language.VI, full, arguments), labels.text(Language.EN, full, arguments));
  }
}
