package org.anbinh.ground.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.time.Span;

/** One account for each role, for the invented nation. They have no password and never get one. */
public final class DemonstrationAccounts {
  private static final String PREFIX = "demo.";
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
  private static final Map<String, String> NAMES = names();

  private final Kept kept;
  private final Roles roles;
  private final Territories territories;

  public DemonstrationAccounts(Kept kept, Roles roles, Territories territories) {
    this.kept = kept;
    this.roles = roles;
    this.territories = territories;
  }

  /** An account and the one grant it was made with. */
  public record Entry(Account account, Grant grant) {}

  private static Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    names.put("national-analyst", "Trần Minh Đức");
    names.put("provincial-reviewer", "Lê Thị Hồng Vân");
    names.put("commune-officer", "Nguyễn Văn An");
    names.put("court-clerk", "Phạm Thu Hà");
    names.put("border-guard", "Hoàng Quốc Việt");
    names.put("facility", "Đỗ Thị Mai");
    names.put("inspector", "Vũ Đình Khoa");
    names.put("registrar", "Bùi Thanh Tâm");
    names.put("administrator", "Đặng Ngọc Sơn");
    names.put("auditor", "Hồ Thị Lan");
    names.put("public", "Khách tham quan");
    return names;
  }

  /** Makes those that are not there. */
  public void ensure() {
    NAMES.forEach((role, fullName) -> {
      if (kept.accounts().find(PREFIX + role).isEmpty()) {
        var account =
            new Account(
                UUID.randomUUID(),
                PREFIX + role,
                fullName,
                Language.VI,
                Account.State.ACTIVE,
                true);
        kept.accounts().add(account);
        kept.grants().add(grant(account, roles.get(role)));
      }
    });
  }

  private Grant grant(Account account, Role role) {
    return new Grant(
        UUID.randomUUID(),
        account.id(),
        role,
        unit(role).id(),
        Optional.empty(),
        Span.since(SINCE),
        "demonstration",
        "system",
        Optional.empty());
  }

  /** Quảng Trị, which is told at every scale, and its first commune. */
  private Unit unit(Role role) {
    Territory territory = territories.current();
    Unit province = territory.find(Level.PROVINCE, "44", SINCE).orElseGet(territory::nation);
    return switch (role.code()) {
      case "provincial-reviewer", "court-clerk", "border-guard", "facility" -> province;
      case "commune-officer" ->
          territory.within(province.id(), Level.COMMUNE, SINCE).stream()
              .findFirst()
              .orElse(province);
      default -> territory.nation();
    };
  }

  /** All of them, as they are offered for entering. */
  public List<Entry> list() {
    return NAMES.keySet().stream()
        .map(role -> kept.accounts().find(PREFIX + role))
        .flatMap(Optional::stream)
        .flatMap(account ->
            kept.grants().of(account.id()).stream()
                .limit(1)
                .map(grant -> new Entry(account, grant)))
        .toList();
  }
}
