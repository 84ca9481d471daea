package org.anbinh.ground.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Documents;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.rights.Right;

/** The roles that there are, as {@code access/roles.yaml} says. */
public final class Roles {
  private final Map<String, Role> byCode;

  private Roles(Map<String, Role> byCode) {
    this.byCode = byCode;
  }

  /** The roles that the program carries. */
  public static Roles carried() {
    return of(Documents.below("access"));
  }

  static Roles of(Collection<Document> documents) {
    var roles = new LinkedHashMap<String, Role>();
    for (Document document : documents) {
      for (Mapping each : document.root().only("roles").mappings("roles")) {
        Role role = role(each);
        if (roles.put(role.code(), role) != null) {
          throw new BadDocumentException(
              each.place(), "The role \"" + role.code() + "\" stands here twice; remove one");
        }
      }
    }
    return new Roles(roles);
  }

  private static Role role(Mapping each) {
    each.only("code", "rights", "merged", "divided", "secondFactor");
    var rights = EnumSet.noneOf(Right.class);
    for (Scalar code : each.scalars("rights")) {
      rights.add(
          Right.find(code.text())
              .orElseThrow(() ->
                  new BadDocumentException(
                      code.place(), "There is no right \"" + code.text() + "\"")));
    }
    return new Role(
        each.text("code"),
        rights,
        fate(each.scalar("merged")),
        fate(each.scalar("divided")),
        each.text("secondFactor").equals("yes"));
  }

  private static Role.Fate fate(Scalar word) {
    return switch (word.text()) {
      case "follows" -> Role.Fate.FOLLOWS;
      case "lapses" -> Role.Fate.LAPSES;
      default ->
          throw new BadDocumentException(
              word.place(),
              "\""
                  + word.text().toLowerCase(Locale.ROOT)
                  + "\" is not known here; write follows or lapses");
    };
  }

  public List<Role> list() {
    return List.copyOf(byCode.values());
  }

  public Optional<Role> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The role of a code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Role get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("There is no role \"" + code + "\""));
  }
}
