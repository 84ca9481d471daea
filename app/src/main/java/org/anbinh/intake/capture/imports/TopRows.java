package org.anbinh.intake.capture.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Imports.Top;
import org.anbinh.intake.capture.sheet.SheetReader;
import org.anbinh.intake.capture.sheet.SheetRow;
import org.anbinh.intake.capture.sheet.UnreadableFileException;

/** The heading of an import's file and what stands first below it. */
record TopRows(ImportWork work, ImportJob job) {
  private static final int ROWS = 20;
  private static final int SAMPLES = 3;
  private static final int LONGEST = 40;

  Optional<Top> find() {
    try (SheetReader file = work.open(job)) {
      List<String> names = file.heading().values();
      List<List<String>> samples = new ArrayList<>();
      names.forEach(_ -> samples.add(new ArrayList<>()));
      Optional<SheetRow> row = file.next();
      for (int i = 0; i < ROWS && row.isPresent(); i++) {
        add(row.get().values(), samples);
        row = file.next();
      }
      String mended = work.files().mendsHash(job.id()).orElse("");
      return Optional.of(new Top(file.heading().number(), names, samples, mended));
    } catch (UnreadableFileException _) {
      return Optional.empty();
    }
  }

  private static void add(List<String> values, List<List<String>> samples) {
    for (int column = 0; column < Math.min(values.size(), samples.size()); column++) {
      String value = values.get(column).strip();
      String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "\u2026" : value;
      List<String> known = samples.get(column);
      if (!shown.isEmpty() && known.size() < SAMPLES && !known.contains(shown)) {
        known.add(shown);
      }
    }
  }
}
