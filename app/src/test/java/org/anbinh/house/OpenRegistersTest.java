package org.anbinh.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Sensitivity;
import org.junit.jupiter.api.Test;

/**
 * The database opens those registers beyond a scope that declare themselves open, and no others.
 */
class OpenRegistersTest {
  private static final String MIGRATION = "/db/migration/V70__row_security.sql";
  private static final Pattern LIST = Pattern.compile("register in \\(([^)]+)\\)");

  @Test
  void theDatabaseOpensWhatIsDeclaredOpen() throws IOException {
    var declared =
        Sources.types()
            .flatMap(type -> Stream.ofNullable(type.getAnnotation(Declare.Register.class)))
            .filter(each -> each.sensitivity() == Sensitivity.OPEN)
            .map(each -> "'" + each.name() + "'")
            .toList();
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(MIGRATION))) {
      var list = LIST.matcher(new String(in.readAllBytes(), UTF_8));
      assertThat(list.find()).isTrue();
      assertThat(list.group(1).split(", ")).containsExactlyInAnyOrderElementsOf(declared);
    }
  }
}
