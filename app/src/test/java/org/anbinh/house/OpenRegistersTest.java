package org.anbinh.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.declaration.Sensitivity;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Test;

/** The database opens those registers beyond a scope that declare themselves open, and no others. */
class OpenRegistersTest {
  private static final String MIGRATION = "/db/migration/V70__row_security.sql";
  private static final Pattern LIST = Pattern.compile("register in \\(([^)]+)\\)");

  @Test
  void theDatabaseOpensWhatIsDeclaredOpen() throws IOException {
    var declared =
        RunningSystem.shared().part(Registers.class).list().stream()
            .filter(each -> Sensitivity.of(each) == Sensitivity.OPEN)
            .map(each -> "'" + each.name() + "'")
            .toList();
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(MIGRATION))) {
      var list = LIST.matcher(new String(in.readAllBytes(), UTF_8));
      assertThat(list.find()).isTrue();
      assertThat(list.group(1).split(", ")).containsExactlyInAnyOrderElementsOf(declared);
    }
  }
}
