package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anbinh.house.SecretScan.Find;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No key, token or password stands in the project. */
class SecretsTest {
  private static final Path ALLOWED =
      Sources.project().resolve("app/src/test/resources/house/secrets-allowed.txt");

  /** What looks like a secret and is none: a file and a part of what it says. */
  private record Allowed(String file, String part) {
    static List<Allowed> all() {
      return Sources.text(ALLOWED)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .map(parts -> new Allowed(parts[0].strip(), parts[1].strip()))
          .toList();
    }

    boolean covers(Find find) {
      return find.file().endsWith(file) && find.text().contains(part);
    }
  }

  @Test
  void nothingInTheProjectLooksLikeASecret() {
    List<Allowed> allowed = Allowed.all();
    assertThat(SecretScan.below(Sources.project()))
        .filteredOn(find -> allowed.stream().noneMatch(each -> each.covers(find)))
        .isEmpty();
  }

  @Test
  void whatIsAllowedStillExists() {
    List<Find> finds = SecretScan.below(Sources.project());
    assertThat(Allowed.all()).allMatch(each -> finds.stream().anyMatch(each::covers));
  }

  /** Put together here, so that this file has none. */
  private static final Map<String, String> PLANTED =
      Map.of(
          "private-key", "-----BEGIN " + "PRIVATE KEY-----\nMC4CAQAw\n",
          "aws-key", "id: AKIA" + "ABCDEFGHIJKLMNOP\n",
          "github-token", "token ghp_" + "a1b2".repeat(9) + "\n",
          "slack-token", "xoxb-" + "1234567890-abcdef\n",
          "google-key", "AIza" + "Sy".repeat(17) + "A\n",
          "web-token", "eyJhbGciOiJIUzI1" + ".eyJzdWIiOiIxMjM0" + ".c2lnbmF0dXJl\n",
          "address-with-password", "jdbc: postgresql://owner" + ":hunter22@db.example/x\n",
          "assigned-secret", "String password " + "= \"correct-horse\";\n",
          "set-secret", "anbinh.database.password" + "=correct-horse\n");

  @Test
  void aPlantedSecretOfEachShapeIsFoundAndNotRepeated(@TempDir Path folder) throws IOException {
    assertThat(PLANTED).containsOnlyKeys(SecretScan.SHAPES.keySet());
    for (Map.Entry<String, String> planted : PLANTED.entrySet()) {
      Path file = folder.resolve("deep").resolve(planted.getKey() + ".properties");
      Files.createDirectories(folder.resolve("deep"));
      Files.writeString(file, "harmless = yes\n" + planted.getValue());
      assertThat(SecretScan.below(folder))
          .as(planted.getKey())
          .anySatisfy(find -> {
            assertThat(find.shape()).isEqualTo(planted.getKey());
            assertThat(find.line()).isEqualTo(2);
            assertThat(find.toString()).doesNotContain("hunter22").doesNotContain("correct-horse");
          });
      Files.delete(file);
    }
    assertThat(SecretScan.below(folder)).isEmpty();
  }
}
