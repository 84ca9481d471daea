package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Invented territories: communes of one province that merge, divide, are renamed and go on, year by
 * year.
 */
final class RandomTerritories {
  static final LocalDate START = LocalDate.of(2000, 1, 1);

  private final Random random;
  private final boolean shares;
  private final Tables tables = new Tables();
  private int next;

  private RandomTerritories(long seed, boolean shares) {
    this.random = new Random(seed);
    this.shares = shares;
  }

  /** A territory with changes on the first day of each of some years. */
  static Territory of(long seed, int years, boolean shares) {
    return new RandomTerritories(seed, shares).make(years);
  }

  private Territory make(int years) {
    tables.unit("province", "P", "", "", "").unit("province", "Q", "", "", "");
    List<Born> born = new ArrayList<>();
    int communes = 3 + random.nextInt(6);
    for (int i = 0; i < communes; i++) {
      born.add(new Born(code(), ""));
    }
    for (int year = 0; year < years; year++) {
      born = change(born, START.plusYears(year).toString());
    }
    born.forEach(unit -> write(unit, ""));
    return tables.territory();
  }

  /** A unit that lives: its code and the day it began. */
  private record Born(String code, String since) {}

  private String code() {
    next++;
    return "c" + next;
  }

  private void write(Born unit, String until) {
    String heads = random.nextInt(4) == 0 ? "" : Integer.toString(1 + random.nextInt(90_000));
    String area = random.nextInt(4) == 0 ? "" : Integer.toString(1 + random.nextInt(300));
    String parent = unit.code().hashCode() % 2 == 0 ? "P" : "Q";
    tables.unitRow(
        "%s,N %s,N %s,commune,xa,%s,%s,%s,%s,%s,,,"
            .formatted(
                unit.code(), unit.code(), unit.code(), parent, unit.since(), until, heads, area));
  }

  private List<Born> change(List<Born> born, String day) {
    var before = new ArrayList<>(born);
    Collections.shuffle(before, random);
    var after = new ArrayList<Born>();
    while (!before.isEmpty()) {
      Born unit = before.removeLast();
      switch (random.nextInt(4)) {
        case 0 -> after.add(unit);
        case 1 -> after.add(renamed(unit, day));
        case 2 -> after.add(merged(unit, before, day));
        default -> after.addAll(divided(unit, day));
      }
    }
    return after;
  }

  private Born renamed(Born unit, String day) {
    write(unit, day);
    tables.change("%s,commune>commune,%s,%s,rename,1".formatted(day, unit.code(), unit.code()));
    return new Born(unit.code(), day);
  }

  private Born merged(Born unit, List<Born> others, String day) {
    var into = new Born(code(), day);
    var parts = new ArrayList<>(List.of(unit));
    for (int i = random.nextInt(3); i > 0 && !others.isEmpty(); i--) {
      parts.add(others.removeLast());
    }
    for (Born part : parts) {
      write(part, day);
      tables.change("%s,commune>commune,%s,%s,merge,1".formatted(day, part.code(), into.code()));
    }
    return into;
  }

  private List<Born> divided(Born unit, String day) {
    write(unit, day);
    var pieces = new ArrayList<Born>();
    int count = 2 + random.nextInt(3);
    BigDecimal left = BigDecimal.ONE;
    for (int i = 0; i < count; i++) {
      var piece = new Born(code(), day);
      BigDecimal share =
          i == count - 1
              ? left
              : left.multiply(BigDecimal.valueOf(random.nextInt(101), 2))
                  .setScale(4, RoundingMode.DOWN);
      left = left.subtract(share);
      tables.change(
          "%s,commune>commune,%s,%s,split,%s"
              .formatted(day, unit.code(), piece.code(), shares ? share.toPlainString() : ""));
      pieces.add(piece);
    }
    return pieces;
  }
}
