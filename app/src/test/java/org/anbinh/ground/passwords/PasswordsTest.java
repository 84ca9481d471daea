package org.anbinh.ground.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.passwords.PasswordRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a password, and which are accepted. */
class PasswordsTest {
  private static final List<String> AN = List.of("nguyen.an", "Nguyễn Văn An");

  @Test
  void onlyASaltedHashIsKeptAndOnlyThePasswordFitsIt() {
    try (var hashing = new PasswordHashing(4)) {
      String hash = hashing.hash("mưa rơi trên mái ngói cũ");
      assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
      assertThat(hashing.hash("mưa rơi trên mái ngói cũ")).isNotEqualTo(hash);
      assertThat(hashing.matches("mưa rơi trên mái ngói cũ", hash)).isTrue();
      assertThat(hashing.matches("mưa rơi trên mái ngói cu", hash)).isFalse();
    }
  }

  @Test
  void aPasswordIsLongAndNobodyElsesAndNotAName() {
    var rules = new PasswordRules(Optional.empty(), List::of);
    assertThat(rules.fault("short one", AN)).contains(Fault.SHORT);
    assertThat(rules.fault("aaaaaaaaaaaaaa", AN)).contains(Fault.REPEATED);
    assertThat(rules.fault("xin-nguyen.an-2026", AN)).contains(Fault.NAMED);
    assertThat(rules.fault("QwertyUiop123", AN)).contains(Fault.KNOWN);
    assertThat(rules.fault("Mật khẩu".replace(" ", "") + "123456", AN)).contains(Fault.KNOWN);
    assertThat(rules.fault("mưa rơi trên mái ngói cũ", AN)).isEmpty();
  }

  @Test
  void wordsOfThisPlaceCountForNothing() {
    var rules = new PasswordRules(Optional.empty(), () -> List.of("Xã Lũng Cú", "Lũng Cú", "Huế"));
    for (String guessed :
        List.of(
            "anbinh, ledger 2026",
            "BienPhong.ma-tuy@2026",
            "Công an Lũng Cú 123",
            "BỘ CÔNG AN 1945!",
            "quan.tri.Hue.1234",
            "Đặc khu, đặc khu!")) {
      assertThat(rules.fault(guessed, AN)).as(guessed).contains(Fault.PLACE);
    }
    assertThat(rules.fault("chiều tím trên sông Hương ở Huế", AN)).isEmpty();
    assertThat(rules.fault("7391846205173", AN)).isEmpty();
    assertThat(new PasswordRules(Optional.empty(), List::of).fault("Lũng Cú Lũng Cú", AN))
        .as("another place has other words")
        .isEmpty();
  }

  @Test
  void aLargerListOfBreachedPasswordsIsSearchedWhereItLies(@TempDir Path folder)
      throws IOException {
    Path list = folder.resolve("breached.txt");
    Files.writeString(
        list,
        """
        0000000000000000000000000000000000000001:5
        5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9
        ABF7AAD6438836DBE526AA231ABDE2D0EEF74D42:7
        FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:1
        """);
    var breached = new BreachedPasswords(list);
    assertThat(breached.contains("password")).isTrue();
    assertThat(breached.contains("correct horse battery staple")).isTrue();
    assertThat(breached.contains("nothing like it")).isFalse();
  }
}
