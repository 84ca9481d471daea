package org.anbinh.intake.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.Imports.NoRoomException;
import org.anbinh.intake.reading.Writing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ImportRoomTest {
  /** One megabyte of each account, and so much of the disk. */
  private static ImportSettings settings(int freeMegabytes) {
    return new ImportSettings(64, 100_000, 500, 5_000, 1, 1, freeMegabytes, 30);
  }

  private static ImportOrder order(String author) {
    return new ImportOrder("case", ImportMode.ALL, true, "", Writing.ASK, "", author);
  }

  private static ByteArrayInputStream kilobytes(int count) {
    return new ByteArrayInputStream(new byte[count << 10]);
  }

  private static long files(ImportFixture imports) throws IOException {
    try (Stream<java.nio.file.Path> all = Files.walk(imports.directory)) {
      return all.filter(each -> each.endsWith("original")).count();
    }
  }

  @Test
  void anAccountThatHasFilledItsRoomIsToldSoAndOthersAreNot() throws IOException {
    try (var imports = new ImportFixture(settings(0))) {
      imports.desk.handIn(order("an"), "one", kilobytes(700));
      assertThatThrownBy(() -> imports.desk.handIn(order("an"), "two", kilobytes(700)))
          .isInstanceOfSatisfying(
              NoRoomException.class,
              refused -> {
                assertThat(refused.isDisk()).isFalse();
                for (Language language : Language.values()) {
                  assertThat(Labels.carried().text(language, refused.key() + ".remedy", 1))
                      .contains("anbinh.capture.kept-megabytes")
                      .contains("1 MB");
                }
              });
      assertThat(files(imports)).as("nothing of what was refused is kept").isEqualTo(1);
      imports.desk.handIn(order("binh"), "one", kilobytes(700));
      imports.desk.handIn(order("an"), "small", kilobytes(200));
      imports.awaitIdle();
      assertThat(files(imports)).isEqualTo(3);
    }
  }

  @Test
  void filesThatComeInAtTheSameTimeAreCountedTogether() throws Exception {
    try (var imports = new ImportFixture(settings(0));
        var threads = Executors.newFixedThreadPool(8)) {
      var all = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 8; i++) {
        String name = "file-" + i;
        all.add(() -> {
          try {
            imports.desk.handIn(order("an"), name, kilobytes(300));
            return true;
          } catch (NoRoomException e) {
            return false;
          }
        });
      }
      List<Future<Boolean>> answers = threads.invokeAll(all);
      int taken = 0;
      for (Future<Boolean> each : answers) {
        taken += each.get() ? 1 : 0;
      }
      imports.awaitIdle();
      assertThat(taken).isLessThanOrEqualTo(3);
      assertThat(files(imports)).isEqualTo(taken);
    }
  }

  @Test
  void aDiskThatIsNearlyFullTakesNothingMoreIn() throws IOException {
    try (var imports = new ImportFixture(settings(Integer.MAX_VALUE))) {
      assertThatThrownBy(() -> imports.desk.handIn(order("an"), "one", kilobytes(1)))
          .isInstanceOfSatisfying(
              NoRoomException.class, refused -> assertThat(refused.isDisk()).isTrue());
      assertThat(files(imports)).isZero();
    }
  }
}
