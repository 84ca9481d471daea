package org.anbinh.ground.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are those that every other program makes. */
class OneTimeCodeTest {
  private static final String SEED = "1234567890";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "59, HmacSHA1, 94287082",
    "59, HmacSHA256, 46119246",
    "59, HmacSHA512, 90693936",
    "1111111109, HmacSHA1, 07081804",
    "1111111109, HmacSHA256, 68084774",
    "1111111109, HmacSHA512, 25091201",
    "1111111111, HmacSHA1, 14050471",
    "1111111111, HmacSHA256, 67062674",
    "1111111111, HmacSHA512, 99943326",
    "1234567890, HmacSHA1, 89005924",
    "1234567890, HmacSHA256, 91819424",
    "1234567890, HmacSHA512, 93441116",
    "2000000000, HmacSHA1, 69279037",
    "2000000000, HmacSHA256, 90698825",
    "2000000000, HmacSHA512, 38618901",
    "20000000000, HmacSHA1, 65353130",
    "20000000000, HmacSHA256, 77737706",
    "20000000000, HmacSHA512, 47863826"
  })
  void theVectorsOfTheStandardHold(long second, String algorithm, String code) {
    int length =
        switch (algorithm) {
          case "HmacSHA256" -> 32;
          case "HmacSHA512" -> 64;
          default -> 20;
        };
    byte[] key = SEED.repeat(7).substring(0, length).getBytes(US_ASCII);
    long step = OneTimeCode.step(Instant.ofEpochSecond(second));
    assertThat(OneTimeCode.of(algorithm, key, step, 8)).isEqualTo(code);
  }

  @Test
  void aClockMayBeHalfAMinuteWrongAndNoMore() {
    byte[] key = SEED.repeat(2).getBytes(US_ASCII);
    Instant now = Instant.ofEpochSecond(1_111_111_111);
    long step = OneTimeCode.step(now);
    for (long each = step - 3; each <= step + 3; each++) {
      OptionalLong expected =
          Math.abs(each - step) <= 1 ? OptionalLong.of(each) : OptionalLong.empty();
      assertThat(OneTimeCode.matching(key, OneTimeCode.of(key, each), now)).isEqualTo(expected);
    }
  }

  @Test
  void keysAreWrittenAsOtherProgramsReadThem() {
    assertThat(Letters.of("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
    assertThat(Letters.of("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
    assertThat(Letters.of("f".getBytes(US_ASCII))).isEqualTo("MY");
    assertThat(Letters.grouped("MZXW6YTBOI", " ")).isEqualTo("MZXW 6YTB OI");
  }

  @Test
  void whatIsSealedOpensWithItsKeyForItsAccountOnly() {
    var account = new UUID(1, 2);
    byte[] secret = SEED.getBytes(US_ASCII);
    var sealing = new Sealing(new byte[Sealing.KEY_BYTES]);
    byte[] sealed = sealing.seal(account, secret);
    assertThat(sealing.open(account, sealed)).hasValue(secret);
    assertThat(sealing.open(new UUID(1, 3), sealed)).isEmpty();
    byte[] other = new byte[Sealing.KEY_BYTES];
    other[0] = 1;
    assertThat(new Sealing(other).open(account, sealed)).isEmpty();
    assertThat(sealing.seal(account, secret)).isNotEqualTo(sealed);
  }
}
