package org.anbinh.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The dataset "decade": 3,321 communes x 120 months x 40 cells = 15.9 million readings, 260,000
 * cases and 230,000 court rows, ending in October 2026. Before the reform of 1 July 2025, each of
 * today's communes is stood for by one of the old ones that became it. Numbers are invented and the
 * same on every machine.
 */
final class Dataset {
  /** Indicators that are answered from the reports of this dataset. */
  static final List<String> REPORTED =
      List.of(
          "tips.received",
          "inspections.made",
          "tests.made",
          "tests.positive",
          "points.dismantled",
          "outreach.sessions",
          "outreach.persons");

  /** Those, and indicators that are answered from its cases and court rows. */
  static final List<String> INDICATORS =
      Stream.concat(
              REPORTED.stream(),
              Stream.of(
                  "cases.detected",
                  "persons.arrested",
                  "seized.heroin.mass",
                  "court.cases.accepted",
                  "court.defendants.accepted"))
          .toList();

  private static final YearMonth REFORM = YearMonth.of(2025, 7);
  private static final YearMonth END = YearMonth.of(2026, 11);
  private static final int AFTER = 16;
  private static final int CELLS = 40;
  private static final List<String> OFFENCES = List.of("248", "249", "250", "251", "255", "256");
  private static final List<String> SUBSTANCES =
      List.of("heroin", "methamphetamine", "mdma", "ketamine", "cannabis", "opium");

  private final int months;
  private final double factor;
  private final List<String> newCommunes = new ArrayList<>();
  private final List<String> oldCommunes = new ArrayList<>();
  private final List<String> districts = new ArrayList<>();
  private final List<String> provinces = new ArrayList<>();

  Dataset(double factor) {
    this.factor = factor;
    this.months = (int) Math.round(120 * factor);
    if (months <= AFTER) {
      throw new IllegalArgumentException(
          "--factor "
              + factor
              + " leaves "
              + months
              + " months, all on today's map; choose one above "
              + AFTER / 120.0
              + ", so that figures cross the reform");
    }
    Map<String, String> becomes = new HashMap<>();
    for (NamedCsvRecord row : table("units.csv")) {
      boolean old = row.getField("valid_from").isEmpty();
      String level = row.getField("level");
      if (!old && level.equals("commune") && row.getField("valid_from").equals("2025-07-01")) {
        newCommunes.add(row.getField("code"));
      } else if (old && level.equals("district")) {
        districts.add(row.getField("code"));
      } else if (!old
          && level.equals("province")
          && row.getField("valid_from").equals("2025-07-01")) {
        provinces.add(row.getField("code"));
      }
    }
    var taken = new HashSet<String>();
    for (NamedCsvRecord row : table("changes.csv")) {
      if (row.getField("level").equals("commune>commune")
          && row.getField("share").equals("1")
          && taken.add(row.getField("old_code"))) {
        becomes.putIfAbsent(row.getField("new_code"), row.getField("old_code"));
      }
    }
    newCommunes.stream().map(becomes::get).filter(code -> code != null).forEach(oldCommunes::add);
  }

