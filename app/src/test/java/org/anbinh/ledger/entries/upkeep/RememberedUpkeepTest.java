package org.anbinh.ledger.entries.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.anbinh.ledger.entries.Upkeep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the ledger was last looked after is remembered over restarts. */
class RememberedUpkeepTest {
  private static final Instant AT = Instant.parse("2026-11-22T05:00:00Z");

  @TempDir private Path directory;

  @Test
  void nothingIsRememberedAtFirst() {
    var upkeep = new RememberedUpkeep(directory);
    assertThat(upkeep.lastBackup()).isEmpty();
    assertThat(upkeep.lastVerification()).isEmpty();
  }

  @Test
  void theLastOfEachIsRemembered() {
    var backup = new Upkeep.BackedUp(AT, "/sao lưu/22-11", 41);
    var verified = new Upkeep.Verified(AT, 41, 0);
    var upkeep = new RememberedUpkeep(directory);
    upkeep.remember(new Upkeep.BackedUp(AT.minusSeconds(9), "old", 3));
    upkeep.remember(backup);
    upkeep.remember(verified);
    assertThat(new RememberedUpkeep(directory).lastBackup()).contains(backup);
    assertThat(new RememberedUpkeep(directory).lastVerification()).contains(verified);
  }

  @Test
  void aFileThatCannotBeUnderstoodIsAsGoodAsNone() throws IOException {
    for (String text : new String[] {"", "yesterday\n1\nx\n", "2026-11-22T05:00:00Z\nmany\nx"}) {
      Files.writeString(directory.resolve("last-backup"), text);
      assertThat(new RememberedUpkeep(directory).lastBackup()).as(text).isEmpty();
    }
  }
}
