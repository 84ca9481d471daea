package org.anbinh.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** No database of an installation is entered with a password that another installation has. */
class EnginePasswordsTest {
  @Test
  void passwordsAreMadeAtRandomForEachInstallationAndKeptToTheirOwner(@TempDir Path home)
      throws Exception {
    var made = new ArrayList<String>();
    for (String installation : List.of("one", "other")) {
      Path directory = Files.createDirectory(home.resolve(installation));
      var passwords = new Passwords(directory);
      for (String role : List.of("postgres", "anbinh_owner", "anbinh_app")) {
        made.add(passwords.of(role));
        assertThat(new Passwords(directory).of(role)).isEqualTo(passwords.of(role));
      }
      assertThat(Files.getPosixFilePermissions(directory.resolve("passwords")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(made).doesNotHaveDuplicates().allMatch(each -> each.length() >= 32);
  }

  @Test
  void noSettingHasAPasswordUntilSomebodyGivesOne() {
    DatabaseSettings settings =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("anbinh.database", DatabaseSettings.class);
    assertThat(settings.user()).isEmpty();
    assertThat(settings.password()).isEmpty();
    assertThat(settings.applicationPassword()).isEmpty();
    assertThat(settings.unencrypted()).isFalse();
    assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(60));
  }
}