  private static List<NamedCsvRecord> table(String name) {
    try (InputStream in = Dataset.class.getResourceAsStream("/territory/" + name);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long readings() {
    return ((long) AFTER * newCommunes.size() + (long) (months - AFTER) * oldCommunes.size())
        * CELLS;
  }

  long cases() {
    return Math.round(260_000 * factor);
  }

  long courtRows() {
    long rows =
        ((long) Math.min(months, AFTER) * provinces.size()
                + (long) Math.max(0, months - AFTER) * districts.size())
            * OFFENCES.size();
    return Math.min(rows, Math.round(230_000 * factor));
  }

  Path writeReports(Path file) throws IOException {
    return reports(file, first(), months);
  }

  /** The first month of the dataset; its last is October 2026. */
  YearMonth first() {
    return END.minusMonths(months);
  }

  /** Ten earlier months, for an import that runs while single entries are recorded. */
  Path writeMoreReports(Path file) throws IOException {
    return reports(file, first().minusMonths(10), 10);
  }

  private Path reports(Path file, YearMonth first, int count) throws IOException {
    var random = new SplittableRandom(36);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "reportForm,unit,period,"
              + String.join(",", cells().stream().map(cell -> '"' + cell + '"').toList())
              + "\n");
      var line = new StringBuilder(256);
      for (int i = 0; i < count; i++) {
        YearMonth month = first.plusMonths(i);
        for (String code : month.isBefore(REFORM) ? oldCommunes : newCommunes) {
          line.setLength(0);
          line.append("decade.monthly,").append(code).append(',').append(month);
          for (int cell = 0; cell < CELLS; cell++) {
            int size = random.nextInt(100);
            line.append(',').append(size < 70 ? random.nextInt(10) : random.nextInt(500));
          }
          out.append(line.append('\n'));
        }
      }
    }
    return file;
  }

  private static List<String> cells() {
    try (InputStream in =
        Dataset.class.getResourceAsStream("/catalogue/forms/decade.monthly.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.startsWith("  - "))
          .map(line -> line.substring(4).strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path writeCases(Path file) throws IOException {
    var random = new SplittableRandom(120);
    LocalDate first = first().atDay(1);
    int days = (int) (END.atDay(1).toEpochDay() - first.toEpochDay());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "number,agency,detectedBy,place,occurredOn,route,offence,organisedRing,armsUsed,officersKilled,officersHurt,persons.1.sex,persons.1.age,persons.1.nationality,persons.1.count,seizures.1.substance,seizures.1.form,seizures.1.quantity,seizures.1.unit\n");
      for (long i = 0; i < cases(); i++) {
        LocalDate day = first.plusDays(random.nextInt(days));
        List<String> communes = day.isBefore(REFORM.atDay(1)) ? oldCommunes : newCommunes;
        out.write(
            "B"
                + i
                + ",police,VN,"
                + communes.get(random.nextInt(communes.size()))
                + ","
                + day
                + ",inland,"
                + OFFENCES.get(random.nextInt(OFFENCES.size())));
        out.write(
            ",0,0,0,0,male,18-29,VN,"
                + (1 + random.nextInt(3))
                + ","
                + SUBSTANCES.get(random.nextInt(SUBSTANCES.size()))
                + ",powder,0."
                + (1 + random.nextInt(9))
                + ",kg\n");
      }
    }
    return file;
  }

  /** One case as the REST interface takes it. */
  String oneCase(int number) {
    return """
    {"values":{"number":"BENCH-%d-%d","agency":"police","detectedBy":"VN","place":"00004","occurredOn":"2026-03-0%d",
    "route":"inland","offence":"249","organisedRing":"0","armsUsed":"0","officersKilled":"0","officersHurt":"0",
    "persons.1.sex":"male","persons.1.age":"18-29","persons.1.nationality":"VN","persons.1.count":"1"}}\
    """
        .formatted(System.nanoTime(), number, 1 + number % 9);
  }

  Path writeCourts(Path file) throws IOException {
    var random = new SplittableRandom(256);
    long left = courtRows();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "court,period,offence,casesAccepted,defendantsAccepted,casesResolved,defendantsResolved,sentences.1.sentence,sentences.1.defendants,deathSentencesReleased\n");
      for (int i = 0; i < months && left > 0; i++) {
        YearMonth month = first().plusMonths(i);
        for (String court : month.isBefore(REFORM) ? districts : provinces) {
          for (String offence : OFFENCES) {
            if (left-- > 0) {
              int resolved = random.nextInt(6);
              out.write(
                  court
                      + ","
                      + month
                      + ","
                      + offence
                      + ","
                      + resolved
                      + ","
                      + (resolved + 1)
                      + ","
                      + resolved
                      + ","
                      + resolved
                      + ",fixed-term,"
                      + resolved
                      + ",0\n");
            }
          }
        }
      }
    }
    return file;
  }
}
