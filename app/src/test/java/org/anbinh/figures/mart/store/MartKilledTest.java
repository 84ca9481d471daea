package org.anbinh.figures.mart.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.MartSettings;
import org.anbinh.figures.mart.Placing;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Series;
import org.anbinh.figures.mart.Tally;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a process whose mart is catching up, at random moments, again and again. */
class MartKilledTest {
  private static final int BATCHES = 24;
  private static final int UNITS = 3_000;
  private static final int ROUNDS = 8;

  @TempDir Path directory;

  @Test
  void nothing_is_lost_and_nothing_is_there_twice() throws IOException, InterruptedException {
    var random = new SplittableRandom(9);
    long told = 0;
    for (int round = 0; round < ROUNDS && told < BATCHES; round++) {
      told = Math.max(told, killedAfter(1 + random.nextInt(3), random.nextInt(40)));
    }
    try (DuckMart mart = open(BATCHES)) {
      assertThat(mart.position().batch()).isGreaterThanOrEqualTo(told);
      mart.catchUp();
      assertThat(mart.position().batch()).isEqualTo(BATCHES);
      long corrected = (long) UNITS * BATCHES / 2;
      assertThat(sum(mart, BATCHES).amount())
          .isEqualByComparingTo(java.math.BigDecimal.valueOf(corrected * PretendLedger.AMOUNT));
      assertThat(sum(mart, BATCHES).stated()).isEqualTo(corrected);
      assertThat(sum(mart, 1).amount())
          .isEqualByComparingTo(
              java.math.BigDecimal.valueOf(UNITS * (PretendLedger.AMOUNT + 100L)));
    }
  }

  @Test
  void a_file_of_another_version_is_made_anew() throws Exception {
    try (DuckMart mart = open(2)) {
      mart.catchUp();
    }
    Path file = directory.resolve("mart-1.duckdb");
    try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:" + file);
        var statement = connection.createStatement()) {
      statement.execute("update position set format = 0");
      statement.execute("drop table place");
    }
    try (DuckMart mart = open(2)) {
      assertThat(mart.position().batch()).isZero();
      mart.catchUp();
      assertThat(sum(mart, 2).stated()).isEqualTo(UNITS);
    }
  }

  @Test
  void a_file_that_is_none_is_made_anew() throws Exception {
    java.nio.file.Files.writeString(directory.resolve("mart-3.duckdb"), "no database at all");
    try (DuckMart mart = open(1)) {
      mart.catchUp();
      assertThat(sum(mart, 1).stated()).isEqualTo(UNITS);
    }
  }

  private static Tally sum(DuckMart mart, long batch) {
    Set<Integer> series =
        mart.vocabulary().of("tips.received").stream().map(Series::id).collect(Collectors.toSet());
    var readings =
        new Readings(
            "tips.received",
            series,
            Set.of(),
            new TreeMap<>(),
            new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1)),
            Vantage.of(new Vintage(batch)),
            false,
            Readings.Units.ALL);
    var layout =
        new Layout(new Placing.Nation(), Set.of(), Optional.empty(), Optional.empty(), false);
    return mart.sums(readings, layout).join().getFirst();
  }

  /** Lets a process catch up, waits for some of its words, and ends it without warning. */
  private long killedAfter(int lines, int millis) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                MartKilledTest.class.getName(),
                directory.toString())
            .redirectError(new File(directory.toFile(), "child.log"))
            .start();
    long last = 0;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (int n = 0; n < lines; n++) {
        String line = out.readLine();
        if (line == null) {
          break;
        }
        last = Long.parseLong(line);
      }
      process.waitFor(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    return last;
  }

  private DuckMart open(long batches) {
    return open(directory, batches);
  }

  private static DuckMart open(Path directory, long batches) {
    Law law = Law.carried();
    Territories territories = Territories.bundled();
    List<UnitId> units =
        territories.current().on(LocalDate.of(2026, 11, 1), Level.COMMUNE).stream()
            .map(Unit::id)
            .limit(UNITS)
            .toList();
    var registers = new Registers(List.of(RegisterDescriptor.of(Report.class).with(law.periods())));
    return new DuckMart(
        directory,
        new MartSettings("200MB", 1, 250),
        new MartFile.World(
            new PretendLedger(units, batches),
            registers,
            Catalogue.carried(),
            law.periods(),
            territories));
  }

  /** The process that is killed: follows one batch after another and says how far it is. */
  static void main(String[] arguments) throws InterruptedException {
    Path directory = Path.of(arguments[0]);
    for (long batch = 1; batch <= BATCHES; batch++) {
      try (DuckMart mart = open(directory, batch)) {
        if (mart.position().batch() < batch) {
          mart.catchUp();
          System.out.println(mart.position().batch());
        }
      }
    }
  }
}
